package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ShapleyTests {
    private static final double[] WORTH = {3, -1, 0, 7, 2.5};

    private static double sum(long set) {
        double sum = 100;
        for (int i = 0; i < WORTH.length; i++) if ((set >> i & 1) == 1) sum += WORTH[i];
        return sum;
    }

    /// One left glove and two right ones; only a pair is worth anything.
    private static double gloves(long set) {
        return (set & 1) == 1 && (set & 6) != 0 ? 1 : 0;
    }

    @Test
    void givesEachCauseWhatItAddsWhereTheyDoNotTouch() {
        Shapley shares = Shapley.exact(5, ShapleyTests::sum);
        assertThat(shares.shares()).containsExactly(WORTH, Offset.offset(1e-12));
        assertThat(shares.without()).isEqualTo(100);
        assertThat(shares.with()).isEqualTo(111.5);
    }

    @Test
    void sharesOutWhatCausesOnlyDoTogether() {
        assertThat(Shapley.exact(3, ShapleyTests::gloves).shares())
                .containsExactly(new double[] {2.0 / 3, 1.0 / 6, 1.0 / 6}, Offset.offset(1e-12));
    }

    @Test
    void addsUpToTheWholeChange() {
        Shapley shares = Shapley.exact(10, set -> Math.sin(set * 1.7) * Long.bitCount(set));
        assertThat(DoubleStream.of(shares.shares()).sum())
                .isEqualTo(shares.with() - shares.without(), Offset.offset(1e-10));
    }

    @Test
    void estimatesWhereThereAreTooManyCauses() {
        Shapley exact = Shapley.exact(10, set -> Math.sqrt(Long.bitCount(set)) * (set & 5));
        Shapley sampled = Shapley.sampled(10, set -> Math.sqrt(Long.bitCount(set)) * (set & 5), 400, 7);
        for (int i = 0; i < 10; i++) {
            assertThat(sampled.shares()[i]).isEqualTo(exact.shares()[i], Offset.offset(4 * sampled.errors()[i] + 1e-9));
        }
        assertThat(DoubleStream.of(sampled.shares()).sum())
                .isEqualTo(sampled.with() - sampled.without(), Offset.offset(1e-9));
        assertThat(Shapley.sampled(10, ShapleyTests::sum, 5, 7).shares())
                .containsExactly(Shapley.sampled(10, ShapleyTests::sum, 5, 7).shares());
        assertThatThrownBy(() -> Shapley.exact(20, ShapleyTests::sum)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sharesOutTheResultOfAModelAmongEffects() {
        Model model =
                Fixtures.model(0, 1, 1, Fixtures.aux("a", "1") + Fixtures.aux("b", "2") + Fixtures.aux("x", "a * b"));
        List<Effect> effects =
                List.of(Effect.always("a", Effect.Operation.SET, 3), Effect.always("b", Effect.Operation.SET, 4));
        Shapley shares = Shapley.exact(2, set -> {
            RunSpec spec = RunSpec.asWritten().withKeep(List.of("x"));
            for (int i = 0; i < 2; i++) if ((set >> i & 1) == 1) spec = spec.withEffect(effects.get(i));
            return model.run(spec).last("x");
        });
        assertThat(shares.shares()).containsExactly(6, 4);
    }
}
