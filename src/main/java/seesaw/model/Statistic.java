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
    RANK;

    double of(double[] values, int count) {
        return switch (this) {
            case SUM -> sum(values, count);
            case PRODUCT -> product(values, count);
            case MIN -> least(values, count);
            case MAX -> greatest(values, count);
            case MEAN -> sum(values, count) / count;
            case STDDEV -> deviation(values, count);
            case RANK -> rank(values, count);
        };
    }

    private static double sum(double[] values, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) sum += values[i];
        return sum;
    }

    private static double product(double[] values, int count) {
        double product = 1;
        for (int i = 0; i < count; i++) product *= values[i];
        return product;
    }

    private static double least(double[] values, int count) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) least = Math.min(least, values[i]);
        return least;
    }

    private static double greatest(double[] values, int count) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) greatest = Math.max(greatest, values[i]);
        return greatest;
    }

    private static double deviation(double[] values, int count) {
        double mean = sum(values, count) / count;
        double squares = 0;
        for (int i = 0; i < count; i++) squares += (values[i] - mean) * (values[i] - mean);
        return Math.sqrt(squares / count);
    }

    private static double rank(double[] values, int count) {
        long k = Math.round(values[0]);
        for (int i = 1; i < count; i++) {
            long place = 1;
            for (int j = 1; j < count; j++) {
                if (values[j] < values[i] || (values[j] == values[i] && j < i)) place++;
            }
            if (place == k) return i;
        }
        return 0;
    }
}
