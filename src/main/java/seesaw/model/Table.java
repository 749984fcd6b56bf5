package seesaw.model;

/// A graphical function: a value for every x, given by points (XMILE 1.0, section 3.1.4).
///
/// Where two points share an x, the later one holds from that x on. NaN gives NaN. It is a record so that the JVM takes
/// its points for constants.
@SuppressWarnings("ArrayRecordComponent") // Nobody compares tables
record Table(Kind kind, double[] xs, double[] ys) {

    /// How a table answers between and outside its points.
    enum Kind {
        /// Straight lines between points, the end value outside.
        CONTINUOUS,
        /// Straight lines between points, the outer lines continued outside.
        EXTRAPOLATE,
        /// The value of the nearest point to the left, the end values outside.
        DISCRETE
    }

    private static final int LINEAR_SEARCH_UP_TO = 16;

    Table {
        xs = xs.clone();
        ys = ys.clone();
    }

    double at(double x) {
        int last = xs.length - 1;
        if (Double.isNaN(x)) return x;
        if (x < xs[0]) return kind == Kind.EXTRAPOLATE ? line(0, x) : ys[0];
        if (x > xs[last]) return kind == Kind.EXTRAPOLATE ? line(last - 1, x) : ys[last];
        int left = left(x);
        if (kind == Kind.DISCRETE || xs[left] == x || left == last) return ys[left];
        return line(left, x);
    }

    /// The last point that is not to the right of x.
    private int left(double x) {
        if (xs.length <= LINEAR_SEARCH_UP_TO) {
            int left = 0;
            while (left + 1 < xs.length && xs[left + 1] <= x) left++;
            return left;
        }
        int low = 0;
        int high = xs.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (xs[middle] <= x) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    private double line(int left, double x) {
        double width = xs[left + 1] - xs[left];
        if (width == 0) return ys[left];
        return ys[left] + (ys[left + 1] - ys[left]) * ((x - xs[left]) / width);
    }

    @Override
    public double[] xs() {
        return xs.clone();
    }

    @Override
    public double[] ys() {
        return ys.clone();
    }
}
