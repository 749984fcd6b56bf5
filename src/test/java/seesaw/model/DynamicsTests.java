package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.model.Fixtures.aux;
import static seesaw.model.Fixtures.flow;
import static seesaw.model.Fixtures.model;
import static seesaw.model.Fixtures.stock;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Models whose answers are known in closed form.
class DynamicsTests {
    private static final Offset<Double> EXACT = Offset.offset(1e-12);

    private static final String DECAY = stock("S", "100", "", "out") + flow("out", "0.3 * S");

    @Test
    void decaysLikePowersWithEuler() {
        var run = model(0, 10, 0.25, DECAY).run(RunSpec.asWritten());
        for (int k = 0; k <= 40; k++) {
            assertThat(run.value("S", k)).isEqualTo(100 * Math.pow(1 - 0.3 * 0.25, k), Offset.offset(1e-10));
        }
    }

    @Test
    void gainsAsManyOrdersOfAccuracyAsEachMethodPromises() {
        assertThat(order(Method.EULER)).isEqualTo(1, Offset.offset(0.1));
        assertThat(order(Method.RK2)).isEqualTo(2, Offset.offset(0.1));
        assertThat(order(Method.RK4)).isEqualTo(4, Offset.offset(0.2));
    }

    private static double order(Method method) {
        return Math.log(error(method, 1.0 / 64) / error(method, 1.0 / 128)) / Math.log(2);
    }

    private static double error(Method method, double dt) {
        String oscillator = stock("x", "1", "v as flow", "")
                + stock("v", "0", "", "pull")
                + flow("v as flow", "v")
                + flow("pull", "x");
        var run = model(0, 5, dt, oscillator).run(RunSpec.asWritten().withMethod(method));
        return Math.abs(run.last("x") - Math.cos(5));
    }

    @Test
    void followsTheLogisticCurve() {
        String logistic = stock("P", "10", "growth", "") + flow("growth", "0.5 * P * (1 - P / 1000)");
        var run = model(0, 20, 0.125, logistic).run(RunSpec.asWritten().withMethod(Method.RK4));
        double expected = 1000 / (1 + 99 * Math.exp(-0.5 * 20));
        assertThat(run.last("P")).isEqualTo(expected, Offset.offset(1e-4));
    }

    @Test
    void keepsThePopulationOfAnEpidemic() {
        String sir = stock("susceptible", "999", "", "infection")
                + stock("infectious", "1", "infection", "recovery")
                + stock("recovered", "0", "recovery", "")
                + flow("infection", "0.5 * susceptible * infectious / 1000")
                + flow("recovery", "infectious / 5");
        var run = model(0, 100, 0.25, sir).run(RunSpec.asWritten().withMethod(Method.RK4));
        for (int k = 0; k < run.size(); k++) {
            assertThat(run.value("susceptible", k) + run.value("infectious", k) + run.value("recovered", k))
                    .isEqualTo(1000, Offset.offset(1e-9));
        }
        // The final size z of an epidemic with reproduction number 2.5 satisfies ln(s/s0) = -2.5 (1 - s) (Kermack and
        // McKendrick, 1927).
        double s = run.last("susceptible") / 1000;
        assertThat(Math.log(s / 0.999)).isEqualTo(-2.5 * (1 - s), Offset.offset(2e-3));
    }

    @Test
    void answersAStepThroughDelaysAsTheirChainsOfStocksDo() {
        var run = model(
                        0,
                        12,
                        1.0 / 64,
                        aux("x", "STEP(1, 0)")
                                + aux("first", "DELAY1(x, 4, 0)")
                                + aux("third", "DELAY3(x, 4, 0)")
                                + aux("fifth", "DELAYN(x, 4, 5, 0)")
                                + aux("smooth", "SMTH1(x, 4, 0)")
                                + aux("smooth3", "SMTH3(x, 4, 0)"))
                .run(RunSpec.asWritten().withMethod(Method.RK4));
        for (double t : new double[] {1, 4, 10}) {
            int row = (int) (t * 64);
            assertThat(run.value("first", row)).isEqualTo(erlang(1, t, 4), Offset.offset(1e-8));
            assertThat(run.value("third", row)).isEqualTo(erlang(3, t, 4), Offset.offset(1e-8));
            assertThat(run.value("fifth", row)).isEqualTo(erlang(5, t, 4), Offset.offset(1e-8));
            assertThat(run.value("smooth", row)).isEqualTo(erlang(1, t, 4), Offset.offset(1e-8));
            assertThat(run.value("smooth3", row)).isEqualTo(erlang(3, t, 4), Offset.offset(1e-8));
        }
    }

    /// Share of a unit step that has left a delay of this order after time t.
    private static double erlang(int order, double t, double delay) {
        double rate = order / delay;
        double term = 1;
        double sum = 0;
        for (int k = 0; k < order; k++) {
            sum += term;
            term *= rate * t / (k + 1);
        }
        return 1 - Math.exp(-rate * t) * sum;
    }

    @Test
    void holdsBackAPipeForExactlyItsTime() {
        var run = model(
                        0,
                        4,
                        0.25,
                        aux("x", "TIME * 2") + aux("late", "DELAY(x, 1.5, -1)") + aux("later", "DELAY(x, 7 * DT)"))
                .run(RunSpec.asWritten());
        for (int k = 0; k <= 16; k++) {
            assertThat(run.value("late", k)).isEqualTo(k < 6 ? -1 : 2 * (k - 6) * 0.25, EXACT);
            assertThat(run.value("later", k)).isEqualTo(k < 7 ? 0 : 2 * (k - 7) * 0.25, EXACT);
        }
    }

    @Test
    void remembersThePreviousStep() {
        var run = model(
                        0,
                        3,
                        1,
                        aux("x", "TIME + 1") + aux("before", "PREVIOUS(x, 7)") + aux("sum", "PREVIOUS(SELF, 0) + x"))
                .run(RunSpec.asWritten());
        assertThat(run.values("before")).containsExactly(7, 1, 2, 3);
        assertThat(run.values("sum")).containsExactly(1, 3, 6, 10);
    }

    @Test
    void keepsInitialValues() {
        var run = model(2, 4, 1, aux("x", "TIME * TIME") + aux("first", "INIT(x)") + stock("S", "first + 1", "", ""))
                .run(RunSpec.asWritten());
        assertThat(run.values("first")).containsExactly(4, 4, 4);
        assertThat(run.values("S")).containsExactly(5, 5, 5);
    }

    @Test
    void startsStocksFromOtherStocksAndFlows() {
        var run = model(0, 1, 1, stock("A", "B * 2", "f", "") + stock("B", "f + 1", "", "") + flow("f", "3"))
                .run(RunSpec.asWritten());
        assertThat(run.values("B")).containsExactly(4, 4);
        assertThat(run.values("A")).containsExactly(8, 11);
    }

    @Test
    void countsTimeWithoutDrift() {
        var run = model(0, 1000, 0.1, aux("x", "TIME")).run(RunSpec.asWritten());
        assertThat(run.value("x", 9999)).isEqualTo(9999 * 0.1);
        assertThat(run.times()).hasSize(10001);
    }

    @Test
    void recordsAtTheSavedSteps() {
        var model = model(0, 2, 0.25, aux("x", "TIME"));
        assertThat(model.run(RunSpec.asWritten().withSaveStep(0.5)).times()).containsExactly(0, 0.5, 1, 1.5, 2);
    }

    @Test
    void findsTrendsAndForecasts() {
        // Of x = exp(g t) the average lags by a constant ratio, so the trend tends to g.
        var run = model(
                        0,
                        200,
                        1.0 / 16,
                        aux("x", "EXP(0.05 * TIME)")
                                + aux("g", "TREND(x, 4, 0)")
                                + aux("ahead", "FORCST(x, 4, 10, 0.05) / x"))
                .run(RunSpec.asWritten().withMethod(Method.RK4));
        assertThat(run.value("g", 0)).isZero();
        assertThat(run.last("g")).isEqualTo(0.05, Offset.offset(1e-6));
        assertThat(run.last("ahead")).isEqualTo(1.5, Offset.offset(1e-5));
    }

    @Test
    void stopsAtTheFirstValueThatIsNoNumber() {
        var model = model(0, 5, 1, stock("S", "1", "in", "") + flow("in", "1 / gap") + aux("gap", "2 - TIME"));
        var failure = org.assertj.core.api.Assertions.catchThrowableOfType(
                RunFailure.class, () -> model.run(RunSpec.asWritten()));
        assertThat(failure.problem().variable()).isEqualTo("in");
        assertThat(failure.problem().message()).contains("at time 2,", "gap = 0");
    }
}
