package seesaw.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The schemas that editors use agree with the reader that decides.
class PackSchemaTests {

    private static final Path SCHEMAS = Path.of("game-scenarios/schema");
    private static final List<String> FILES = List.of("scenario", "injects", "bots", "checks");

    private static List<String> errors(String kind, String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve(kind + ".schema.json")), InputFormat.JSON);
        return schema.validate(yaml, InputFormat.YAML).stream()
                .map(Error::toString)
                .toList();
    }

    static List<Path> filesOfSoundPacks() throws IOException {
        try (Stream<Path> own = Files.list(Path.of("game-scenarios"))) {
            return Stream.concat(own.sorted(), Stream.of(Fixtures.TWO_SIDES))
                    .flatMap(pack -> FILES.stream().map(file -> pack.resolve(file + ".yaml")))
                    .filter(Files::exists)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("filesOfSoundPacks")
    void acceptsWhatTheReaderAccepts(Path file) throws IOException {
        String kind = file.getFileName().toString().replace(".yaml", "");

        assertThat(errors(kind, Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    scenario | notice:                    | notise:
                    scenario | people: 80000              | people: eighty
                    scenario | kind: money                | kind: cash
                    scenario | start: 2008-04             | start: April
                    scenario | better: up                 | better: more
                    scenario | needs: [release-nurses]    | wants: [release-nurses]
                    scenario | default: off               | default: maybe
                    scenario | block: 20                  | block: 0
                    scenario | kind: barriers}            | kind: barrier}
                    scenario | add: -3}                   | add: -3, set: 1}
                    scenario | - reel: between            | - real: between
                    scenario | confidence: A              | confidence: B
                    scenario | total: 100                 | totals: 100
                    injects  | minute: 5                  | minute: -5
                    injects  | audience: everyone         | audience: []
                    injects  | add: 8                     | adds: 8
                    bots     | stride: 1.0                | stride: 10
                    bots     | phase: negotiate           | phase: negotiation
                    checks   | show: value                | show: values
                    checks   | percent: 1}                | percents: 1}
                    checks   | at-most: 0.1               | at-mots: 0.1
                    """)
    void refusesWhatTheReaderRefuses(String kind, String text, String mistake) throws IOException {
        var files = Fixtures.twoSides();
        String file = kind + ".yaml";
        String before = Fixtures.text(files, file);
        assertThat(before).contains(text);
        String after = before.replace(text, mistake);
        files.put(file, Fixtures.bytes(after));

        assertThat(errors(kind, after)).as("the schema").isNotEmpty();
        assertThat(PackCheck.of(Fixtures.pack(files)).problems())
                .as("the reader")
                .isNotEmpty();
    }
}
