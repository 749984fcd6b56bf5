package seesaw.model;

/// Records the outputs of runs that go in step. Rows wait side by side and then go to their runs some dozens at a time:
/// results of different runs are far apart, and each visit to them costs the processor.
final class LaneRecorder {
    private static final int ROWS_TOGETHER = 32;

    private static final double[] NOTHING = {};

    private final Tape tape;
    private final int width;
    private final double[] waiting;
    private double[] results = NOTHING;
    private int count;
    private int to;
    private int rows;

    LaneRecorder(Tape tape, int width) {
        this.tape = tape;
        this.width = width;
        this.waiting = new double[width == 1 ? 0 : ROWS_TOGETHER * tape.outputs().length * width];
    }

    /// @param count number of runs
    /// @param into takes the results: run by run, output by output, row by row
    /// @param first where the results of the first run begin
    void begin(int count, double[] into, int first) {
        this.count = count;
        this.results = into;
        this.to = first;
        this.rows = 0;
    }

    /// Records a row of every run.
    void record(double[] lanes) {
        int[] outputs = tape.outputs();
        for (int i = 0; i < outputs.length; i++) {
            System.arraycopy(lanes, outputs[i] * width, waiting, (i * ROWS_TOGETHER + rows) * width, width);
        }
        if (++rows == ROWS_TOGETHER) distribute();
    }

    /// Hands over what still waits.
    void end() {
        distribute();
        results = NOTHING;
    }

    private void distribute() {
        for (int output = 0; output < tape.outputs().length; output++) {
            for (int lane = 0; lane < count; lane++) {
                int from = output * ROWS_TOGETHER * width + lane;
                int first = to + lane * tape.results() + output * tape.rows();
                for (int row = 0; row < rows; row++) results[first + row] = waiting[from + row * width];
            }
        }
        to += rows;
        rows = 0;
    }
}
