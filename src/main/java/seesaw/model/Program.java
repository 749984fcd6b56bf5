package seesaw.model;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A model ready to run: what to compute, in which order, in numbered slots. It is never changed once built, so that
/// any
/// number of runs may share it.
///
/// @param slots how many values a run holds
/// @param initial what to compute at the start, in order
/// @param instants what to compute at every instant, in order
/// @param stocks slots of the stocks, each with its net flow
/// @param clamped slots of stocks that are cut off at zero after each step
/// @param state slots of everything that is carried from step to step
/// @param memories slots that take over the value of another slot after each step
/// @param pipes slots that give the value of another slot some time ago
/// @param columns what can be recorded, by display name
/// @param inputs slots that may be set, by canonical name
record Program(
        int slots,
        List<Assignment> initial,
        List<Assignment> instants,
        List<Assignment> stocks,
        int[] clamped,
        int[] state,
        List<Memory> memories,
        List<Pipe> pipes,
        SequencedMap<String, Integer> columns,
        SequencedMap<String, Input> inputs,
        List<Origin> origins) {

    /// A slot and what gives it its value; `stepwise` ones are computed once a step.
    record Assignment(int slot, Node value, boolean stepwise) {}

    record Memory(int slot, int source) {}

    /// `time` is the slot that says, at the start, how much time the pipe holds.
    record Pipe(int slot, int source, int time) {}

    /// What a name may set: an input at any time, a stock only before the run.
    record Input(String name, int[] slots, boolean stock, boolean settable) {}

    /// Whose value a slot holds, and where in its file the equation stands.
    record Origin(String variable, int at, SourceText source) {}

    /// Operations that one instant takes, all branches counted.
    long operations() {
        long operations = 0;
        for (Assignment each : instants) operations += 1 + operations(each.value());
        for (Assignment each : stocks) operations += 1 + operations(each.value());
        return operations;
    }

    static long operations(Node node) {
        // By far the most frequent ones, without lists of their parts
        if (node instanceof Node.Slot || node instanceof Node.Constant) return 1;
        if (node instanceof Node.Apply2 apply) return 1 + operations(apply.left()) + operations(apply.right());
        long operations = 1;
        for (Node part : node.parts()) operations += operations(part);
        return operations;
    }

    /// The column in which a slot is recorded, or else the variable that it belongs to.
    String name(int slot) {
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            if (column.getValue() == slot) return column.getKey();
        }
        return origin(slot).variable();
    }

    Origin origin(int slot) {
        return origins.get(slot - Cells.RESERVED);
    }
}
