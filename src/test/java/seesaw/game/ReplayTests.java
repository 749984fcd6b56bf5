package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import seesaw.scenario.Scenario;
import seesaw.scenario.ScenarioLibrary;

/// A game read again: with everything kept, with nothing, and with something left out.
class ReplayTests {

    private static final Scenario AVERDALE = new ScenarioLibrary(Path.of("game-scenarios"))
            .scenario("seesaw-2008")
            .orElseThrow();

    private static Play bots(Scenario scenario, String plan, long seed) {
        List<OrganisationId> bots = scenario.organisations().stream()
                .map(each -> new OrganisationId(each.id()))
                .toList();
        Play play = new Play(scenario)
                .given(
                        Fixtures.SERVER,
                        new Command.OpenGame(Fixtures.GAME, "Read", plan, seed, Command.Pace.CONTROL, bots, false));
        while (play.state.status() != View.Status.DEBRIEF) play.bots().next();
        return play;
    }

    @ParameterizedTest
    @CsvSource({"two-sides, 3, 7", "two-sides, 3, 8", "seesaw-2008, 12, 7", "seesaw-2008, 70, 11"})
    void everythingKeptIsTheGameAsPlayedAndNothingKeptTheGameLeftAlone(String pack, String plan, long seed) {
        Play play = bots(pack.equals("two-sides") ? Fixtures.TWO_SIDES : AVERDALE, plan, seed);
        thenBothEndsAreThoseOfTheLog(play);
        assertThat(Replay.of(play.scenario, play.log).orElseThrow().causes())
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates();
    }

    static Replay thenBothEndsAreThoseOfTheLog(Play play) {
        Replay replay = Replay.of(play.scenario, play.log).orElseThrow();
        ResultsEvent.Outcome last = play.state.outcomes().getLast();
        assertThat(replay.effects(Variant.asPlayed())).isEqualTo(last.effects());
        List<Replay.Course> played = replay.run(Variant.asPlayed());
        List<Replay.Course> alone = replay.run(Variant.leftAlone());
        for (int i = 0; i < played.size(); i++) {
            ResultsEvent.Outcome outcome = play.state.outcomes().get(i);
            assertThat(played.get(i).times()).isEqualTo(outcome.times());
            assertThat(played.get(i).series()).as(outcome.stretch()).isEqualTo(outcome.series());
            assertThat(alone.get(i).series()).as("alone, " + outcome.stretch()).isEqualTo(outcome.leftAlone());
        }
        return replay;
    }

    /// The trust's home team money needs the hospital's nurses: it only works together.
    @Test
    void aLeverFallsBackToItsDefaultWhenTheConsentThatItNeedsIsLeftOut() {
        Play play = Play.seated()
                .until(Stage.DECIDE, 1)
                .given(Fixtures.ADA_IN_TRUST, Fixtures.set(Fixtures.MONEY, 4))
                .given(Fixtures.CAT_IN_GENERAL, Fixtures.set(Fixtures.NURSES, true))
                .until(Stage.DEBRIEF);
        assertThat(play.state.rounds().getFirst().settings())
                .anyMatch(each ->
                        each.lever().equals(Fixtures.MONEY) && each.applied().equals(new LeverValue.Amount(4)));
        Replay replay = thenBothEndsAreThoseOfTheLog(play);

        List<Replay.Course> withoutNurses = replay.run(Variant.keeping(cause -> !(cause instanceof Cause.Decided decided
                && decided.organisation().equals(Fixtures.GENERAL))));
        Play never = Play.seated()
                .until(Stage.DECIDE, 1)
                .given(Fixtures.ADA_IN_TRUST, Fixtures.set(Fixtures.MONEY, 4))
                .until(Stage.DEBRIEF);
        thenEquals(withoutNurses, never);
        assertThat(never.state.rounds().getFirst().settings())
                .anyMatch(each -> each.held() == ResultsEvent.Held.CONSENT_MISSING);
    }

    /// Two games by script; in the second one decision is never taken. The first, read without it, is the second.
    @Test
    void withoutOneDecisionIsTheGameInWhichItWasNeverTaken() {
        Play with = script(true);
        Play never = script(false);
        Replay replay = thenBothEndsAreThoseOfTheLog(with);
        var ward = new Cause.Decided(with.state.rounds().get(1).round(), Fixtures.GENERAL, Fixtures.WARD);
        assertThat(replay.causes()).contains(ward);

        List<Replay.Course> without = replay.run(Variant.keeping(cause -> !cause.equals(ward)));

        thenEquals(without, never);
        assertThat(without.getLast().series())
                .as("the decision mattered")
                .isNotEqualTo(with.state.outcomes().getLast().series());
    }

    /// Money, work that moves, a promise about a lever, and what keeping them did to trust.
    @Test
    void withoutADealIsTheGameInWhichItWasNeverStruck() {
        Play with = dealt(true);
        Play never = dealt(false);
        Replay replay = thenBothEndsAreThoseOfTheLog(with);
        List<Cause> deals =
                replay.causes().stream().filter(Cause.Dealt.class::isInstance).toList();
        assertThat(deals).hasSize(1);

        List<Replay.Course> without = replay.run(Variant.keeping(cause -> !deals.contains(cause)));

        thenEquals(without, never);
        assertThat(without.getLast().series())
                .isNotEqualTo(with.state.outcomes().getLast().series());
    }

    private static Play dealt(boolean deal) {
        String first = AVERDALE.rounds().getFirst().id();
        var pct = new OrganisationId("averport-pct");
        var royal = new OrganisationId("averdale-royal");
        var practices = new OrganisationId("averport-collective");
        Play play = new Play(AVERDALE)
                .given(
                        Fixtures.SERVER,
                        new Command.OpenGame(
                                Fixtures.GAME, "Averdale", "12", 7, Command.Pace.CONTROL, List.of(), false))
                .until(Stage.NEGOTIATE);
        if (deal) {
            Bargain.agreed(
                    play,
                    Bargain.proposal(
                            first,
                            "",
                            Bargain.term("money-transfer", pct, royal, 2),
                            Bargain.term("activity-shift", royal, practices, 2)));
        }
        return play.until(Stage.DEBRIEF);
    }

    private static Play script(boolean ward) {
        Play play = Play.seated()
                .until(Stage.DECIDE, 1)
                .given(Fixtures.ADA_IN_TRUST, Fixtures.set(Fixtures.MONEY, 3))
                .given(Fixtures.CAT_IN_GENERAL, Fixtures.set(Fixtures.NURSES, true))
                .until(Stage.DECIDE, 2);
        if (ward) play.given(Fixtures.CAT_IN_GENERAL, Fixtures.set(Fixtures.WARD, 10));
        return play.given(Fixtures.ADA_IN_TRUST, Fixtures.set(Fixtures.MONEY, 3.5))
                .until(Stage.DECIDE, 3)
                .given(Fixtures.ADA_IN_TRUST, Fixtures.confirm())
                .until(Stage.DEBRIEF);
    }

    private static void thenEquals(List<Replay.Course> read, Play play) {
        assertThat(read).hasSameSizeAs(play.state.outcomes());
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).series())
                    .as(read.get(i).stretch())
                    .isEqualTo(play.state.outcomes().get(i).series());
        }
    }
}
