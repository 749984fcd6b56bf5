package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs other people's models and compares with the outputs of other people's simulators.
class ConformanceTests {
    private static final Path CASES = Path.of("src/test/resources/xmile");

    static Stream<Path> possible() throws IOException {
        Map<String, String> impossible = table("impossible.csv");
        return files().filter(file -> !impossible.containsKey(folder(file)));
    }

    static Stream<Path> impossible() throws IOException {
        Map<String, String> impossible = table("impossible.csv");
        return files().filter(file -> impossible.containsKey(folder(file)));
    }

    @ParameterizedTest
    @MethodSource("possible")
    void givesTheReferenceOutput(Path file) throws IOException {
        assertThat(reference(file).difference(run(file))).isNull();
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void isStillFarFromAReferenceThatContradictsItsModel(Path file) throws IOException {
        assertThat(reference(file).difference(run(file))).isNotNull();
    }

    @Test
    void findsAllCases() throws IOException {
        assertThat(files()).hasSize(61);
    }

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(CASES)) {
            return all.filter(file -> file.toString().endsWith(".xmile")).sorted().toList().stream();
        }
    }

    private static String folder(Path file) {
        return file.getParent().getFileName().toString();
    }

    static Compat compat(Path file) throws IOException {
        return Compat.parse(table("switches.csv").getOrDefault(folder(file), ""));
    }

    private static Trajectory run(Path file) throws IOException {
        return Model.read(Files.readString(file), file.toString(), compat(file)).run(RunSpec.asWritten());
    }

    static ReferenceTable reference(Path file) throws IOException {
        Path csv = file.resolveSibling("output.csv");
        return ReferenceTable.read(Files.exists(csv) ? csv : file.resolveSibling("output.tab"));
    }

    private static Map<String, String> table(String name) throws IOException {
        Map<String, String> table = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(CASES.resolve(name), StandardCharsets.UTF_8);
        for (String line : lines.subList(1, lines.size())) table.put(line.split(",", 2)[0], line.split(",", 2)[1]);
        return table;
    }
}
