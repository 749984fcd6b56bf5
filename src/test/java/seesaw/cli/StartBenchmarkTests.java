package seesaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class StartBenchmarkTests {

    /// Each new JVM ends with an error unless it gave what it should.
    @Test
    void startsAJvmForEachFirstUse() {
        var out = new StringWriter();
        int exitCode =
                new CommandLine(new SeeSaw()).setOut(new PrintWriter(out)).execute("bench", "start", "--starts", "1");
        assertThat(exitCode).isZero();
        for (FirstUse use : FirstUse.values()) assertThat(out.toString()).contains(use.what());
    }

    /// What it meets may be wrong, as long as it goes on.
    @Test
    void practisesWithoutAWord() {
        var out = new StringWriter();
        int exitCode = new CommandLine(new SeeSaw())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute("practise", "src/test/resources/mistakes/eleven.xmile", "no-such-folder");
        assertThat(exitCode).isZero();
        assertThat(out.toString()).isEmpty();
    }
}
