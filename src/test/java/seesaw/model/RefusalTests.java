package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static seesaw.model.Fixtures.aux;
import static seesaw.model.Fixtures.flow;
import static seesaw.model.Fixtures.stock;
import static seesaw.model.Fixtures.xmile;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What is out until somebody asks for it is refused by name, all of it at once, or passed over with a warning where it
/// cannot change a result.
class RefusalTests {
    private static final String SPECS = "<sim_specs><start>0</start><stop>2</stop><dt>1</dt></sim_specs>";

    private static List<Problem> problems(String source) {
        var refusal = catchThrowableOfType(ModelProblems.class, () -> Model.read(source, "refused.xmile"));
        assertThat(refusal).isNotNull();
        assertThat(refusal.problems()).allSatisfy(each -> {
            assertThat(each.line()).isPositive();
            assertThat(each.advice()).isNotBlank();
            assertThat(each.excerpt()).contains("^");
        });
        return refusal.problems();
    }

    private static List<Problem> warnings(String source) {
        Model model = Model.read(source, "warned.xmile");
        assertThat(model.run(RunSpec.asWritten()).times()).isNotEmpty();
        return model.warnings();
    }

    @Test
    void stocksThatAreConveyorsQueuesOrOvensAreNamedAtOnce() {
        String source = xmile(0, 2, 1, """
                <stock name="belt"><eqn>1</eqn><inflow>in</inflow><outflow>arriving</outflow><outflow>lost</outflow>
                <conveyor><len>4</len></conveyor></stock>
                <stock name="waiting line"><eqn>1</eqn><outflow>served</outflow><queue/></stock>
                <stock name="heat"><eqn>1</eqn><oven><len>2</len></oven></stock>
                <flow name="in"><eqn>belt + unknown</eqn></flow>
                <flow name="arriving"/>
                <flow name="lost"><leak/></flow>
                <flow name="served"><eqn></eqn></flow>
                <flow name="forgotten"/>
                """);
        assertThat(problems(source))
                .extracting(Problem::code, Problem::variable)
                .containsExactly(
                        tuple("unsupported", "belt"),
                        tuple("unsupported", "waiting line"),
                        tuple("unsupported", "heat"),
                        tuple("unknown-name", "in"),
                        tuple("no-equation", "forgotten"));
        assertThat(problems(source).getFirst().message()).isEqualTo("A stock that is a conveyor is not supported");
    }

    @Test
    void functionsThatAreNotThereAreNamedInEveryVariable() {
        String source = Fixtures.file(
                SPECS,
                "<model><variables>"
                        + aux("cycle time", "CTMEAN(out) + CTMAX(out)")
                        + flow("out", "MONTECARLO(50)")
                        + aux("allocated", "ALLOCATE AVAILABLE(1, 2, 3)")
                        + aux("sorted", "VECTOR SORT ORDER(cycle_time, 1)")
                        + aux("from a file", "GET XLS DATA('a', 'b', 'c', 'd')".replace("'", ""))
                        + "<module name=\"part\" model=\"part\"/></variables></model>",
                "<model name=\"part\"><variables>" + aux("age", "OSTATE(1)") + "</variables></model>",
                "<macro name=\"grown\"><eqn>NPV(x, 1)</eqn><parm>x</parm></macro>"
                        .replace("</eqn>", " + IRR(x)</eqn>"));
        List<Problem> problems = problems(source.replace("<flow", aux("used", "grown(1)") + "<flow"));
        assertThat(problems)
                .extracting(Problem::code, Problem::variable)
                .contains(
                        tuple("unknown-function", "cycle time"),
                        tuple("unknown-function", "out"),
                        tuple("unknown-function", "allocated"),
                        tuple("unknown-function", "sorted"),
                        tuple("unknown-function", "from a file"),
                        tuple("unknown-function", "part.age"),
                        tuple("unknown-function", "used"));
        assertThat(problems)
                .extracting(Problem::message)
                .contains(
                        "There is no function CTMEAN",
                        "There is no function CTMAX",
                        "There is no function ALLOCATE AVAILABLE",
                        "There is no function NPV",
                        "There is no function IRR");
    }

    @Test
    void encryptedAndAbsentModelsAreRefused() {
        String source = Fixtures.file(
                SPECS,
                "<model><variables><module name=\"a\" model=\"secret\"/><module name=\"b\" model=\"far\"/></variables></model>",
                "<model name=\"secret\" isee:encrypted=\"true\"/>",
                "<model name=\"far\" resource=\"https://example.org/far.xmile\"/>");
        assertThat(problems(source))
                .extracting(Problem::code, Problem::variable, Problem::message)
                .containsExactly(
                        tuple("unsupported", "secret", "The model is encrypted"),
                        tuple(
                                "unsupported",
                                "far",
                                "The model is in another file, https://example.org/far.xmile, which is not read"));
    }

    @Test
    void modelsAndMacrosWithAClockOrFiltersAreRefused() {
        String source = Fixtures.file(
                SPECS,
                "<model><variables>" + aux("x", "held(1) + chosen(2)") + "<module name=\"a\"/></variables></model>",
                "<model name=\"a\">" + SPECS + "</model>",
                "<macro name=\"held\"><eqn>p</eqn><parm>p</parm>" + SPECS + "</macro>",
                "<macro name=\"chosen\" filter=\"stock\"><eqn>p</eqn><parm>p</parm></macro>",
                "<macro name=\"applied\" applyto=\"flow\"><eqn>p</eqn><parm>p</parm></macro>");
        assertThat(problems(source))
                .extracting(Problem::code, Problem::variable)
                .containsExactly(
                        tuple("unsupported", "a"),
                        tuple("unsupported", "held"),
                        tuple("unsupported", "chosen"),
                        tuple("unsupported", "applied"));
    }

    @Test
    void recursionIsRefusedInMacrosAndModules() {
        String source = Fixtures.file(
                SPECS,
                "<model><variables>" + aux("x", "one(1)") + "<module name=\"a\"/></variables></model>",
                "<model name=\"a\"><variables><module name=\"b\"/></variables></model>",
                "<model name=\"b\"><variables><module name=\"a\"/></variables></model>",
                "<macro name=\"one\"><eqn>two(p)</eqn><parm>p</parm></macro>",
                "<macro name=\"two\"><eqn>one(p) + 1</eqn><parm>p</parm></macro>");
        assertThat(problems(source)).extracting(Problem::code).containsExactly("recursion", "recursion");
    }

    @Test
    void eventsDataAndIncludesArePassedOverWithAWarning() {
        String source = Fixtures.file(
                "<header><includes><include resource=\"https://example.org/macros.xmile\"/></includes></header>",
                SPECS,
                "<data><import type=\"CSV\" resource=\"r1.csv\"/><export all=\"true\"/></data>",
                "<model><variables>"
                        + "<stock name=\"level\"><eqn>1</eqn><inflow>in</inflow><event_poster min=\"0\" max=\"5\">"
                        + "<threshold value=\"3\"><event sim_action=\"stop\"/></threshold></event_poster></stock>"
                        + flow("in", "1")
                        + "</variables></model>");
        assertThat(warnings(source))
                .extracting(Problem::code, Problem::variable)
                .containsExactly(tuple("unsupported", ""), tuple("unsupported", ""), tuple("unsupported", "level"));
        assertThat(warnings(source))
                .extracting(Problem::message)
                .first()
                .asString()
                .contains("example.org/macros");
        assertThat(Model.read(source, "x").run(RunSpec.asWritten()).last("level"))
                .isEqualTo(3);
    }

    @Test
    void theFirstMethodThatWeHaveIsTakenAndTold() {
        String source = xmile(0, 2, 1, stock("s", "1", "in", "") + flow("in", "s"));
        assertThat(method(source, "gear, rk2")).isEqualTo(Method.RK2);
        assertThat(method(source, "rk45,rk4")).isEqualTo(Method.RK4);
        assertThat(method(source, "RK4, gear")).isEqualTo(Method.RK4);
        assertThat(method(source, "gear")).isEqualTo(Method.RK4);
        assertThat(warnings(source.replace("\"Euler\"", "\"gear, rk2\"")))
                .extracting(Problem::code)
                .containsExactly("method");
        assertThat(warnings(source.replace("\"Euler\"", "\"rk45\"")))
                .extracting(Problem::code)
                .containsExactly("method");
        assertThat(warnings(source.replace("\"Euler\"", "\"rk4, gear\""))).isEmpty();
    }

    private static Method method(String source, String written) {
        return Model.read(source.replace("\"Euler\"", "\"" + written + "\""), "x")
                .method();
    }

    @Test
    void timesThatXmutilRepeatsAreComparedWithThoseOfTheRun() {
        String source = xmile(
                0,
                4,
                0.5,
                aux("TIME STEP", "0.25")
                        + aux("FINAL TIME", "4")
                        + aux("INITIAL TIME", "1")
                        + aux("SAVEPER", "TIME STEP"));
        assertThat(warnings(source))
                .extracting(Problem::code, Problem::variable)
                .containsExactlyInAnyOrder(
                        tuple("times", "TIME STEP"), tuple("times", "INITIAL TIME"), tuple("times", "SAVEPER"));
        assertThat(Model.read(source, "x").run(RunSpec.asWritten()).times()).hasSize(9);
    }
}
