package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static seesaw.model.Fixtures.aux;
import static seesaw.model.Fixtures.flow;
import static seesaw.model.Fixtures.stock;
import static seesaw.model.Fixtures.xmile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A model that is written anew is the same model, in either notation: same variables, same problems, same bits.
class ConversionTests {
    private static final int GENERATED = 120;

    static Stream<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String root : List.of(
                "src/test/resources/xmile",
                "src/test/resources/own-cases",
                "src/test/resources/packs",
                "game-scenarios")) {
            try (Stream<Path> all = Files.walk(Path.of(root))) {
                all.filter(file -> file.toString().matches(".*\\.(xmile|stmx|itmx)"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files.stream();
    }

    @Test
    void findsTheFiles() throws IOException {
        assertThat(files())
                .hasSizeGreaterThanOrEqualTo(120)
                .anyMatch(file -> file.startsWith(Path.of("game-scenarios/seesaw-2008")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void keepsAFile(Path file) throws IOException {
        String source = Files.readString(file);
        if (isRefused(source)) return;
        checkXmile(source);
        if (hasOnlyWhatTablesSay(source)) checkTable(source);
    }

    @Test
    void keepsModelsMadeByChance() {
        int tables = 0;
        for (long seed = 0; seed < GENERATED; seed++) {
            String source = GeneratedModels.xmile(seed);
            checkXmile(source);
            String plain = withoutVariablesInMacros(source);
            if (!hasOnlyWhatTablesSay(plain)) continue;
            checkTable(plain);
            tables++;
        }
        assertThat(tables).isGreaterThan(GENERATED / 4);
    }

    /// The one macro of generated models that a table cannot say becomes one that it can.
    private static String withoutVariablesInMacros(String source) {
        return source.replaceAll(
                "(?s)<eqn>total \\+ last</eqn>((?:(?!</macro>).)*)<variables>.*?</variables>",
                "<eqn>rate + last</eqn>$1");
    }

    private static boolean hasOnlyWhatTablesSay(String source) {
        return !source.contains("<module ") && !source.matches("(?s).*<macro(?:(?!</macro>).)*<variables>.*");
    }

    private static boolean isRefused(String source) {
        return catchThrowableOfType(ModelProblems.class, () -> Model.read(source, "a.xmile")) != null;
    }

    private static void checkXmile(String source) {
        String once = Conversion.of(source, "a.xmile", Notation.XMILE).text();
        checkSame(source, once, "b.xmile");
        assertThat(Conversion.of(once, "b.xmile", Notation.XMILE).text())
                .as("written twice")
                .isEqualTo(once);
    }

    private static void checkTable(String source) {
        String table = Conversion.of(source, "a.xmile", Notation.TABLE).text();
        checkSame(source, table, "a.csv");
        assertThat(Conversion.of(table, "a.csv", Notation.TABLE).text())
                .as("written twice")
                .isEqualTo(table);
        checkSame(source, Conversion.of(table, "a.csv", Notation.XMILE).text(), "b.xmile");
    }

    private static void checkSame(String source, String written, String file) {
        Model before = Model.read(source, "a.xmile");
        Model after = Model.read(written, file);
        assertThat(variables(after)).isEqualTo(variables(before));
        assertThat(problems(after)).isEqualTo(problems(before));
        assertThat(bits(after)).isEqualTo(bits(before));
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.saveStep()).isEqualTo(before.saveStep());
        assertThat(after.timeUnit()).isEqualTo(before.timeUnit());
    }

    private static List<String> variables(Model model) {
        return model.variables().stream()
                .map(each -> String.join(
                        "|",
                        each.name(),
                        each.kind().name(),
                        each.units(),
                        each.documentation(),
                        each.dimensions().toString(),
                        each.columns().toString()))
                .toList();
    }

    /// All but that Vensim's files lie about the method: once written, the method is the one that is used.
    private static List<String> problems(Model model) {
        return model.warnings().stream()
                .filter(each -> !each.code().equals("method"))
                .map(each -> each.code() + "|" + each.variable() + "|" + each.message())
                .sorted()
                .toList();
    }

    private static List<Object> bits(Model model) {
        try {
            Trajectory run = model.run(RunSpec.asWritten());
            List<Object> bits = new ArrayList<>();
            for (double time : run.times()) bits.add(Double.doubleToRawLongBits(time));
            for (String name : run.variables()) {
                bits.add(name);
                for (double value : run.values(name)) bits.add(Double.doubleToRawLongBits(value));
            }
            return bits;
        } catch (RunFailure failure) {
            return List.of(failure.problem().message());
        }
    }

    @Test
    void writesStandardNamesWhereOtherToolsNeedThem() {
        String source = xmile(
                0,
                2,
                1,
                stock("Cash Balance", "100", "interest paid", "")
                        + flow("interest paid", "cash balance * rate  of interest + \"odd-name\"")
                        + aux("rate of interest", "0.5")
                        + aux("odd-name", "0"));
        String written = Conversion.of(source, "a.xmile", Notation.XMILE).text();
        assertThat(written)
                .contains("<eqn>cash_balance * rate_of_interest + \"odd-name\"</eqn>")
                .contains("<inflow>interest_paid</inflow>");
        checkXmile(source);
    }

    @Test
    void keepsWhatEveryElementSays() {
        String source = Fixtures.file(
                """
                <header><name>All &amp; everything</name></header>
                <sim_specs method="rk4" time_units="Year" isee:save_interval="0.5">
                <start>1</start><stop>3</stop><dt reciprocal="true">8</dt></sim_specs>
                <model_units><unit name="people"><alias>person</alias></unit>
                <unit name="pace"><eqn>people/Year</eqn><alias>paces</alias></unit></model_units>
                <dimensions><dim name="Region"><elem name="north-west"/><elem name="South"/></dim>
                <dim name="One"><elem name="3"/></dim><dim name="Age" size="2"/></dimensions>
                <behavior><flow><non_negative/></flow></behavior>
                """,
                """
                <model><variables>
                <stock name="two\\nlines"><doc>first
                second, "quoted"</doc><dimensions><dim name="Region"/><dim name="Age"/></dimensions>
                <element subscript="north-west,1"><eqn>1</eqn></element>
                <element subscript="South,1"><eqn>k</eqn></element><element subscript="north-west,2"><eqn>3</eqn></element>
                <element subscript="South,2"><eqn>4</eqn></element>
                <outflow>"a, b"</outflow><non_negative/><units>people</units><range min="-1" max="9.5"/></stock>
                <flow name="a, b"><dimensions><dim name="Region"/><dim name="Age"/></dimensions>
                <eqn>-two_lines</eqn><multiplier>2</multiplier><units>people/Year</units></flow>
                <aux name="k"><eqn>SQRT(2) &lt; 3 {why}</eqn><init_eqn>1</init_eqn></aux>
                <aux name="list"><dimensions><dim name="Age"/></dimensions><eqn>5</eqn><eqn>k</eqn></aux>
                <aux name="values"><dimensions><dim name="Age"/></dimensions><eqn>100,200</eqn></aux>
                <aux name="one"><dimensions><dim name="One"/></dimensions><eqn>1/3</eqn></aux>
                <aux name="steps"><eqn>TIME</eqn><gf type="extrapolate"><xscale min="0" max="3"/><ypts>1,2,4</ypts></gf></aux>
                <gf name="curve" type="discrete"><xpts sep=" ">0 1 2.5</xpts><ypts>1,0.1234567890123456,7</ypts></gf>
                <aux name="#odd [name]"><eqn>curve(1) + 12345678901234567</eqn></aux>
                </variables></model>
                """,
                "<macro name=\"share\"><parm>part</parm><parm default=\"MAX(1, 2)\">whole</parm><eqn>part/whole</eqn></macro>");
        checkXmile(source);
        checkTable(source);
        String written = Conversion.of(source, "a.xmile", Notation.XMILE).text();
        assertThat(written)
                .contains("<range min=\"-1\" max=\"9.5\"/>", "<multiplier>2</multiplier>", "<alias>person</alias>");
        String table = Conversion.of(source, "a.xmile", Notation.TABLE).text();
        assertThat(table)
                .contains("-1,9.5", "0 to 3", "\"share(part, whole = MAX(1, 2))\"", "'-two_lines", "\"'100,200\"");
        assertThat(Conversion.of(table, "a.csv", Notation.XMILE).text())
                .contains("<range min=\"-1\" max=\"9.5\"/>", "<multiplier>2</multiplier>", "<alias>person</alias>");
    }

    @Test
    void keepsMistakesInEquations() {
        String source = xmile(0, 1, 1, aux("a", "b + (") + aux("c", "d") + "<aux name=\"e\"/>");
        for (Notation notation : Notation.values()) {
            Conversion conversion = Conversion.of(source, "a.xmile", notation);
            assertThat(conversion.problems())
                    .extracting(Problem::code)
                    .containsExactly("syntax", "unknown-name", "no-equation");
            String file = notation == Notation.TABLE ? "a.csv" : "a.xmile";
            assertThat(catchThrowableOfType(ModelProblems.class, () -> Model.read(conversion.text(), file))
                            .problems())
                    .extracting(Problem::code, Problem::variable)
                    .isEqualTo(conversion.problems().stream()
                            .map(each -> tuple(each.code(), each.variable()))
                            .toList());
        }
    }

    @Test
    void refusesAFileThatCannotBeReadWithAllItsProblems() {
        String source = xmile(0, 1, 1, "<stock name=\"s\"><eqn>1</eqn><conveyor/></stock>" + aux("a", "b"));
        var refusal = catchThrowableOfType(ModelProblems.class, () -> Conversion.of(source, "a.xmile", Notation.TABLE));
        assertThat(refusal.problems()).extracting(Problem::code).contains("unsupported", "unknown-name");
    }

    @Test
    void refusesWhatATableCannotSay() {
        String source = Fixtures.file(
                "<sim_specs><start>0</start><stop>1</stop><dt>1</dt></sim_specs>",
                "<model><variables><module name=\"north\" model=\"Region\"/><module name=\"south\" model=\"Region\"/>"
                        + "</variables></model>",
                "<model name=\"Region\"><variables>" + aux("beds", "1") + "</variables></model>",
                "<macro name=\"grown\"><eqn>s</eqn><parm>x</parm><variables>" + stock("s", "x", "", "")
                        + "</variables></macro>");
        checkXmile(source);
        var refusal = catchThrowableOfType(ModelProblems.class, () -> Conversion.of(source, "a.xmile", Notation.TABLE));
        assertThat(refusal.problems())
                .extracting(Problem::variable, Problem::message, Problem::line)
                .containsExactly(
                        tuple("north", "Modules cannot be said in a table", 3),
                        tuple("south", "Modules cannot be said in a table", 3),
                        tuple("grown", "A macro with variables of its own cannot be said in a table", 6));
    }

    @Test
    void tellsWhatIsNotCarriedOver() {
        String source = xmile(0, 1, 1, aux("a", "1") + "<group name=\"g\"/>")
                .replace("</model>", "<views><view><aux name=\"a\"/></view><view/></views></model>")
                .replace("<model>", "<isee:prefs/><model>");
        assertThat(Conversion.of(source, "a.xmile", Notation.XMILE).leftOut())
                .containsExactly("vendor data (isee:prefs)", "1 group", "2 views");
    }
}
