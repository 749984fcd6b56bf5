package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every key that the rules use has its words, and no words of the rules wait for a key that nobody uses.
class GameWordsTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages.properties");
    private static final Path RULES = Path.of("src/main/java/seesaw/game");
    private static final Pattern REFUSED = Pattern.compile("(?:refused|wrong|Refusal\\.of)\\(\\s*\"([a-z-]+)\"");
    private static final Pattern KEY = Pattern.compile(
            "\"((?:now|feed|problem|why|held|moved|reach|consultation|verdict|request|document|ruling)\\.[a-z-]+(?:\\.[a-z-]+)*)\"");

    @Test
    void everyKeyHasItsWords() throws IOException {
        assertThat(messages().stringPropertyNames()).containsAll(used());
    }

    @Test
    void allWordsAreUsed() throws IOException {
        var unused = new TreeSet<String>();
        boolean ours = false;
        for (String line : Files.readAllLines(MESSAGES)) {
            if (line.startsWith("#")) ours = line.startsWith("# ---- the game:");
            else if (ours && line.contains("=")) unused.add(line.substring(0, line.indexOf('=')));
        }
        assertThat(unused).as("words of the rules found at all").isNotEmpty();
        unused.removeAll(used());
        assertThat(unused).isEmpty();
    }

    private static TreeSet<String> used() throws IOException {
        var used = new TreeSet<String>();
        try (Stream<Path> files = Files.list(RULES)) {
            for (Path file : files.toList()) {
                String source = Files.readString(file);
                REFUSED.matcher(source).results().forEach(each -> used.add("refusal." + each.group(1)));
                KEY.matcher(source).results().forEach(each -> used.add(each.group(1)));
            }
        }
        used.stream()
                .filter(each -> each.startsWith("problem."))
                .toList()
                .forEach(each -> used.add(each.replace("problem.", "refusal.")));
        for (Stage stage : Stage.values()) used.add("feed.entered." + stage.word());
        for (String part : StoryRules.PARTS) used.add("feed.part." + part);
        used.add("held.control");
        used.add("held.restart");
        return used;
    }

    private static Properties messages() throws IOException {
        var messages = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES)) {
            messages.load(reader);
        }
        return messages;
    }
}
