package seesaw.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import seesaw.game.Actor;
import seesaw.game.Command;
import seesaw.game.Decision;
import seesaw.game.Event;
import seesaw.game.Game;
import seesaw.game.GameId;
import seesaw.game.GameState;
import seesaw.game.OrganisationId;
import seesaw.game.Recorded;
import seesaw.game.Replay;
import seesaw.game.View;
import seesaw.scenario.Scenario;
import seesaw.scenario.ScenarioLibrary;

/// The difference that people made, shared out among them.
class AttributionTests {

    @Test
    void sharesOfEveryIndicatorAddUpToTheDifferenceFromTheGameLeftAlone() {
        Report report = evening().report();
        Report.Attribution attribution = report.attribution();
        assertThat(attribution).isNotNull();
        assertThat(attribution.exact()).isTrue();
        thenAddsUp(attribution);
        Report.Result balance = attribution.results().getFirst();
        assertThat(balance.indicator()).isEqualTo("balance");
        assertThat(balance.together()).isEqualTo(report.outcome().lastPlayed().share());
        assertThat(balance.leftAlone())
                .isEqualTo(report.outcome().lastPlayedLeftAlone().share());
        Report.Result later = attribution.results().getLast();
        assertThat(later.stretch()).isEqualTo(report.stretches().getLast().id());
    }

    /// The trust pays for home teams and the hospital's bot, from its second round on, releases the nurses
    /// that they
    /// need. Neither does anything alone, so both are given the same.
    @Test
    void whatOnlyWorksTogetherIsSharedEvenly() {
        Report.Result balance = evening().report().attribution().results().getFirst();
        Report.Share trust = share(balance, "trust");
        Report.Share general = share(balance, "general");
        assertThat(trust.alone()).as("without nurses").isZero();
        assertThat(trust.last()).as("with nurses").isPositive();
        assertThat(trust.share()).isCloseTo((trust.alone() + trust.last()) / 2, within(1e-9));
        // What the hospital does besides is its own
        assertThat(general.share() - general.alone()).isCloseTo(trust.share(), within(1e-9));
    }

    @Test
    void nothingIsSharedOutBeforeTheFirstRun() {
        assertThat(new Evening().report().attribution()).isNull();
    }

    @Test
    void aWorkshopIsSharedOutByDrawnOrdersWithTheirMargins() {
        Scenario averdale = averdale();
        Replay replay = Replay.of(averdale, rehearsed(averdale)).orElseThrow();
        Report.Attribution attribution = Attributions.of(averdale, replay);
        thenAddsUp(attribution);
        Report.Result balance = attribution.results().getFirst();
        assertThat(attribution.exact()).isFalse();
        assertThat(balance.shares()).anyMatch(each -> each.margin() > 0);
        assertThat(Attributions.of(averdale, replay)).as("the same again").isEqualTo(attribution);
    }

    /// How long a workshop waits: `mvn -q test -Dtest=AttributionTests -Dfigures -Dskip.frontend=true`.
    @Test
    @EnabledIfSystemProperty(named = "figures", matches = ".*")
    void figures() {
        Scenario averdale = averdale();
        List<Recorded> log = rehearsed(averdale);
        for (int i = 0; i < 5; i++) {
            long started = System.nanoTime();
            Replay replay = Replay.of(averdale, log).orElseThrow();
            long read = System.nanoTime();
            Report.Attribution attribution = Attributions.of(averdale, replay);
            long shared = System.nanoTime();
            WhatIf.of(averdale, replay).answer(new WhatIf.Question(List.of("organisation/averport-pct")));
            long answered = System.nanoTime();
            System.out.printf(
                    "%d events read in %.2f s, shared out in %.2f s (%d runs), what if answered in %.3f s%n",
                    log.size(),
                    (read - started) / 1e9,
                    (shared - read) / 1e9,
                    attribution.runs(),
                    (answered - shared) / 1e9);
        }
    }

    private static Scenario averdale() {
        return new ScenarioLibrary(Path.of("game-scenarios"))
                .scenario("seesaw-2008")
                .orElseThrow();
    }

    static void thenAddsUp(Report.Attribution attribution) {
        for (Report.Result result : attribution.results()) {
            double difference = result.together() - result.leftAlone();
            double tolerance = Math.max(Math.abs(difference), Math.abs(result.together())) * 1e-9;
            assertThat(result.shares().stream().mapToDouble(Report.Share::share).sum())
                    .as(result.indicator() + " in " + result.stretch())
                    .isCloseTo(difference, within(tolerance));
            for (Report.Share share : result.shares()) {
                assertThat(share.parts().stream()
                                .mapToDouble(Report.Part::share)
                                .sum())
                        .isCloseTo(share.share(), within(tolerance));
            }
        }
    }

    static Report.Share share(Report.Result result, String id) {
        return result.shares().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Evening evening() {
        return new Evening()
                .until("decide")
                .until("decide")
                .sets("home-team-money", 4)
                .until("debrief");
    }

    /// Bots in every seat, to the debrief.
    private static List<Recorded> rehearsed(Scenario scenario) {
        var log = new ArrayList<Recorded>();
        List<OrganisationId> bots = scenario.organisations().stream()
                .map(each -> new OrganisationId(each.id()))
                .toList();
        var server = new Actor.Server();
        var game = new GameId("01920000-0000-7000-8000-000000000001");
        GameState state = does(
                scenario,
                log,
                GameState.beforeOpening(),
                server,
                new Command.OpenGame(game, "Rehearsal", "70", 11, Command.Pace.CONTROL, bots, false));
        while (state.status() != View.Status.DEBRIEF) {
            for (var moves = Game.botMoves(scenario, state); !moves.isEmpty(); moves = Game.botMoves(scenario, state)) {
                for (var move : moves) state = does(scenario, log, state, move.actor(), move.command());
            }
            state = does(scenario, log, state, Evening.CONTROL, new Command.Next(state.step()));
        }
        return log;
    }

    private static GameState does(
            Scenario scenario, List<Recorded> log, GameState state, Actor actor, Command command) {
        Instant now = Instant.parse("2026-11-21T18:00:00Z").plusSeconds(state.version());
        if (!(Game.decide(scenario, state, actor, command, now) instanceof Decision.Accepted(List<Event> events)))
            throw new AssertionError("Refused: " + command);
        GameState next = state;
        for (Event event : events) {
            var recorded = new Recorded(next.version() + 1, now, actor, event);
            log.add(recorded);
            next = Game.evolve(scenario, next, recorded);
        }
        return next;
    }
}
