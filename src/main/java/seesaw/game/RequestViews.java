package seesaw.game;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What audiences read about leave that was asked for.
public sealed interface RequestViews extends View {

    /// An organisation reads what it was asked and what it asked; control reads all, under `toUs`. The latest round
    /// first, and within it what is open first.
    record Requests(Scope scope, boolean open, List<RequestLine> toUs, List<RequestLine> ours) implements RequestViews {
        @Override
        public String section() {
            return scope == Scope.CONTROL ? "control-requests" : "requests";
        }
    }

    /// @param from who asks
    /// @param of who is asked
    /// @param lever of `from` that needs it
    /// @param setting what the lever is set to in the draft, in words; empty once the round is closed
    /// @param consent id of a switch of `of`, or of an approval
    /// @param title such as "Release nurses to home teams"
    /// @param onSheet answering sets a switch of `of`
    /// @param words what `from` adds
    /// @param state "open", "given", "refused" or "dropped"
    /// @param lapsed nobody answered, and the default counted
    /// @param by when the sheets close; null while that is open
    /// @param otherwise what counts if nobody answers
    /// @param byGame asked by the game because the draft needs it
    /// @param now it is of the present round
    record RequestLine(
            String id,
            String from,
            String fromName,
            String of,
            String ofName,
            String lever,
            String leverTitle,
            String setting,
            String consent,
            String title,
            String about,
            boolean onSheet,
            String words,
            String state,
            boolean lapsed,
            String reason,
            Instant at,
            @Nullable Instant by,
            Phrase otherwise,
            String round,
            boolean byGame,
            boolean now) {}
}
