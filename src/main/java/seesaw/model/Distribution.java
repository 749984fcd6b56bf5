package seesaw.model;

/// A distribution to draw from. A draw depends on nothing but its key and the step, so that it is the same whatever
/// else is computed, in whatever order: two what-if runs share their chance.
enum Distribution {
    /// Minimum and maximum.
    UNIFORM,
    /// Mean and standard deviation.
    NORMAL,
    /// Mean and standard deviation of the result.
    LOGNORMAL,
    /// Mean.
    EXPONENTIAL,
    /// Mean number of events.
    POISSON;

    /// From here on a Poisson distribution is a normal one, to three digits and more.
    private static final double LARGEST_COUNTED_RATE = 4_000;
    /// Above this, exp(-rate) would lose all precision, so the rate is divided.
    private static final double RATE_PER_PART = 400;

    double draw(double a, double b, long key, long step) {
        return switch (this) {
            case UNIFORM -> a + (b - a) * chance(key, step, 0);
            case NORMAL -> a + b * standard(key, step);
            case LOGNORMAL -> logarithmic(a, b, key, step);
            case EXPONENTIAL -> -a * StrictMath.log(1 - chance(key, step, 0));
            case POISSON -> events(a, key, step);
        };
    }

    /// The polar method (Marsaglia and Bray, SIAM Review 6, 1964): points in a square until one falls into
    /// the circle.
    /// It needs no sine or cosine, for which `StrictMath` allocates.
    private static double standard(long key, long step) {
        for (long draw = 0; ; draw += 2) {
            double across = 2 * chance(key, step, draw) - 1;
            double up = 2 * chance(key, step, draw + 1) - 1;
            double square = across * across + up * up;
            if (square < 1 && square > 0) return across * Math.sqrt(-2 * StrictMath.log(square) / square);
        }
    }

    private static double logarithmic(double mean, double deviation, long key, long step) {
        double variance = StrictMath.log(1 + deviation * deviation / (mean * mean));
        return StrictMath.exp(StrictMath.log(mean) - variance / 2 + Math.sqrt(variance) * standard(key, step));
    }

    /// Knuth's method: events happen until the product of chances falls below exp(-rate).
    private static double events(double rate, long key, long step) {
        if (!(rate > 0)) return rate == 0 || rate < 0 ? 0 : Double.NaN;
        if (rate > LARGEST_COUNTED_RATE) {
            return Math.max(0, Math.rint(rate + Math.sqrt(rate) * standard(key, step)));
        }
        double left = rate;
        long events = 0;
        long draw = 0;
        while (left > 0) {
            double limit = StrictMath.exp(-Math.min(left, RATE_PER_PART));
            left -= RATE_PER_PART;
            double product = chance(key, step, draw++);
            while (product > limit) {
                events++;
                product *= chance(key, step, draw++);
            }
        }
        return events;
    }

    /// A number in [0, 1) from a counter, by the finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
    private static double chance(long key, long step, long draw) {
        long mixed = mix(mix(mix(key) + step * 0x9E3779B97F4A7C15L) + draw * 0xD1B54A32D192ED03L);
        return (mixed >>> 11) * 0x1.0p-53;
    }

    static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
