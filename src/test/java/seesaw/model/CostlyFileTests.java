package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.model.Fixtures.aux;
import static seesaw.model.Fixtures.file;
import static seesaw.model.Fixtures.flow;
import static seesaw.model.Fixtures.xmile;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Files that are small or look harmless, and would cost a reader without limits hours, its stack or its memory.
///
/// Each is read, and run if it can be, on a small stack; whether it is refused matters less than that the answer comes.
class CostlyFileTests {
    private static final String SPECS = "<sim_specs><start>0</start><stop>2</stop><dt>1</dt></sim_specs>";
    private static final int STACK_BYTES = 512 * 1024;
    private static final long PATIENCE_MILLIS = 20_000;

    /// `ran`, or the code of the first problem.
    @SuppressWarnings("deprecation")
    private static String outcome(String source) {
        var outcome = new AtomicReference<String>("runs for ever");
        var reader = new Thread(null, () -> outcome.set(attempt(source)), "reader", STACK_BYTES);
        reader.setDaemon(true);
        reader.start();
        try {
            reader.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return outcome.get();
    }

    private static String attempt(String source) {
        try {
            Model model = Model.read(source, "costly.xmile");
            model.run(RunSpec.asWritten());
            return "ran";
        } catch (ModelProblems problems) {
            return problems.problems().getFirst().code();
        } catch (RunFailure failure) {
            return failure.problem().code();
        } catch (Throwable broken) {
            return broken.toString();
        }
    }

    private static String model(String variables) {
        return "<model><variables>" + variables + "</variables></model>";
    }

    private static String many(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining());
    }

    private static String nested(String open, int times, String inner, String close) {
        return open.repeat(times) + inner + close.repeat(times);
    }

    @Test
    void doublingSums() {
        String chain = aux("x0", "2") + many(60, i -> aux("x" + (i + 1), "x%1$d + x%1$d".formatted(i)));
        assertThat(outcome(xmile(0, 2, 1, chain + aux("y", "DELAY(TIME, x60)"))))
                .isEqualTo("too-long");
        assertThat(outcome(xmile(0, 2, 1, chain + aux("y", "SMTHN(TIME, 5, x1)"))))
                .isEqualTo("ran");
    }

    @Test
    void doublingUnits() {
        String units = many(60, i -> "<unit name=\"u%1$d\"><eqn>u%2$d*u%2$d</eqn></unit>".formatted(i, i + 1))
                + "<unit name=\"own\"><eqn>own*own</eqn></unit>";
        String variables =
                "<aux name=\"x\"><eqn>1</eqn><units>u0/own</units></aux><aux name=\"y\"><eqn>x</eqn><units>u1</units></aux>";
        assertThat(outcome(file(SPECS, "<model_units>" + units + "</model_units>", model(variables))))
                .isEqualTo("ran");
        String product = many(100_000, i -> "a" + i + "*") + "b";
        assertThat(outcome(xmile(0, 2, 1, "<aux name=\"x\"><eqn>1</eqn><units>" + product + "</units></aux>")))
                .isEqualTo("ran");
    }

    @Test
    void doublingDivisions() {
        assertThat(outcome(xmile(0, 2, 1, aux("x", nested("SAFEDIV(1, ", 150, "TIME + 2", ")")))))
                .isEqualTo("ran");
        String dims = "<dimensions><dim name=\"D\" size=\"20\"/></dimensions>";
        String square = "<aux name=\"v\"><dimensions><dim name=\"D\"/><dim name=\"D\"/></dimensions><eqn>1</eqn></aux>";
        String index = nested("v[TIME + 1, ", 40, "TIME + 1", "]");
        assertThat(outcome(file(SPECS, dims, model(square + aux("x", index))))).isEqualTo("ran");
    }

    @Test
    void doublingModules() {
        String models = many(
                29,
                i ->
                        "<model name=\"m%1$d\"><variables><module name=\"a\" model=\"m%2$d\"/><module name=\"b\" model=\"m%2$d\"/></variables></model>"
                                .formatted(i, i + 1));
        String root = model("<module name=\"m\" model=\"m0\"/>") + models + "<model name=\"m29\"/>";
        assertThat(outcome(file(SPECS, root))).isEqualTo("too-large");
    }

    @Test
    void whatMustBeKnownBeforeTheRunAtTheEndOfALongChain() {
        String chain = many(5_000, i -> aux("x" + i, "DELAYN(1, 5, x" + (i + 1) + ")"));
        assertThat(outcome(xmile(0, 2, 1, chain + aux("x5000", "1")))).isEqualTo("too-large");
    }

    @Test
    void macrosInsideDeepEquationsInsideMacros() {
        String macros = many(
                25,
                i -> "<macro name=\"m%d\"><eqn>%s</eqn><parm>p</parm></macro>"
                        .formatted(i, nested("ABS(", 150, i == 24 ? "p" : "m" + (i + 1) + "(p)", ")")));
        assertThat(outcome(file(SPECS, model(aux("x", "m0(TIME)")), macros))).isEqualTo("too-large");
    }

    @Test
    void equationsOfManyWords() {
        assertThat(outcome(xmile(0, 2, 1, aux("x", "word ".repeat(500_000))))).isEqualTo("syntax");
        assertThat(outcome(xmile(0, 2, 1, aux("x", "a.".repeat(500_000) + "b"))))
                .isEqualTo("syntax");
        assertThat(outcome(xmile(0, 2, 1, aux("x", "{".repeat(1_000_000))))).isNotEqualTo("runs for ever");
    }

    @Test
    void thousandsOfUnknownNames() {
        String names = many(20_000, i -> aux("a rather long name " + i, "a_rather_lomg_nmae_" + i));
        assertThat(outcome(xmile(0, 2, 1, names))).isEqualTo("unknown-name");
        assertThat(outcome(xmile(0, 2, 1, names).replace("\n", " "))).isEqualTo("unknown-name");
    }

    @Test
    void arraysInWhichEveryElementIsWrong() {
        String dims = "<dimensions><dim name=\"D\" size=\"100000\"/></dimensions>";
        String array = "<aux name=\"v\"><dimensions><dim name=\"D\"/></dimensions><eqn>%s</eqn></aux>";
        assertThat(outcome(file(SPECS, dims, model(array.formatted("nothing + nowhere(1)")))))
                .isEqualTo("unknown-name");
        assertThat(outcome(file(SPECS, dims, model(array.formatted("?".repeat(50_000))))))
                .isEqualTo("no-equation");
        assertThat(outcome(file(SPECS, dims, model(array.formatted("{" + "x".repeat(50_000) + "} TIME")))))
                .isEqualTo("ran");
        assertThat(outcome(file(SPECS, dims, model(array.formatted("v(TIME)")))))
                .isEqualTo("too-large");
    }

    @Test
    void arraysOfManyElements() {
        String dims = "<dimensions><dim name=\"D\" size=\"30000\"/></dimensions>";
        String one = many(30_000, i -> "<element subscript=\"" + (i + 1) + "\"><eqn>1</eqn></element>");
        String each = "<aux name=\"v\"><dimensions><dim name=\"D\"/></dimensions>" + one + "</aux>";
        String sum = "<aux name=\"w\"><dimensions><dim name=\"D\"/></dimensions><eqn>v + v[D] * TIME</eqn></aux>";
        assertThat(outcome(file(SPECS, dims, model(each + sum)))).isEqualTo("ran");
        String tables = each.replace("<eqn>1</eqn>", "<gf><ypts>0,1</ypts><xscale min=\"0\" max=\"1\"/></gf>")
                .replace("</aux>", "<eqn>TIME</eqn></aux>");
        assertThat(outcome(file(SPECS, dims, model(tables)))).isEqualTo("ran");
        String everywhere = each.replaceAll("subscript=\"\\d+\"", "subscript=\"E\"");
        String same = dims.replace("</dimensions>", "<dim name=\"E\" size=\"30000\"/></dimensions>");
        assertThat(outcome(file(SPECS, same, model(everywhere)))).isEqualTo("too-large");
    }

    @Test
    void manyDimensions() {
        String dims = many(200, i -> "<dim name=\"D" + i + "\" size=\"100000\"/>");
        assertThat(outcome(file(SPECS, "<dimensions>" + dims + "</dimensions>", model(aux("x", "1")))))
                .isEqualTo("too-large");
        String overMany = many(40, i -> "<dim name=\"E\"/>");
        assertThat(outcome(file(
                        SPECS,
                        "<dimensions><dim name=\"E\" size=\"4\"/></dimensions>",
                        model("<aux name=\"v\"><eqn>1</eqn><dimensions>" + overMany + "</dimensions></aux>"))))
                .isEqualTo("too-large");
    }

    @Test
    void subRangesOfManyElements() {
        String dims = "<dimensions><dim name=\"D\" size=\"30000\"/><dim name=\"E\" size=\"29999\"/></dimensions>";
        String array = "<aux name=\"v\"><dimensions><dim name=\"D\"/></dimensions><eqn>1</eqn></aux>"
                + "<aux name=\"w\"><dimensions><dim name=\"D\"/></dimensions><eqn>v[E] + v[1:29999] + v[*:E]</eqn></aux>";
        assertThat(outcome(file(SPECS, dims, model(array)))).isNotEqualTo("runs for ever");
    }

    @Test
    void stocksWithThousandsOfFlows() {
        String flows = many(2_000, i -> flow("f" + i, "1"));
        String stock = "<stock name=\"S\"><eqn>9</eqn>" + many(2_000, i -> "<outflow>f" + i + "</outflow>")
                + "<non_negative/></stock>";
        assertThat(outcome(xmile(0, 2, 1, flows + stock))).isEqualTo("ran");
        assertThat(outcome(xmile(0, 2, 1, flows + stock.replace("<non_negative/>", ""))))
                .isEqualTo("ran");
    }

    @Test
    void thousandsOfDelaysOfTheHighestOrder() {
        assertThat(outcome(xmile(0, 2, 1, many(1_000, i -> aux("x" + i, "SMTHN(TIME, 5, 1000)")))))
                .isEqualTo("too-large");
        assertThat(outcome(xmile(0, 2, 1, many(1_000, i -> aux("x" + i, "DELAY(TIME, 9e6, 0)")))))
                .isEqualTo("too-long");
        assertThat(outcome(xmile(0, 2, 1, many(10_000, i -> aux("x" + i, "POISSON(1e9)")))))
                .isEqualTo("ran");
    }

    @Test
    void thousandsOfErrorsAfterThousandsOfWarnings() {
        String warnings =
                many(1_000, i -> "<aux name=\"x%d\"><eqn>SMTHN(TIME, 5, 2 + STEP(1, 1))</eqn></aux>".formatted(i));
        assertThat(outcome(xmile(0, 2, 1, warnings))).isEqualTo("ran");
        assertThat(Model.read(xmile(0, 2, 1, warnings), "warnings.xmile").warnings())
                .hasSize(100);
        assertThat(attempt(xmile(0, 2, 1, warnings + aux("y", "nothing")))).isNotEqualTo("ran");
    }
}
