package seesaw.cli;

/// One that takes turns with others at the same runs, and is timed by itself.
interface Timed {
    /// What a turn took and gave.
    ///
    /// @param microseconds processor time per run
    /// @param bytes allocated per run; NaN where nobody counts
    /// @param agrees whether all results had the bits that were wanted
    record Turn(double microseconds, double bytes, boolean agrees) {}

    /// As it is printed.
    String name();

    /// Runs until nothing gets quicker, and finds how often to do all runs in one turn.
    void warmUp();

    Turn turn();
}
