package seesaw.model;

/// Something done to an input of the model for a while.
///
/// At every multiple of dt where an effect begins or ends, an input's value is: its own equation; then `SET` (the
/// latest in list order),
/// then `MULTIPLY`, then `ADD`, in list order.
///
/// @param input name of a constant or an auxiliary, never a stock
/// @param from model time, included
/// @param until model time, excluded; `Double.POSITIVE_INFINITY` for good
public record Effect(String input, Operation operation, double value, double from, double until) {

    /// What is done to the input's value.
    public enum Operation {
        SET,
        MULTIPLY,
        ADD
    }
}
