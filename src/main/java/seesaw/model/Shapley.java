package seesaw.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongToDoubleFunction;

/// Shares a result out among its causes: to each the mean of what it adds, over all orders in which the causes could
/// have
/// come (Shapley, 1953). The shares add up to what all causes together change.
///
/// @param without the result without any cause
/// @param with the result with all of them
/// @param shares what each cause is given, in the order of the causes
/// @param errors standard error of each share; 0 where the shares are exact
public record Shapley(double without, double with, double[] shares, double[] errors) {
    /// Up to this many causes every combination is tried: 8,192 runs.
    public static final int MOST_EXACT = 13;
    /// A set of causes is a number with one bit for each.
    private static final int MOST = 62;

    public Shapley {
        shares = shares.clone();
        errors = errors.clone();
    }

    @Override
    public double[] shares() {
        return shares.clone();
    }

    @Override
    public double[] errors() {
        return errors.clone();
    }

    /// Exact shares. `result` is asked once for every set of causes, given as bits: bit i stands for cause i.
    ///
    /// @throws IllegalArgumentException for more than [#MOST_EXACT] causes
    public static Shapley exact(int causes, LongToDoubleFunction result) {
        if (causes > MOST_EXACT)
            throw new IllegalArgumentException(causes + " causes are too many for every combination");
        double[] results = new double[1 << causes];
        for (int set = 0; set < results.length; set++) results[set] = result.applyAsDouble(set);
        double[] weights = weights(causes);
        double[] shares = new double[causes];
        for (int set = 0; set < results.length; set++) {
            for (int cause = 0; cause < causes; cause++) {
                if ((set >> cause & 1) == 1) continue;
                shares[cause] += weights[Integer.bitCount(set)] * (results[set | 1 << cause] - results[set]);
            }
        }
        return new Shapley(results[0], results[results.length - 1], shares, new double[causes]);
    }

    /// Share of all orders in which a given cause comes right after a given set: size! (n - size - 1)! / n!.
    private static double[] weights(int causes) {
        double[] weights = new double[Math.max(1, causes)];
        weights[0] = causes == 0 ? 1 : 1.0 / causes;
        for (int size = 1; size < causes; size++) weights[size] = weights[size - 1] * size / (causes - size);
        return weights;
    }

    /// Shares estimated from orders drawn by chance, each used forwards and backwards. `result` is asked at
    /// most once for
    /// every set.
    ///
    /// @param pairs how many orders are drawn
    /// @param seed the same seed gives the same shares
    public static Shapley sampled(int causes, LongToDoubleFunction result, int pairs, long seed) {
        if (causes > MOST) throw new IllegalArgumentException(causes + " causes are too many");
        if (pairs < 2) throw new IllegalArgumentException("Two orders are the least to tell an error from");
        Map<Long, Double> known = new LinkedHashMap<>();
        LongToDoubleFunction once = set -> known.computeIfAbsent(set, result::applyAsDouble);
        double[] sums = new double[causes];
        double[] squares = new double[causes];
        double[] gains = new double[causes];
        for (int pair = 0; pair < pairs; pair++) {
            int[] order = order(causes, seed, pair);
            java.util.Arrays.fill(gains, 0);
            add(order, gains, once);
            add(reversed(order), gains, once);
            for (int cause = 0; cause < causes; cause++) {
                double gain = gains[cause] / 2;
                sums[cause] += gain;
                squares[cause] += gain * gain;
            }
        }
        double[] errors = new double[causes];
        for (int cause = 0; cause < causes; cause++) {
            double mean = sums[cause] / pairs;
            double variance = Math.max(0, squares[cause] / pairs - mean * mean) * pairs / (pairs - 1);
            errors[cause] = Math.sqrt(variance / pairs);
            sums[cause] = mean;
        }
        return new Shapley(once.applyAsDouble(0), once.applyAsDouble((1L << causes) - 1), sums, errors);
    }

    private static void add(int[] order, double[] gains, LongToDoubleFunction result) {
        long set = 0;
        double before = result.applyAsDouble(set);
        for (int cause : order) {
            set |= 1L << cause;
            double after = result.applyAsDouble(set);
            gains[cause] += after - before;
            before = after;
        }
    }

    /// Fisher and Yates's shuffle, by numbers that depend on the seed and the place alone.
    private static int[] order(int causes, long seed, int pair) {
        int[] order = new int[causes];
        for (int i = 0; i < causes; i++) {
            int at = (int) Distribution.UNIFORM.draw(0, i + 1, Distribution.mix(seed) + i, pair);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }

    private static int[] reversed(int[] order) {
        int[] backwards = new int[order.length];
        for (int i = 0; i < order.length; i++) backwards[i] = order[order.length - 1 - i];
        return backwards;
    }
}
