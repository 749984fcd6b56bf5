package seesaw.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import seesaw.model.Model;
import seesaw.model.ModelProblems;
import seesaw.model.RunFailure;
import seesaw.model.RunSpec;
import seesaw.model.Trajectory;

/// Runs the model and holds it against what the author expects.
final class CheckRunner {

    private final Model model;
    private final Checks checks;
    private final Problems problems;
    private final Map<String, Optional<Trajectory>> runs = new LinkedHashMap<>();
    private final List<String> variables;

    CheckRunner(Model model, Checks checks, Problems problems) {
        this.model = model;
        this.checks = checks;
        this.problems = problems;
        Set<String> names = new LinkedHashSet<>();
        for (Checks.Expectation each : checks.expectations())
            Stream.concat(each.sumOf().stream(), each.shareOf().stream())
                    .forEach(reading -> names.add(reading.variable()));
        this.variables = List.copyOf(names);
    }

    /// Notes a problem for every expectation that does not hold.
    void run() {
        checks.expectations().forEach(this::check);
    }

    private void check(Checks.Expectation expectation) {
        double got = 0;
        for (Checks.Reading reading : expectation.sumOf()) {
            Optional<Double> value = value(reading, expectation.place());
            if (value.isEmpty()) return;
            got += value.get();
        }
        if (expectation.shareOf().isPresent()) {
            Optional<Double> whole = value(expectation.shareOf().get(), expectation.place());
            if (whole.isEmpty()) return;
            got /= whole.get();
        }
        boolean low = expectation.atLeast().isPresent()
                && !(got >= expectation.atLeast().get());
        boolean high = expectation.atMost().isPresent()
                && !(got <= expectation.atMost().get());
        if (low || high)
            problems.add(
                    expectation.place(),
                    "The model does not do what is expected: " + expectation.what() + ". Expected "
                            + limits(expectation) + ", got " + Numbers.rounded(got) + ".",
                    "Correct the model, or the expectation.");
    }

    private static String limits(Checks.Expectation expectation) {
        return Stream.concat(
                        expectation.atLeast().map(each -> "at least " + Numbers.rounded(each)).stream(),
                        expectation.atMost().map(each -> "at most " + Numbers.rounded(each)).stream())
                .reduce((least, most) -> least + " and " + most)
                .orElse("a number");
    }

    private Optional<Double> value(Checks.Reading reading, Place asked) {
        Optional<Double> value = level(reading, reading.year(), asked);
        if (reading.lessYear().isEmpty() || value.isEmpty()) return value;
        return level(reading, reading.lessYear().get(), asked).map(less -> value.get() - less);
    }

    private Optional<Double> level(Checks.Reading reading, int year, Place asked) {
        Optional<Trajectory> run = trajectory(reading.run(), asked);
        Optional<Trajectory> other = reading.against().flatMap(against -> trajectory(against, asked));
        if (run.isEmpty() || (reading.against().isPresent() && other.isEmpty())) return Optional.empty();
        double own = year(run.get(), reading.variable(), year, reading.show() == Checks.Show.PEAK);
        double base =
                other.map(each -> year(each, reading.variable(), year, false)).orElse(0.0);
        return Optional.of(
                switch (reading.show()) {
                    case VALUE, PEAK -> own;
                    case CHANGE -> own - base;
                    case PERCENT -> 100 * (own / base - 1);
                });
    }

    /// The mean of a year's steps, each taken at its start, or the greatest of them.
    private double year(Trajectory run, String variable, int year, boolean peak) {
        double[] times = run.times();
        double from = model.startTime() + year - 1;
        double half = model.dt() / 2;
        double sum = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        int steps = 0;
        for (int i = 0; i < times.length; i++) {
            if (times[i] < from - half || times[i] >= from + 1 - half) continue;
            double value = run.value(variable, i);
            sum += value;
            greatest = Math.max(greatest, value);
            steps++;
        }
        return peak ? greatest : sum / steps;
    }

    private Optional<Trajectory> trajectory(String id, Place asked) {
        return runs.computeIfAbsent(id, each -> run(each, asked));
    }

    private Optional<Trajectory> run(String id, Place asked) {
        try {
            return Optional.of(model.run(RunSpec.asWritten()
                    .withSaveStep(model.dt())
                    .withEffects(checks.runs().getOrDefault(id, List.of()))
                    .withKeep(variables)));
        } catch (RunFailure e) {
            problems.add(
                    asked,
                    "The run “" + id + "” breaks down: " + e.problem().message() + ".",
                    e.problem().advice());
        } catch (ModelProblems e) {
            e.problems()
                    .forEach(each -> problems.add(
                            asked, "The run “" + id + "” cannot be made: " + each.message() + ".", each.advice()));
        }
        return Optional.empty();
    }
}
