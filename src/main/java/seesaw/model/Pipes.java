package seesaw.model;

import java.util.Arrays;

/// Rings of values, each as long as a delay: what is put in comes out after so many steps.
final class Pipes {
    private final double[][] rings;
    private final int[] lengths;
    private final int[] heads;
    private final int lanes;
    private long held;

    /// @param lanes how many runs share the pipes
    Pipes(int count, int lanes) {
        this.lanes = lanes;
        rings = new double[count][];
        lengths = new int[count];
        heads = new int[count];
        Arrays.fill(rings, new double[0]);
    }

    /// Empties all pipes, before the runs of a kernel begin.
    void clear() {
        held = 0;
    }

    /// Makes a pipe as long as a time, at least one step, full of one value.
    ///
    /// @throws BadTime when the time is too long, or not a number
    void fill(int pipe, double time, double dt, double value) {
        double steps = Math.floor(time / dt + 0.5);
        if (!(steps <= Limits.MOST_STEPS)) throw new BadTime();
        int length = Math.max(1, (int) steps);
        held += length;
        if (held > Limits.MOST_VALUES * lanes) throw new BadTime();
        if (rings[pipe].length < length) rings[pipe] = new double[length];
        Arrays.fill(rings[pipe], 0, length, value);
        lengths[pipe] = length;
        heads[pipe] = 0;
    }

    /// Puts a value in and takes out what has come to the end.
    double pass(int pipe, double value) {
        double[] ring = rings[pipe];
        int head = heads[pipe];
        ring[head] = value;
        head = head + 1 == lengths[pipe] ? 0 : head + 1;
        heads[pipe] = head;
        return ring[head];
    }

    /// The time of a delay cannot be made into a number of steps.
    static final class BadTime extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadTime() {
            super("The time of a delay is not one", null, false, false);
        }
    }
}
