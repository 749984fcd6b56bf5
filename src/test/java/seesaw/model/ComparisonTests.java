package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTests {
    private static final Model MODEL = Fixtures.model(
            0,
            4,
            1,
            Fixtures.aux("a", "1")
                    + Fixtures.aux("b", "2")
                    + Fixtures.aux("chance", "NORMAL(0, 5)")
                    + Fixtures.flow("in", "a * b + chance")
                    + Fixtures.stock("S", "0", "in", ""));
    private static final Effect DOUBLED = new Effect("a", Effect.Operation.MULTIPLY, 2, 1, 3);
    private static final Effect RAISED = Effect.always("b", Effect.Operation.ADD, 1);
    private static final RunSpec SPEC =
            RunSpec.asWritten().withEffects(List.of(DOUBLED, RAISED)).withSet("a", 10);

    @Test
    void tellsWhatOneEffectDidOverTimeAndThatChanceIsShared() {
        Comparison found = Comparison.leavingOut(MODEL, SPEC, DOUBLED::equals);
        assertThat(found.course("S")).containsExactly(new double[] {0, 0, 30, 60, 60}, within());
        Comparison.Difference in = found.in("in");
        assertThat(in.largest()).isEqualTo(30, within());
        assertThat(in.largestAt()).isEqualTo(1);
        assertThat(in.atEnd()).isZero();
        assertThat(in.mean()).isEqualTo(12, within());
        assertThat(found.in("chance").largest()).isZero();
        assertThat(found.differences())
                .extracting(Comparison.Difference::variable)
                .containsExactly("a", "b", "chance", "in", "S");
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    @Test
    void doingNothingLeavesOutEffectsAndSettings() {
        Comparison found = Comparison.doingNothing(MODEL, SPEC.withKeep(List.of("S", "a")));
        assertThat(found.without().values("a")).containsExactly(1, 1, 1, 1, 1);
        assertThat(found.with().values("a")).containsExactly(10, 20, 20, 10, 10);
        assertThat(found.in("S").atEnd()).isEqualTo(4 * 30 + 2 * 30 - 4 * 2, within());
        assertThatThrownBy(() -> found.course("b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesRunsOverDifferentSpans() {
        assertThatThrownBy(() -> Comparison.of(
                        MODEL, RunSpec.asWritten(), RunSpec.asWritten().withTo(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
