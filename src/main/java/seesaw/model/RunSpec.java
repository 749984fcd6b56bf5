package seesaw.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What to run: span, step, method, changes to inputs, and which variables to keep. What is absent is the model's own.
///
/// @param from first time of the run, in the model's time unit
/// @param to last time of the run
/// @param dt step length
/// @param saveStep time between recorded rows; the start and the end of a run are always recorded
/// @param effects changes to inputs, in the order in which they were decided
/// @param sets values that replace an input's own equation for the whole run; for a stock, its initial value
/// @param keep names of the variables to record; empty for all
public record RunSpec(
        @Nullable Double from,
        @Nullable Double to,
        @Nullable Double dt,
        @Nullable Double saveStep,
        @Nullable Method method,
        List<Effect> effects,
        SequencedMap<String, Double> sets,
        List<String> keep) {

    public RunSpec {
        effects = List.copyOf(effects);
        sets = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(sets));
        keep = List.copyOf(keep);
    }

    /// The model as its file says.
    public static RunSpec asWritten() {
        return new RunSpec(null, null, null, null, null, List.of(), new LinkedHashMap<>(), List.of());
    }

    public RunSpec withFrom(double time) {
        return new RunSpec(time, to, dt, saveStep, method, effects, sets, keep);
    }

    public RunSpec withTo(double time) {
        return new RunSpec(from, time, dt, saveStep, method, effects, sets, keep);
    }

    public RunSpec withDt(double step) {
        return new RunSpec(from, to, step, saveStep, method, effects, sets, keep);
    }

    public RunSpec withSaveStep(double step) {
        return new RunSpec(from, to, dt, step, method, effects, sets, keep);
    }

    public RunSpec withMethod(Method integration) {
        return new RunSpec(from, to, dt, saveStep, integration, effects, sets, keep);
    }

    /// The same run with these effects instead.
    public RunSpec withEffects(List<Effect> inOrder) {
        return new RunSpec(from, to, dt, saveStep, method, inOrder, sets, keep);
    }

    /// The same run with one more effect, decided after those that are there.
    public RunSpec withEffect(Effect effect) {
        var more = new ArrayList<>(effects);
        more.add(effect);
        return withEffects(more);
    }

    /// The same run with one more input set for all its time.
    public RunSpec withSet(String name, double value) {
        var more = new LinkedHashMap<>(sets);
        more.put(name, value);
        return new RunSpec(from, to, dt, saveStep, method, effects, more, keep);
    }

    /// The same run with no input set.
    public RunSpec withoutSets() {
        return new RunSpec(from, to, dt, saveStep, method, effects, new LinkedHashMap<>(), keep);
    }

    /// The same run, recording only these variables.
    public RunSpec withKeep(List<String> names) {
        return new RunSpec(from, to, dt, saveStep, method, effects, sets, names);
    }
}
