package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
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
                        new Command.OpenGame(Fixtures.GAME, "Averdale", plan, seed, Command.Pace.CONTROL, bots));
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
                        new Command.OpenGame(Fixtures.GAME, "Averdale", "70", 7, Command.Pace.CONTROL, List.of()));
        var seats = new ArrayList<>(play.state.seats().values());
        assertThat(seats).hasSize(70);
        play.until(Stage.DEBRIEF);
        for (ResultsEvent.Outcome outcome : play.state.outcomes()) {
            assertThat(outcome.balance()).isEqualTo(outcome.balanceLeftAlone());
        }
    }
}
