package seesaw.game;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as people read them: £12.4m, 6.7, −£0.3m with a true minus.
public final class Figures {

    private Figures() {}

    /// An amount of money in £m, with as many decimals as it has, at most two.
    static String millions(double amount) {
        String digits = plain(Math.abs(amount), 2);
        return (isNegative(amount, 2) ? "−£" : "£") + digits + "m";
    }

    /// A setting with its unit: "£4m a year", "40%", "25 beds".
    public static String withUnit(double amount, String unit) {
        if (unit.startsWith("£m")) return millions(amount) + unit.substring(2);
        String number = (isNegative(amount, 3) ? "−" : "") + plain(Math.abs(amount), 3);
        if (unit.isEmpty()) return number;
        return unit.startsWith("%") ? number + unit : number + " " + unit;
    }

    /// A number with so many decimals.
    static String number(double amount, int decimals) {
        String digits = rounded(Math.abs(amount), decimals).toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        return (isNegative(amount, decimals) ? "−" : "") + grouped(whole) + (point < 0 ? "" : digits.substring(point));
    }

    private static boolean isNegative(double amount, int decimals) {
        return rounded(amount, decimals).signum() < 0;
    }

    private static String plain(double amount, int decimals) {
        String digits = rounded(amount, decimals).stripTrailingZeros().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        return grouped(whole) + (point < 0 ? "" : digits.substring(point));
    }

    /// Thousands are set apart by commas.
    private static String grouped(String whole) {
        var grouped = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > 0; i -= 3) grouped.insert(i, ',');
        return grouped.toString();
    }

    private static BigDecimal rounded(double amount, int decimals) {
        return BigDecimal.valueOf(amount).setScale(decimals, RoundingMode.HALF_UP);
    }
}
