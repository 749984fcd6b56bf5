package seesaw.live;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.live.Fixtures.PACK;

import org.junit.jupiter.api.Test;
import seesaw.journal.Journal;
import seesaw.testing.H2Test;
import seesaw.testing.TestDatabase;

/// A rehearsal is a whole game, and the same game every time.
@H2Test
class RehearsalTests {

    @Test
    void comesToItsEndWithEveryRoundDecidedAndReflectedUpon(TestDatabase database) {
        RehearsalReport report = rehearse(database, 7);

        assertThat(report.rounds())
                .hasSize(4)
                .allMatch(round -> !round.decisions().isEmpty());
        assertThat(report.stretches())
                .extracting(RehearsalReport.Stretch::id)
                .containsExactly("spring-2008", "autumn-2008", "between", "spring-2012", "autumn-2012", "after");
        assertThat(report.reflections()).isNotEmpty();
        assertThat(report.timeline().getLast().where()).isEqualTo("debrief");
    }

    @Test
    void theSameSeedGivesTheSameBytes(TestDatabase one, TestDatabase other) {
        assertThat(rehearse(one, 7).json()).isEqualTo(rehearse(other, 7).json());
    }

    @Test
    void anotherSeedGivesAnotherGame(TestDatabase one, TestDatabase other) {
        assertThat(rehearse(one, 7).json()).isNotEqualTo(rehearse(other, 8).json());
    }

    private static RehearsalReport rehearse(TestDatabase database, long seed) {
        try (Journal journal = new Journal(database.dataSource())) {
            return Rehearsal.play(PACK, journal, 3, seed);
        }
    }
}
