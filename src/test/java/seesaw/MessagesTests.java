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
    private static final Pattern USED = Pattern.compile("#\\{\\s*([\\w.-]+)");
    private static final Pattern ELEMENT_WITH_TEXT = Pattern.compile("<(\\w+)([^<>]*)>([^<>]*\\p{L}[^<>]*)<");

    @Test
    void everyKeyThatAPageUsesHasItsWords() throws IOException {
        Set<String> missing = new TreeSet<>();
        int used = 0;
        for (Path template : templates()) {
            Matcher keys = USED.matcher(Files.readString(template));
            while (keys.find()) {
                used++;
                if (!messages().containsKey(keys.group(1))) missing.add(keys.group(1) + " in " + template);
            }
        }
        assertThat(used).as("uses of keys found at all").isPositive();
        assertThat(missing).isEmpty();
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

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
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
