package seesaw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import seesaw.model.Cases;
import seesaw.model.Range;
import seesaw.model.Sobol;

class AnalyseCommandTests {
    /// After one step of 1, debt is 100 - 10 a + b.
    private static final String MODEL = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
            <sim_specs><start>0</start><stop>1</stop><dt>1</dt></sim_specs>
            <model><variables>
            <stock name="debt"><eqn>100</eqn><inflow>change</inflow><units>GBP</units></stock>
            <flow name="change"><eqn>b - 10 * a + 0 * idle / (4 - limit)</eqn></flow>
            <aux name="a"><eqn>0</eqn></aux>
            <aux name="b"><eqn>0</eqn></aux>
            <aux name="idle"><eqn>0</eqn></aux>
            <aux name="limit"><eqn>0</eqn></aux>
            <aux name="parts"><dimensions><dim name="D"/></dimensions><eqn>a</eqn></aux>
            </variables></model>
            <dimensions><dim name="D"><elem name="n"/><elem name="s"/></dim></dimensions>
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
        var all = new java.util.ArrayList<>(List.of("analyse", file.toString()));
        all.addAll(List.of(arguments));
        return new CommandLine(new SeeSaw())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    @Test
    void tellsWhichInputMovesTheOutcomeAloneAndTogether() {
        assertThat(execute("--outcome", "debt", "--input", "b=-10..10", "--input", "a=0..3", "--input", "idle=1..2"))
                .isZero();
        assertThat(withoutBlanks())
                .startsWith("debt (GBP) is 100 at 1 as the model is written.")
                .containsSubsequence(
                        "One at a time",
                        " a 0 to 3 100 70 −30 █",
                        " b −10 to 10 90 110 +20 █",
                        " idle 1 to 2 100 100 0 |")
                .containsSubsequence("Sobol, 5,120 runs", "mean 84.99 and standard deviation 10.4")
                .containsSubsequence(" a 0.7", " (0.", " b 0.3", " idle 0.00 (0.00 to 0.00) 0.00 (0.00 to 0.00)");
    }

    private String withoutBlanks() {
        return out.toString().replaceAll(" +", " ");
    }

    @Test
    void sharesAChangeOutAmongWhatMadeIt() {
        assertThat(execute("--outcome", "debt", "--change", "b=5", "--change", "a=2", "--set", "idle=1"))
                .isZero();
        assertThat(withoutBlanks())
                .startsWith("debt (GBP) is 100 at 1 as set.")
                .containsSubsequence(
                        "from 100 to 85, shared out among the changes\n",
                        " a = 2 −20",
                        " b = 5 +5",
                        " all together −15");
    }

    @Test
    void estimatesAmongMoreThanThirteenWithAMargin() throws IOException {
        var more = new StringBuilder();
        var options = new java.util.ArrayList<>(List.of("--outcome", "total"));
        var sum = new StringBuilder("x0 * x1");
        for (int i = 0; i < 15; i++) {
            more.append("<aux name=\"x%d\"><eqn>0</eqn></aux>\n".formatted(i));
            sum.append(" + x").append(i);
            options.addAll(List.of("--change", "x" + i + "=1"));
        }
        more.append("<aux name=\"total\"><eqn>").append(sum).append("</eqn></aux>\n");
        Files.writeString(file, MODEL.replace("</variables>", more + "</variables>"));
        assertThat(execute(options.toArray(String[]::new))).isZero();
        assertThat(out.toString())
                .contains("from 0 to 16", "estimated, with the margin of 95 %", "x0 = 1", "± ", "+16");
    }

    @Test
    void saysWhatIsWrongWithItsArguments() {
        assertThat(execute("--outcome", "debt")).isEqualTo(2);
        assertThat(execute("--outcome", "debt", "--input", "a=3")).isEqualTo(2);
        assertThat(execute("--outcome", "debt", "--input", "a=0..1", "--points", "100"))
                .isEqualTo(2);
        assertThat(execute("--outcome", "dept", "--input", "a=0..1")).isEqualTo(1);
        assertThat(err.toString()).contains("Did you mean debt?");
        assertThat(execute("--outcome", "parts", "--input", "a=0..1")).isEqualTo(1);
        assertThat(err.toString()).contains("parts is an array; name one element, such as parts[n].");
        assertThat(execute("--outcome", "parts[s]", "--input", "a=0..1")).isZero();
        assertThat(execute("--outcome", "debt", "--input", "change=0..1")).isEqualTo(1);
        assertThat(err.toString()).contains("change is a flow and cannot be set");
        assertThat(execute("--outcome", "debt", "--input", "limit=3..4")).isEqualTo(1);
        assertThat(err.toString())
                .contains("became NaN", "does not run everywhere in the ranges")
                .doesNotContain("\tat ");
    }

    /// The sequence needs far fewer runs than chance for the same closeness.
    @Test
    void sobolsSequenceMeetsIshigamisFunctionInFewRuns() {
        List<Range> ranges = List.of(
                new Range("x1", -Math.PI, Math.PI),
                new Range("x2", -Math.PI, Math.PI),
                new Range("x3", -Math.PI, Math.PI));
        Cases ishigami = Cases.eachAlone(
                x -> Math.sin(x[0]) + 7 * Math.pow(Math.sin(x[1]), 2) + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]));
        Sobol found = Sobol.of(ranges, ishigami, 2048, new SobolSequence().turned(1), 1);
        double[] first = {0.3139, 0.4424, 0};
        double[] total = {0.5576, 0.4424, 0.2437};
        for (int i = 0; i < 3; i++) {
            assertThat(found.indices().get(i).first().value()).isEqualTo(first[i], within(0.01));
            assertThat(found.indices().get(i).total().value()).isEqualTo(total[i], within(0.01));
        }
    }
}
