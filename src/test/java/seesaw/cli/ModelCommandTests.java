package seesaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `run` and `explain`.
class ModelCommandTests {
    private static final String MODEL = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
            <sim_specs><start>0</start><stop>1</stop><dt>0.5</dt></sim_specs>
            <model><variables>
            <stock name="Cash_Balance"><eqn>100</eqn><inflow>interest</inflow></stock>
            <flow name="interest"><eqn>Cash_Balance * rate</eqn></flow>
            <aux name="rate, yearly"><eqn>0.5</eqn></aux>
            <aux name="rate"><eqn>"rate, yearly"</eqn></aux>
            </variables></model>
            </xmile>
            """;

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeModel() throws IOException {
        file = Files.writeString(folder.resolve("model.xmile"), MODEL);
    }

    private int execute(String... arguments) {
        return new CommandLine(new SeeSaw())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void runWritesTimeAndEveryVariableAsCsv() {
        assertThat(execute("run", file.toString(), "--csv", "-")).isZero();
        assertThat(out.toString()).isEqualTo("""
                time,Cash Balance,interest,"rate, yearly",rate
                0,100,50,0.5,0.5
                0.5,125,62.5,0.5,0.5
                1,156.25,78.125,0.5,0.5
                """);
    }

    @Test
    void runTakesSettingsSpanStepAndMethod() {
        assertThat(execute(
                        "run", file.toString(), "--set", "rate=1", "--set", "cash balance=1", "--to", "2", "--dt", "1"))
                .isZero();
        assertThat(out.toString()).endsWith("2,4,4,0.5,1\n");
        assertThat(execute("run", file.toString(), "--method", "rk4", "--from", "1", "--to", "1"))
                .isZero();
    }

    @Test
    void runWritesToAFile() throws IOException {
        Path csv = folder.resolve("out.csv");
        assertThat(execute("run", file.toString(), "--csv", csv.toString())).isZero();
        assertThat(Files.readString(csv)).startsWith("time,Cash Balance");
    }

    @Test
    void runTellsProblemsWithTheirPlaceAndNoStackTrace() throws IOException {
        Files.writeString(file, MODEL.replace("Cash_Balance * rate", "Cash_Balanc * rate"));
        assertThat(execute("run", file.toString())).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("model.xmile:5:28: error [unknown-name] in interest", "^", "Did you mean cash_balance?")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void runTellsWhatCannotBeSet() {
        assertThat(execute("run", file.toString(), "--set", "interest=1")).isEqualTo(1);
        assertThat(err.toString()).contains("interest is a flow and cannot be set");
        assertThat(execute("run", folder.resolve("none.xmile").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("There is no file");
        assertThat(execute("run", file.toString(), "--method", "gear")).isEqualTo(2);
        assertThat(execute("run", file.toString(), "--compat", "stella")).isEqualTo(2);
    }

    @Test
    void runWritesTimesAsOtherSimulatorsDoUnlessThatBlursThem() {
        assertThat(execute("run", file.toString(), "--from", "10", "--to", "10.03125", "--dt", "0.03125"))
                .isZero();
        assertThat(out.toString()).contains("\n10.0312,");
        out.getBuffer().setLength(0);
        assertThat(execute("run", file.toString(), "--from", "2008", "--to", "2008.015625", "--dt", "0.015625"))
                .isZero();
        assertThat(out.toString()).contains("\n2008.015625,");
    }

    @Test
    void explainTellsCausesUsesAndLoops() {
        assertThat(execute("explain", file.toString(), "interest")).isZero();
        assertThat(out.toString())
                .contains(
                        "interest (flow, ",
                        "Equation      Cash_Balance * rate\n",
                        "Value         50 at 0, 78.12 at 1\n",
                        "Depends on    + Cash Balance\n              + rate\n",
                        "Used by       + Cash Balance\n",
                        "Loop          reinforcing: interest → Cash Balance → interest\n");
        assertThat(execute("explain", file.toString(), "intrest")).isEqualTo(1);
        assertThat(err.toString()).contains("Did you mean interest?");
    }

    @Test
    void explainShowsThePathsFromAnotherVariable() {
        assertThat(execute("explain", file.toString(), "Cash Balance", "--from", "rate, yearly", "--at", "0.5"))
                .isZero();
        assertThat(out.toString())
                .startsWith("From rate, yearly to Cash Balance: what Cash Balance gains by 0.5 for each unit that")
                .contains(
                        "+50         rate, yearly —(+1)→ rate —(+125)→ interest —(+1 per unit of time)→ Cash Balance\n",
                        "+50         all together, feedback included: two runs, one with 0.005 more\n");
        assertThat(execute("explain", file.toString(), "rate", "--from", "interest"))
                .isZero();
        assertThat(out.toString()).contains("Nothing leads from interest to rate.");
        assertThat(execute("explain", file.toString(), "rate", "--from", "intrest"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Did you mean interest?");
        assertThat(execute("explain", file.toString(), "interest", "--from", "rate", "--at", "0.3"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("--at takes a time on a step of the run")
                .doesNotContain("\tat ");
    }

    @Test
    void aFileMayBeInAnotherEncoding() throws IOException {
        String german = MODEL.replace("Cash_Balance", "Guthaben_f\u00fcr");
        String declared = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + german;
        Files.write(file, declared.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(execute("run", file.toString())).isZero();
        assertThat(out.toString()).startsWith("time,Guthaben f\u00fcr,");
    }

    @Test
    void runShowsTheFirstFewWarningsOnly() throws IOException {
        var units = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            units.append("<aux name=\"w%d\"><eqn>a</eqn><units>beds</units></aux>\n".formatted(i));
        }
        units.append("<aux name=\"a\"><eqn>1</eqn><units>people</units></aux>\n");
        Files.writeString(file, MODEL.replace("</variables>", units + "</variables>"));
        assertThat(execute("run", file.toString())).isZero();
        assertThat(err.toString()).contains("... and 3 more").doesNotContain("in w5");
        assertThat(execute("run", file.toString(), "--warnings")).isZero();
        assertThat(err.toString()).contains("in w5");
    }

    @Test
    void runAsksBeforeItTakesLong() throws IOException {
        Files.writeString(
                file,
                MODEL.replace("<sim_specs>", "<sim_specs isee:save_interval=\"100000\">")
                        .replace("<stop>1</stop>", "<stop>700000</stop>"));
        assertThat(execute("run", file.toString(), "--set", "rate=0")).isEqualTo(1);
        assertThat(err.toString()).contains("--long").doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
        assertThat(execute("run", file.toString(), "--set", "rate=0", "--long", "--csv", folder + "/long.csv"))
                .isZero();
        assertThat(folder.resolve("long.csv")).isNotEmptyFile();
    }
}
