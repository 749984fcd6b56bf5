package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static seesaw.model.Shapley.Sets.eachAlone;

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
        Shapley shares = Shapley.exact(5, eachAlone(ShapleyTests::sum));
        assertThat(shares.shares()).containsExactly(WORTH, Offset.offset(1e-12));
        assertThat(shares.without()).isEqualTo(100);
        assertThat(shares.with()).isEqualTo(111.5);
    }

    @Test
    void sharesOutWhatCausesOnlyDoTogether() {
        assertThat(Shapley.exact(3, eachAlone(ShapleyTests::gloves)).shares())
                .containsExactly(new double[] {2.0 / 3, 1.0 / 6, 1.0 / 6}, Offset.offset(1e-12));
    }

    @Test
    void addsUpToTheWholeChange() {
        Shapley shares = Shapley.exact(10, eachAlone(set -> Math.sin(set * 1.7) * Long.bitCount(set)));
        assertThat(DoubleStream.of(shares.shares()).sum())
                .isEqualTo(shares.with() - shares.without(), Offset.offset(1e-10));
    }

    @Test
    void estimatesWhereThereAreTooManyCauses() {
        Shapley exact = Shapley.exact(10, eachAlone(set -> Math.sqrt(Long.bitCount(set)) * (set & 5)));
        Shapley sampled = Shapley.sampled(10, eachAlone(set -> Math.sqrt(Long.bitCount(set)) * (set & 5)), 400, 7);
        for (int i = 0; i < 10; i++) {
            assertThat(sampled.shares()[i]).isEqualTo(exact.shares()[i], Offset.offset(4 * sampled.errors()[i] + 1e-9));
        }
        assertThat(DoubleStream.of(sampled.shares()).sum())
                .isEqualTo(sampled.with() - sampled.without(), Offset.offset(1e-9));
        assertThat(Shapley.sampled(10, eachAlone(ShapleyTests::sum), 5, 7).shares())
                .containsExactly(
                        Shapley.sampled(10, eachAlone(ShapleyTests::sum), 5, 7).shares());
        assertThatThrownBy(() -> Shapley.exact(20, eachAlone(ShapleyTests::sum)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sharesOutTheResultOfAModelAmongEffects() {
        Model model =
                Fixtures.model(0, 1, 1, Fixtures.aux("a", "1") + Fixtures.aux("b", "2") + Fixtures.aux("x", "a * b"));
        List<Effect> effects =
                List.of(Effect.always("a", Effect.Operation.SET, 3), Effect.always("b", Effect.Operation.SET, 4));
        Shapley shares = Shapley.exact(2, eachAlone(set -> {
            RunSpec spec = RunSpec.asWritten().withKeep(List.of("x"));
            for (int i = 0; i < 2; i++) if ((set >> i & 1) == 1) spec = spec.withEffect(effects.get(i));
            return model.run(spec).last("x");
        }));
        assertThat(shares.shares()).containsExactly(6, 4);
    }

    /// A runway that is long enough for the largest plane: each pays its part of each stretch that it needs
    /// (Littlechild
    /// and Owen, 1973).
    @Test
    void sharesOutTheCostOfARunwayAmongThirteen() {
        double[] lengths = new double[13];
        for (int i = 0; i < lengths.length; i++) lengths[i] = (i + 1) * (i + 1);
        double[] expected = new double[13];
        double paid = 0;
        for (int i = 0; i < lengths.length; i++) {
            paid += (lengths[i] - (i == 0 ? 0 : lengths[i - 1])) / (13 - i);
            expected[i] = paid;
        }
        Shapley shares =
                Shapley.exact(13, eachAlone(set -> set == 0 ? 0 : lengths[63 - Long.numberOfLeadingZeros(set)]));
        assertThat(shares.shares()).containsExactly(expected, Offset.offset(1e-10));
    }

    /// What a group is worth only when it is complete is shared out evenly among its members.
    @Test
    void sharesOutWhatTenDoInGroups() {
        long[] groups = {0b11, 0b10110, 0b1111100000, 0b1000000001, 0b1111111111};
        double[] worth = {4, -9, 10, 2.5, 100};
        double[] expected = new double[10];
        for (int g = 0; g < groups.length; g++) {
            for (int i = 0; i < 10; i++) {
                if ((groups[g] >> i & 1) == 1) expected[i] += worth[g] / Long.bitCount(groups[g]);
            }
        }
        Shapley.Sets cases = eachAlone(set -> {
            double sum = 0;
            for (int g = 0; g < groups.length; g++) if ((set & groups[g]) == groups[g]) sum += worth[g];
            return sum;
        });
        assertThat(Shapley.exact(10, cases).shares()).containsExactly(expected, Offset.offset(1e-10));
        int inside = 0;
        for (long seed = 0; seed < 40; seed++) {
            Shapley sampled = Shapley.sampled(10, cases, 60, seed);
            for (int i = 0; i < 10; i++) {
                assertThat(sampled.margins()[i]).isGreaterThan(1.9 * sampled.errors()[i]);
                if (Math.abs(sampled.shares()[i] - expected[i]) <= sampled.margins()[i]) inside++;
            }
        }
        assertThat(inside).as("of 400 intervals that hold 95 times in 100").isBetween(360, 396);
    }

    @Test
    void asksForNoSetTwiceAndInBlocks() {
        var asked = new java.util.LinkedHashSet<Long>();
        var largest = new int[1];
        Shapley.Sets cases = sets -> {
            largest[0] = Math.max(largest[0], sets.length);
            for (long set : sets) assertThat(asked.add(set)).isTrue();
            return new double[sets.length];
        };
        Shapley.sampled(20, cases, 300, 1);
        assertThat(largest[0]).isBetween(1000, 4096);
        asked.clear();
        Shapley.exact(13, cases);
        assertThat(asked).hasSize(8192);
        assertThatThrownBy(() -> Shapley.exact(2, _ -> new double[1])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void knowsStudentsDistribution() {
        assertThat(Student.half95(1)).isEqualTo(12.706);
        assertThat(Student.half95(10)).isEqualTo(2.2281, Offset.offset(2e-4));
        assertThat(Student.half95(30)).isEqualTo(2.0423, Offset.offset(1e-4));
        assertThat(Student.half95(1_000_000)).isEqualTo(1.95996, Offset.offset(1e-5));
    }
}
