package seesaw.game;

import java.util.List;

/// What became of moves that no lever covers.
public sealed interface InitiativeEvent extends Event {

    InitiativeId initiative();

    /// @param with other organisations that take part
    record InitiativeProposed(
            InitiativeId initiative,
            OrganisationId from,
            Text title,
            Text what,
            List<OrganisationId> with,
            Text aim,
            Text cost)
            implements InitiativeEvent {
        public InitiativeProposed {
            with = List.copyOf(with);
        }
    }

    record InitiativeWithdrawn(InitiativeId initiative) implements InitiativeEvent {}

    record InitiativeQuestioned(InitiativeId initiative, Text question) implements InitiativeEvent {}

    record InitiativeAnswered(InitiativeId initiative, Text answer) implements InitiativeEvent {}

    /// @param from model time, in years, from which the pushes count
    /// @param open true if everybody was told
    record InitiativeAllowed(
            InitiativeId initiative, List<InitiativeCommand.Push> pushes, double from, boolean open, Text reason)
            implements InitiativeEvent {
        public InitiativeAllowed {
            pushes = List.copyOf(pushes);
        }
    }

    record InitiativeRefused(InitiativeId initiative, Text reason) implements InitiativeEvent {}
}
