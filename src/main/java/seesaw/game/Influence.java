package seesaw.game;

import java.util.List;

/// Something that acts on the model, in the order of the log.
sealed interface Influence {

    /// What a round that was closed adds: its decisions and, if there are any, its deals.
    static List<Influence> ofRound(int round, List<ResultsEvent.Acting> acting) {
        return acting.isEmpty() ? List.of(new Decisions(round)) : List.of(new Decisions(round), new Dealt(round));
    }

    /// The settings of a round.
    ///
    /// @param round index among the rounds that were closed, from 0
    record Decisions(int round) implements Influence {}

    /// The clauses of deals that act on the model in a round.
    ///
    /// @param round index among the rounds that were closed, from 0
    record Dealt(int round) implements Influence {}

    /// Promises that were kept and broken.
    ///
    /// @param from model time in years
    record Promises(int kept, int broken, double from) implements Influence {}

    /// @param from model time in years
    record Happened(InjectId inject, double from) implements Influence {}

    /// @param from model time in years
    record Settled(String restructuring, String option, double from) implements Influence {}

    /// Control allowed an initiative.
    ///
    /// @param from model time in years
    record Ruled(InitiativeId initiative, List<InitiativeCommand.Push> pushes, double from) implements Influence {}

    /// A story was published, or corrected.
    record Printed(StoryId story, List<PressEvent.Pushed> pushes) implements Influence {}
    /// What judges made of a case, and what it was said to be about.
    ///
    /// @param verdict id
    /// @param framing id; empty without a case
    /// @param from model time in years
    record Judged(String verdict, String framing, double from) implements Influence {
        static Judged of(ConsultationEvent.VerdictGiven given) {
            return new Judged(given.verdict(), given.framing(), given.from());
        }
    }

    /// A case that was talked over before anything was decided.
    ///
    /// @param from model time in years
    record TalkedOver(double from) implements Influence {}
}
