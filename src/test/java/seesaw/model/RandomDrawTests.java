package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.model.Fixtures.aux;
import static seesaw.model.Fixtures.model;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Draws by chance: their moments and distributions over 40,000 steps, and what makes two of them equal.
class RandomDrawTests {
    private static final int DRAWS = 40_000;

    private static double[] draws(String equation) {
        return model(1, DRAWS, 1, aux("x", equation)).run(RunSpec.asWritten()).values("x");
    }

    private static double mean(double[] values, DoubleUnaryOperator of) {
        return Arrays.stream(values).map(of).average().orElseThrow();
    }

    /// Mean and standard deviation within five standard errors of what they should be.
    private static void check(String equation, double mean, double deviation) {
        double[] values = draws(equation);
        double found = mean(values, x -> x);
        double spread = Math.sqrt(mean(values, x -> (x - found) * (x - found)));
        assertThat(found).as(equation).isEqualTo(mean, Offset.offset(5 * deviation / Math.sqrt(DRAWS)));
        assertThat(spread).as(equation).isEqualTo(deviation, Offset.offset(0.05 * deviation));
    }

    @Test
    void haveTheMeanAndTheSpreadThatWereAskedFor() {
        check("RANDOM(2, 10)", 6, 8 / Math.sqrt(12));
        check("UNIFORM(-1, 1, 5)", 0, 2 / Math.sqrt(12));
        check("NORMAL(50, 4)", 50, 4);
        check("NORMAL(50, 4, 77)", 50, 4);
        check("LOGNORMAL(10, 3)", 10, 3);
        check("EXPRND(2.5)", 2.5, 2.5);
        check("POISSON(3)", 3, Math.sqrt(3));
        check("POISSON(0.2, 9)", 0.2, Math.sqrt(0.2));
        check("POISSON(900)", 900, 30);
    }

    @Test
    void areDistributedAsTheyShould() {
        double[] uniform = draws("RANDOM(0, 1)");
        for (double edge = 0.1; edge < 1; edge += 0.1) {
            double below = edge;
            assertThat(mean(uniform, x -> x < below ? 1 : 0)).isEqualTo(edge, Offset.offset(0.0125));
        }
        double[] normal = draws("NORMAL(0, 1)");
        assertThat(mean(normal, x -> x < -1.959964 ? 1 : 0)).isEqualTo(0.025, Offset.offset(0.004));
        assertThat(mean(normal, x -> Math.abs(x) < 1 ? 1 : 0)).isEqualTo(0.682689, Offset.offset(0.0117));
        assertThat(mean(normal, x -> x * x * x * x)).as("fourth moment").isEqualTo(3, Offset.offset(0.25));
        assertThat(mean(draws("EXPRND(1)"), x -> x < Math.log(2) ? 1 : 0)).isEqualTo(0.5, Offset.offset(0.0125));
        assertThat(mean(draws("POISSON(2)"), x -> x == 0 ? 1 : 0)).isEqualTo(Math.exp(-2), Offset.offset(0.0086));
        assertThat(mean(draws("LOGNORMAL(10, 3)"), x -> x < 10 / Math.sqrt(1.09) ? 1 : 0))
                .as("median")
                .isEqualTo(0.5, Offset.offset(0.0125));
    }

    @Test
    void stayWithinTheirRangeAndAreWholeWhereTheyCount() {
        assertThat(Arrays.stream(draws("RANDOM(2, 3)"))).allMatch(x -> x >= 2 && x < 3);
        assertThat(Arrays.stream(draws("EXPRND(4)"))).allMatch(x -> x >= 0);
        assertThat(Arrays.stream(draws("LOGNORMAL(4, 9)"))).allMatch(x -> x > 0);
        assertThat(Arrays.stream(draws("POISSON(4)"))).allMatch(x -> x >= 0 && x == Math.rint(x));
    }

    @Test
    void doNotFollowFromTheOneBefore() {
        double[] one = draws("NORMAL(0, 1, 3)");
        double lagged = 0;
        for (int i = 1; i < one.length; i++) lagged += one[i] * one[i - 1] / one.length;
        assertThat(lagged).isEqualTo(0, Offset.offset(0.025));
    }

    @Test
    void areTheSameInEveryRunAndOthersAtEveryPlace() {
        String variables = aux("a", "NORMAL(0, 1, 3)")
                + aux("b", "NORMAL(0, 1, 4)")
                + aux("c", "RANDOM(0, 1)")
                + aux("d", "RANDOM(0, 1)");
        var first = model(0, 100, 1, variables).run(RunSpec.asWritten());
        var again = model(0, 100, 1, variables).run(RunSpec.asWritten());
        for (String name : first.variables()) assertThat(again.values(name)).isEqualTo(first.values(name));
        assertThat(first.values("a")).isNotEqualTo(first.values("b"));
        assertThat(first.values("c")).isNotEqualTo(first.values("d"));
    }

    @Test
    void areSharedByTwoWhatIfs() {
        var model = model(0, 50, 1, aux("level", "10") + aux("x", "NORMAL(level, 2, 1)"));
        double[] low = model.run(RunSpec.asWritten()).values("x");
        double[] high = model.run(RunSpec.asWritten().withSet("level", 15)).values("x");
        for (int i = 0; i < low.length; i++) assertThat(high[i] - low[i]).isEqualTo(5, Offset.offset(1e-12));
    }

    @Test
    void areHeldThroughTheStagesOfAStep() {
        String variables = Fixtures.stock("S", "0", "f", "") + Fixtures.flow("f", "RANDOM(0, 1, 8)");
        var euler = model(0, 50, 1, variables).run(RunSpec.asWritten());
        var classical = model(0, 50, 1, variables).run(RunSpec.asWritten().withMethod(Method.RK4));
        assertThat(classical.last("S")).isEqualTo(euler.last("S"), Offset.offset(1e-12));
    }
}
