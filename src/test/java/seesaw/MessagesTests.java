package seesaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Words for users live in messages.properties alone, and every page finds the words that it asks for.
class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages.properties");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SCRIPTS = Path.of("frontend/src");
    private static final Path RULES = Path.of("src/main/java/seesaw");
    private static final Pattern IN_PAGES = Pattern.compile("#\\{\\s*([\\w.-]+)");
    private static final Pattern IN_SCRIPTS = Pattern.compile("\\bsay\\(\\s*\"([\\w.-]+)\"");
    private static final Pattern COUNTED = Pattern.compile("\\bcount\\(\\s*\"([\\w.-]+)\"");
    private static final Pattern PHRASES = Pattern.compile("\"([a-z-]+(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern ASKED_FOR = Pattern.compile("\\bgetMessage\\(\\s*\"([\\w.-]+)\"");
    private static final Pattern REFUSALS =
            Pattern.compile("\\b(?:refused?|tooMany|wrong|Refusal\\.of)\\(\\s*\"([\\w.-]+)\"[,)]");
    private static final Pattern ELEMENT_WITH_TEXT = Pattern.compile("<(\\w+)([^<>]*)>([^<>]*\\p{L}[^<>]*)<");

    @Test
    void everyKeyThatAPageUsesHasItsWords() throws IOException {
        assertThat(wordless(TEMPLATES, ".html", IN_PAGES, "%s")).isEmpty();
    }

    @Test
    void everyKeyThatAScriptUsesHasItsWords() throws IOException {
        assertThat(wordless(SCRIPTS, ".tsx", IN_SCRIPTS, "%s")).isEmpty();
        assertThat(wordless(SCRIPTS, ".tsx", COUNTED, "%s.one", "%s.many")).isEmpty();
    }

    @Test
    void everyPhraseAndRefusalHasItsWords() throws IOException {
        Path game = RULES.resolve("game");
        assertThat(wordless(game, ".java", PHRASES, "%s")).isEmpty();
        assertThat(wordless(RULES, ".java", ASKED_FOR, "%s")).isEmpty();
        assertThat(wordless(game, ".java", REFUSALS, "refusal.%s")).isEmpty();
    }

    @Test
    void noKeyIsThereTwice() throws IOException {
        List<String> keys = Files.readAllLines(MESSAGES).stream()
                .filter(line -> line.matches("[\\w.-]+\\s*=.*"))
                .map(line -> line.split("\\s*=")[0])
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    /// Text in a template is a sample for whoever opens the file; the words come from the key beside it.
    @Test
    void noPageHasWordsOfItsOwn() throws IOException {
        List<String> bare = new ArrayList<>();
        for (Path template : templates()) {
            Matcher elements = ELEMENT_WITH_TEXT.matcher(
                    Files.readString(template).replaceAll("(?s)<!--.*?-->", "").replaceAll("(?s)<!doctype[^>]*>", ""));
            while (elements.find()) {
                if (!elements.group(2).matches("(?s).*\\bth:(text|replace|insert|remove)=.*")) {
                    bare.add(elements.group().strip() + " in " + template);
                }
            }
        }
        assertThat(bare).isEmpty();
    }

    /// Keys that are used but have no words, and where.
    private static Set<String> wordless(Path folder, String ending, Pattern use, String... keys) throws IOException {
        Set<String> wordless = new TreeSet<>();
        int found = 0;
        for (Path file : files(folder, ending)) {
            Matcher uses = use.matcher(Files.readString(file));
            while (uses.find()) {
                found++;
                for (String key : keys) {
                    String full = key.formatted(uses.group(1));
                    if (!messages().containsKey(full)) wordless.add(full + " in " + file);
                }
            }
        }
        assertThat(found).as("places in %s that match %s", folder, use).isPositive();
        return wordless;
    }

    private static List<Path> templates() throws IOException {
        return files(TEMPLATES, ".html");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Properties messages() throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES)) {
            messages.load(reader);
        }
        return messages;
    }
}
