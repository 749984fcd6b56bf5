package seesaw.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import seesaw.model.Tape.Statement;
import seesaw.model.Tape.Statement.Assign;

/// Rows of neighbouring slots whose values are computed alike, as the elements of an array are: the same operations on
/// the same slots, or on slots that go along with the element.
final class Rows {
    /// Shorter loops cost more than they save.
    private static final int SHORTEST = 8;

    /// An equation larger than this gains nothing in a loop.
    private static final int OPERATIONS_OF_EQUATION = 100;

    private Rows() {}

    /// Finds rows of neighbouring slots that are computed alike: the first slot and how many.
    static SequencedMap<Integer, Integer> of(List<Statement> statements) {
        BitSet seen = new BitSet();
        BitSet twice = new BitSet();
        List<Assign> assigns = new ArrayList<>();
        for (Statement each : statements) {
            if (seen.get(each.slot())) twice.set(each.slot());
            seen.set(each.slot());
            if (each instanceof Assign assign) assigns.add(assign);
        }
        assigns.removeIf(each -> twice.get(each.slot()));
        assigns.sort(Comparator.comparingInt(Assign::slot));
        SequencedMap<Integer, Integer> runs = new LinkedHashMap<>();
        int from = 0;
        while (from < assigns.size()) {
            int count = alike(assigns, from);
            boolean rolled =
                    count >= SHORTEST && Program.operations(assigns.get(from).value()) <= OPERATIONS_OF_EQUATION;
            if (rolled) runs.put(assigns.get(from).slot(), count);
            from += rolled ? count : 1;
        }
        return runs;
    }

    /// How many assignments from one on are to neighbouring slots and alike.
    private static int alike(List<Assign> assigns, int from) {
        if (from + 1 >= assigns.size()) return 1;
        Assign first = assigns.get(from);
        Assign second = assigns.get(from + 1);
        int count = 1;
        while (from + count < assigns.size()
                && assigns.get(from + count).slot() == first.slot() + count
                && isAlike(
                        first.value(), second.value(), assigns.get(from + count).value(), count)) count++;
        return count;
    }

    /// Whether the value of the element so far on is that of the first, with the same slots or those so far on.
    ///
    /// @param second value of the second element, which tells the ones from the others
    private static boolean isAlike(Node first, Node second, Node other, int distance) {
        if (first.getClass() != other.getClass() || first.getClass() != second.getClass()) return false;
        boolean same = switch (first) {
            case Node.Constant(double value) ->
                Double.doubleToRawLongBits(value) == Double.doubleToRawLongBits(((Node.Constant) other).value());
            case Node.Slot(int slot) -> {
                int step = ((Node.Slot) second).index() - slot;
                yield (step == 0 || (step == 1 && slot >= Cells.RESERVED))
                        && ((Node.Slot) other).index() == slot + step * distance;
            }
            case Node.Apply1(Function1 function, Node _) -> function == ((Node.Apply1) other).function();
            case Node.Apply2(Function2 function, Node _, Node _) -> function == ((Node.Apply2) other).function();
            case Node.Interpolate(Table table, Node _) -> table == ((Node.Interpolate) other).table();
            case Node.Gather(Statistic statistic, List<Node> _) -> statistic == ((Node.Gather) other).statistic();
            case Node.Draw(Distribution distribution, Node _, Node _, long key) ->
                distribution == ((Node.Draw) other).distribution() && key == ((Node.Draw) other).key();
            case Node.Choose _, Node.Select _, Node.Pulse _ -> true;
        };
        List<Node> a = first.parts();
        List<Node> b = second.parts();
        List<Node> c = other.parts();
        if (!same || a.size() != b.size() || a.size() != c.size()) return false;
        for (int i = 0; i < a.size(); i++) if (!isAlike(a.get(i), b.get(i), c.get(i), distance)) return false;
        return true;
    }

    /// The value of the first element, with its slots marked that go along.
    static Node marked(Node first, Node second) {
        List<Node> a = first.parts();
        List<Node> b = second.parts();
        List<Node> parts = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) parts.add(marked(a.get(i), b.get(i)));
        return switch (first) {
            case Node.Slot(int slot) ->
                ((Node.Slot) second).index() == slot ? first : new Node.Slot(Schedule.along(slot));
            case Node.Constant _ -> first;
            case Node.Apply1(Function1 function, Node _) -> new Node.Apply1(function, parts.get(0));
            case Node.Apply2(Function2 function, Node _, Node _) ->
                new Node.Apply2(function, parts.get(0), parts.get(1));
            case Node.Choose _ -> new Node.Choose(parts.get(0), parts.get(1), parts.get(2));
            case Node.Interpolate(Table table, Node _) -> new Node.Interpolate(table, parts.get(0));
            case Node.Select _ -> new Node.Select(parts.subList(0, parts.size() - 1), parts.getLast());
            case Node.Gather(Statistic statistic, List<Node> _) -> new Node.Gather(statistic, parts);
            case Node.Pulse _ -> new Node.Pulse(parts.get(0), parts.get(1), parts.get(2));
            case Node.Draw(Distribution distribution, Node _, Node _, long key) ->
                new Node.Draw(distribution, parts.get(0), parts.get(1), key);
        };
    }
}
