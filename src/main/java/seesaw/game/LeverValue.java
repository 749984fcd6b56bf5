package seesaw.game;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The setting of a lever.
public sealed interface LeverValue {

    /// In the lever's unit.
    record Amount(double amount) implements LeverValue {
        public Amount {
            if (!Double.isFinite(amount)) throw new IllegalArgumentException("Not an amount: " + amount);
        }
    }

    record Chosen(String option) implements LeverValue {}

    record Switched(boolean on) implements LeverValue {}

    /// Part id to amount, in the order of the pack.
    record Allocated(SequencedMap<String, Double> parts) implements LeverValue {
        public Allocated {
            parts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parts));
        }
    }
}
