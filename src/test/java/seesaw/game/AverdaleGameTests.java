package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import seesaw.scenario.Scenario;
import seesaw.scenario.ScenarioLibrary;

/// The pack that workshops play, from the lobby to the debrief.
class AverdaleGameTests {

    private static final Scenario AVERDALE = new ScenarioLibrary(Path.of("game-scenarios"))
            .scenario("seesaw-2008")
            .orElseThrow();

    private static Play open(String plan, long seed) {
        List<OrganisationId> bots = AVERDALE.organisations().stream()
                .map(each -> new OrganisationId(each.id()))
                .toList();
        return new Play(AVERDALE)
                .given(
                        Fixtures.SERVER,
                        new Command.OpenGame(Fixtures.GAME, "Averdale", plan, seed, Command.Pace.CONTROL, bots, false));
    }

    private static Play playedByBots(String plan, long seed) {
        Play play = open(plan, seed);
        while (play.state.status() != View.Status.DEBRIEF) play.bots().next();
        return play;
    }

    @Test
    void botsPlayBothPeriodsAndMoveTheBalance() {
        Play play = playedByBots("70", 7);
        ResultsEvent.Outcome end = play.state.outcomes().getLast();
        assertThat(end.balance().share()).isGreaterThan(end.balanceLeftAlone().share());
        for (Audience audience : Play.audiences(play.scenario, play.state)) {
            assertThat(play.views(audience)).isNotEmpty();
        }
    }

    @Test
    void theSameSeedGivesTheSameGameAndAnotherSeedAnother() {
        List<Event> first = events(playedByBots("12", 7));
        assertThat(events(playedByBots("12", 7))).isEqualTo(first);
        assertThat(events(playedByBots("12", 8))).isNotEqualTo(first);
    }

    private static List<Event> events(Play play) {
        var events = new ArrayList<Event>();
        play.log.forEach(each -> events.add(each.event()));
        return events;
    }

    @Test
    void nothingDecidedIsTheGameLeftAlone() {
        Play play = new Play(AVERDALE)
                .given(
                        Fixtures.SERVER,
                        new Command.OpenGame(
                                Fixtures.GAME, "Averdale", "70", 7, Command.Pace.CONTROL, List.of(), false));
        var seats = new ArrayList<>(play.state.seats().values());
        assertThat(seats).hasSize(70);
        play.until(Stage.DEBRIEF);
        for (ResultsEvent.Outcome outcome : play.state.outcomes()) {
            assertThat(outcome.balance()).isEqualTo(outcome.balanceLeftAlone());
        }
    }

    /// Whoever does only what the line on the desk names comes to the debrief, also where a restructuring
    /// moves them.
    @ParameterizedTest
    @ValueSource(strings = {"averport-pct", "averdale-royal", "community-services", "healthcare-commission"})
    void onePersonPlaysAnyOrganisationAloneByFollowingTheNowLine(String organisation) {
        List<OrganisationId> bots = AVERDALE.organisations().stream()
                .filter(each -> !each.id().equals(organisation))
                .map(each -> new OrganisationId(each.id()))
                .toList();
        Play play = new Play(AVERDALE)
                .given(
                        Fixtures.SERVER,
                        new Command.OpenGame(Fixtures.GAME, "Try it", "70", 7, Command.Pace.WHEN_READY, bots, false));
        SeatId seat = play.state.seats().values().stream()
                .filter(each -> each.organisation().value().equals(organisation))
                .findFirst()
                .orElseThrow()
                .seat();
        play.given(Fixtures.SERVER, Fixtures.take(seat, Fixtures.ADA));
        var ada = new Actor.Participant(seat, Fixtures.ADA);
        while (play.state.status() != View.Status.DEBRIEF) {
            int step = play.state.step();
            View.NowLine now = play.bots().seat(seat).now();
            play.given(ada, now.action() == null ? Fixtures.confirm() : new Command.Ready(true));
            assertThat(play.state.step()).as("after %s", now.words()).isEqualTo(step + 1);
        }
    }
}
