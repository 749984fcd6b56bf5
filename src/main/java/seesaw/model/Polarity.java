package seesaw.model;

/// Which way a cause moves its effect, or a feedback loop what runs round it, in a run of the model (Sterman, Business
/// Dynamics, 2000, section 5.2).
public enum Polarity {
    /// More of the cause gives more of the effect than there would have been; of a loop, it is reinforcing.
    SAME,
    /// More of the cause gives less of the effect than there would have been; of a loop, it is balancing.
    OPPOSITE,
    /// It changes during the run, or from one element of an array to another.
    CHANGING,
    /// In this run nothing follows from a small change, or the model does not run.
    SILENT;

    /// A plus, a true minus, both, or a dot.
    public String sign() {
        return switch (this) {
            case SAME -> "+";
            case OPPOSITE -> "−";
            case CHANGING -> "±";
            case SILENT -> "·";
        };
    }
}
