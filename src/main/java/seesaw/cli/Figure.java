package seesaw.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as people read them in a terminal: four significant digits, thousands apart, a true minus.
final class Figure {
    private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);

    private Figure() {}

    static String plain(double value) {
        if (Double.isNaN(value)) return "no number";
        if (Double.isInfinite(value)) return value > 0 ? "∞" : "−∞";
        if (value == 0) return "0";
        double size = Math.abs(value);
        String digits;
        if (size < 1e-5 || size >= 1e12) {
            digits = String.format(Locale.ROOT, "%.3e", size)
                    .replace("e-0", "e-")
                    .replace("e+0", "e+");
        } else {
            BigDecimal rounded = size >= 1000 ? whole(size) : new BigDecimal(size).round(FOUR);
            String written = rounded.stripTrailingZeros().toPlainString();
            int point = written.indexOf('.');
            String left = point < 0 ? written : written.substring(0, point);
            digits = String.format(Locale.ROOT, "%,d", Long.parseLong(left)) + written.substring(left.length());
        }
        return (value < 0 ? "−" : "") + digits.replace("e-", "e−");
    }

    /// With its sign, plus included.
    static String signed(double value) {
        return value > 0 ? "+" + plain(value) : plain(value);
    }

    /// From a thousand on, all digits before the point.
    private static BigDecimal whole(double size) {
        return size >= 10_000
                ? new BigDecimal(size).setScale(0, RoundingMode.HALF_EVEN)
                : new BigDecimal(size).setScale(1, RoundingMode.HALF_EVEN);
    }
}
