package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.model.Fixtures.aux;
import static seesaw.model.Fixtures.flow;
import static seesaw.model.Fixtures.xmile;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class NonNegativeStockTests {
    private static final String TANK =
            "<stock name=\"tank\"><eqn>10</eqn><inflow>in</inflow><outflow>first</outflow><outflow>second</outflow><non_negative/></stock>\n"
                    + "<stock name=\"a\"><eqn>0</eqn><inflow>first</inflow></stock>\n"
                    + "<stock name=\"b\"><eqn>0</eqn><inflow>second</inflow></stock>\n";

    private static Trajectory run(double stop, double dt, String variables, Compat compat, RunSpec spec) {
        return Model.read(xmile(0, stop, dt, variables), "test.xmile", compat).run(spec);
    }

    @Test
    void limitsOutflowsInTheirOrderToWhatIsThere() {
        var run = run(
                3,
                1,
                TANK + flow("in", "0") + flow("first", "4") + flow("second", "4"),
                Compat.STANDARD,
                RunSpec.asWritten());
        assertThat(run.values("first")).containsExactly(4, 2, 0, 0);
        assertThat(run.values("second")).containsExactly(4, 0, 0, 0);
        assertThat(run.values("tank")).containsExactly(10, 2, 0, 0);
        assertThat(run.last("a") + run.last("b")).isEqualTo(10);
    }

    @Test
    void doesNotLetThroughWhatFlowsInDuringTheStep() {
        var run = run(
                2,
                1,
                TANK + flow("in", "3") + flow("first", "100") + flow("second", "0"),
                Compat.STANDARD,
                RunSpec.asWritten());
        assertThat(run.values("first")).containsExactly(10, 3, 3);
        assertThat(run.values("tank")).containsExactly(10, 3, 3);
    }

    @Test
    void countsANegativeInflowAsTheLastOutflow() {
        var run = run(
                1,
                1,
                TANK + flow("in", "-8") + flow("first", "6") + flow("second", "1"),
                Compat.STANDARD,
                RunSpec.asWritten());
        assertThat(run.value("in", 0)).isEqualTo(-3);
        assertThat(run.last("tank")).isZero();
    }

    @Test
    void givesTheLimitedValueToEveryReader() {
        var run = run(
                1,
                1,
                TANK + flow("in", "0") + flow("first", "30") + flow("second", "first") + aux("seen", "first * 2"),
                Compat.STANDARD,
                RunSpec.asWritten());
        assertThat(run.value("seen", 0)).isEqualTo(20);
        assertThat(run.value("second", 0)).isZero();
    }

    @Test
    void worksWhenAnEarlierOutflowDependsOnALaterOne() {
        var run = run(
                1,
                1,
                TANK + flow("in", "0") + flow("first", "second / 2") + flow("second", "8"),
                Compat.STANDARD,
                RunSpec.asWritten());
        assertThat(run.value("second", 0)).isEqualTo(8);
        assertThat(run.value("first", 0)).isEqualTo(2);
    }

    @Test
    void losesAndCreatesNothingOverAHundredThousandStepsWithAnyMethod() {
        String variables = TANK
                + flow("in", "5 + 5 * SIN(TIME)")
                + flow("first", "6 * (1 + COS(TIME * 0.7))")
                + flow("second", "tank");
        for (Method method : Method.values()) {
            var run = run(
                    10_000,
                    0.1,
                    variables + "<stock name=\"given\"><eqn>10</eqn><inflow>in</inflow></stock>",
                    Compat.STANDARD,
                    RunSpec.asWritten().withMethod(method).withSaveStep(100));
            double held = run.last("tank") + run.last("a") + run.last("b");
            assertThat(held).as(method.name()).isEqualTo(run.last("given"), Offset.offset(1e-12 * run.last("given")));
            for (double level : run.values("tank")) assertThat(level).isGreaterThan(-1e-12);
        }
    }

    @Test
    void cutsOffTheStockInsteadWhereThatIsAskedFor() {
        var run = run(
                2,
                1,
                TANK + flow("in", "0") + flow("first", "8") + flow("second", "8"),
                Compat.parse("clamp"),
                RunSpec.asWritten());
        assertThat(run.values("tank")).containsExactly(10, 0, 0);
        assertThat(run.values("first")).containsExactly(8, 8, 8);
    }

    @Test
    void neverLetsAOneWayFlowRunBackwards() {
        var run = run(
                1,
                1,
                TANK + flow("in", "0") + flow("second", "0")
                        + "<flow name=\"first\"><eqn>-5</eqn><non_negative/></flow>",
                Compat.STANDARD,
                RunSpec.asWritten());
        assertThat(run.value("first", 0)).isZero();
    }
}
