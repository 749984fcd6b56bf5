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

/// What the authors of the scenario of 2008 want of a game of it.
class AverdalePlayTests {

    private static final Scenario AVERDALE = new ScenarioLibrary(Path.of("game-scenarios"))
            .scenario("seesaw-2008")
            .orElseThrow();

    /// Bots alone keep the district from drifting as far as it would, and leave people something to win.
    @Test
    void botsHoldSomeGroundWithinTheirBudgets() {
        Play play = open("12", 7, organisations());
        while (play.state.status() != View.Status.DEBRIEF) play.bots().next();

        ResultsEvent.Outcome last = play.state.outcomes().get(4);
        assertThat(last.stretch()).isEqualTo("winter-2012");
        assertThat(last.balance().share() - last.balanceLeftAlone().share()).isBetween(0.5, 5.0);
        assertThat(play.state.rounds())
                .flatExtracting(ResultsEvent.RoundClosed::money)
                .noneMatch(each -> each.wanted() > each.budget() - each.paid() + each.received() + 1e-6);
    }

    @Test
    void leftAloneCareDriftsIntoHospitalInEveryStretch() {
        Play play = open("6", 7, List.of()).until(Stage.DEBRIEF);

        List<Double> shares = play.state.outcomes().stream()
                .map(outcome -> outcome.balanceLeftAlone().share())
                .toList();
        assertThat(shares).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(shares.getFirst()).isBetween(35.0, 35.6);
        assertThat(shares.get(4)).isBetween(32.0, 33.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"integrated-services", "primary-care-collaborative", "social-enterprise", "one-stop-shop"})
    void whatTwoOfThreePreferIsPrefilledAndPeopleMoveThere(String option) {
        SeatId manager = new SeatId("community-services-1");
        Play play = open("12", 7, List.of())
                .given(Fixtures.SERVER, Fixtures.take(manager, Fixtures.ADA))
                .until(Stage.DECIDE, 2);
        prefer(play, "community-services", "community-future", option);
        prefer(play, "upper-averdale-pct", "upper-preferred-provider", option);
        play.until(Stage.BRIEF, 3);

        List<String> present = new Cast(AVERDALE, play.state)
                .organisations().stream().map(Organisation::id).toList();
        assertThat(play.state.settled().values()).containsExactly(option);
        assertThat(present).hasSize(16).doesNotContain("community-services", "healthcare-commission");
        assertThat(play.state.seats().get(manager).organisation().value()).isIn(present);
    }

    private static void prefer(Play play, String organisation, String lever, String option) {
        Actor control = Fixtures.controlFor(new OrganisationId(organisation));
        play.given(control, Fixtures.choose(new LeverId(lever), option)).given(control, Fixtures.confirm());
    }

    private static List<OrganisationId> organisations() {
        return AVERDALE.organisations().stream()
                .map(each -> new OrganisationId(each.id()))
                .toList();
    }

    private static Play open(String plan, long seed, List<OrganisationId> bots) {
        return new Play(AVERDALE)
                .given(
                        Fixtures.SERVER,
                        new Command.OpenGame(Fixtures.GAME, "Averdale", plan, seed, Command.Pace.CONTROL, bots, false));
    }
}
