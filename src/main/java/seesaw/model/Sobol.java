package seesaw.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// How much of the variance of a result each input accounts for when all of them vary over their ranges at once: alone
/// (first order), and with everything that it does together with others (total).
///
/// By the estimators that Saltelli and others recommend: "Variance based sensitivity analysis of model output",
/// Computer
/// Physics Communications 181 (2010), table 2, (b) for the first order and (f), Jansen's, for the total. An index is a
/// share between 0 and 1; as an estimate it may miss these bounds a little.
///
/// @param runs how many cases were asked for
/// @param mean of the result over all inputs
/// @param variance of the result; 0 when no input matters, and the indices are then no numbers
/// @param indices one for each range, in the order in which they were given
public record Sobol(int runs, double mean, double variance, List<Index> indices) {

    /// An estimate and the interval in which it lies 95 times in 100 when the points are drawn again (bootstrap).
    public record Estimate(double value, double lowest, double highest) {}

    /// The share of one input.
    public record Index(Range range, Estimate first, Estimate total) {
        public String input() {
            return range.input();
        }
    }

    private static final int RESAMPLES = 1000;

    public Sobol {
        indices = List.copyOf(indices);
    }

    /// Asks for `points` × (inputs + 2) cases, `points` at once.
    ///
    /// @param points a power of two where the design is a Sobol sequence
    /// @param design must have points in twice as many dimensions as there are ranges
    /// @param seed for the intervals; the same seed gives the same intervals
    public static Sobol of(List<Range> ranges, Cases cases, int points, Design design, long seed) {
        if (points < 2) throw new IllegalArgumentException("Two points are the least to tell a variance from");
        int inputs = ranges.size();
        double[][] both = design.points(points, 2 * inputs);
        double[][] a = new double[points][inputs];
        double[][] b = new double[points][inputs];
        for (int row = 0; row < points; row++) {
            for (int i = 0; i < inputs; i++) {
                a[row][i] = ranges.get(i).at(both[row][i]);
                b[row][i] = ranges.get(i).at(both[row][inputs + i]);
            }
        }
        double[] ofA = Cases.ask(cases, a);
        double[] ofB = Cases.ask(cases, b);
        int[] all = new int[points];
        Arrays.setAll(all, row -> row);
        double mean = mean(ofA, ofB, all);
        double variance = variance(ofA, ofB, all);
        int[][] resamples = resamples(points, seed);
        List<Index> indices = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            double[][] mixed = new double[points][];
            for (int row = 0; row < points; row++) {
                mixed[row] = a[row].clone();
                mixed[row][i] = b[row][i];
            }
            double[] ofMixed = Cases.ask(cases, mixed);
            indices.add(new Index(
                    ranges.get(i),
                    estimate(rows -> first(ofA, ofB, ofMixed, rows), all, resamples),
                    estimate(rows -> total(ofA, ofB, ofMixed, rows), all, resamples)));
        }
        return new Sobol(points * (inputs + 2), mean, variance, indices);
    }

    /// The indices with the largest total first; those alike stay in order, and what is no number comes last.
    public List<Index> largestFirst() {
        List<Index> sorted = new ArrayList<>(indices);
        sorted.sort(Comparator.comparingDouble(
                (Index index) -> Double.isNaN(index.total().value())
                        ? Double.MAX_VALUE
                        : -index.total().value()));
        return sorted;
    }

    private static double mean(double[] a, double[] b, int[] rows) {
        double sum = 0;
        for (int row : rows) sum += a[row] + b[row];
        return sum / (2.0 * rows.length);
    }

    private static double variance(double[] a, double[] b, int[] rows) {
        double mean = mean(a, b, rows);
        double sum = 0;
        for (int row : rows) sum += (a[row] - mean) * (a[row] - mean) + (b[row] - mean) * (b[row] - mean);
        return sum / (2.0 * rows.length);
    }

    /// The mean is taken off first: it does not change what is estimated, and makes the estimate steadier.
    private static double first(double[] a, double[] b, double[] mixed, int[] rows) {
        double mean = mean(a, b, rows);
        double sum = 0;
        for (int row : rows) sum += (b[row] - mean) * (mixed[row] - a[row]);
        return sum / rows.length / variance(a, b, rows);
    }

    private static double total(double[] a, double[] b, double[] mixed, int[] rows) {
        double sum = 0;
        for (int row : rows) sum += (a[row] - mixed[row]) * (a[row] - mixed[row]);
        return sum / (2.0 * rows.length) / variance(a, b, rows);
    }

    private static Estimate estimate(
            java.util.function.ToDoubleFunction<int[]> estimator, int[] all, int[][] resamples) {
        double[] again =
                Arrays.stream(resamples).mapToDouble(estimator).sorted().toArray();
        int tail = (int) Math.round(0.025 * again.length);
        return new Estimate(estimator.applyAsDouble(all), again[tail], again[again.length - 1 - tail]);
    }

    /// Rows drawn with replacement, by numbers that depend on the seed and the place alone.
    private static int[][] resamples(int points, long seed) {
        int[][] resamples = new int[RESAMPLES][points];
        for (int i = 0; i < RESAMPLES; i++) {
            long key = Distribution.mix(Distribution.mix(seed) + i);
            for (int row = 0; row < points; row++) {
                resamples[i][row] = (int) Distribution.UNIFORM.draw(0, points, key, row);
            }
        }
        return resamples;
    }
}
