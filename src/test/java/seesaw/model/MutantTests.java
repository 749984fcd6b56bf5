package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A model means the same however it is written. `-Dmutants=100` tries as many of each.
class MutantTests {
    private static final int MUTANTS_OF_EACH = Integer.getInteger("mutants", 4);

    static Stream<Path> files() throws IOException {
        return ConformanceTests.possible();
    }

    static Stream<Path> ownCases() throws IOException {
        return OwnCaseTests.solvable();
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesTheReferenceOutputHoweverItIsWritten(Path file) throws Exception {
        for (int seed = 0; seed < MUTANTS_OF_EACH; seed++) {
            Trajectory run = run(Mutation.of(Files.readString(file), seed), ConformanceTests.compat(file));
            assertThat(ConformanceTests.reference(file).difference(run))
                    .as("mutant " + seed)
                    .isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("ownCases")
    void givesWhatIsKnownHoweverItIsWritten(Path folder) throws Exception {
        ReferenceTable known = ReferenceTable.read(folder.resolve("output.csv"));
        String source = Files.readString(OwnCaseTests.file(folder));
        for (int seed = 0; seed < MUTANTS_OF_EACH; seed++) {
            Trajectory run = run(Mutation.of(source, seed), Compat.STANDARD);
            assertThat(known.exactDifference(run)).as("mutant " + seed).isNull();
        }
    }

    /// All but those that have modules themselves, or refer to the root.
    static Stream<Path> filesThatFitIntoAModule() throws Exception {
        List<Path> fitting = new ArrayList<>();
        for (Path file : files().toList()) {
            if (Mutation.wrapped(Files.readString(file), "inside") != null) fitting.add(file);
        }
        assertThat(fitting).hasSize(Math.toIntExact(files().count()) - 1);
        return fitting.stream();
    }

    @ParameterizedTest
    @MethodSource("filesThatFitIntoAModule")
    void givesTheReferenceOutputAsAModuleToo(Path file) throws Exception {
        String module = String.valueOf(Mutation.wrapped(Files.readString(file), "inside"));
        Trajectory run = run(module, ConformanceTests.compat(file));
        assertThat(ConformanceTests.reference(file).within("inside").difference(run))
                .isNull();
    }

    private static Trajectory run(String source, Compat compat) {
        return Model.read(source, "mutant.xmile", compat).run(RunSpec.asWritten());
    }
}
