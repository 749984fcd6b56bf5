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

    @Test
    void timeOfReplays() {
        Play play = bots(AVERDALE, "70", 11);
        long t0 = System.nanoTime();
        Replay replay = Replay.of(play.scenario, play.log).orElseThrow();
        System.out.println("log " + play.log.size() + " read in " + (System.nanoTime() - t0) / 1e6 + " ms, causes " + replay.causes().size());
        var kinds = new java.util.TreeMap<String, Integer>();
        replay.causes().forEach(each -> kinds.merge(each.getClass().getSimpleName(), 1, Integer::sum));
        System.out.println(kinds);
        var random = new java.util.Random(1);
        for (int turn = 0; turn < 4; turn++) {
            t0 = System.nanoTime();
            int n = 0;
            for (int i = 0; i < 300; i++) n += replay.effects(variant(random)).size();
            long t1 = System.nanoTime();
            for (int i = 0; i < 300; i++)
                replay.read(variant(random), List.of(new Replay.Reading("care-outside", "winter-2012")));
            long t2 = System.nanoTime();
            System.out.println("300 effects " + (t1 - t0) / 1e6 + " ms (" + n / 300 + "), with runs " + (t2 - t1) / 1e6);
        }
    }

    private static Variant variant(java.util.Random random) {
        long bits = random.nextLong();
        return Variant.keeping(cause -> (bits >> (cause.hashCode() & 63) & 1) == 1 || cause instanceof Cause.Happened);
    }
}
