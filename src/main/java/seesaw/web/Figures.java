package seesaw.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Writes numbers as the product does: £12.4m, 36.4%, 1,200, and a true minus.
final class Figures {

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.UK);

    private Figures() {}

    static String number(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        String digits = new DecimalFormat("#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : ""), SYMBOLS)
                .format(rounded.abs());
        return rounded.signum() < 0 ? "−" + digits : digits;
    }

    /// £m with one decimal; a second one only where it says something.
    static String money(double millions) {
        boolean tenths = Math.abs(millions * 10 - Math.rint(millions * 10)) < 1e-6;
        String digits = number(Math.abs(millions), tenths ? 1 : 2);
        boolean nothing =
                BigDecimal.valueOf(millions).setScale(2, RoundingMode.HALF_UP).signum() == 0;
        return (millions < 0 && !nothing ? "−" : "") + "£" + digits + "m";
    }

    /// Joins a number and its unit: "36.4%", "£12.4m", "£4.0m a year", "60 beds".
    static String withUnit(double value, int decimals, String unit) {
        if (unit.startsWith("£m")) {
            String digits = number(Math.abs(value), decimals);
            return (value < 0 ? "−" : "") + "£" + digits + "m" + unit.substring(2);
        }
        if (unit.startsWith("%")) return number(value, decimals) + unit;
        return number(value, decimals) + " " + unit;
    }

    /// As it stands in a form's field: a point, no thousands.
    static String field(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
