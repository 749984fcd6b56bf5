package seesaw.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import seesaw.game.SeatId;

/// Who is here. It is told apart from the log and forgotten with the server. Used within the game's turns only.
final class Presence {

    /// For so long a lost connection is probably coming back: a refresh, a tunnel, a lift.
    static final Duration GRACE = Duration.ofSeconds(3);

    /// For so long a seat counts as away; after that nobody is there.
    static final Duration AWAY = Duration.ofSeconds(60);

    private final Map<String, Instant> lastHere = new TreeMap<>();

    /// Notes who is connected, and tells who is here and who is away.
    ServerMessage.Presence look(List<Connection> connections, Instant now) {
        int others = 0;
        for (Connection connection : connections) {
            SeatId seat = connection.seat;
            if (seat == null) others++;
            else lastHere.put(seat.value(), now);
        }
        lastHere.values().removeIf(last -> !last.plus(AWAY).isAfter(now));
        List<ServerMessage.SeatPresence> seats = new ArrayList<>();
        lastHere.forEach((seat, last) ->
                seats.add(new ServerMessage.SeatPresence(seat, last.plus(GRACE).isAfter(now) ? "here" : "away")));
        return new ServerMessage.Presence(seats, others);
    }
}
