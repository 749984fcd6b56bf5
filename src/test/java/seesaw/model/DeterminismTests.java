package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A model gives the same bits however it is run: interpreted or as generated code, alone or in step with others, by
/// one
/// thread or two, in one go or in pieces, by any JVM.
///
/// More models, made by chance: `mvn test -Dtest=DeterminismTests -Dseesaw.generated-models=10000`
class DeterminismTests {
    private static final int GENERATED_MODELS = Integer.getInteger("seesaw.generated-models", 1_000);
    private static final int[] WIDTHS = {2, 3, 16, 33, 128};

    static Stream<Path> files() throws IOException {
        return Digests.files().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesTheSameBitsOnEveryCase(Path file) throws IOException {
        Model model = Model.read(Files.readString(file), file.toString(), ConformanceTests.compat(file));
        var digests = new Digests(model, RunSpec.asWritten(), file.toString().hashCode());
        String bits = digests.interpreted();
        assertThat(digests.generated()).as("generated code").isEqualTo(bits);
        assertThat(digests.interpretedExperiment()).as("interpreted experiment").isEqualTo(bits);
        assertThat(digests.inStep(1)).as("one run after the other").isEqualTo(bits);
        for (int width : WIDTHS)
            assertThat(digests.inStep(width)).as(width + " in step").isEqualTo(bits);
        assertThat(digests.byTwoThreads(30)).as("two threads").isEqualTo(bits);
        assertThat(digests.resumed()).as("in pieces").isEqualTo(bits);
    }

    @Test
    void givesTheSameBitsOnModelsMadeByChance() {
        IntStream.range(0, GENERATED_MODELS).parallel().forEach(DeterminismTests::check);
    }

    private static void check(int seed) {
        Model model = Digests.generatedModel(seed);
        RunSpec spec = RunSpec.asWritten();
        if (seed % 4 == 1) spec = spec.withSaveStep(2);
        if (seed % 5 == 1) spec = spec.withKeep(List.of("s0", "a1"));
        if (seed % 3 == 1) spec = spec.withMethod(Method.values()[seed / 3 % 3]);
        if (seed % 7 == 1) spec = spec.withEffect(new Effect("a1", Effect.Operation.MULTIPLY, 2, 1, 3));
        var digests = new Digests(model, spec, seed);
        String bits = digests.interpreted();
        int width = WIDTHS[seed % WIDTHS.length];
        assertThat(digests.generated()).as("generated code, seed " + seed).isEqualTo(bits);
        assertThat(digests.interpretedExperiment())
                .as("interpreted experiment, seed " + seed)
                .isEqualTo(bits);
        assertThat(digests.inStep(1))
                .as("one run after the other, seed " + seed)
                .isEqualTo(bits);
        assertThat(digests.inStep(width)).as(width + " in step, seed " + seed).isEqualTo(bits);
        assertThat(digests.resumed()).as("in pieces, seed " + seed).isEqualTo(bits);
        assertThat(digests.byTwoThreads(seed % 10 == 0 ? 30 : 5))
                .as("two threads, seed " + seed)
                .isEqualTo(bits);
    }

    /// Long arrays become loops, which are rolled up, put in another order and joined.
    @Test
    void givesTheSameBitsOnArraysMadeByChance() {
        IntStream.range(0, GENERATED_MODELS / 5).parallel().forEach(DeterminismTests::checkArrays);
    }

    private static void checkArrays(int seed) {
        Model model = Model.read(GeneratedArrays.xmile(seed), "seed " + seed);
        RunSpec spec = seed % 2 == 0 ? RunSpec.asWritten() : RunSpec.asWritten().withKeep(List.of("pool", "a1[3]"));
        var digests = new Digests(model, spec, seed);
        String bits = digests.interpreted();
        assertThat(digests.generated()).as("generated code, seed " + seed).isEqualTo(bits);
        assertThat(digests.inStep(1))
                .as("one run after the other, seed " + seed)
                .isEqualTo(bits);
        assertThat(digests.inStep(WIDTHS[seed % WIDTHS.length]))
                .as("in step, seed " + seed)
                .isEqualTo(bits);
        assertThat(digests.byTwoThreads(5)).as("two threads, seed " + seed).isEqualTo(bits);
    }

    /// The interpreter of the JVM, its first compiler and its second: each start is a new process.
    @Test
    void givesTheSameBitsInEveryJvm() throws Exception {
        SequencedMap<String, SequencedMap<String, String>> all = OtherJvms.digests(GENERATED_MODELS);
        SequencedMap<String, String> usual = all.get("as usual");
        assertThat(usual)
                .hasSizeGreaterThan(2 * (GENERATED_MODELS + Digests.files().size()));
        all.forEach((how, digests) -> {
            assertThat(digests.keySet()).as(how).isEqualTo(usual.keySet());
            digests.forEach(
                    (name, digest) -> assertThat(digest).as(name + ", " + how).isEqualTo(usual.get(name)));
        });
    }

    @Test
    void findsADifferenceOfOneBit() {
        Model model = Fixtures.model(0, 2, 1, Fixtures.aux("x", "0.1 + 0.2"));
        Model other = Fixtures.model(0, 2, 1, Fixtures.aux("x", "0.3"));
        assertThat(new Digests(model, RunSpec.asWritten(), 1).interpreted())
                .isNotEqualTo(new Digests(other, RunSpec.asWritten(), 1).interpreted());
    }
}
