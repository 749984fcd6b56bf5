package seesaw.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// Numbers as authors write and read them.
final class Numbers {

    private Numbers() {}

    static String plain(double number) {
        if (!Double.isFinite(number)) return String.valueOf(number);
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    /// Seven digits: enough to compare with any expectation.
    static String rounded(double number) {
        if (!Double.isFinite(number)) return String.valueOf(number);
        return new BigDecimal(number)
                .round(new MathContext(7))
                .stripTrailingZeros()
                .toPlainString();
    }

    /// Whether a number is a whole number of steps, as far as decimals allow.
    static boolean multipleOf(double step, double number) {
        double steps = number / step;
        return Math.abs(steps - Math.rint(steps)) < 1e-6;
    }

    /// The number that is written, or empty when it is none, which is then among the problems.
    static Optional<Double> read(Yaml.Scalar scalar, String what, Problems problems) {
        try {
            double number = Double.parseDouble(scalar.text().strip().replace('−', '-'));
            if (Double.isFinite(number)) return Optional.of(number);
        } catch (NumberFormatException e) {
            // Reported below, together with what is a number for Java only.
        }
        problems.add(
                scalar.place(),
                "Expected " + what + " but found " + scalar.kind() + ".",
                "Write digits with a point, such as 0.5, without a unit.");
        return Optional.empty();
    }
}
