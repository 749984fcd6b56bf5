package seesaw.model;

/// Plays a tape: code that was generated for it, with the values of the runs that it is at. It belongs to one thread.
///
/// `lanes` holds values of many runs side by side, each slot for all of them; a kernel that does one run after the
/// other
/// has none.
abstract class TapeKernel {
    final double[] lanes;
    final double[] scratch;
    final Pipes pipes;
    final LaneRecorder recorder;

    TapeKernel(double[] lanes, double[] scratch, Pipes pipes, LaneRecorder recorder) {
        this.lanes = lanes;
        this.scratch = scratch;
        this.pipes = pipes;
        this.recorder = recorder;
    }

    /// Does so many runs, at most as many as there are lanes.
    ///
    /// @param settings numbers of all runs, one run after the other
    /// @param at where the settings of the first of these runs begin
    /// @param results takes what is recorded: run by run, output by output, row by row
    /// @param to where the results of the first of these runs begin
    /// @return whether all stocks are finite in the end
    abstract boolean run(double[] settings, int at, int count, double[] results, int to);

    /// For generated code, every thousand steps or so.
    ///
    /// @throws RunFailure when the thread has been interrupted
    static void goOn() {
        if (Thread.currentThread().isInterrupted()) throw interrupted();
    }

    static RunFailure interrupted() {
        return new RunFailure(Overrides.problem("interrupted", "", "The run was interrupted", "Run it again."));
    }

    /// For generated code: puts the settings of each run into its lane; lanes without a run repeat the last.
    static void spread(double[] settings, int at, int count, int each, double[] lanes, int slot, int width) {
        for (int setting = 0; setting < each; setting++) {
            int first = (slot + setting) * width;
            for (int lane = 0; lane < width; lane++) {
                lanes[first + lane] = settings[at + Math.min(lane, count - 1) * each + setting];
            }
        }
    }

    /// For generated code: whether the values of these lanes are all 0.
    static boolean isZero(double[] lanes, int first, int count) {
        boolean zero = true;
        for (int lane = 0; lane < count; lane++) zero &= lanes[first + lane] == 0;
        return zero;
    }
}
