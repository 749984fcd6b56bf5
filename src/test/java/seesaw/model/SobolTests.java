package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SobolTests {
    private static final double PI4 = Math.pow(Math.PI, 4);

    private static List<Range> ranges(int count, double low, double high) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> new Range("x" + (i + 1), low, high))
                .toList();
    }

    /// Ishigami and Homma, 1990, with a = 7 and b = 0.1.
    private static double ishigami(double[] x) {
        return Math.sin(x[0]) + 7 * Math.pow(Math.sin(x[1]), 2) + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
    }

    private static final Sobol ISHIGAMI =
            Sobol.of(ranges(3, -Math.PI, Math.PI), Cases.eachAlone(SobolTests::ishigami), 8192, Design.latin(5), 5);

    /// The indices of Ishigami's function in closed form.
    @Test
    void meetsIshigamisFunction() {
        double alone = (1 + 0.1 * PI4 / 5) * (1 + 0.1 * PI4 / 5) / 2;
        double second = 49.0 / 8;
        double together = 0.01 * PI4 * PI4 * 8 / 225;
        double variance = alone + second + together;
        double[] first = {alone / variance, second / variance, 0};
        double[] total = {(alone + together) / variance, second / variance, together / variance};
        assertThat(ISHIGAMI.mean()).isEqualTo(3.5, within(0.05));
        assertThat(ISHIGAMI.variance()).isEqualTo(variance, within(0.02 * variance));
        for (int i = 0; i < 3; i++) {
            Sobol.Index index = ISHIGAMI.indices().get(i);
            assertThat(index.first().value()).isEqualTo(first[i], within(0.02));
            assertThat(index.total().value()).isEqualTo(total[i], within(0.02));
            assertThat(first[i]).isBetween(index.first().lowest(), index.first().highest());
            assertThat(total[i]).isBetween(index.total().lowest(), index.total().highest());
            assertThat(index.total().highest() - index.total().lowest()).isLessThan(0.08);
        }
        assertThat(ISHIGAMI.runs()).isEqualTo(8192 * 5);
        assertThat(ISHIGAMI.largestFirst()).extracting(Sobol.Index::input).containsExactly("x1", "x2", "x3");
    }

    @Test
    void splitsASumExactlyAndSeesNothingTogether() {
        double[] slopes = {1, 2, 0, 4};
        Sobol found = Sobol.of(
                ranges(4, 0, 1),
                Cases.eachAlone(x -> 50 + slopes[0] * x[0] + slopes[1] * x[1] + slopes[3] * x[3]),
                2048,
                Design.latin(1),
                1);
        for (int i = 0; i < 4; i++) {
            double share = slopes[i] * slopes[i] / 21;
            assertThat(found.indices().get(i).first().value()).isEqualTo(share, within(0.03));
            assertThat(found.indices().get(i).total().value()).isEqualTo(share, within(0.03));
        }
        assertThat(found.indices().get(2).total().value()).isZero();
    }

    /// x y with both from -1 to 1: neither does anything alone.
    @Test
    void seesWhatInputsOnlyDoTogether() {
        Sobol found = Sobol.of(ranges(2, -1, 1), Cases.eachAlone(x -> x[0] * x[1]), 4096, Design.latin(3), 3);
        for (Sobol.Index index : found.indices()) {
            assertThat(index.first().value()).isEqualTo(0, within(0.04));
            assertThat(index.total().value()).isEqualTo(1, within(0.04));
        }
    }

    @Test
    void isTheSameForTheSameSeed() {
        Cases cases = Cases.eachAlone(SobolTests::ishigami);
        assertThat(Sobol.of(ranges(3, -1, 1), cases, 64, Design.latin(9), 9))
                .isEqualTo(Sobol.of(ranges(3, -1, 1), cases, 64, Design.latin(9), 9));
        assertThat(Sobol.of(ranges(3, -1, 1), cases, 64, Design.latin(9), 9).indices())
                .isNotEqualTo(Sobol.of(ranges(3, -1, 1), cases, 64, Design.latin(9), 8)
                        .indices());
    }

    @Test
    void ofAResultThatNeverVariesAreNoNumbers() {
        Sobol found = Sobol.of(ranges(1, 0, 1), Cases.eachAlone(_ -> 3), 16, Design.latin(1), 1);
        assertThat(found.variance()).isZero();
        assertThat(found.indices().getFirst().total().value()).isNaN();
        assertThatThrownBy(() -> Sobol.of(ranges(1, 0, 1), _ -> new double[3], 16, Design.latin(1), 1))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void runsAModelOverItsRanges() {
        Model model = Fixtures.model(
                0, 1, 1, Fixtures.aux("a", "1") + Fixtures.aux("b", "1") + Fixtures.aux("y", "3 * a + b"));
        List<Range> ranges = List.of(new Range("a", 0, 2), new Range("b", 0, 2));
        Cases cases = Cases.ofModel(model, RunSpec.asWritten(), List.of("a", "b"), run -> run.last("y"));
        Sobol found = Sobol.of(ranges, cases, 512, Design.latin(2), 2);
        assertThat(found.indices().getFirst().first().value()).isEqualTo(0.9, within(0.06));
        assertThat(found.indices().getLast().total().value()).isEqualTo(0.1, within(0.03));
        assertThat(found.mean()).isEqualTo(4, within(0.05));
    }

    @Test
    void hasTheSameBitsWhereRunsGoInStep() {
        Model model = Fixtures.model(
                0,
                5,
                0.1,
                Fixtures.aux("a", "1")
                        + Fixtures.aux("b", "1")
                        + Fixtures.flow("in", "a * S - EXP(b)")
                        + Fixtures.stock("S", "10", "in", ""));
        List<Range> ranges = List.of(new Range("a", 0, 0.5), new Range("b", 0, 2));
        List<String> names = List.of("a", "b");
        Cases alone = Cases.ofModel(model, RunSpec.asWritten().withTo(3), names, run -> run.last("S"));
        Cases together = Cases.atEnd(model, RunSpec.asWritten().withTo(3), names, "S");
        assertThat(Sobol.of(ranges, together, 256, Design.latin(2), 2))
                .isEqualTo(Sobol.of(ranges, alone, 256, Design.latin(2), 2));
        assertThat(OneAtATime.of(ranges, together)).isEqualTo(OneAtATime.of(ranges, alone));
    }

    @Test
    void latinDesignsHaveOnePointInEachPart() {
        double[][] points = Design.latin(4).points(50, 3);
        for (int d = 0; d < 3; d++) {
            var parts = new java.util.TreeSet<Integer>();
            for (double[] point : points) parts.add((int) (point[d] * 50));
            assertThat(parts).hasSize(50).first().isEqualTo(0);
        }
        double[][] turned = Design.latin(4).turned(1).points(50, 3);
        assertThat(turned[7][1]).isBetween(0.0, 1.0).isNotEqualTo(points[7][1]);
    }
}
