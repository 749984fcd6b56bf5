package seesaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// `run` with a file of each hostile kind: it says one clear thing, soon, and ends with 1. With `-Dfigures` it prints
/// what it said and how long that took.
class HostileCommandTests {
    private static final long PATIENCE_MILLIS = 30_000;
    private static final String HEAD =
            "<xmile version=\"1.0\" xmlns=\"http://docs.oasis-open.org/xmile/ns/XMILE/v1.0\">";
    private static final String SPECS = "<sim_specs><start>0</start><stop>10</stop><dt>1</dt></sim_specs>";

    private record Hostile(String kind, String source, String code) {
        @Override
        public String toString() {
            return kind;
        }
    }

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    static Stream<Hostile> kinds() {
        return Stream.of(
                new Hostile(
                        "external entity",
                        "<!DOCTYPE xmile [<!ENTITY s SYSTEM \"file:///etc/passwd\">]>\n" + model(aux("x", "1") + "&s;"),
                        "xml"),
                new Hostile(
                        "entities that grow",
                        "<!DOCTYPE x [<!ENTITY a0 \"aaaaaaaaaa\">"
                                + many(1, 12, "<!ENTITY a%d \"" + "&a%2$d;".repeat(10) + "\">")
                                + "]><xmile>&a11;</xmile>",
                        "xml"),
                new Hostile("200,000 levels of markup", HEAD + "<a>".repeat(200_000), "too-large"),
                new Hostile("10 MB of noise", "x".repeat(10_000_001), "too-large"),
                new Hostile("1,200,000 elements", HEAD + "<a/>".repeat(1_200_000) + "</xmile>", "too-large"),
                new Hostile("100,000 parentheses", model(aux("x", "(".repeat(100_000))), "syntax"),
                new Hostile("100,000 summands", model(aux("x", "1" + "+1".repeat(100_000))), "syntax"),
                new Hostile(
                        "an array of 1,000,000",
                        model(
                                        "<aux name=\"v\"><eqn>1</eqn><dimensions><dim name=\"A\"/><dim name=\"A\"/></dimensions></aux>")
                                .replace("<model>", "<dimensions><dim name=\"A\" size=\"1000\"/></dimensions><model>"),
                        "too-large"),
                new Hostile(
                        "macros that double 24 times",
                        model(aux("x", "m24(1)"))
                                .replace(
                                        "</xmile>",
                                        "<macro name=\"m0\"><eqn>p</eqn><parm>p</parm></macro>"
                                                + many(
                                                        1,
                                                        25,
                                                        "<macro name=\"m%d\"><eqn>m%2$d(p)+m%2$d(p)</eqn><parm>p</parm></macro>")
                                                + "</xmile>"),
                        "too-large"),
                new Hostile(
                        "a macro that calls itself",
                        model(aux("x", "f(1)"))
                                .replace("</xmile>", "<macro name=\"f\"><eqn>f(p)</eqn><parm>p</parm></macro></xmile>"),
                        "recursion"),
                new Hostile(
                        "modules that double 29 times",
                        model("<module name=\"m\" model=\"m29\"/>")
                                .replace(
                                        "</xmile>",
                                        "<model name=\"m0\"/>"
                                                + many(
                                                        1,
                                                        30,
                                                        "<model name=\"m%d\"><variables><module name=\"a\" model=\"m%2$d\"/><module name=\"b\" model=\"m%2$d\"/></variables></model>")
                                                + "</xmile>"),
                        "too-large"),
                new Hostile(
                        "a run of 1e18 steps",
                        model(aux("x", "TIME")).replace("<stop>10</stop><dt>1", "<stop>1e9</stop><dt>1e-9"),
                        "too-long"),
                new Hostile(
                        "a run of 9,000,000 steps",
                        model(aux("x", "TIME")).replace("<stop>10", "<stop>9e6"),
                        "Add --long"),
                new Hostile(
                        "delays of 72 GB",
                        model(many(1, 1_001, "<aux name=\"x%d\"><eqn>DELAY(TIME, 9e6, 0)</eqn></aux>")),
                        "too-long"),
                new Hostile(
                        "20,000 unknown names",
                        model(many(
                                0,
                                20_000,
                                "<aux name=\"a rather long name %1$d\"><eqn>a_rather_lomg_nmae_%1$d</eqn></aux>")),
                        "unknown-name"));
    }

    private static String model(String variables) {
        return HEAD + SPECS + "<model><variables>" + variables + "</variables></model></xmile>";
    }

    private static String aux(String name, String equation) {
        return "<aux name=\"" + name + "\"><eqn>" + equation + "</eqn></aux>";
    }

    /// A text for each number, with the number and the one before it.
    private static String many(int from, int end, String text) {
        return IntStream.range(from, end)
                .mapToObj(i -> String.format(Locale.ROOT, text, i, i - 1))
                .collect(Collectors.joining());
    }

    private int run(String... arguments) {
        return new CommandLine(new SeeSaw())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isRefusedInWords(Hostile hostile) throws IOException {
        Path file = Files.writeString(folder.resolve("hostile.xmile"), hostile.source());
        long start = System.nanoTime();
        int exitCode = run("run", file.toString());
        long millis = (System.nanoTime() - start) / 1_000_000;
        String said = err.toString();
        if (System.getProperty("figures") != null) {
            String first = said.lines().findFirst().orElse("").replace(file.toString(), "hostile.xmile");
            System.out.printf("| %s | %d | %d ms | %s |%n", hostile.kind(), exitCode, millis, first);
        }
        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(said).contains(hostile.code()).doesNotContain("\tat ", "Exception", "root:");
        assertThat(millis).isLessThan(PATIENCE_MILLIS);
    }

    @Test
    void allMistakesOfAFileAreToldAtOnce() {
        assertThat(run("run", "src/test/resources/mistakes/eleven.xmile")).isEqualTo(1);
        assertThat(err.toString().lines().filter(line -> line.contains(": error [")))
                .hasSize(11);
        assertThat(err.toString()).doesNotContain("\tat ", "Exception");
    }
}
