package seesaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

    private static double[] results(BenchmarkModel model, Contestant contestant) {
        Experiment experiment = Contestant.experiment(model, model.read());
        double[] inputs = new double[RUNS];
        Arrays.setAll(inputs, model::input);
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
