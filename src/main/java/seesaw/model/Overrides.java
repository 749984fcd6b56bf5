package seesaw.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a run does to the inputs of a model: whole-run settings, and effects over spans of time.
final class Overrides {
    private static final int NO_SETTING = -1;

    /// A change from one step on, up to another at which it no longer holds.
    ///
    /// @param setting number of the setting that gives the value; -1 when it is fixed
    private record Timed(Effect.Operation operation, double value, int setting, long first, long end) {
        boolean isOn(long step) {
            return step >= first && step < end;
        }

        /// What the change puts in, where it holds and, if it is left open, has been given; otherwise something
        /// else.
        Node or(Node otherwise, int firstSetting, long lastStep) {
            Node put = setting == NO_SETTING ? new Node.Constant(value) : new Node.Slot(firstSetting + setting);
            Node step = new Node.Slot(Cells.STEP);
            Node result = setting == NO_SETTING ? put : unlessOpen(put, otherwise);
            if (end <= lastStep) {
                result = new Node.Choose(
                        new Node.Apply2(Function2.LESS, step, new Node.Constant(end)), result, otherwise);
            }
            if (first > 0) {
                result = new Node.Choose(
                        new Node.Apply2(Function2.AT_LEAST, step, new Node.Constant(first)), result, otherwise);
            }
            return result;
        }
    }

    /// A setting that is NaN leaves things as they are.
    private static Node unlessOpen(Node setting, Node otherwise) {
        return new Node.Choose(new Node.Apply1(Function1.IS_NAN, setting), otherwise, setting);
    }

    private static final class Override {
        private @Nullable Double own;
        private int ownSetting = NO_SETTING;
        private final List<Timed> effects = new ArrayList<>();

        double apply(double equation, long step) {
            double value = own == null ? equation : own;
            if (effects.isEmpty()) return value;
            for (Timed effect : effects) {
                if (effect.operation() == Effect.Operation.SET && effect.isOn(step)) value = effect.value();
            }
            for (Timed effect : effects) {
                if (effect.operation() == Effect.Operation.MULTIPLY && effect.isOn(step)) value *= effect.value();
            }
            for (Timed effect : effects) {
                if (effect.operation() == Effect.Operation.ADD && effect.isOn(step)) value += effect.value();
            }
            return value;
        }

        /// The same as [#apply], written out as an operation. A change that does not hold is one that does
        /// nothing:
        /// a product with 1, a sum with the negative zero, which both leave every bit as it is.
        Node written(Node equation, int firstSetting, long lastStep) {
            Node value = own == null ? equation : new Node.Constant(own);
            if (ownSetting != NO_SETTING) value = unlessOpen(new Node.Slot(firstSetting + ownSetting), value);
            for (Timed effect : during(Effect.Operation.SET, lastStep)) {
                value = effect.or(value, firstSetting, lastStep);
            }
            for (Timed effect : during(Effect.Operation.MULTIPLY, lastStep)) {
                value = Node.multiply(value, effect.or(Node.ONE, firstSetting, lastStep));
            }
            for (Timed effect : during(Effect.Operation.ADD, lastStep)) {
                value = Node.add(value, effect.or(NOTHING_ADDED, firstSetting, lastStep));
            }
            return value;
        }

        private List<Timed> during(Effect.Operation operation, long lastStep) {
            return effects.stream()
                    .filter(each -> each.operation() == operation)
                    .filter(each -> each.first() <= lastStep && each.end() > 0 && each.end() > each.first())
                    .toList();
        }
    }

    private static final Node NOTHING_ADDED = new Node.Constant(-0.0);

    private final int[] bySlot;
    private final List<Override> overrides = new ArrayList<>();
    private boolean[] parts = new boolean[0];
    private int settings;

    private Overrides(int slots) {
        bySlot = new int[slots];
        Arrays.fill(bySlot, -1);
    }

    /// @throws ModelProblems when something that is to be changed does not exist or may not be changed
    static Overrides of(Program program, RunSpec spec, double from, double dt) {
        return of(program, spec, List.of(), from, dt);
    }

    /// With settings, whose values differ from run to run: they come after the effects of the spec.
    static Overrides of(Program program, RunSpec spec, List<Experiment.Setting> settings, double from, double dt) {
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
                    effect.operation(),
                    effect.value(),
                    NO_SETTING,
                    step(effect.from(), from, dt),
                    step(effect.until(), from, dt));
            for (int slot : input.slots()) overrides.at(slot).effects.add(timed);
        }
        for (Experiment.Setting setting : settings) overrides.add(setting, program, from, dt, problems);
        if (!problems.isEmpty()) throw new ModelProblems(problems);
        return overrides;
    }

    private void add(Experiment.Setting setting, Program program, double from, double dt, List<Problem> problems) {
        int number = settings++;
        Program.Input input = find(program, setting.input(), problems);
        if (input == null) return;
        if (!input.settable() && !(input.stock() && setting.isWhole())) problems.add(notAnInput(input));
        var timed = new Timed(
                setting.operation(),
                Double.NaN,
                number,
                step(setting.from(), from, dt),
                step(setting.until(), from, dt));
        for (int slot : input.slots()) {
            if (input.stock()) at(slot).ownSetting = number;
            else at(slot).effects.add(timed);
        }
    }

    /// How many numbers differ from run to run.
    int settings() {
        return settings;
    }

    /// The value of a slot as an operation, given that of its own equation.
    ///
    /// @param firstSetting slot of the first setting
    Node written(int slot, Node equation, int firstSetting, long lastStep) {
        int index = bySlot[slot];
        return index < 0 ? equation : overrides.get(index).written(equation, firstSetting, lastStep);
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
