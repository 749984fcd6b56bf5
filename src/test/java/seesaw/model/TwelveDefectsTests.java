package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The twelve mistakes that authors make most, each put into a model of ten lines: what is said about them, where, and
/// what to do.
class TwelveDefectsTests {
    private static final String MODEL = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"><model><variables>
            <stock name="population"><eqn>100</eqn><inflow>births</inflow><outflow>deaths</outflow></stock>
            <flow name="births"><eqn>population * birth_rate</eqn></flow>
            <flow name="deaths"><eqn>population / (lifetime + 1)</eqn></flow>
            <aux name="birth rate"><eqn>MAX(0.03, 0.02)</eqn></aux>
            <aux name="lifetime"><eqn>70 * curve</eqn></aux>
            <aux name="curve"><eqn>TIME</eqn><gf><xpts>0,5,10</xpts><ypts>0,1,3</ypts></gf></aux>
            <aux name="by region"><dimensions><dim name="Region"/></dimensions><eqn>SQRT(2)</eqn></aux>
            <aux name="a"><eqn>2 * b</eqn></aux><aux name="b"><eqn>3</eqn></aux></variables></model><dimensions><dim name="Region" size="2"/></dimensions>
            <sim_specs><start>0</start><stop>10</stop><dt>0.25</dt></sim_specs></xmile>
            """;

    /// A mistake: what to replace by what, and what must be said of it. The place is where `at` stands in the file.
    private record Defect(
            String name,
            String right,
            String wrong,
            String at,
            String code,
            String variable,
            String message,
            String advice) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Defect> DEFECTS = List.of(
            new Defect(
                    "unknown variable",
                    "* birth_rate",
                    "* birth_rat",
                    "birth_rat<",
                    "unknown-name",
                    "births",
                    "There is no variable birth_rat",
                    "Did you mean birth_rate?"),
            new Defect(
                    "unbalanced parenthesis",
                    "+ 1)",
                    "+ 1",
                    "</eqn></flow>\n<aux name=\"birth",
                    "syntax",
                    "deaths",
                    "Missing \")\" to close the parenthesis, found the end of the equation",
                    "Add it here."),
            new Defect(
                    "unknown function",
                    "MAX(",
                    "MAXX(",
                    "MAXX(",
                    "unknown-function",
                    "birth rate",
                    "There is no function MAXX",
                    "Did you mean MAX(a, b)?"),
            new Defect(
                    "circular auxiliaries",
                    "<eqn>3",
                    "<eqn>a",
                    "2 * b",
                    "cycle",
                    "a",
                    "The equations go round in a circle: a → b → a",
                    "Put a stock, a delay or PREVIOUS into the circle."),
            new Defect(
                    "duplicate name",
                    "<aux name=\"lifetime\">",
                    "<aux name=\"Birth_Rate\"><eqn>1</eqn></aux><aux name=\"lifetime\">",
                    "<aux name=\"Birth_Rate\">",
                    "duplicate-name",
                    "Birth Rate",
                    "The name is already used by birth rate in line 5, column 1",
                    "Rename or remove one of the two; case, blanks and underscores make no difference."),
            new Defect(
                    "missing flow",
                    "<outflow>deaths",
                    "<outflow>death",
                    "death</outflow>",
                    "unknown-flow",
                    "population",
                    "The stock lists death, which is not a flow",
                    "Did you mean deaths?"),
            new Defect(
                    "wrong number of arguments",
                    "SQRT(2)",
                    "SQRT(2, 3)",
                    "SQRT(2, 3)",
                    "arguments",
                    "by region",
                    "SQRT does not take 2 arguments",
                    "Write SQRT(x)."),
            new Defect(
                    "missing equation",
                    "<eqn>70 * curve</eqn>",
                    "<eqn></eqn>",
                    "<eqn></eqn>",
                    "no-equation",
                    "lifetime",
                    "The variable has no equation",
                    "Write one between <eqn> and </eqn>."),
            new Defect(
                    "counts of points differ",
                    "0,1,3</ypts>",
                    "0,1</ypts>",
                    "<gf>",
                    "table-points",
                    "curve",
                    "The graphical function has 3 x values and 2 y values",
                    "Give as many values of x as of y."),
            new Defect(
                    "unknown dimension",
                    "<dim name=\"Region\"/>",
                    "<dim name=\"Regions\"/>",
                    "<dim name=\"Regions\"/>",
                    "unknown-dimension",
                    "by region",
                    "There is no dimension Regions",
                    "Did you mean Region?"),
            new Defect(
                    "negative dt",
                    "<dt>0.25",
                    "<dt>-0.25",
                    "-0.25</dt>",
                    "time-step",
                    "",
                    "The time step dt is -0.25",
                    "It must be greater than zero."),
            new Defect(
                    "malformed XML",
                    "</eqn></flow>\n<flow",
                    "</eq></flow>\n<flow",
                    "eq></flow>",
                    "xml",
                    "",
                    "The file is not well-formed XML: The element type \"eqn\" must be terminated by the matching end-tag \"</eqn>\".",
                    "Mend the markup at this place."));

    static List<Defect> defects() {
        return DEFECTS;
    }

    private static List<Problem> problems(String source) {
        return catchThrowableOfType(ModelProblems.class, () -> Model.read(source, "ten-lines.xmile"))
                .problems();
    }

    @Test
    void areTwelveInTenLinesThatAreRight() {
        assertThat(DEFECTS).hasSize(12);
        assertThat(MODEL.lines()).hasSize(10);
        assertThat(Model.read(MODEL, "ten-lines.xmile").run(RunSpec.asWritten()).last("population"))
                .isPositive();
    }

    @ParameterizedTest
    @MethodSource("defects")
    void isToldWithItsPlaceAndWhatToDo(Defect defect) {
        assertThat(MODEL).containsOnlyOnce(defect.right());
        String source = MODEL.replace(defect.right(), defect.wrong());
        int at = source.indexOf(defect.at());
        String before = source.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = at - before.lastIndexOf('\n');

        List<Problem> problems = problems(source);

        assertThat(problems).hasSize(1);
        Problem problem = problems.getFirst();
        assertThat(problem.code()).isEqualTo(defect.code());
        assertThat(problem.variable()).isEqualTo(defect.variable());
        assertThat(problem.message()).isEqualTo(defect.message());
        assertThat(problem.advice()).isEqualTo(defect.advice());
        assertThat(problem.line() + ":" + problem.column()).isEqualTo(line + ":" + column);
        String[] excerpt = problem.excerpt().split("\n");
        assertThat(source.lines().toList().get(line - 1)).contains(excerpt[0]);
        assertThat(source.substring(at)).startsWith(excerpt[0].substring(excerpt[1].indexOf('^')));
        assertThat(problem.text())
                .startsWith("ten-lines.xmile:%d:%d: error [%s] ".formatted(line, column, defect.code()));
        assertThat(excerpt).hasSize(2);
    }

    /// All but the malformed markup, which leaves nothing to read.
    @Test
    void areToldAllAtOnceAndAtOnce() {
        String source = MODEL;
        for (Defect defect : DEFECTS) {
            if (!defect.code().equals("xml")) source = source.replace(defect.right(), defect.wrong());
        }
        String all = source;
        assertThat(problems(all))
                .extracting(Problem::code)
                .containsExactlyInAnyOrderElementsOf(DEFECTS.stream()
                        .map(Defect::code)
                        .filter(code -> !code.equals("xml"))
                        .toList());
        long quickest = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            problems(all);
            quickest = Math.min(quickest, System.nanoTime() - start);
        }
        assertThat(quickest).isLessThan(50_000_000);
    }
}
