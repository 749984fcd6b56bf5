package seesaw.debrief;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import seesaw.game.Actor;
import seesaw.game.Command;
import seesaw.game.DealEvent;
import seesaw.game.DealId;
import seesaw.game.Decision;
import seesaw.game.Event;
import seesaw.game.Game;
import seesaw.game.GameId;
import seesaw.game.GameState;
import seesaw.game.LeverId;
import seesaw.game.LeverValue;
import seesaw.game.Names;
import seesaw.game.OrganisationId;
import seesaw.game.PersonId;
import seesaw.game.Recorded;
import seesaw.game.SeatId;
import seesaw.game.Text;
import seesaw.game.View;
import seesaw.scenario.Scenario;
import seesaw.scenario.ScenarioLibrary;

/// One evening of the small pack, as a log to read back: Ada plays the trust, a bot the hospital.
final class Evening {

    static final Scenario TWO_SIDES = new ScenarioLibrary(Path.of("src/test/resources/packs"))
            .scenario("two-sides")
            .orElseThrow();
    static final PersonId ADA = new PersonId("01920000-0000-7000-8000-00000000000a");
    static final Names NAMES = person -> "Ada Lovelace";
    static final Actor CONTROL =
            new Actor.Control(new PersonId("01920000-0000-7000-8000-0000000000c0"), Optional.empty());
    private static final Actor ADA_IN_TRUST = new Actor.Participant(new SeatId("trust-1"), ADA);

    final List<Recorded> log = new ArrayList<>();
    private GameState state = GameState.beforeOpening();
    private Instant now = Instant.parse("2026-11-21T18:00:00Z");

    Evening() {
        var game = new GameId("01920000-0000-7000-8000-000000000001");
        does(
                new Actor.Server(),
                new Command.OpenGame(
                        game, "Tuesday", "3", 7, Command.Pace.CONTROL, List.of(new OrganisationId("general")), false));
        does(new Actor.Server(), new Command.TakeSeat(new SeatId("trust-1"), ADA));
    }

    Evening ada(Command command) {
        return does(ADA_IN_TRUST, command);
    }

    /// Control acts in the hospital's place.
    Evening general(Command command) {
        PersonId facilitator = new PersonId("01920000-0000-7000-8000-0000000000c0");
        return does(new Actor.Control(facilitator, Optional.of(new OrganisationId("general"))), command);
    }

    /// The number of the deal that was begun last.
    DealId lastDeal() {
        return log.reversed().stream()
                .map(Recorded::event)
                .filter(DealEvent.DealOffered.class::isInstance)
                .map(offered -> ((DealEvent.DealOffered) offered).deal())
                .findFirst()
                .orElseThrow();
    }

    Evening control(Command command) {
        return does(CONTROL, command);
    }

    Evening sets(String lever, double amount) {
        return ada(new Command.SetLever(new LeverId(lever), new LeverValue.Amount(amount)));
    }

    Evening writes(String words) {
        return ada(new Command.SendMessage(List.of(new OrganisationId("general")), new Text(words), List.of()));
    }

    /// Bots play, control goes on, until the game stands in such a phase; from the phase where it is now at
    /// least one step on.
    Evening until(String phase) {
        do {
            bots();
            control(new Command.Next(state.step()));
        } while (!phase().equals(phase));
        bots();
        return this;
    }

    private String phase() {
        return Game.views(TWO_SIDES, state, new seesaw.game.Audience.Everyone(), NAMES).stream()
                .filter(View.Game.class::isInstance)
                .map(view -> ((View.Game) view).where().phase())
                .findFirst()
                .orElseThrow();
    }

    private void bots() {
        for (var moves = Game.botMoves(TWO_SIDES, state); !moves.isEmpty(); moves = Game.botMoves(TWO_SIDES, state)) {
            moves.forEach(move -> does(move.actor(), move.command()));
        }
    }

    private Evening does(Actor actor, Command command) {
        now = now.plusSeconds(60);
        switch (Game.decide(TWO_SIDES, state, actor, command, now)) {
            case Decision.Accepted(List<Event> events) -> {
                for (Event event : events) {
                    var recorded = new Recorded(state.version() + 1, now, actor, event);
                    log.add(recorded);
                    state = Game.evolve(TWO_SIDES, state, recorded);
                }
            }
            case Decision.Refused refused -> throw new AssertionError(command + ": " + refused);
        }
        return this;
    }

    Report report() {
        return Debrief.read(TWO_SIDES, log, NAMES);
    }

    Report reportForFiles() {
        return Debrief.readWithoutNames(TWO_SIDES, log);
    }
}
