package seesaw.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.LongToDoubleFunction;

/// Shares a result out among its causes: to each the mean of what it adds, over all orders in which the causes could
/// have come (Shapley, "A value for n-person games", 1953). The shares add up to what all causes together change.
///
/// @param without the result without any cause
/// @param with the result with all of them
/// @param shares what each cause is given, in the order of the causes
/// @param errors standard error of each share; 0 where the shares are exact
/// @param margins half the width of each share's interval, which holds the exact share 95 times in 100; 0 where the
///     shares are exact
public record Shapley(double without, double with, double[] shares, double[] errors, double[] margins) {
    /// Up to this many causes every combination is tried: 8,192 runs.
    public static final int MOST_EXACT = 13;
    /// A set of causes is a number with one bit for each.
    private static final int MOST = 62;
    /// Cases that are asked for at once.
    private static final int BLOCK = 4096;

    /// Answers for sets of causes, many at once.
    @FunctionalInterface
    public interface Sets {
        /// The result of each set, in order. A set is given as bits: bit i stands for cause i.
        double[] results(long[] sets);

        /// Answers set by set.
        static Sets eachAlone(LongToDoubleFunction result) {
            return sets -> Arrays.stream(sets).mapToDouble(result).toArray();
        }
    }

    public Shapley {
        shares = shares.clone();
        errors = errors.clone();
        margins = margins.clone();
    }

    @Override
    public double[] shares() {
        return shares.clone();
    }

    @Override
    public double[] errors() {
        return errors.clone();
    }

    @Override
    public double[] margins() {
        return margins.clone();
    }

    /// Exact shares. Every set of causes is asked for once.
    ///
    /// @throws IllegalArgumentException for more than [#MOST_EXACT] causes
    public static Shapley exact(int causes, Sets cases) {
        if (causes > MOST_EXACT)
            throw new IllegalArgumentException(causes + " causes are too many for every combination");
        long[] sets = new long[1 << causes];
        for (int set = 0; set < sets.length; set++) sets[set] = set;
        double[] results = ask(cases, sets);
        double[] weights = weights(causes);
        double[] shares = new double[causes];
        for (int set = 0; set < results.length; set++) {
            for (int cause = 0; cause < causes; cause++) {
                if ((set >> cause & 1) == 1) continue;
                shares[cause] += weights[Integer.bitCount(set)] * (results[set | 1 << cause] - results[set]);
            }
        }
        double[] none = new double[causes];
        return new Shapley(results[0], results[results.length - 1], shares, none, none);
    }

    /// Share of all orders in which a given cause comes right after a given set: size! (n - size - 1)! / n!.
    private static double[] weights(int causes) {
        double[] weights = new double[Math.max(1, causes)];
        weights[0] = causes == 0 ? 1 : 1.0 / causes;
        for (int size = 1; size < causes; size++) weights[size] = weights[size - 1] * size / (causes - size);
        return weights;
    }

    /// Shares estimated from orders drawn by chance, each used forwards and backwards (Castro, Gómez and Tejada,
    /// "Polynomial calculation of the Shapley value based on sampling", 2009; antithetic pairs). No set is
    /// asked for
    /// twice.
    ///
    /// @param pairs how many orders are drawn
    /// @param seed the same seed gives the same shares
    public static Shapley sampled(int causes, Sets cases, int pairs, long seed) {
        if (causes > MOST) throw new IllegalArgumentException(causes + " causes are too many");
        if (pairs < 2) throw new IllegalArgumentException("Two orders are the least to tell an error from");
        List<int[]> orders = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            int[] order = order(causes, seed, pair);
            orders.add(order);
            orders.add(reversed(order));
        }
        SequencedMap<Long, Double> results = results(orders, cases);
        double[][] gains = new double[pairs][causes];
        for (int i = 0; i < orders.size(); i++) add(orders.get(i), gains[i / 2], results);
        double[] shares = new double[causes];
        double[] errors = new double[causes];
        double[] margins = new double[causes];
        for (int cause = 0; cause < causes; cause++) {
            for (double[] gain : gains) shares[cause] += gain[cause] / 2 / pairs;
            double squares = 0;
            for (double[] gain : gains) {
                double apart = gain[cause] / 2 - shares[cause];
                squares += apart * apart;
            }
            errors[cause] = Math.sqrt(squares / (pairs - 1) / pairs);
            margins[cause] = Student.half95(pairs - 1) * errors[cause];
        }
        return new Shapley(result(results, 0), result(results, (1L << causes) - 1), shares, errors, margins);
    }

    /// The results of all sets that the orders pass through.
    private static SequencedMap<Long, Double> results(List<int[]> orders, Sets cases) {
        SequencedMap<Long, Double> results = new LinkedHashMap<>();
        results.put(0L, 0.0);
        for (int[] order : orders) {
            long set = 0;
            for (int cause : order) results.putIfAbsent(set |= 1L << cause, 0.0);
        }
        long[] sets = results.keySet().stream().mapToLong(Long::longValue).toArray();
        double[] found = ask(cases, sets);
        for (int i = 0; i < sets.length; i++) results.put(sets[i], found[i]);
        return results;
    }

    private static double result(SequencedMap<Long, Double> results, long set) {
        return results.getOrDefault(set, Double.NaN);
    }

    private static double[] ask(Sets cases, long[] sets) {
        double[] results = new double[sets.length];
        for (int from = 0; from < sets.length; from += BLOCK) {
            int to = Math.min(sets.length, from + BLOCK);
            double[] block = cases.results(Arrays.copyOfRange(sets, from, to));
            if (block.length != to - from) {
                throw new IllegalStateException((to - from) + " cases had " + block.length + " results");
            }
            System.arraycopy(block, 0, results, from, block.length);
        }
        return results;
    }

    private static void add(int[] order, double[] gains, SequencedMap<Long, Double> results) {
        long set = 0;
        for (int cause : order) {
            double before = result(results, set);
            set |= 1L << cause;
            gains[cause] += result(results, set) - before;
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
