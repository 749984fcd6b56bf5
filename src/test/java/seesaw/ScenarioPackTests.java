package seesaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seesaw.scenario.PackCheck;
import seesaw.scenario.Problem;
import seesaw.scenario.ScenarioLibrary;

/// Every pack that SeeSaw comes with can be played, and its model does what its author expects.
class ScenarioPackTests {

    private static final Path PACKS = Path.of("game-scenarios");

    static List<Path> packs() throws IOException {
        try (Stream<Path> folders = Files.list(PACKS)) {
            return folders.filter(each -> Files.exists(each.resolve("scenario.yaml")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void aPackHasNoProblems(Path pack) {
        PackCheck check = PackCheck.of(pack);

        assertThat(check.problems()).extracting(Problem::text).isEmpty();
        assertThat(check.expectations()).as("expectations of the model").isPositive();
    }

    @Test
    void theProgramHasThemWithinItself() throws IOException {
        var alone = new ScenarioLibrary(Path.of("no-such-folder"));

        assertThat(alone.entries())
                .extracting(ScenarioLibrary.Entry::name)
                .containsExactlyElementsOf(packs().stream()
                        .map(each -> each.getFileName().toString())
                        .toList());
        assertThat(alone.entries()).allMatch(entry -> entry.scenario().isPresent());
    }
}
