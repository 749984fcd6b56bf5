package seesaw.game;

/// Something that acts on the model, in the order of the log.
sealed interface Influence {

    /// The settings of a round.
    ///
    /// @param round index among the rounds that were closed, from 0
    record Decisions(int round) implements Influence {}

    /// @param from model time in years
    record Happened(InjectId inject, double from) implements Influence {}

    /// @param from model time in years
    record Settled(String restructuring, String option, double from) implements Influence {}
}
