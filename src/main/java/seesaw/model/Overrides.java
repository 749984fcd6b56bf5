package seesaw.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a run does to the inputs of a model: whole-run settings, and effects over spans of time.
final class Overrides {
    /// The first step at which an effect holds, and the first at which it no longer does.
    private record Timed(Effect.Operation operation, double value, long first, long end) {}

    private static final class Override {
        private @Nullable Double own;
        private final List<Timed> effects = new ArrayList<>();

        double apply(double equation, long step) {
            double value = own == null ? equation : own;
            if (effects.isEmpty()) return value;
            for (Timed effect : effects) {
                if (effect.operation() == Effect.Operation.SET && isOn(effect, step)) value = effect.value();
            }
            for (Timed effect : effects) {
                if (effect.operation() == Effect.Operation.MULTIPLY && isOn(effect, step)) value *= effect.value();
            }
            for (Timed effect : effects) {
                if (effect.operation() == Effect.Operation.ADD && isOn(effect, step)) value += effect.value();
            }
            return value;
        }

        private static boolean isOn(Timed effect, long step) {
            return step >= effect.first() && step < effect.end();
        }
    }

    private final int[] bySlot;
    private final List<Override> overrides = new ArrayList<>();
    private boolean[] parts = new boolean[0];

    private Overrides(int slots) {
        bySlot = new int[slots];
        Arrays.fill(bySlot, -1);
    }

    /// @throws ModelProblems when something that is to be changed does not exist or may not be changed
    static Overrides of(Program program, RunSpec spec, double from, double dt) {
        var overrides = new Overrides(program.slots());
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, Double> set : spec.sets().entrySet()) {
            Program.Input input = find(program, set.getKey(), problems);
            if (input == null) continue;
            if (!input.stock() && !input.settable()) problems.add(notAnInput(input));
            for (int slot : input.slots()) overrides.at(slot).own = set.getValue();
        }
        for (Effect effect : spec.effects()) {
            Program.Input input = find(program, effect.input(), problems);
            if (input == null) continue;
            if (!input.settable()) problems.add(notAnInput(input));
            var timed = new Timed(
                    effect.operation(), effect.value(), step(effect.from(), from, dt), step(effect.until(), from, dt));
            for (int slot : input.slots()) overrides.at(slot).effects.add(timed);
        }
        if (!problems.isEmpty()) throw new ModelProblems(problems);
        return overrides;
    }

    /// The first step at or after a time, forgiving rounding errors of a millionth of a step.
    private static long step(double time, double from, double dt) {
        return (long) Math.ceil((time - from) / dt - 1e-6);
    }

    private static Program.@Nullable Input find(Program program, String name, List<Problem> problems) {
        Program.Input input = program.inputs().get(Compiler.key(name));
        if (input == null) {
            String advice = Names.nearest(Compiler.key(name), program.inputs().keySet())
                    .map(near -> "Did you mean " + near.replace('_', ' ') + "?")
                    .orElse("Name a constant or an auxiliary of the model.");
            problems.add(problem("unknown-input", name, "The model has no input " + name, advice));
        }
        return input;
    }

    private static Problem notAnInput(Program.Input input) {
        return problem(
                "not-an-input",
                input.name(),
                input.name() + (input.stock() ? " is a stock" : " is a flow")
                        + " and cannot be set while the model runs",
                "Set a constant or an auxiliary that it depends on.");
    }

    static Problem problem(String code, String variable, String message, String advice) {
        return new Problem(code, Severity.ERROR, "", 0, 0, variable, message, advice, "");
    }

    private Override at(int slot) {
        if (bySlot[slot] < 0) {
            bySlot[slot] = overrides.size();
            overrides.add(new Override());
        }
        return overrides.get(bySlot[slot]);
    }

    /// For generated code, which has the value on its stack first.
    static double overridden(double equation, Overrides overrides, int slot, long step) {
        return overrides.apply(slot, equation, step);
    }

    /// Takes note of which parts of generated code compute something that is changed: few do, and the others
    /// need not ask for each of their values.
    void prepare(int[] partOfSlot) {
        parts = new boolean[partOfSlot.length];
        for (int slot = 0; slot < partOfSlot.length; slot++) {
            if (bySlot[slot] >= 0) parts[partOfSlot[slot]] = true;
        }
    }

    /// For generated code: what is changed in one of its parts, or null when that is nothing.
    static @Nullable Overrides within(@Nullable Overrides overrides, int part) {
        return overrides != null && overrides.parts[part] ? overrides : null;
    }

    boolean isEmpty() {
        return overrides.isEmpty();
    }

    /// The value of a slot at a step, given what its own equation says.
    double apply(int slot, double equation, long step) {
        int index = bySlot[slot];
        return index < 0 ? equation : overrides.get(index).apply(equation, step);
    }
}
