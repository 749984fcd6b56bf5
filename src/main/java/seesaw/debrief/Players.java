package seesaw.debrief;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import seesaw.game.FlowEvent;
import seesaw.game.PeopleEvent;
import seesaw.game.PersonId;
import seesaw.game.Recorded;
import seesaw.game.SeatId;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;

/// Who sat where: posts of seats, the seat that each person held last, names of organisations.
final class Players {

    private final Map<SeatId, String> posts = new LinkedHashMap<>();
    private final Map<PersonId, SeatId> seats = new LinkedHashMap<>();
    private final Set<PersonId> people = new LinkedHashSet<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    private Players() {}

    static Players of(Scenario scenario, List<Recorded> log) {
        var players = new Players();
        for (Organisation organisation : scenario.organisations()) {
            players.names.put(organisation.id(), organisation.name());
        }
        for (Recorded recorded : log) {
            if (recorded.event() instanceof FlowEvent.GameOpened opened) {
                opened.seats().forEach(seat -> players.posts.put(seat.seat(), seat.post()));
            } else if (recorded.event() instanceof PeopleEvent.SeatTaken(SeatId seat, PersonId person)) {
                players.people.add(person);
                players.seats.put(person, seat);
            }
        }
        return players;
    }

    int people() {
        return people.size();
    }

    String post(PersonId person) {
        SeatId seat = seats.get(person);
        return seat == null ? "" : post(seat);
    }

    String post(SeatId seat) {
        return posts.getOrDefault(seat, "");
    }

    /// Name of the organisation; its id if the scenario no longer knows it.
    String name(String organisation) {
        return names.getOrDefault(organisation, organisation);
    }
}
