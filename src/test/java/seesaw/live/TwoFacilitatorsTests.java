package seesaw.live;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.live.Fixtures.*;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import seesaw.game.Actor;
import seesaw.game.Command;
import seesaw.game.FlowEvent;
import seesaw.game.GameId;
import seesaw.game.GameState;
import seesaw.game.PersonId;
import seesaw.game.View;
import seesaw.journal.Journal;
import seesaw.testing.H2Test;
import seesaw.testing.TestDatabase;

/// Two facilitators press the same button at the same instant.
@H2Test
class TwoFacilitatorsTests {

    private static final int RACES = 1_000;
    private static final List<PersonId> FACILITATORS = List.of(person(8), person(9));

    private final Journal journal;
    private final LiveGames games;
    private final CyclicBarrier together = new CyclicBarrier(2);
    private final ExecutorService hands = Executors.newFixedThreadPool(2);

    TwoFacilitatorsTests(TestDatabase database) {
        this.journal = new Journal(database.dataSource());
        this.games = games(journal, new SimulatedTimetable(NOON));
    }

    @AfterEach
    void close() throws InterruptedException {
        hands.shutdown();
        assertThat(hands.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        journal.close();
    }

    @Test
    void aThousandTimesNextAtTheSameInstantGoesOnAThousandTimes() throws Exception {
        int races = 0;
        while (races < RACES) {
            GameId game = newGame();
            games.open(opening(game), PACK, FACILITATOR);
            while (races < RACES && state(game).status() != View.Status.DEBRIEF) {
                int step = state(game).step();
                assertThat(race(game, new Command.Next(step))).as("who went on").isEqualTo(1);
                assertThat(state(game).step()).isEqualTo(step + 1);
                races++;
            }
            assertThat(journal.read(game, 0))
                    .filteredOn(recorded -> recorded.event() instanceof FlowEvent.StepEntered)
                    .hasSize(state(game).step());
        }
    }

    @Test
    void aHundredTimesUndoAtTheSameInstantGoesBackAHundredTimes() throws Exception {
        GameId game = newGame();
        games.open(opening(game), PACK, FACILITATOR);
        games.submit(game, control(), new Command.Next(0));
        for (int i = 0; i < RACES / 10; i++) {
            games.submit(game, control(), new Command.Next(1));
            assertThat(race(game, new Command.UndoAdvance(2)))
                    .as("who went back")
                    .isEqualTo(1);
            assertThat(state(game).step()).isEqualTo(1);
        }
    }

    /// @return how many of the two were accepted
    private int race(GameId game, Command command) throws Exception {
        List<Future<Outcome>> both = FACILITATORS.stream()
                .map(each -> hands.submit(() -> {
                    together.await();
                    return games.submit(game, new Actor.Control(each, Optional.empty()), command);
                }))
                .toList();
        int accepted = 0;
        for (Future<Outcome> one : both) {
            if (one.get() instanceof Outcome.Accepted) accepted++;
        }
        return accepted;
    }

    private GameState state(GameId game) {
        return games.state(game).orElseThrow();
    }
}
