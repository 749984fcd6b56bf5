package seesaw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seesaw.model.Experiment;
import seesaw.model.Explanation;
import seesaw.model.Model;
import seesaw.model.Variable;

/// A comparison means something only among those that compute the same.
class ModelBenchmarkTests {
    private static final int RUNS = 3;

    static Stream<BenchmarkModel> models() {
        return BenchmarkModel.all().stream();
    }

    private static double[] inputs(BenchmarkModel model) {
        double[] inputs = new double[RUNS];
        Arrays.setAll(inputs, model::input);
        return inputs;
    }

    private static Path compiler() {
        Optional<Path> compiler = InC.compiler();
        assumeTrue(compiler.isPresent(), "There is no C compiler: no cc, gcc or clang on the PATH");
        return compiler.orElseThrow();
    }

    private static double[] results(BenchmarkModel model, Contestant contestant) {
        Experiment experiment = Contestant.experiment(model, model.read());
        double[] inputs = inputs(model);
        double[] results = new double[RUNS * experiment.results()];
        contestant.runs().run(inputs, results);
        return results;
    }

    @ParameterizedTest
    @MethodSource("models")
    void allContestantsGiveTheBitsOfTheProgramByHand(BenchmarkModel model) {
        List<Contestant> contestants = Contestant.all(model);
        assertThat(contestants).hasSizeGreaterThan(3);
        double[] byHand = results(model, contestants.getFirst());
        for (Contestant each : contestants) {
            assertThat(results(model, each)).as(each.name()).isEqualTo(byHand);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void theProgramInCGivesTheBitsOfTheProgramByHandAndLeavesNothing(BenchmarkModel model) {
        Path compiler = compiler();
        double[] byHand = results(model, Contestant.all(model).getFirst());
        Path folder;
        try (InC program = InC.compile(compiler, "-O3", model, inputs(model))) {
            folder = program.folder();
            InC.Said said = program.turns(2);
            assertThat(said.checksum()).isEqualTo(InC.checksum(byHand));
            assertThat(said.microseconds()).isPositive();
            byHand[byHand.length - 1] = Math.nextUp(byHand[byHand.length - 1]);
            assertThat(said.checksum()).as("one bit more").isNotEqualTo(InC.checksum(byHand));
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void aProgramThatDoesNotCompileIsToldInTheWordsOfTheCompiler() {
        Path compiler = compiler();
        BenchmarkModel model = ModelLatency.manyEquations();
        assertThatThrownBy(() -> InC.compile(compiler, "-O3", model, inputs(model)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("RESULTS");
    }

    @Test
    void noCompilerIsFoundWhereThereIsNone(@TempDir Path empty) {
        assertThat(InC.compilerOn(empty.toString())).isEmpty();
        assertThat(InC.compilerOn("")).isEmpty();
    }

    /// The results of whoever had the turn before are still there.
    @Test
    void aContestantThatRecordsNothingDoesNotAgree() {
        double[] wanted = {1, 2, 3};
        var idle = new TimedInJava(new Contestant("idle", (_, _) -> {}), new double[1], wanted, wanted.clone());
        assertThat(idle.turn().agrees()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theInputMakesADifference(BenchmarkModel model) {
        for (Contestant each : Contestant.all(model)) {
            double[] results = results(model, each);
            int one = results.length / RUNS;
            assertThat(Arrays.copyOfRange(results, 0, one))
                    .as(each.name())
                    .isNotEqualTo(Arrays.copyOfRange(results, one, 2 * one));
        }
    }

    /// Or an engine could leave out what the program by hand computes.
    @Test
    void theOutputsOfTheWorldSizeModelNeedEveryEquation() {
        BenchmarkModel world = WorldSizeModel.model();
        Model model = world.read();
        SequencedSet<String> needed = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(world.outputs());
        while (!open.isEmpty()) {
            String name = open.removeLast();
            if (!needed.add(name)) continue;
            for (Explanation.Influence each : model.explain(name).orElseThrow().dependsOn()) open.add(each.variable());
        }
        List<String> computed = model.variables().stream()
                .map(Variable::name)
                .filter(name -> !name.startsWith("t"))
                .toList();
        assertThat(computed).hasSize(191);
        assertThat(needed).containsExactlyInAnyOrderElementsOf(computed);
    }
}
