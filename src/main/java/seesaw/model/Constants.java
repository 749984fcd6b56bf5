package seesaw.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can be told about values before a run: needed where a value decides the structure, such as the order of a
/// delay.
final class Constants {
    private static final int DEEPEST = 200;

    private final Cells cells;
    private final ProblemLog log;
    private final Draft.Times times;
    private final Definitions definitions;

    Constants(Cells cells, ProblemLog log, Draft.Times times, Definitions definitions) {
        this.cells = cells;
        this.log = log;
        this.times = times;
        this.definitions = definitions;
    }

    double dt() {
        return times.dt();
    }

    /// The value that a node has at the start of the model as it is written, or NaN when that cannot be told.
    double atStart(Node node) {
        return value(node, 0, new LinkedHashMap<>());
    }

    /// @param known values of slots that have been asked for: many equations may share one
    private double value(Node node, int depth, Map<Integer, Double> known) {
        if (depth > DEEPEST) return Double.NaN;
        return switch (node) {
            case Node.Constant(double value) -> value;
            case Node.Slot(int slot) -> slot(slot, depth, known);
            case Node.Apply1(Function1 function, Node argument) -> function.of(value(argument, depth + 1, known));
            case Node.Apply2(Function2 function, Node left, Node right) ->
                function.of(value(left, depth + 1, known), value(right, depth + 1, known));
            case Node.Choose(Node test, Node yes, Node no) ->
                value(test, depth + 1, known) != 0 ? value(yes, depth + 1, known) : value(no, depth + 1, known);
            case Node.Interpolate(Table table, Node x) -> table.at(value(x, depth + 1, known));
            case Node.Select _, Node.Gather _, Node.Pulse _, Node.Draw _ -> Double.NaN;
        };
    }

    private double slot(int slot, int depth, Map<Integer, Double> known) {
        return switch (slot) {
            case Cells.TIME, Cells.START -> times.start();
            case Cells.DT -> times.dt();
            case Cells.STOP -> times.stop();
            case Cells.STEP -> 0;
            default -> {
                Double before = known.get(slot);
                if (before != null) yield before;
                double value =
                        definitions.defineCell(slot) ? value(cells.get(slot).initial(), depth + 1, known) : Double.NaN;
                known.put(slot, value);
                yield value;
            }
        };
    }

    /// The value of a node that reads no variable, or null when it does.
    static @Nullable Double literal(Node node) {
        return switch (node) {
            case Node.Constant(double value) -> value;
            case Node.Apply1(Function1 function, Node argument) -> {
                Double x = literal(argument);
                yield x == null ? null : function.of(x);
            }
            case Node.Apply2(Function2 function, Node left, Node right) -> {
                Double a = literal(left);
                Double b = literal(right);
                yield a == null || b == null ? null : function.of(a, b);
            }
            case Node.Choose(Node test, Node yes, Node no) -> {
                Double truth = literal(test);
                yield truth == null ? null : literal(truth != 0 ? yes : no);
            }
            case Node.Slot _, Node.Interpolate _, Node.Select _, Node.Gather _, Node.Pulse _, Node.Draw _ -> null;
        };
    }

    /// What happens at single steps is held through the stages of a Runge-Kutta step, which lowers its accuracy.
    void warnOfStages(Expression.Call call, Env env) {
        if (times.method() == Method.EULER) return;
        log.warning(
                "method",
                call.at(),
                env.variable(),
                call.written() + " happens at single steps; " + times.method()
                        + " holds its value through each step and gains nothing there",
                "Use Euler, or a smaller dt.");
    }

    /// Whether a node keeps its value through a run in which no input is changed.
    boolean isConstant(Node node) {
        return constant(node, 0, new LinkedHashSet<>());
    }

    /// @param known slots that have been found constant
    private boolean constant(Node node, int depth, Set<Integer> known) {
        if (depth > DEEPEST) return false;
        if (node instanceof Node.Slot(int slot)) {
            if (slot == Cells.TIME || slot == Cells.STEP) return false;
            if (slot < Cells.RESERVED || known.contains(slot)) return true;
            if (!definitions.defineCell(slot)) return false;
            Cell cell = cells.get(slot);
            boolean constant = cell.kind() == Cell.Kind.HELD
                    || (cell.kind() == Cell.Kind.INSTANT && constant(cell.rule(), depth + 1, known));
            if (constant) known.add(slot);
            return constant;
        }
        if (node instanceof Node.Pulse || node instanceof Node.Draw) return false;
        for (Node part : node.parts()) {
            if (!constant(part, depth + 1, known)) return false;
        }
        return true;
    }
}
