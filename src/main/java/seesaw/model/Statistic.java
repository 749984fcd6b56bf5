package seesaw.model;

/// A function of all values of an array, taken in index order.
enum Statistic {
    SUM,
    PRODUCT,
    MIN,
    MAX,
    MEAN,
    /// Standard deviation of the values as a whole population.
    STDDEV,
    /// The first value is k; the result is the position, from 1, of the k-th smallest of the others; 0 if there is
    /// none.
    RANK,
    /// The same with as many values more, by which equal ones are put in order.
    RANK_BY_TWO;

    /// Of `count` values from a place in an array on.
    double of(double[] values, int from, int count) {
        return switch (this) {
            case SUM -> sum(values, from, count);
            case PRODUCT -> product(values, from, count);
            case MIN -> least(values, from, count);
            case MAX -> greatest(values, from, count);
            case MEAN -> sum(values, from, count) / count;
            case STDDEV -> deviation(values, from, count);
            case RANK -> rank(values, from, count, 0);
            case RANK_BY_TWO -> rank(values, from, 1 + (count - 1) / 2, (count - 1) / 2);
        };
    }

    private static double sum(double[] values, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) sum += values[i];
        return sum;
    }

    private static double product(double[] values, int from, int count) {
        double product = 1;
        for (int i = from; i < from + count; i++) product *= values[i];
        return product;
    }

    private static double least(double[] values, int from, int count) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = from; i < from + count; i++) least = Math.min(least, values[i]);
        return least;
    }

    private static double greatest(double[] values, int from, int count) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < from + count; i++) greatest = Math.max(greatest, values[i]);
        return greatest;
    }

    private static double deviation(double[] values, int from, int count) {
        double mean = sum(values, from, count) / count;
        double squares = 0;
        for (int i = from; i < from + count; i++) squares += (values[i] - mean) * (values[i] - mean);
        return Math.sqrt(squares / count);
    }

    /// @param second how far behind a value the one stands that decides among equals; 0 when there is none
    private static double rank(double[] values, int from, int count, int second) {
        long k = Math.round(values[from]);
        for (int i = 1; i < count; i++) {
            long place = 1;
            for (int j = 1; j < count; j++) {
                if (isBefore(values, from, j, i, second)) place++;
            }
            if (place == k) return i;
        }
        return 0;
    }

    private static boolean isBefore(double[] values, int from, int a, int b, int second) {
        if (values[from + a] != values[from + b]) return values[from + a] < values[from + b];
        double ofA = values[from + a + second];
        double ofB = values[from + b + second];
        return ofA == ofB ? a < b : ofA < ofB;
    }
}
