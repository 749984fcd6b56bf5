package seesaw.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Answers many cases at once for an analysis: whoever runs the model decides how, one run after the other or many in
/// step.
@FunctionalInterface
public interface Cases {

    /// The result of each case, in order.
    ///
    /// @param inputs for each case the values of the inputs, in the order in which the analysis names them;
    /// no number
    ///     (NaN) where an input is left as it is
    double[] results(double[][] inputs);

    /// Answers case by case.
    static Cases eachAlone(ToDoubleFunction<double[]> result) {
        return inputs -> Arrays.stream(inputs).mapToDouble(result).toArray();
    }

    /// Answers with runs of a model in which inputs are set for the whole run. Effects of the spec act on
    /// the set values
    /// as they would on any other.
    ///
    /// @param names of constants or auxiliaries, or of stocks for their initial values
    /// @param result the number that is of interest in a run
    static Cases ofModel(Model model, RunSpec spec, List<String> names, ToDoubleFunction<Trajectory> result) {
        return eachAlone(values -> {
            RunSpec run = spec;
            for (int i = 0; i < values.length; i++) {
                if (!Double.isNaN(values[i])) run = run.withSet(names.get(i), values[i]);
            }
            return result.applyAsDouble(model.run(run));
        });
    }

    /// Answers with the value of a variable at the end of runs that go in step, which is much quicker than
    /// one after the
    /// other and gives the same bits.
    ///
    /// @param names of constants or auxiliaries, or of stocks for their initial values; at least one
    /// @param outcome name of a variable, or of an element of an array
    /// @throws ModelProblems when the spec or a name asks for what the model does not have
    static Cases atEnd(Model model, RunSpec spec, List<String> names, String outcome) {
        double from = spec.from() == null ? model.startTime() : spec.from();
        double to = spec.to() == null ? model.stopTime() : spec.to();
        RunSpec endsOnly = spec.withKeep(List.of(outcome)).withSaveStep(Math.max(model.dt(), to - from));
        Experiment experiment = model.experiment(
                endsOnly, names.stream().map(Experiment.Setting::of).toList());
        if (experiment.outputs().size() != 1) {
            throw new IllegalArgumentException(outcome + " is more than one value");
        }
        return inputs -> {
            double[] cases =
                    Arrays.stream(inputs).flatMapToDouble(Arrays::stream).toArray();
            double[] results = experiment.run(cases);
            double[] last = new double[inputs.length];
            for (int i = 0; i < last.length; i++) last[i] = results[(i + 1) * experiment.results() - 1];
            return last;
        };
    }

    /// Asks, and sees to it that there is an answer for each case.
    ///
    /// @throws IllegalStateException when there is not
    static double[] ask(Cases cases, double[][] inputs) {
        double[] results = cases.results(inputs);
        if (results.length != inputs.length) {
            throw new IllegalStateException(inputs.length + " cases had " + results.length + " results");
        }
        return results;
    }
}
