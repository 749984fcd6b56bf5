package seesaw.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static seesaw.live.Fixtures.*;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import seesaw.game.Actor;
import seesaw.game.Audience;
import seesaw.game.Command;
import seesaw.game.FlowEvent;
import seesaw.game.GameId;
import seesaw.game.GameState;
import seesaw.game.Refusal;
import seesaw.game.Text;
import seesaw.game.View;
import seesaw.journal.Journal;
import seesaw.testing.H2Test;
import seesaw.testing.PostgresTest;
import seesaw.testing.TestDatabase;

/// Games are opened, come back after a restart, run by the clock, and are erased.
abstract class LiveGamesTests {

    private final TestDatabase database;
    private final Journal journal;
    private final SimulatedTimetable timetable = new SimulatedTimetable(NOON);
    private final LiveGames games;
    private final GameId game = newGame();

    LiveGamesTests(TestDatabase database) {
        this.database = database;
        this.journal = new Journal(database.dataSource());
        this.games = games(journal, timetable);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void aGameThatIsOpenedIsThere() {
        games.open(opening(game), PACK, FACILITATOR);
        games.submit(game, control(), takes(TRUST_1, JUDITH));

        assertThat(games.games())
                .containsExactly(
                        new GameSummary(game, "Tuesday", "Two sides", View.Status.LOBBY, false, 3, 1, NOON, null));
        assertThat(games.views(game, List.of(new Audience.Everyone())).keySet()).contains("game", "organisations");
        assertThat(games.firstFrame(game, List.of(new Audience.Everyone())).orElseThrow())
                .startsWith("{\"type\":\"Frame\",\"after\":-1,\"version\":2,\"sections\":{\"");
    }

    @Test
    void whatTheRulesDoNotAllowIsNotOpenedAndLeavesNothingBehind() {
        Command.OpenGame wrong =
                new Command.OpenGame(game, "Tuesday", "no-such-plan", 7, Command.Pace.CONTROL, List.of(), false);

        assertThatThrownBy(() -> games.open(wrong, PACK, FACILITATOR)).isInstanceOf(LiveGames.CouldNotOpen.class);
        assertThat(games.games()).isEmpty();
        assertThat(journal.games()).isEmpty();
    }

    @Test
    void theClockEndsAPhase() {
        playTheBrief();
        Instant end = state().clock().endsAt();
        assertThat(end).isEqualTo(NOON.plus(Duration.ofMinutes(10)));

        while (timetable.now().isBefore(end) && timetable.doNext()) {}

        assertThat(state().clock().timeIsUp()).isTrue();
    }

    @Test
    void theClockEndsNoPhaseThatIsOver() {
        playTheBrief();
        games.submit(game, control(), new Command.Next(1));

        while (timetable.now().isBefore(NOON.plus(Duration.ofMinutes(15))) && timetable.doNext()) {}

        assertThat(state().step()).isEqualTo(2);
        assertThat(journal.read(game, 0))
                .filteredOn(recorded -> recorded.event().equals(new FlowEvent.TimeWasUp(1)))
                .isEmpty();
    }

    @Test
    void anOutageIsChargedToNobody() {
        playTheBrief();
        passUntil(NOON.plus(Duration.ofMinutes(4)));
        games.alive();

        SimulatedTimetable later = new SimulatedTimetable(NOON.plus(Duration.ofHours(2)));
        LiveGames restarted = games(journal, later);
        restarted.loadAll();

        GameState back = restarted.state(game).orElseThrow();
        assertThat(back.clock().held()).isTrue();
        assertThat(back.clock().why()).isEqualTo(FlowEvent.Why.RESTART);
        assertThat(back.clock().remainingMillis())
                .isEqualTo(Duration.ofMinutes(6).toMillis());

        restarted.submit(game, control(), new Command.Resume());
        assertThat(restarted.state(game).orElseThrow().clock().endsAt())
                .isEqualTo(later.now().plus(Duration.ofMinutes(6)));
    }

    @Test
    void aGameThatWasHeldStaysAsItWas() {
        playTheBrief();
        games.submit(game, control(), new Command.Hold());
        GameState before = state();

        LiveGames restarted = games(journal, timetable);
        restarted.loadAll();

        assertThat(restarted.state(game).orElseThrow()).isEqualTo(before);
    }

    @Test
    void comesBackTheSame() {
        playTheBrief();
        games.submit(game, control(), new Command.Hold());

        LiveGames restarted = games(journal, timetable);
        restarted.loadAll();

        for (Audience audience : Audiences.all(state())) {
            assertThat(restarted.firstFrame(game, List.of(audience)))
                    .as(audience.toString())
                    .isEqualTo(games.firstFrame(game, List.of(audience)));
        }
    }

    @Test
    void aGameThatCannotBeReadKeepsNoOtherFromComingBack() throws SQLException {
        games.open(opening(game), PACK, FACILITATOR);
        GameId broken = newGame();
        games.open(opening(broken), PACK, FACILITATOR);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update game_event set payload = '{}' where game_id = '" + broken + "'");
        }

        LiveGames restarted = games(journal, timetable);
        restarted.loadAll();

        assertThat(restarted.games()).extracting(GameSummary::id).containsExactly(game);
        assertThat(restarted.submit(broken, control(), new Command.Hold()))
                .isEqualTo(new Outcome.Refused(Refusal.of("no-such-game")));
    }

    @Test
    void aVisitorsGameIsErasedAfterADayAndNoOther() {
        GameId solo = newGame();
        games.open(opening(game), PACK, FACILITATOR);
        games.openSolo(new Command.OpenGame(solo, "Try it", "3", 7, Command.Pace.WHEN_READY, List.of(), false), PACK);

        passUntil(NOON.plus(Duration.ofHours(23)));
        games.eraseOld();
        assertThat(games.games()).hasSize(2);
        passUntil(NOON.plus(Duration.ofHours(25)));
        games.eraseOld();

        assertThat(games.games()).extracting(GameSummary::id).containsExactly(game);
        assertThat(journal.read(solo, 0)).isEmpty();
    }

    @Test
    void whatSomebodyTypedCanBeBlottedOutWhileTheGameGoesOn() {
        games.open(opening(game), PACK, FACILITATOR);
        games.submit(game, control(), takes(TRUST_1, JUDITH));
        games.submit(game, control(), new Command.Next(0));
        games.submit(game, control(), new Command.Next(1));
        games.submit(game, judith(), new Command.Announce(new Text("Words to be erased")));
        List<Audience> everyone = List.of(new Audience.Everyone());
        assertThat(games.firstFrame(game, everyone).orElseThrow()).contains("Words to be erased");
        long version = state().version();

        games.eraseTextsOf(JUDITH);

        assertThat(games.firstFrame(game, everyone).orElseThrow())
                .doesNotContain("Words to be erased")
                .contains("[erased]");
        assertThat(state().version()).isEqualTo(version);
        assertThat(games.submit(game, control(), new Command.Hold())).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void oneVisitorAndBotsPlayAWholeGameByBeingReady() {
        games.openSolo(
                new Command.OpenGame(
                        game, "Try it", "3", 7, Command.Pace.WHEN_READY, List.of(organisation("general")), false),
                PACK);
        games.submit(game, new Actor.Server(), new Command.GiveSeatToBot(TRUST_2));
        games.submit(game, new Actor.Server(), takes(TRUST_1, JUDITH));
        for (int clicks = 0; clicks < 200 && state().status() != View.Status.DEBRIEF; clicks++) {
            passUntil(timetable.now().plusSeconds(20));
            Command next =
                    state().seatOf(JUDITH).orElseThrow().ready() ? new Command.ConfirmSheet() : new Command.Ready(true);
            games.submit(game, judith(), next);
        }

        assertThat(state().status()).isEqualTo(View.Status.DEBRIEF);
    }

    private void playTheBrief() {
        games.open(opening(game), PACK, FACILITATOR);
        games.submit(game, control(), takes(TRUST_1, JUDITH));
        games.submit(game, control(), new Command.Next(0));
    }

    private void passUntil(Instant time) {
        boolean[] waiting = {true};
        timetable.at(time, () -> waiting[0] = false);
        while (waiting[0]) timetable.doNext();
    }

    private GameState state() {
        return games.state(game).orElseThrow();
    }
}

@H2Test
class LiveGamesOnH2Tests extends LiveGamesTests {
    LiveGamesOnH2Tests(TestDatabase database) {
        super(database);
    }
}

@PostgresTest
class LiveGamesOnPostgresTests extends LiveGamesTests {
    LiveGamesOnPostgresTests(TestDatabase database) {
        super(database);
    }
}
