package seesaw.game;

import java.util.List;

/// What somebody wants to happen about an initiative: a move that no lever covers, on which control rules.
public sealed interface InitiativeCommand extends Command {

    /// An organisation proposes one.
    ///
    /// @param what will be done
    /// @param with other organisations that take part; they read the ruling
    /// @param aim what it should achieve
    /// @param cost what it costs whom; may be empty
    record ProposeInitiative(Text title, Text what, List<OrganisationId> with, Text aim, Text cost)
            implements InitiativeCommand {
        public ProposeInitiative {
            with = List.copyOf(with);
        }
    }

    /// Its organisation takes back what still waits.
    record WithdrawInitiative(InitiativeId initiative) implements InitiativeCommand {}

    /// Control asks its organisation before it rules.
    record AskAboutInitiative(InitiativeId initiative, Text question) implements InitiativeCommand {}

    /// The organisation answers what control asked last.
    record AnswerAboutInitiative(InitiativeId initiative, Text answer) implements InitiativeCommand {}

    /// Control lets it happen.
    ///
    /// @param pushes what it does to the model; none if it changes nothing there
    /// @param open true if everybody is told, as news; else only the organisations that are named in it
    record AllowInitiative(InitiativeId initiative, List<Push> pushes, boolean open, Text reason)
            implements InitiativeCommand {
        public AllowInitiative {
            pushes = List.copyOf(pushes);
        }
    }

    /// Control does not let it happen.
    record RefuseInitiative(InitiativeId initiative, Text reason) implements InitiativeCommand {}

    /// What a ruling does to one of the inputs that the scenario offers for rulings.
    ///
    /// @param input id of the scenario's [seesaw.scenario.Initiatives.Input]
    /// @param size in its unit
    /// @param delayYears model time between the start of the round of the ruling and the effect
    /// @param lastsYears model time
    record Push(String input, double size, double delayYears, double lastsYears) {}
}
