package seesaw.model;

/// An input and the values between which it may lie, each as likely as any other.
///
/// @param input name of a constant or auxiliary, or of a stock for its initial value
public record Range(String input, double lowest, double highest) {
    public Range {
        if (!Double.isFinite(lowest) || !Double.isFinite(highest)) {
            throw new IllegalArgumentException("The range of " + input + " has no end: " + lowest + " to " + highest);
        }
    }

    /// The value at a share of the way from the lowest to the highest.
    double at(double share) {
        return lowest + (highest - lowest) * share;
    }
}
