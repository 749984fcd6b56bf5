package seesaw.scenario;

import java.math.BigDecimal;

/// Numbers as authors write them.
final class Numbers {

    private Numbers() {}

    static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    /// Whether a number is a whole number of steps, as far as decimals allow.
    static boolean multipleOf(double step, double number) {
        double steps = number / step;
        return Math.abs(steps - Math.rint(steps)) < 1e-6;
    }
}
