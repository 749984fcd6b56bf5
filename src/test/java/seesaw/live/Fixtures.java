package seesaw.live;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import seesaw.game.Actor;
import seesaw.game.Command;
import seesaw.game.GameId;
import seesaw.game.Names;
import seesaw.game.OrganisationId;
import seesaw.game.PersonId;
import seesaw.game.SeatId;
import seesaw.journal.Journal;
import seesaw.scenario.PackReader;
import seesaw.scenario.PackReading;

/// A game of the small pack, and the people in it.
final class Fixtures {

    static final PackReading.Sound PACK = pack();
    static final PersonId FACILITATOR = person(1);
    static final PersonId JUDITH = person(2);
    static final PersonId RAJ = person(3);
    static final PersonId GWEN = person(4);
    static final SeatId TRUST_1 = new SeatId("trust-1");
    static final SeatId TRUST_2 = new SeatId("trust-2");
    static final SeatId GENERAL_1 = new SeatId("general-1");
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final Names NAMES = person -> "Person " + person.value().substring(35);

    private Fixtures() {}

    private static PackReading.Sound pack() {
        return switch (PackReader.read(Path.of("src/test/resources/packs/two-sides"))) {
            case PackReading.Sound sound -> sound;
            case PackReading.Faulty faulty -> throw new AssertionError(faulty.problems());
        };
    }

    static PersonId person(int number) {
        return new PersonId("0193a000-0000-7000-8000-00000000000" + number);
    }

    static GameId newGame() {
        String random = UUID.randomUUID().toString();
        return new GameId(random.substring(0, 14) + "7" + random.substring(15));
    }

    static Command.OpenGame opening(GameId game) {
        return new Command.OpenGame(game, "Tuesday", "3", 7, Command.Pace.CONTROL, List.of(), false);
    }

    static Actor control() {
        return new Actor.Control(FACILITATOR, Optional.empty());
    }

    static Actor judith() {
        return new Actor.Participant(TRUST_1, JUDITH);
    }

    static Command takes(SeatId seat, PersonId person) {
        return new Command.TakeSeat(seat, person);
    }

    static OrganisationId organisation(String id) {
        return new OrganisationId(id);
    }

    /// Games on a clock that only moves when it is told to.
    static LiveGames games(Journal journal, Timetable timetable) {
        return new LiveGames(journal, timetable, NAMES, BotPlayers.Tempo.AT_ONCE);
    }
}
