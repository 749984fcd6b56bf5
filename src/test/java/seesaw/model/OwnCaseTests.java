package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs our own cases, one idea each. Their numbers come from the Python in their READMEs, which knows nothing of the
/// engine (`own-cases/compute.py` writes them). Beside `model.xmile` or `model.stmx` a folder holds
///
/// - `output.csv`, what the run gives, and `warnings.csv` when the author is to be warned; or
/// - `errors.csv`, why the model is refused, or the run stopped.
class OwnCaseTests {
    private static final Path CASES = Path.of("src/test/resources/own-cases");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> all = Files.list(CASES)) {
            return all.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    static Stream<Path> solvable() throws IOException {
        return cases().filter(folder -> !Files.exists(folder.resolve("errors.csv")));
    }

    static Stream<Path> refused() throws IOException {
        return cases().filter(folder -> Files.exists(folder.resolve("errors.csv")));
    }

    @ParameterizedTest
    @MethodSource("solvable")
    void givesWhatIsKnownOtherwise(Path folder) throws IOException {
        Trajectory run = read(folder).run(RunSpec.asWritten());
        assertThat(ReferenceTable.read(folder.resolve("output.csv")).exactDifference(run))
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("solvable")
    void warnsOfWhatIsListedAndOfNothingElse(Path folder) throws IOException {
        Path warnings = folder.resolve("warnings.csv");
        assertThat(read(folder).warnings())
                .extracting(problem -> problem.code() + "," + problem.variable())
                .containsExactlyElementsOf(Files.exists(warnings) ? rows(warnings) : List.of());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedWithTheReasonAndItsPlace(Path folder) throws IOException {
        assertThat(errors(folder))
                .extracting(problem -> problem.code() + "," + problem.variable() + "," + problem.line())
                .containsExactlyElementsOf(rows(folder.resolve("errors.csv")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatItIsAboutAndWhereItsNumbersComeFrom(Path folder) throws IOException {
        String readme = Files.readString(folder.resolve("README.md"));
        assertThat(readme).startsWith("# ").hasSizeGreaterThan(90);
        if (!Files.exists(folder.resolve("errors.csv"))) assertThat(readme).contains("```python\n", "columns");
    }

    @Test
    void areSoManyThatNoneIsLost() throws IOException {
        assertThat(solvable()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(refused()).hasSizeGreaterThanOrEqualTo(10);
    }

    private static Model read(Path folder) throws IOException {
        Path model = file(folder);
        return Model.read(Files.readString(model), model.getFileName().toString());
    }

    static Path file(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("model."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<Problem> errors(Path folder) throws IOException {
        try {
            read(folder).run(RunSpec.asWritten());
            return List.of();
        } catch (ModelProblems refused) {
            return refused.problems().stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .toList();
        } catch (RunFailure stopped) {
            return List.of(stopped.problem());
        }
    }

    private static List<String> rows(Path table) throws IOException {
        List<String> lines = Files.readAllLines(table, StandardCharsets.UTF_8);
        return lines.subList(1, lines.size());
    }
}
