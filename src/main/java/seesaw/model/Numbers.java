package seesaw.model;

import java.util.List;
import java.util.stream.Collectors;

/// How numbers are written to files.
final class Numbers {
    private Numbers() {}

    /// The shortest digits that give the same number back: `3`, `0.25`, `1.0E-12`.
    static String shortest(double value) {
        String digits = Double.toString(value);
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }

    static String joined(List<Double> values, String separator) {
        return values.stream().map(Numbers::shortest).collect(Collectors.joining(separator));
    }
}
