package seesaw.live;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.live.Fixtures.*;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import seesaw.access.Speaker;
import seesaw.game.Actor;
import seesaw.game.Command;
import seesaw.game.GameId;
import seesaw.game.LeverId;
import seesaw.game.LeverValue;
import seesaw.game.Refusal;
import seesaw.game.SheetEvent;
import seesaw.game.TalkEvent;
import seesaw.game.Text;
import seesaw.journal.Journal;
import seesaw.testing.H2Test;
import seesaw.testing.TestDatabase;

/// One door for each game: order, durability, and the same answer to the same request.
@H2Test
class DoorTests {

    private final BreakableDatabase database;
    private final Journal journal;
    private final SimulatedTimetable timetable = new SimulatedTimetable(NOON);
    private final LiveGames games;
    private final GameId game = newGame();

    DoorTests(TestDatabase database) {
        this.database = new BreakableDatabase(database.dataSource());
        this.journal = new Journal(this.database);
        this.games = games(journal, timetable);
    }

    @BeforeEach
    void open() {
        games.open(opening(game), PACK, FACILITATOR);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void twoWhoSayNextAtTheSameTimeGoOnOnce() throws Exception {
        int step = step();
        List<Outcome> outcomes = atOnce(20, i -> games.submit(game, control(), "r" + i, new Command.Next(step)));

        assertThat(step()).isEqualTo(step + 1);
        assertThat(outcomes).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .allMatch(refused -> refused.equals(new Outcome.Refused(Refusal.of("moved-on"))));
    }

    @Test
    void aCommandThatIsSentAgainIsAnsweredAgainAndNotCarriedOutAgain() throws Exception {
        games.submit(game, control(), "join", takes(TRUST_1, JUDITH));
        games.submit(game, control(), "next", new Command.Next(0));
        Command message = new Command.Announce(new Text("Hello everybody"));

        List<Outcome> outcomes = atOnce(10, i -> games.submit(game, control(), "the same", message));

        assertThat(outcomes).containsOnly(outcomes.getFirst()).allMatch(Outcome.Accepted.class::isInstance);
        assertThat(journal.read(game, 0))
                .filteredOn(recorded -> recorded.event() instanceof TalkEvent.Announced)
                .hasSize(1);
    }

    @Test
    void aCommandThatIsSentAgainAfterARestartIsNotCarriedOutAgain() {
        Outcome before = games.submit(game, control(), "join", takes(TRUST_1, JUDITH));
        LiveGames restarted = games(journal, timetable);
        restarted.loadAll();

        assertThat(restarted.submit(game, control(), "join", takes(TRUST_1, JUDITH)))
                .isEqualTo(before);
    }

    @Test
    void nobodySeesWhatWasNotStored() throws Exception {
        Connection console = new Connection(new Speaker.Facilitator(FACILITATOR));
        games.game(game).orElseThrow().hello(console, -1, "build");
        console.outbox.take(java.time.Duration.ZERO);
        database.breakDown();

        Outcome outcome = games.submit(game, control(), "join", takes(TRUST_1, JUDITH));

        assertThat(outcome).isEqualTo(new Outcome.Refused(LiveGame.CANNOT_SAVE));
        assertThat(console.outbox.take(java.time.Duration.ZERO)).isEmpty();
        assertThat(games.state(game).orElseThrow().seatOf(JUDITH)).isEmpty();
    }

    @Test
    void playGoesOnWhenTheDiskIsBack() {
        database.breakDown();
        games.submit(game, control(), "join", takes(TRUST_1, JUDITH));
        database.repair();

        assertThat(games.submit(game, control(), "join", takes(TRUST_1, JUDITH)))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(games.state(game).orElseThrow().seatOf(JUDITH)).isPresent();
    }

    @Test
    void whatWasStoredAfterAllIsNotDoneTwice() {
        database.breakDownAfterCommit();
        assertThat(games.submit(game, control(), "join", takes(TRUST_1, JUDITH)))
                .isEqualTo(new Outcome.Refused(LiveGame.CANNOT_SAVE));
        database.repair();

        assertThat(games.submit(game, control(), "join", takes(TRUST_1, JUDITH)))
                .isEqualTo(new Outcome.Accepted(2));
        assertThat(journal.read(game, 0)).hasSize(2);
    }

    @Test
    void twoServersThatPlayTheSameGameBothGetOn() {
        LiveGames other = games(journal, timetable);
        other.loadAll();
        other.submit(game, control(), "resume", new Command.Resume());

        assertThat(games.submit(game, control(), "one", takes(TRUST_1, JUDITH))).isInstanceOf(Outcome.Accepted.class);
        assertThat(other.submit(game, control(), "two", takes(GENERAL_1, RAJ))).isInstanceOf(Outcome.Accepted.class);
        assertThat(other.state(game).orElseThrow().seatOf(JUDITH)).isPresent();
    }

    @Test
    void draftsOfADraggedLeverAreMergedAndAllAnswered() {
        games.submit(game, control(), "join", takes(TRUST_1, JUDITH));
        goTo("decide");
        LiveGame live = games.game(game).orElseThrow();
        List<Outcome> answers = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            Command drag = new Command.SetLever(new LeverId("home-team-money"), new LeverValue.Amount(i / 2.0));
            live.submit(judith(), "drag " + i, drag, answers::add);
        }
        assertThat(answers).hasSize(1);

        while (timetable.now().isBefore(NOON.plusSeconds(5)) && answers.size() < 8) timetable.doNext();

        assertThat(answers).hasSize(8).allMatch(Outcome.Accepted.class::isInstance);
        assertThat(journal.read(game, 0))
                .filteredOn(recorded -> recorded.event() instanceof SheetEvent.LeverSet
                        && recorded.actor() instanceof Actor.Participant)
                .extracting(recorded -> ((SheetEvent.LeverSet) recorded.event()).value())
                .containsExactly(new LeverValue.Amount(0.5), new LeverValue.Amount(4));
    }

    @Test
    void whoConfirmsConfirmsWhatWasDraggedLast() {
        games.submit(game, control(), "join", takes(TRUST_1, JUDITH));
        goTo("decide");
        LiveGame live = games.game(game).orElseThrow();
        List<Outcome> answers = new ArrayList<>();
        for (double amount : new double[] {1, 2, 3}) {
            Command drag = new Command.SetLever(new LeverId("home-team-money"), new LeverValue.Amount(amount));
            live.submit(judith(), "drag " + amount, drag, answers::add);
        }
        live.submit(judith(), "confirm", new Command.ConfirmSheet(), answers::add);

        assertThat(answers).hasSize(4).allMatch(Outcome.Accepted.class::isInstance);
        assertThat(journal.read(game, 0))
                .filteredOn(recorded ->
                        recorded.actor() instanceof Actor.Participant && recorded.event() instanceof SheetEvent)
                .extracting(recorded -> recorded.event().getClass().getSimpleName())
                .endsWith("LeverSet", "LeverSet", "SheetConfirmed");
    }

    private void goTo(String phase) {
        for (int i = 0; i < 20; i++) {
            String now = games.state(game).orElseThrow().now().stage().name();
            if (now.equalsIgnoreCase(phase)) return;
            games.submit(game, control(), new Command.Next(step()));
        }
        throw new AssertionError("Never came to " + phase);
    }

    private int step() {
        return games.state(game).orElseThrow().step();
    }

    private interface Attempt {
        Outcome number(int i);
    }

    private static List<Outcome> atOnce(int times, Attempt attempt) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Outcome>> futures = new ArrayList<>();
        try (ExecutorService everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < times; i++) {
                int number = i;
                futures.add(everybody.submit(() -> {
                    start.await();
                    return attempt.number(number);
                }));
            }
            start.countDown();
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> future : futures) outcomes.add(future.get());
        return outcomes;
    }
}
