package seesaw.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A run beside the same run with something left out: what that something did.
///
/// Both runs share their span, step and chance, so any difference is due to what was left out.
///
/// @param with the run as it was
/// @param without the run with less in it
public record Comparison(Trajectory with, Trajectory without) {

    /// What was left out did to one variable.
    ///
    /// @param variable name of the column
    /// @param atEnd difference at the last recorded time
    /// @param mean difference, over all recorded times
    /// @param largest difference in either direction
    /// @param largestAt first time at which it was that large
    public record Difference(String variable, double atEnd, double mean, double largest, double largestAt) {}

    public Comparison {
        if (with.size() != without.size()) {
            throw new IllegalArgumentException(
                    "Runs of " + with.size() + " and " + without.size() + " rows do not compare");
        }
    }

    /// The run that `spec` says beside the one without the effects that the test picks.
    ///
    /// @throws ModelProblems when the spec asks for what the model does not have
    /// @throws RunFailure when a value stops being a number
    public static Comparison leavingOut(Model model, RunSpec spec, Predicate<Effect> leftOut) {
        List<Effect> rest = spec.effects().stream().filter(leftOut.negate()).toList();
        return of(model, spec, spec.withEffects(rest));
    }

    /// The run that `spec` says beside the one in which nobody does anything: no effects, no settings.
    ///
    /// @throws ModelProblems when the spec asks for what the model does not have
    /// @throws RunFailure when a value stops being a number
    public static Comparison doingNothing(Model model, RunSpec spec) {
        return of(model, spec, spec.withEffects(List.of()).withoutSets());
    }

    /// Two runs of a model over one span.
    ///
    /// @throws ModelProblems when a spec asks for what the model does not have
    /// @throws RunFailure when a value stops being a number
    public static Comparison of(Model model, RunSpec with, RunSpec without) {
        return new Comparison(model.run(with), model.run(without));
    }

    /// By how much a variable is higher at each recorded time.
    ///
    /// @throws IllegalArgumentException when it was not recorded
    public double[] course(String variable) {
        double[] course = with.values(variable);
        double[] less = without.values(variable);
        for (int i = 0; i < course.length; i++) course[i] -= less[i];
        return course;
    }

    /// The difference in one variable.
    ///
    /// @throws IllegalArgumentException when it was not recorded
    public Difference in(String variable) {
        double[] course = course(variable);
        double[] times = with.times();
        double sum = 0;
        int largest = 0;
        for (int i = 0; i < course.length; i++) {
            sum += course[i];
            if (Math.abs(course[i]) > Math.abs(course[largest])) largest = i;
        }
        return new Difference(
                variable, course[course.length - 1], sum / course.length, course[largest], times[largest]);
    }

    /// The differences in everything that was recorded, in the order of the file.
    public List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (String variable : with.variables()) differences.add(in(variable));
        return differences;
    }
}
