package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.game.Bargain.agreed;
import static seesaw.game.Bargain.proposal;
import static seesaw.game.Bargain.term;
import static seesaw.game.Fixtures.confirm;
import static seesaw.game.Fixtures.controlFor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import seesaw.game.DealEvent.Mark;
import seesaw.game.ResultsEvent.Series;
import seesaw.model.Effect;
import seesaw.model.Effect.Operation;
import seesaw.model.RunSpec;
import seesaw.scenario.Indicator;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;
import seesaw.scenario.ScenarioLibrary;

/// Deals in the scenario of 2008: the model reads what a calculation by hand says, and promises outlive organisations.
class AverdaleDealTests {

    private static final Scenario AVERDALE = new ScenarioLibrary(Path.of("game-scenarios"))
            .scenario("seesaw-2008")
            .orElseThrow();
    private static final String FIRST = AVERDALE.rounds().getFirst().id();
    private static final OrganisationId PCT = new OrganisationId("averport-pct");
    private static final OrganisationId ROYAL = new OrganisationId("averdale-royal");
    private static final OrganisationId PRACTICES = new OrganisationId("averport-collective");
    private static final OrganisationId TEAMS = new OrganisationId("community-services");
    private static final OrganisationId SUCCESSOR = new OrganisationId("averdale-integrated-services");

    private static Play negotiating() {
        return new Play(AVERDALE)
                .given(
                        Fixtures.SERVER,
                        new Command.OpenGame(
                                Fixtures.GAME, "Averdale", "12", 7, Command.Pace.CONTROL, List.of(), false))
                .until(Stage.NEGOTIATE);
    }

    /// Everybody confirms what they have.
    private static void decide(Play play, int round) {
        play.until(Stage.DECIDE, round);
        for (Organisation each : new Cast(AVERDALE, play.state).organisations()) {
            play.given(controlFor(new OrganisationId(each.id())), confirm());
        }
        play.next().given(Fixtures.CONTROL, new Command.OpenDesks());
    }

    /// £2m a year from the Averport PCT to the Royal, and 2% of outpatients out of hospital after a
    /// quarter. By hand:
    /// the effects of the same game without the deal, with 2 and −2 as what the two spent, and 0.02 added
    /// to the share
    /// of outpatients that moved, and in the second round 0.1 a year of partner trust for each of two
    /// promises kept.
    @Test
    void theModelReadsWhatACalculationByHandSays() {
        Play without = negotiating();
        Play with = negotiating();
        agreed(
                with,
                proposal(
                        FIRST, "", term("money-transfer", PCT, ROYAL, 2), term("activity-shift", ROYAL, PRACTICES, 2)));
        for (int round = 1; round <= 2; round++) {
            decide(without, round);
            decide(with, round);
            ResultsEvent.Outcome played = with.lastRound().outcome();

            assertThat(played.series())
                    .as("round %s", round)
                    .isEqualTo(byHand(without.lastRound().outcome(), played));
            assertThat(reading(played, "outpatients"))
                    .isLessThan(reading(without.lastRound().outcome(), "outpatients") - 1_000);
        }
        // What was paid is missing from what could be saved
        assertThat(last(with.lastRound().outcome(), "averport-pct-money"))
                .isLessThan(last(without.lastRound().outcome(), "averport-pct-money") - 0.1);
        assertThat(with.lastRound().money())
                .filteredOn(each -> each.organisation().equals(ROYAL))
                .allSatisfy(each -> assertThat(each.received()).isEqualTo(2));
        assertThat(with.lastRound().outcome().leftAlone())
                .isEqualTo(without.lastRound().outcome().leftAlone());
    }

    private static List<Series> byHand(ResultsEvent.Outcome without, ResultsEvent.Outcome span) {
        var effects = new ArrayList<Effect>();
        for (Effect each : without.effects()) {
            boolean spending =
                    each.input().equals("averport pct spending") || each.input().equals("averdale royal spending");
            if (!spending) effects.add(each);
        }
        effects.add(new Effect("averport pct spending", Operation.SET, 2, 0, 9));
        effects.add(new Effect("averdale royal spending", Operation.SET, -2, 0, 9));
        effects.add(new Effect("outpatients shifted", Operation.ADD, 0.02, 0.25, 9));
        // The two promises that the first round kept
        effects.add(new Effect("partner trust shock", Operation.ADD, 0.1, 0.5, 1));
        effects.add(new Effect("partner trust shock", Operation.ADD, 0.1, 0.5, 1));
        var run = AVERDALE.model().run(RunSpec.asWritten().withTo(span.to()).withEffects(effects));
        var series = new ArrayList<Series>();
        for (Indicator indicator : AVERDALE.indicators()) {
            var values = new ArrayList<Double>();
            double sum = 0;
            for (int i = 0; i < run.size(); i++) {
                double time = run.times()[i];
                if (time < span.from() - 1e-9 || time >= span.to() - 1e-9) continue;
                values.add(run.values(indicator.variable())[i]);
                sum += values.getLast();
            }
            double reading = indicator.reading() == Indicator.Reading.MEAN ? sum / values.size() : values.getLast();
            series.add(new Series(indicator.id(), values, reading));
        }
        return series;
    }

    private static double reading(ResultsEvent.Outcome outcome, String indicator) {
        return Readings.series(outcome.series(), indicator).reading();
    }

    private static double last(ResultsEvent.Outcome outcome, String indicator) {
        return Readings.series(outcome.series(), indicator).values().getLast();
    }

    @Test
    void aSuccessorKeepsTheOpenPromisesOfWhoIsNoMore() {
        Play play = negotiating();
        DealId deal = agreed(
                play, proposal(FIRST, "", term("home-teams", TEAMS, PCT, 20), term("money-transfer", PCT, TEAMS, 1)));
        decide(play, 1);
        assertThat(marks(play)).extracting(DealEvent.TermMark::mark).containsExactly(Mark.KEPT, Mark.KEPT);
        play.until(Stage.DECIDE, 3);

        View.LeverRow row = play.sheet(SUCCESSOR).levers().stream()
                .filter(each -> each.id().equals("integrated-home-teams"))
                .findFirst()
                .orElseThrow();
        assertThat(row.value()).isEqualTo(new LeverValue.Amount(20));
        assertThat(row.promised())
                .singleElement()
                .satisfies(each -> assertThat(each.kept()).isTrue());
        assertThat(play.sheet(SUCCESSOR).received()).isEqualTo(1);

        play.given(controlFor(SUCCESSOR), Fixtures.set(new LeverId("integrated-home-teams"), 0))
                .next()
                .given(Fixtures.CONTROL, new Command.OpenDesks());
        assertThat(marks(play)).extracting(DealEvent.TermMark::mark).containsExactly(Mark.BROKEN, Mark.KEPT);
        assertThat(marks(play).getFirst().evidence().key()).isEqualTo("evidence.not-set.at-least");
        assertThat(play.state.deals().get(deal).clause(2).isOpen()).isTrue();
    }

    private static List<DealEvent.TermMark> marks(Play play) {
        return play.log.reversed().stream()
                .filter(each -> each.event() instanceof DealEvent.TermsMarked)
                .findFirst()
                .map(each -> ((DealEvent.TermsMarked) each.event()).marks())
                .orElseThrow();
    }
}
