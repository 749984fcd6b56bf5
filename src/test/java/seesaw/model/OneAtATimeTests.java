package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OneAtATimeTests {
    /// After two steps of 1, cash is 10 + 2 (a + b), where b is 2 a + c.
    private static final Model MODEL = Fixtures.model(
            0,
            2,
            1,
            Fixtures.aux("a", "1")
                    + Fixtures.aux("b", "2 * a + c")
                    + Fixtures.aux("c", "3")
                    + Fixtures.aux("idle", "5")
                    + Fixtures.flow("in", "a + b")
                    + Fixtures.stock("cash", "10", "in", ""));

    private static OneAtATime swings(RunSpec spec, Range... ranges) {
        return OneAtATime.of(MODEL, spec, List.of(ranges), run -> run.last("cash"));
    }

    @Test
    void movesEachInputAloneAndLeavesTheOthers() {
        OneAtATime found = swings(
                RunSpec.asWritten(),
                new Range("a", 0, 2),
                new Range("b", 4, -4),
                new Range("cash", 0, 100),
                new Range("idle", -9, 9));
        assertThat(found.asGiven()).isEqualTo(22);
        assertThat(found.swings())
                .containsExactly(
                        new OneAtATime.Swing(new Range("a", 0, 2), 16, 28),
                        new OneAtATime.Swing(new Range("b", 4, -4), 20, 4),
                        new OneAtATime.Swing(new Range("cash", 0, 100), 12, 112),
                        new OneAtATime.Swing(new Range("idle", -9, 9), 22, 22));
        assertThat(found.widestFirst()).extracting(OneAtATime.Swing::input).containsExactly("cash", "b", "a", "idle");
    }

    @Test
    void movesAnInputThatTheRunSetsAndKeepsItsEffects() {
        RunSpec spec =
                RunSpec.asWritten().withSet("c", 7).withEffect(Effect.always("c", Effect.Operation.MULTIPLY, 10));
        OneAtATime found = swings(spec, new Range("C", 0, 1));
        assertThat(found.asGiven()).isEqualTo(10 + 2 * (1 + 2 + 70));
        assertThat(found.swings()).containsExactly(new OneAtATime.Swing(new Range("C", 0, 1), 16, 36));
    }

    @Test
    void refusesWhatIsNoInput() {
        assertThatThrownBy(() -> swings(RunSpec.asWritten(), new Range("in", 0, 1)))
                .isInstanceOf(ModelProblems.class);
        assertThatThrownBy(() -> swings(RunSpec.asWritten(), new Range("debt", 0, 1)))
                .isInstanceOf(ModelProblems.class);
    }

    @Test
    void asksForAllCasesAtOnce() {
        var blocks = new java.util.ArrayList<double[][]>();
        OneAtATime found = OneAtATime.of(List.of(new Range("p", 1, 2), new Range("q", 3, 4)), inputs -> {
            blocks.add(inputs);
            return new double[] {0, 1, 2, 3, 4};
        });
        assertThat(blocks).hasSize(1);
        assertThat(java.util.Arrays.deepToString(blocks.getFirst()))
                .isEqualTo("[[NaN, NaN], [1.0, NaN], [2.0, NaN], [NaN, 3.0], [NaN, 4.0]]");
        assertThat(found.swings()).extracting(OneAtATime.Swing::atHighest).containsExactly(2.0, 4.0);
        assertThatThrownBy(() -> new Range("p", 0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
