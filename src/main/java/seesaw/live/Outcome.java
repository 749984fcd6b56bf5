package seesaw.live;

import seesaw.game.Refusal;

/// What became of a command.
public sealed interface Outcome {

    /// It is on disk.
    ///
    /// @param version of the game that holds what it led to
    record Accepted(long version) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
}
