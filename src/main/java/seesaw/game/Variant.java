package seesaw.game;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Predicate;

/// What is different in a game that is read again: what is left out, and which decisions were others. Everybody else
/// keeps what they did.
///
/// @param kept whether something that was played is kept
/// @param instead what was decided in place of what was
public record Variant(Predicate<Cause> kept, SequencedMap<Cause.Decided, LeverValue> instead) {

    public Variant {
        instead = Sequenced.copy(instead);
    }

    /// The game as it was played.
    public static Variant asPlayed() {
        return keeping(_ -> true);
    }

    /// The game left alone: what the world did, and nothing else.
    public static Variant leftAlone() {
        return keeping(cause -> cause instanceof Cause.Happened);
    }

    public static Variant keeping(Predicate<Cause> kept) {
        return new Variant(kept, new LinkedHashMap<>());
    }

    boolean keeps(Cause cause) {
        return kept.test(cause);
    }
}
