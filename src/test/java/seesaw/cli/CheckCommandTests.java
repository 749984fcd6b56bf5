package seesaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CheckCommandTests {

    private static final String PACKS = "src/test/resources/packs/";

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int check(String... packs) {
        var arguments = new String[packs.length + 1];
        arguments[0] = "check";
        System.arraycopy(packs, 0, arguments, 1, packs.length);
        return new CommandLine(new SeeSaw())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }

    @Test
    void namesTenPlantedMistakesWithFileAndLine() {
        assertThat(check(PACKS + "ten-mistakes")).isEqualTo(1);

        assertThat(out.toString().lines().map(line -> line.replace(PACKS + "ten-mistakes/", "")))
                .satisfiesExactly(
                        line -> says(line, "bots.yaml:3:15: ", "“margin” is not seen by the bot of trust"),
                        line -> says(line, "briefings/hospital.md:1:1: ", "no part `# Private`"),
                        line -> says(line, "checks.yaml:11:5: ", "Did you mean “title”?"),
                        line -> says(line, "injects.yaml:9:20: ", "Did you mean “spring-2008”?"),
                        line -> says(line, "scenario.yaml:20:14: ", "begins at 0.75"),
                        line -> says(line, "scenario.yaml:58:11: ", "Did you mean “commissioner”?"),
                        line -> says(line, "scenario.yaml:103:86: ", "no variable “care at site offices”"),
                        line -> says(line, "scenario.yaml:152:14: ", "70 is outside 0 to 60"),
                        line -> says(line, "scenario.yaml:173:7: ", "add up to 90, not to the total, 100"),
                        line -> says(line, "scenario.yaml:189:30: ", "“<” stands where a number should be"),
                        line -> says(line, PACKS + "ten-mistakes: ", "10 problems."));
    }

    private static void says(String line, String start, String words) {
        assertThat(line).startsWith(start).contains(words);
    }

    @Test
    void saysThatASoundPackHasNoProblems() {
        assertThat(check(PACKS + "two-sides")).isZero();
        assertThat(out.toString())
                .isEqualToNormalizingNewlines(
                        PACKS + "two-sides: no problems. “Two sides” 1.0: 3 organisations, 6 levers, 4 rounds; "
                                + "13 expectations of the model hold.\n");
    }

    @Test
    void oneFaultyPackAmongSeveralIsEnoughToFail() {
        assertThat(check(PACKS + "two-sides", PACKS + "ten-mistakes")).isEqualTo(1);
    }

    @Test
    void aPackThatIsNotThereIsBadUsage() {
        assertThat(check(PACKS + "three-sides")).isEqualTo(2);
        assertThat(errors.toString()).contains("There is no pack");
    }

    @Test
    void noPackIsBadUsage() {
        assertThat(check()).isEqualTo(2);
    }
}
