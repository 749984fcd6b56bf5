package seesaw.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import seesaw.model.ChosenEngine;
import seesaw.model.Model;
import seesaw.model.RunSpec;
import seesaw.model.Trajectory;

/// One way to run a model of the benchmark.
///
/// @param series the recorded outputs for a value of the input
/// @param last the sum of what was recorded last, which is all that a timed run is asked for
record Contestant(String name, DoubleFunction<double[][]> series, ToDoubleFunction<Double> last) {

    /// What the others are compared with comes first.
    static List<Contestant> all(BenchmarkModel benchmark) {
        Model model = Model.read(benchmark.xmile(), benchmark.name());
        List<Contestant> all = new ArrayList<>();
        all.add(byHand(benchmark));
        all.add(engine("generated code", benchmark, ChosenEngine.generating(model)));
        all.add(engine("interpreter", benchmark, ChosenEngine.interpreting(model)));
        return all;
    }

    private static Contestant byHand(BenchmarkModel benchmark) {
        return new Contestant("by hand", benchmark.byHand(), input -> {
            double sum = 0;
            for (double[] column : benchmark.byHand().apply(input)) sum += column[column.length - 1];
            return sum;
        });
    }

    private static Contestant engine(String name, BenchmarkModel benchmark, Function<RunSpec, Trajectory> engine) {
        RunSpec recording = RunSpec.asWritten().withKeep(benchmark.outputs());
        DoubleFunction<Trajectory> run = input -> engine.apply(recording.withSet(benchmark.input(), input));
        return new Contestant(
                name,
                input -> {
                    Trajectory trajectory = run.apply(input);
                    return benchmark.outputs().stream().map(trajectory::values).toArray(double[][]::new);
                },
                input -> {
                    Trajectory trajectory = run.apply(input);
                    double sum = 0;
                    for (String output : benchmark.outputs()) sum += trajectory.last(output);
                    return sum;
                });
    }

    /// A number for the bits of all that is recorded for a value of the input.
    long bits(double input) {
        long bits = 17;
        for (double[] column : series.apply(input)) bits = bits * 31 + Arrays.hashCode(column);
        return bits;
    }

    /// Does so many runs, and gives a number for the bits of their ends.
    long runs(BenchmarkModel benchmark, int count) {
        long bits = 17;
        for (int run = 0; run < count; run++) {
            bits = bits * 31 + Double.doubleToLongBits(last.applyAsDouble(benchmark.input(run)));
        }
        return bits;
    }
}
