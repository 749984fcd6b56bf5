package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.model.Fixtures.aux;
import static seesaw.model.Fixtures.flow;
import static seesaw.model.Fixtures.model;
import static seesaw.model.Fixtures.stock;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Order of accuracy on systems of several stocks that are not linear, and conservation in nets of non-negative stocks.
/// `-Dfigures` prints what is found.
class AccuracyTests {
    private static final int HALVINGS = 3;

    /// A system of stocks, and where they stand at its end: known in closed form, or from a run with a
    /// thousandth of
    /// the step.
    private record Stocks(
            String name, double end, double coarsest, String variables, List<String> stocks, double[] known) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Arguments> systemsByMethod() {
        return systems().stream()
                .flatMap(system -> Arrays.stream(Method.values()).map(method -> Arguments.of(system, method)))
                .toList();
    }

    private static List<Stocks> systems() {
        return List.of(turning(), catalyst(), predators(), epidemic());
    }

    /// x' = −y·r², y' = x·r² with r² = x² + y² = 2: a turn of 2 radians in a unit of time.
    private static Stocks turning() {
        String variables = stock("x", "1", "dx", "")
                + stock("y", "1", "dy", "")
                + aux("square", "x^2 + y^2")
                + flow("dx", "-y * square")
                + flow("dy", "x * square");
        double angle = Math.PI / 4 + 2 * 1.5;
        double[] known = {Math.sqrt(2) * Math.cos(angle), Math.sqrt(2) * Math.sin(angle)};
        return new Stocks("turning", 1.5, 1.0 / 64, variables, List.of("x", "y"), known);
    }

    /// p' = p(1 − p), q' = p·q: p = 1/(1 + c·e^−t) with c = 1/p₀ − 1, and q = q₀(e^t + c)/(1 + c).
    private static Stocks catalyst() {
        String variables = stock("p", "0.2", "grow", "")
                + stock("q", "3", "make", "")
                + flow("grow", "p * (1 - p)")
                + flow("make", "p * q");
        double[] known = {1 / (1 + 4 * Math.exp(-2)), 3 * (Math.exp(2) + 4) / 5};
        return new Stocks("catalyst", 2, 1.0 / 32, variables, List.of("p", "q"), known);
    }

    private static Stocks predators() {
        String variables = stock("prey", "10", "births", "caught")
                + stock("hunters", "5", "growth", "deaths")
                + flow("births", "1.1 * prey")
                + flow("caught", "0.4 * prey * hunters")
                + flow("growth", "0.1 * prey * hunters")
                + flow("deaths", "0.4 * hunters");
        return converged(new Stocks("predators", 4, 1.0 / 64, variables, List.of("prey", "hunters"), new double[0]));
    }

    private static Stocks epidemic() {
        String variables = stock("susceptible", "0.99", "", "infection")
                + stock("exposed", "0.01", "infection", "onset")
                + stock("infectious", "0", "onset", "recovery")
                + stock("recovered", "0", "recovery", "")
                + flow("infection", "1.5 * susceptible * infectious / (1 + infectious)")
                + flow("onset", "exposed / 2")
                + flow("recovery", "infectious / 4");
        List<String> stocks = List.of("susceptible", "exposed", "infectious", "recovered");
        return converged(new Stocks("epidemic", 16, 1.0 / 8, variables, stocks, new double[0]));
    }

    private static Stocks converged(Stocks system) {
        double[] known = ends(system, Method.RK4, system.coarsest() / 1024);
        return new Stocks(system.name(), system.end(), system.coarsest(), system.variables(), system.stocks(), known);
    }

    private static double[] ends(Stocks system, Method method, double dt) {
        var spec = RunSpec.asWritten().withMethod(method).withSaveStep(system.end());
        var run = model(0, system.end(), dt, system.variables()).run(spec);
        return system.stocks().stream().mapToDouble(run::last).toArray();
    }

    private static double error(Stocks system, Method method, double dt) {
        double[] ends = ends(system, method, dt);
        double squares = 0;
        for (int i = 0; i < ends.length; i++) squares += Math.pow(ends[i] - system.known()[i], 2);
        return Math.sqrt(squares);
    }

    @ParameterizedTest
    @MethodSource("systemsByMethod")
    void halvingTheStepGainsAsMuchAsTheMethodPromises(Stocks system, Method method) {
        double promised = method.stages();
        double error = error(system, method, system.coarsest());
        for (int halving = 1; halving <= HALVINGS; halving++) {
            double dt = system.coarsest() / (1 << halving);
            double smaller = error(system, method, dt);
            double order = Math.log(error / smaller) / Math.log(2);
            print("%-10s %-6s dt %-11.6f error %-11.4g order %.3f", system.name(), method, dt, smaller, order);
            assertThat(order).as("dt " + dt).isEqualTo(promised, Offset.offset(method == Method.RK4 ? 0.2 : 0.1));
            error = smaller;
        }
    }

    /// Six stocks: a source is split among three ways that meet again, the last of them runs back to the
    /// first; flows
    /// ask for more than there is most of the time.
    private static final String NET = store("a", 100, "back", "ab", "ac", "ad")
            + store("b", 0, "ab", "be")
            + store("c", 7, "ac", "ce", "cd")
            + store("d", 0.5, "ad cd", "de")
            + store("e", 0, "be ce de", "ef")
            + store("f", 3, "ef", "back", "out")
            + stock("given", "110.5", "", "")
            + stock("gone", "0", "out", "")
            + flow("ab", "9 * (1 + SIN(TIME))")
            + flow("ac", "a / 3 + b")
            + flow("ad", "5")
            + flow("be", "ab * 2")
            + flow("ce", "MAX(0, 11 * COS(TIME / 3))")
            + flow("cd", "c")
            + flow("de", "d * 20")
            + flow("ef", "RANDOM(0, 60, 7)")
            + flow("back", "e + f / 2")
            + flow("out", "IF MOD(TIME, 50) < 1 THEN f / 1000 ELSE 0");

    private static String store(String name, double level, String inflows, String... outflows) {
        var flows = new StringBuilder();
        for (String each : inflows.split(" "))
            flows.append("<inflow>").append(each).append("</inflow>");
        for (String each : outflows) flows.append("<outflow>").append(each).append("</outflow>");
        return "<stock name=\"%s\"><eqn>%s</eqn>%s<non_negative/></stock>\n".formatted(name, level, flows);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void aNetOfNonNegativeStocksLosesAndCreatesNothing(Method method) {
        var run = model(0, 10_000, 0.1, NET)
                .run(RunSpec.asWritten().withMethod(method).withSaveStep(1));
        double worst = 0;
        double lowest = 0;
        for (int row = 0; row < run.size(); row++) {
            double held = 0;
            for (String stock : List.of("a", "b", "c", "d", "e", "f", "gone")) {
                held += run.value(stock, row);
                lowest = Math.min(lowest, run.value(stock, row));
            }
            worst = Math.max(worst, Math.abs(held / run.value("given", row) - 1));
        }
        print("conservation, 100,000 steps by %s: off by %.2g of the whole, lowest stock %.2g", method, worst, lowest);
        assertThat(worst).isLessThan(1e-12);
        assertThat(lowest).isGreaterThan(-1e-12);
        assertThat(run.last("gone")).as("the net runs").isGreaterThan(0.5);
    }

    private static void print(String format, Object... values) {
        if (System.getProperty("figures") != null) System.out.println(String.format(Locale.ROOT, format, values));
    }
}
