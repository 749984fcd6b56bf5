package seesaw.model;

/// A change to a named input of a model over a span of model time.
///
/// An input is a constant or an auxiliary, never a stock or a flow. At every step an input's value is its own
/// equation, then the latest `SET` in list order, then every `MULTIPLY`, then every `ADD`. The span is half open: the
/// effect holds from the first multiple of dt at or after `from` up to, and without, the first at or after `until`.
///
/// @param input name of the input; `name[a,b]` for one element of an array, the bare name for all of them
/// @param from model time at which the effect begins; may be negative infinity
/// @param until model time at which it ends; may be positive infinity
public record Effect(String input, Operation operation, double value, double from, double until) {

    /// What an effect does to the value of its input.
    public enum Operation {
        SET,
        ADD,
        MULTIPLY
    }

    public Effect {
        if (Double.isNaN(value)) throw new IllegalArgumentException("The effect on " + input + " has no value");
        if (Double.isNaN(from) || Double.isNaN(until))
            throw new IllegalArgumentException("The effect on " + input + " has no time");
    }

    /// An effect that holds for the whole run.
    public static Effect always(String input, Operation operation, double value) {
        return new Effect(input, operation, value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}
