package seesaw.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import seesaw.access.Speaker;
import seesaw.game.Audience;
import seesaw.game.Game;
import seesaw.game.GameState;
import seesaw.game.Names;
import seesaw.game.OrganisationId;
import seesaw.game.SeatId;
import seesaw.game.SeatState;
import seesaw.scenario.Scenario;

/// Shows a game to the pages that look at it: after each step a frame with what has changed for each of them, empty
/// where nothing has. Used within the game's turns only.
final class Showing {

    /// Of one person at the same time: tabs, a phone, a laptop; of the big screen, a screen in every room.
    private static final int MOST_PAGES = 12;

    private final Scenario scenario;
    private final Names names;
    private final Sections sections = new Sections();
    private final List<Connection> connections = new ArrayList<>();

    /// Pages that hold an older version than this may hold what they may no longer see, or see it from
    /// another place.
    private long oldestUseful;

    private List<Seated> seating = List.of();

    Showing(Scenario scenario, Names names) {
        this.scenario = scenario;
        this.names = names;
    }

    /// From now on there is no telling what pages of an earlier run of this server hold.
    void startAt(GameState state) {
        noteSeating(state);
        oldestUseful = state.version();
    }

    /// Brings a page up to date, from the version that it says it holds.
    void hello(Connection connection, GameState state, long heldVersion) {
        if (!connections.contains(connection)) connections.add(connection);
        place(connection, state);
        boolean follows = heldVersion >= oldestUseful && heldVersion <= state.version();
        SequencedMap<String, byte[]> changed = new LinkedHashMap<>();
        for (Audience audience : connection.audiences) {
            if (!sections.has(audience)) show(audience, state);
            changed.putAll(sections.since(audience, follows ? heldVersion : -1));
        }
        if (follows) {
            connection.outbox.startFrom(heldVersion);
            connection.outbox.frame(state.version(), changed);
        } else {
            connection.outbox.wholeFrame(state.version(), changed);
        }
    }

    void goodbye(Connection connection) {
        connections.remove(connection);
        Set<Audience> looking = new LinkedHashSet<>();
        connections.forEach(each -> looking.addAll(each.audiences));
        sections.keepOnly(looking);
    }

    /// Shows the state that has just been stored to everybody who looks.
    void stored(GameState state) {
        noteSeating(state);
        Map<Audience, Sections.News> news = new LinkedHashMap<>();
        for (Connection connection : connections) {
            List<Audience> before = connection.audiences;
            place(connection, state);
            boolean moved = !before.equals(connection.audiences);
            SequencedMap<String, byte[]> changed = new LinkedHashMap<>();
            boolean whole = moved;
            for (Audience audience : connection.audiences) {
                Sections.News forIt = news.computeIfAbsent(audience, each -> show(each, state));
                changed.putAll(forIt.sections());
                whole |= forIt.whole();
            }
            if (whole) {
                changed.clear();
                connection.audiences.forEach(audience -> changed.putAll(sections.since(audience, -1)));
                connection.outbox.wholeFrame(state.version(), changed);
            } else {
                connection.outbox.frame(state.version(), changed);
            }
        }
    }

    /// A page that looked away while people changed seats may hold sections of a place that is no longer its own.
    private void noteSeating(GameState state) {
        List<Seated> now = state.seats().values().stream()
                .map(seat -> new Seated(seat.seat(), seat.organisation(), seat.occupant()))
                .toList();
        if (!now.equals(seating)) oldestUseful = state.version();
        seating = now;
    }

    private record Seated(SeatId seat, OrganisationId organisation, SeatState.Occupant occupant) {}

    /// The oldest pages of somebody who has opened very many.
    List<Connection> tooManyOf(Speaker speaker) {
        List<Connection> all = connections.stream()
                .filter(each -> each.speaker.equals(speaker))
                .toList();
        return all.subList(0, Math.max(0, all.size() - MOST_PAGES));
    }

    List<Connection> connections() {
        return connections;
    }

    private Sections.News show(Audience audience, GameState state) {
        return sections.show(audience, Game.views(scenario, state, audience, names), state.version());
    }

    private static void place(Connection connection, GameState state) {
        connection.audiences = Audiences.of(connection.speaker, state);
        connection.seat =
                Audiences.seat(connection.speaker, state).map(SeatState::seat).orElse(null);
    }
}
