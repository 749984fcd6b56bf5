package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;
import seesaw.scenario.ScenarioLibrary;

/// The scenario of 2008 holds together as a game.
class AverdaleGameTests {

    private static final Scenario AVERDALE = new ScenarioLibrary(Path.of("game-scenarios"))
            .scenario("seesaw-2008")
            .orElseThrow();

    /// Bots alone keep the district from drifting as far as it would, and leave people something to win.
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 2008})
    void botsPlayItFromTheLobbyToTheDebrief(long seed) {
        Play play = playedByBots("12", seed);

        assertThat(play.state.rounds()).hasSize(4);
        ResultsEvent.Outcome last = play.state.outcomes().get(4);
        assertThat(last.stretch()).isEqualTo("winter-2012");
        assertThat(last.balance().share() - last.balanceLeftAlone().share()).isBetween(0.5, 5.0);
    }

    @Test
    void noBotWantsMoreThanItHas() {
        Play play = playedByBots("12", 7);

        List<ResultsEvent.Spending> over = play.state.rounds().stream()
                .flatMap(round -> round.money().stream())
                .filter(each -> each.wanted() > each.budget() + 1e-6)
                .toList();
        assertThat(over).isEmpty();
    }

    @Test
    void theDriftTowardsHospitalShowsInEveryStretchLeftAlone() {
        Play play = new Play(AVERDALE)
                .given(Fixtures.SERVER, open("6", 7, List.of()))
                .until(Stage.DEBRIEF);

        List<Double> shares = play.state.outcomes().stream()
                .map(outcome -> outcome.balanceLeftAlone().share())
                .toList();
        assertThat(shares).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(shares.getFirst()).isBetween(35.0, 35.6);
        assertThat(shares.get(4)).isBetween(32.0, 33.0);
    }

    private static Play playedByBots(String plan, long seed) {
        List<OrganisationId> everybody = AVERDALE.organisations().stream()
                .map(Organisation::id)
                .map(OrganisationId::new)
                .toList();
        Play play = new Play(AVERDALE).given(Fixtures.SERVER, open(plan, seed, everybody));
        while (play.state.status() != View.Status.DEBRIEF) play.bots().next();
        return play;
    }

    private static Command open(String plan, long seed, List<OrganisationId> bots) {
        return new Command.OpenGame(Fixtures.GAME, "Averdale", plan, seed, Command.Pace.CONTROL, bots);
    }
}
