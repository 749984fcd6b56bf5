package seesaw.debrief;

import java.math.BigDecimal;
import java.math.RoundingMode;
import seesaw.scenario.Lever;

/// Figures as people read them: £12.4m, 6%, a true minus.
final class Figures {

    private Figures() {}

    static String amount(Lever.Quantity quantity, double amount) {
        return switch (quantity.style()) {
            case MONEY, NUMBER -> withUnit(amount, quantity.unit());
            case SHARE -> withUnit(amount, quantity.unit().isBlank() ? "" : quantity.unit());
        };
    }

    /// "£m a year" goes round the number: £4m a year.
    static String withUnit(double amount, String unit) {
        String sign = amount < 0 ? "−" : "";
        String digits = plain(Math.abs(amount));
        if (unit.startsWith("£m")) return sign + "£" + digits + "m" + unit.substring(2);
        if (unit.startsWith("£")) return sign + "£" + digits + unit.substring(1);
        if (unit.startsWith("%")) return sign + digits + unit;
        return sign + digits + (unit.isBlank() ? "" : " " + unit);
    }

    static String plain(double amount) {
        String digits = BigDecimal.valueOf(amount)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return digits.startsWith("-") ? "−" + digits.substring(1) : digits;
    }
}
