package seesaw.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioLibraryTests {

    @TempDir
    private Path folder;

    private static void write(Path pack, Map<String, byte[]> files) throws IOException {
        for (var each : files.entrySet()) {
            Path file = pack.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
    }

    @Test
    void hasTheScenariosOfFoldersAndZips() throws IOException {
        write(folder.resolve("one"), Fixtures.twoSides());
        Files.write(
                folder.resolve("two.zip"),
                PackArchive.of(Fixtures.pack(Fixtures.twoSides())).zip());
        var library = new ScenarioLibrary(folder);

        assertThat(library.entries()).extracting(ScenarioLibrary.Entry::name).contains("one", "two");
        assertThat(library.scenario("two-sides")).isPresent();
        assertThat(library.scenario("three-sides")).isEmpty();
    }

    @Test
    void readsAPackAnewOnceItHasChanged() throws IOException {
        write(folder.resolve("one"), Fixtures.twoSides());
        var library = new ScenarioLibrary(folder);
        Scenario first = library.scenario("two-sides").orElseThrow();
        assertThat(library.scenario("two-sides")).containsSame(first);

        Path file = folder.resolve("one/scenario.yaml");
        Files.writeString(file, Files.readString(file).replace("\"1.0\"", "\"1.01\""));

        Scenario second = library.scenario("two-sides").orElseThrow();
        assertThat(second.version()).isEqualTo("1.01");
        assertThat(second.digest()).isNotEqualTo(first.digest());
    }

    @Test
    void keepsAFaultyPackOutOfPlayButInSight() throws IOException {
        var files = Fixtures.twoSides();
        files.remove("bots.yaml");
        write(folder.resolve("one"), files);
        var library = new ScenarioLibrary(folder);

        assertThat(library.scenario("two-sides")).isEmpty();
        assertThat(library.entries())
                .anyMatch(entry -> entry.name().equals("one")
                        && entry.reading() instanceof PackReading.Faulty faulty
                        && faulty.problems().getFirst().file().equals("bots.yaml"));
    }
}
