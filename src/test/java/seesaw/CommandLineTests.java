package seesaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `./seesaw` on machines that lack something: it says what, what it found instead, and how to get it.
class CommandLineTests {

    /// What the script itself needs, besides bash.
    private static final List<String> TOOLS = List.of(
            "bash",
            "cat",
            "dirname",
            "env",
            "find",
            "head",
            "mkdir",
            "mv",
            "printf",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "touch",
            "tr",
            "uname");

    private final Path bin;

    CommandLineTests(@TempDir Path bin) {
        this.bin = bin;
    }

    @BeforeEach
    void aMachineThatHasTheThree() throws IOException {
        for (String tool : TOOLS) {
            has(tool, "exec " + find(tool) + " \"$@\"");
        }
        has("mvn", "echo Apache Maven 3.9.11");
        has("node", "echo v22.12.0");
        has("npm", "echo 11.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "verify", "dev"})
    void saysThatMavenIsMissing(String command) throws Exception {
        Files.delete(bin.resolve("mvn"));
        assertThat(seesaw(command)).contains("Maven 3.8.7 or later", "found: none", "apt install maven", "exit 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "verify", "dev"})
    void saysThatNodeIsMissing(String command) throws Exception {
        Files.delete(bin.resolve("node"));
        assertThat(seesaw(command)).contains("Node 20.19 or later", "found: none", "brew install node", "exit 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "verify", "run model.xmile", "check pack"})
    void saysThatTheJdkIsMissingEvenWhereAnOlderOneIs(String command) throws Exception {
        Path old = Files.createDirectories(bin.resolve("jdk-17"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        assertThat(seesaw(command, Map.of("SEESAW_JDKS", old.toString())))
                .contains("JDK 25 or later", "found: Java 17.0.15 in " + old, "apt install openjdk-25-jdk", "exit 2");
    }

    @Test
    void saysThatAJreIsNotEnough() throws Exception {
        Path jre = Files.createDirectories(bin.resolve("jre-25"));
        Files.writeString(jre.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
        assertThat(seesaw("serve", Map.of("SEESAW_JDKS", jre.toString()))).contains("without its compiler", "exit 2");
    }

    @Test
    void saysThatMavenAndNodeAreTooOldAndNamesBoth() throws Exception {
        has("mvn", "echo Apache Maven 3.8.6");
        has("node", "echo v20.18.3");
        assertThat(seesaw("serve"))
                .contains("Maven 3.8.7 or later", "found: 3.8.6", "Node 20.19 or later", "found: 20.18.3", "exit 2")
                .doesNotContain("JDK 25");
    }

    @Test
    void saysThatNpmIsMissing() throws Exception {
        Files.delete(bin.resolve("npm"));
        assertThat(seesaw("serve")).contains("found: 22.12.0, but no npm", "exit 2");
    }

    @Test
    void saysWhatItCanDo() throws Exception {
        assertThat(seesaw("help")).contains("serve", "verify", "run MODEL.xmile", "exit 0");
    }

    private void has(String program, String does) throws IOException {
        Path file = bin.resolve(program);
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String seesaw(String command) throws Exception {
        return seesaw(command, Map.of("SEESAW_JDKS", System.getProperty("java.home")));
    }

    private String seesaw(String command, Map<String, String> environment) throws Exception {
        Path said = bin.resolve("said");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", "./seesaw " + command + "; echo exit $?");
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("PATH", bin.toString());
        builder.environment().putAll(environment);
        builder.command().set(0, bin.resolve("bash").toString());
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return Files.readString(said);
    }

    private static Path find(String tool) throws IOException {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            Path file = Path.of(folder, tool);
            if (Files.isExecutable(file)) return file;
        }
        throw new IOException("No " + tool + " on the PATH");
    }
}
