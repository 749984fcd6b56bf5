package seesaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import seesaw.model.Conversion;
import seesaw.model.Model;
import seesaw.model.Notation;
import seesaw.model.RunSpec;
import seesaw.model.Trajectory;

/// Documents say what is: every file and command that they name exists.
class DocumentationTests {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern QUOTED_PATH =
            Pattern.compile("`((?:src|docs|frontend|game-scenarios|\\.ci|\\.mvn)/[\\w./-]+|[A-Z]{4,}\\.md|pom\\.xml)`");
    private static final Pattern COMMAND = Pattern.compile("\\./seesaw ([a-z]+)");
    private static final Pattern TEST = Pattern.compile("`(\\w+Tests)`");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        assertThat(broken(
                        LINK,
                        (document, link) -> link.matches("[a-z]+:.*") || Files.exists(document.resolveSibling(link))))
                .isEmpty();
    }

    @Test
    void everyPathExists() throws IOException {
        assertThat(broken(
                        QUOTED_PATH,
                        (document, path) -> Files.exists(Path.of(path)) || Files.exists(document.resolveSibling(path))))
                .isEmpty();
    }

    @Test
    void everyCommandExists() throws IOException {
        String script = Files.readString(Path.of("seesaw"));
        assertThat(broken(COMMAND, (document, command) -> script.contains("  ./seesaw " + command + " ")))
                .isEmpty();
    }

    @Test
    void everyTestThatBacksAClaimExists() throws IOException {
        List<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString()).toList();
        }
        assertThat(broken(TEST, (document, test) -> tests.contains(test + ".java")))
                .isEmpty();
    }

    @Test
    void theModelThatIsShownAsATableRuns() throws IOException {
        String section = Files.readString(Path.of("docs/models.md"))
                .split("## Models as a table")[1]
                .split("\n## ")[0];
        String table = section.split("```csv\n")[1].split("```")[0];
        Model model = Model.read(table, "models.csv");
        assertThat(model.warnings()).isEmpty();
        Trajectory run = model.run(RunSpec.asWritten());
        assertThat(section).contains("At the end of its run %.0f people wait.".formatted(run.last("all waiting")));
        String xmile = Conversion.of(table, "models.csv", Notation.XMILE).text();
        assertThat(Model.read(xmile, "models.xmile").run(RunSpec.asWritten()).last("all waiting"))
                .isEqualTo(run.last("all waiting"));
    }

    private static Set<String> broken(Pattern pattern, Check check) throws IOException {
        Set<String> broken = new TreeSet<>();
        int found = 0;
        for (Path document : documents()) {
            Matcher matches = pattern.matcher(Files.readString(document));
            while (matches.find()) {
                found++;
                if (!check.holds(document, matches.group(1))) broken.add(matches.group(1) + " in " + document);
            }
        }
        assertThat(found).as("places that match %s", pattern).isPositive();
        return broken;
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(Path.of("."));
                Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> packs = Files.exists(Path.of("game-scenarios"))
                        ? Files.walk(Path.of("game-scenarios")).filter(file -> file.endsWith("README.md"))
                        : Stream.of()) {
            return Stream.of(top, docs, packs)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(Path::normalize)
                    .toList();
        }
    }

    private interface Check {
        boolean holds(Path document, String found);
    }
}
