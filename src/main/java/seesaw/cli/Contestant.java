package seesaw.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import seesaw.model.ChosenEngine;
import seesaw.model.Experiment;
import seesaw.model.Model;
import seesaw.model.RunSpec;
import seesaw.model.Trajectory;

/// One way to do runs of a model of the benchmark, each with its own value of one input.
record Contestant(String name, Runs runs) {

    /// Does a run for each input.
    @FunctionalInterface
    interface Runs {
        /// @param results takes what is recorded: run by run, output by output, row by row
        void run(double[] inputs, double[] results);
    }

    /// How many runs go in step.
    static final int WIDTH = 128;

    /// What the others are compared with comes first.
    static List<Contestant> all(BenchmarkModel benchmark) {
        Model model = benchmark.read();
        Experiment experiment = experiment(benchmark, model);
        List<Contestant> all = new ArrayList<>();
        BenchmarkModel.ByHand program = benchmark.byHand().get();
        all.add(new Contestant("by hand", (inputs, results) -> byHand(program, experiment, inputs, results)));
        all.add(new Contestant("generated code", experiment.runner()::run));
        all.add(new Contestant(WIDTH + " in step", experiment.runner(WIDTH)::run));
        all.add(alone("run of its own", benchmark, experiment, ChosenEngine.generating(model)));
        all.add(alone("interpreter", benchmark, experiment, ChosenEngine.interpreting(model)));
        return all;
    }

    static Experiment experiment(BenchmarkModel benchmark, Model model) {
        return model.experiment(
                RunSpec.asWritten().withKeep(benchmark.outputs()), List.of(Experiment.Setting.of(benchmark.input())));
    }

    private static void byHand(
            BenchmarkModel.ByHand program, Experiment experiment, double[] inputs, double[] results) {
        for (int run = 0; run < inputs.length; run++) {
            program.run(inputs[run], results, run * experiment.results());
        }
    }

    /// Runs as the game has them, which can stop and be asked for anything.
    private static Contestant alone(
            String name, BenchmarkModel benchmark, Experiment experiment, Function<RunSpec, Trajectory> engine) {
        RunSpec recording = RunSpec.asWritten().withKeep(benchmark.outputs());
        return new Contestant(name, (inputs, results) -> {
            for (int run = 0; run < inputs.length; run++) {
                Trajectory trajectory = engine.apply(recording.withSet(benchmark.input(), inputs[run]));
                int to = run * experiment.results();
                for (String output : benchmark.outputs()) {
                    System.arraycopy(trajectory.values(output), 0, results, to, experiment.rows());
                    to += experiment.rows();
                }
            }
        });
    }
}
