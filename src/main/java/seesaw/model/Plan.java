package seesaw.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run specification with everything settled: numbers instead of gaps, slots instead of names.
///
/// @param saveEvery number of steps from one recorded row to the next
/// @param keep display names of the columns to record
record Plan(
        double from,
        double to,
        double dt,
        long lastStep,
        long saveEvery,
        Method method,
        Overrides overrides,
        List<String> keep) {

    private static final double SLACK = 1e-6;

    static Plan of(Model model, RunSpec spec) {
        double from = or(spec.from(), model.startTime());
        double to = or(spec.to(), model.stopTime());
        double dt = or(spec.dt(), model.dt());
        List<Problem> problems = new ArrayList<>();
        if (!(dt > 0) || Double.isInfinite(dt)) {
            problems.add(
                    Overrides.problem("time-step", "", "The time step dt is " + dt, "It must be greater than zero."));
        }
        if (!(to >= from) || Double.isInfinite(to - from)) {
            problems.add(Overrides.problem(
                    "time-span",
                    "",
                    "The run stops at " + to + " and starts at " + from,
                    "Let it stop after it starts."));
        } else if (dt > 0 && (to - from) / dt > Limits.MOST_STEPS) {
            problems.add(Overrides.problem(
                    "too-long", "", "The run has more than " + Limits.MOST_STEPS + " steps", "Use a larger dt."));
        }
        List<String> keep = keep(model, spec, problems);
        if (!problems.isEmpty()) throw new ModelProblems(problems);
        double saveStep = or(spec.saveStep(), Math.max(dt, model.saveStep()));
        return new Plan(
                from,
                to,
                dt,
                Math.round((to - from) / dt),
                Math.max(1, Math.round(saveStep / dt)),
                spec.method() == null ? model.method() : spec.method(),
                Overrides.of(model.program(), spec, from, dt),
                keep);
    }

    private static double or(@Nullable Double wanted, double own) {
        return wanted == null ? own : wanted;
    }

    private static List<String> keep(Model model, RunSpec spec, List<Problem> problems) {
        if (spec.keep().isEmpty()) return List.copyOf(model.program().columns().keySet());
        List<String> keep = new ArrayList<>();
        for (String wanted : spec.keep()) {
            String key = Compiler.key(wanted);
            List<String> columns = model.columns().named(key);
            keep.addAll(columns);
            if (columns.isEmpty()) {
                String advice = Names.nearest(key, model.program().inputs().keySet())
                        .map(near -> "Did you mean " + near.replace('_', ' ') + "?")
                        .orElse("Name a variable of the model.");
                problems.add(Overrides.problem("unknown-name", wanted, "The model has no variable " + wanted, advice));
            }
        }
        return keep;
    }

    Simulation simulation(Program program, Engine engine) {
        return new Simulation(program, engine, method, overrides, from, to, dt);
    }

    double timeAt(long step) {
        return from + step * dt;
    }

    /// The step at a time.
    ///
    /// @throws IllegalArgumentException when there is none
    long stepAt(double time) {
        double steps = (time - from) / dt;
        long step = Math.round(steps);
        if (!(Math.abs(steps - step) <= SLACK * Math.max(1, Math.abs(steps)))) {
            throw new IllegalArgumentException(time + " is not a whole number of steps of " + dt + " after " + from);
        }
        return step;
    }
}
