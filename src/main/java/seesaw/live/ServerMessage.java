package seesaw.live;

import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import seesaw.game.Phrase;
import seesaw.game.View;

/// Everything that the server can say to a browser, told apart by `type`.
public sealed interface ServerMessage {

    /// @param build changes with every build of the application: a page of another build loads itself anew
    /// @param now server time, for the countdown
    record Welcome(String build, long version, Instant now) implements ServerMessage {}

    /// What changed. Every connection gets a frame for every step of the game, empty where nothing in it is
    /// for them.
    ///
    /// @param after version of the frame before; a page whose own version is not `after` lost something and
    /// says Hello
    /// again. -1: forget all, this is everything
    /// @param sections section name to its new value
    record Frame(long after, long version, SequencedMap<String, View> sections) implements ServerMessage {}

    record Accepted(String request, long version) implements ServerMessage {}

    /// @param words what happened and what to do next
    record Refused(String request, Phrase words) implements ServerMessage {}

    record Pong(long version, Instant now) implements ServerMessage {}

    /// Who is here; not part of the log. Sent to everyone whenever it changes.
    record Presence(List<SeatPresence> seats, int others) implements ServerMessage {}

    /// @param state "here" or "away" (page hidden or connection lost less than a minute ago)
    record SeatPresence(String seat, String state) {}
}
