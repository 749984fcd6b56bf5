package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static seesaw.model.Fixtures.aux;
import static seesaw.model.Fixtures.xmile;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Files from strangers must end in a clear refusal, quickly, whatever is in them.
class HostileFileTests {

    private static ModelProblems refusal(String source) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> catchThrowableOfType(ModelProblems.class, () -> Model.read(source, "hostile.xmile")));
    }

    @Test
    void refusesExternalEntities() {
        String source = "<!DOCTYPE xmile [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>\n"
                + xmile(0, 1, 1, "<aux name=\"x\"><eqn>1</eqn><doc>&secret;</doc></aux>");
        var refusal = refusal(source);
        assertThat(refusal.problems().getFirst().code()).isEqualTo("xml");
        assertThat(refusal.getMessage()).doesNotContain("root:");
    }

    @Test
    void refusesEntitiesThatGrow() {
        var source = new StringBuilder("<!DOCTYPE xmile [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 12; i++)
            source.append(
                    "<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        assertThat(refusal(source + "]><xmile>&a11;</xmile>").problems()).isNotEmpty();
    }

    @Test
    void refusesDeepMarkup() {
        assertThat(refusal("<xmile>" + "<a>".repeat(200_000)).problems()).isNotEmpty();
        assertThat(refusal("<xmile>" + "<a>".repeat(150)).problems()).isNotEmpty();
    }

    @Test
    void refusesTenMegabytesOfNoise() {
        assertThat(refusal("x".repeat(10_000_001)).problems().getFirst().code()).isEqualTo("too-large");
        assertThat(refusal("<xmile>" + "<a/>".repeat(1_200_000) + "</xmile>")
                        .problems()
                        .getFirst()
                        .code())
                .isEqualTo("too-large");
    }

    @Test
    void refusesDeepAndEndlessEquations() {
        assertThat(refusal(xmile(0, 1, 1, aux("x", "(".repeat(100_000))))
                        .problems()
                        .getFirst()
                        .code())
                .isEqualTo("syntax");
        assertThat(refusal(xmile(0, 1, 1, aux("x", "1" + "+1".repeat(100_000))))
                        .problems()
                        .getFirst()
                        .code())
                .isEqualTo("syntax");
        assertThat(refusal(xmile(0, 1, 1, aux("x", "-".repeat(100_000) + "1")))
                        .problems()
                        .getFirst()
                        .code())
                .isEqualTo("syntax");
    }

    @Test
    void refusesArraysThatGrowBeyondMeasure() {
        String dims = "<dimensions><dim name=\"A\" size=\"1000\"/><dim name=\"B\" size=\"1000\"/></dimensions>";
        String specs = "<sim_specs><start>0</start><stop>1</stop></sim_specs>";
        String big = "<aux name=\"big\"><dimensions><dim name=\"A\"/><dim name=\"B\"/></dimensions><eqn>1</eqn></aux>";
        String sum = "<aux name=\"v\"><dimensions><dim name=\"A\"/></dimensions><eqn>1</eqn></aux>"
                + "<aux name=\"s\"><dimensions><dim name=\"A\"/></dimensions><eqn>SUM(v[*] * SUM(v[*] + SUM(v[*])))</eqn></aux>";
        assertThat(refusal(Fixtures.file(specs, dims, "<model><variables>" + big + "</variables></model>"))
                        .problems()
                        .getFirst()
                        .code())
                .isEqualTo("too-large");
        assertThat(refusal(Fixtures.file(specs, dims, "<model><variables>" + sum + "</variables></model>"))
                        .problems()
                        .getFirst()
                        .code())
                .isEqualTo("too-large");
        assertThat(refusal(Fixtures.file(
                                specs, "<dimensions><dim name=\"A\" size=\"1e300\"/></dimensions>", "<model/>"))
                        .problems())
                .isNotEmpty();
    }

    @Test
    void refusesMacrosThatMultiply() {
        var macros = new StringBuilder();
        for (int i = 1; i < 25; i++) {
            macros.append("<macro name=\"m%d\"><eqn>%s</eqn><parm>p</parm></macro>"
                    .formatted(i, i == 1 ? "p" : "m%1$d(p) + m%1$d(p)".formatted(i - 1)));
        }
        String source = Fixtures.file(
                "<sim_specs><start>0</start><stop>1</stop><dt>1</dt></sim_specs>",
                "<model><variables>" + aux("x", "m24(1)") + "</variables></model>",
                macros.toString());
        assertThat(refusal(source).problems().getFirst().code()).isEqualTo("too-large");
    }

    @Test
    void refusesRunsWithoutEnd() {
        Model model = Fixtures.model(0, 1, 1, aux("x", "1"));
        assertThat(catchThrowableOfType(
                        ModelProblems.class, () -> model.run(RunSpec.asWritten().withDt(1e-12))))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        ModelProblems.class, () -> model.run(RunSpec.asWritten().withTo(1e300))))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        ModelProblems.class, () -> model.run(RunSpec.asWritten().withDt(-1))))
                .isNotNull();
    }

    @Test
    void survivesALongChainOfEquations() {
        var chain = new StringBuilder(aux("x0", "1"));
        for (int i = 20_000; i > 0; i--) chain.append(aux("x" + i, "x" + (i - 1) + " + 1"));
        var run = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> Fixtures.model(0, 1, 1, chain.toString())
                        .run(RunSpec.asWritten().withKeep(java.util.List.of("x20000"))));
        assertThat(run.last("x20000")).isEqualTo(20_001);
    }

    @Test
    void refusesOrRunsButNeverBreaksOnMutatedFiles() {
        String source = xmile(0, 4, 1, """
                <stock name="S"><eqn>10</eqn><inflow>in</inflow><outflow>out</outflow><non_negative/></stock>
                <flow name="in"><eqn>IF TIME &gt; 2 THEN rate * 3 ELSE DELAY3(rate, 2)</eqn></flow>
                <flow name="out"><eqn>MIN(S / 4, table(TIME))</eqn></flow>
                <gf name="table"><xpts>0,1,2</xpts><ypts>0,10,40</ypts></gf>
                <aux name="rate"><eqn>1 + SMTH1(STEP(2, 1), 3, 0)</eqn><units>people/year</units></aux>
                """);
        String alphabet = "<>/\"'&;()[]{}*+-^=,.:@ \n\t0123456789eEabrtS_?\u0000\u00e9";
        var random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            var mutant = new StringBuilder(source);
            for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
                int at = random.nextInt(mutant.length());
                char with = alphabet.charAt(random.nextInt(alphabet.length()));
                switch (random.nextInt(3)) {
                    case 0 -> mutant.setCharAt(at, with);
                    case 1 -> mutant.insert(at, with);
                    default -> mutant.deleteCharAt(at);
                }
            }
            try {
                Model.read(mutant.toString(), "mutant.xmile").run(RunSpec.asWritten());
            } catch (ModelProblems | RunFailure expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
    }
}
