package seesaw.journal;

import java.time.Instant;
import java.util.List;
import seesaw.game.Actor;
import seesaw.game.Event;

/// What one command led to: events that are stored together or not at all.
///
/// @param request of the command, unique within the game; the same again is recognised by it
/// @param at server time of the decision, in whole milliseconds
public record Entry(String request, Actor actor, Instant at, List<Event> events) {

    /// As many characters as the log holds.
    public static final int LONGEST_REQUEST = 200;

    public Entry {
        events = List.copyOf(events);
        if (events.isEmpty()) throw new IllegalArgumentException("An entry without events: " + request);
        if (request.length() > LONGEST_REQUEST) throw new IllegalArgumentException("A long request: " + request);
    }
}
