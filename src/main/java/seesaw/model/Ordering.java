package seesaw.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Consumer;
import java.util.function.Function;

/// Puts cells into an order in which each comes after those it reads; ties keep the order of the file, because the
/// order
/// is part of what makes a run repeatable.
final class Ordering {
    private static final byte UNSEEN = 0;
    private static final byte OPEN = 1;
    private static final byte DONE = 2;

    private record Visit(Cell cell, Iterator<Integer> reads) {}

    private final Cells cells;
    private final Function<Cell, Node> meaning;
    private final Function<Cell, Boolean> inside;
    private final Consumer<List<Cell>> cycle;
    private final byte[] state;
    private final List<Cell> order = new ArrayList<>();

    /// @param meaning what gives a cell its value in the order that is wanted
    /// @param inside whether a cell takes part; others have their value already
    /// @param cycle told about cells that read each other in a circle
    Ordering(Cells cells, Function<Cell, Node> meaning, Function<Cell, Boolean> inside, Consumer<List<Cell>> cycle) {
        this.cells = cells;
        this.meaning = meaning;
        this.inside = inside;
        this.cycle = cycle;
        this.state = new byte[cells.slots()];
    }

    /// The roots and everything that they need.
    List<Cell> of(List<Cell> roots) {
        for (Cell root : roots) visit(root);
        return order;
    }

    /// Walks with a stack of its own: a chain of equations may be longer than the thread's stack is deep.
    private void visit(Cell root) {
        if (state[root.slot()] != UNSEEN) return;
        Deque<Visit> path = new ArrayDeque<>();
        enter(root, path);
        while (!path.isEmpty()) {
            Visit here = path.peek();
            if (!here.reads().hasNext()) {
                path.pop();
                state[here.cell().slot()] = DONE;
                order.add(here.cell());
                continue;
            }
            Cell read = cells.get(here.reads().next());
            if (!inside.apply(read)) continue;
            if (state[read.slot()] == UNSEEN) enter(read, path);
            else if (state[read.slot()] == OPEN) cycle.accept(circle(read, path));
        }
    }

    private void enter(Cell cell, Deque<Visit> path) {
        state[cell.slot()] = OPEN;
        path.push(new Visit(cell, slots(meaning.apply(cell)).iterator()));
    }

    private static List<Cell> circle(Cell start, Deque<Visit> path) {
        List<Cell> circle = new ArrayList<>();
        for (Visit visit : path) {
            circle.addFirst(visit.cell());
            if (visit.cell() == start) break;
        }
        circle.add(start);
        return circle;
    }

    /// The slots of cells that a node reads, in the order in which it names them.
    static SequencedSet<Integer> slots(Node node) {
        SequencedSet<Integer> slots = new LinkedHashSet<>();
        collect(node, slots);
        return slots;
    }

    private static void collect(Node node, SequencedSet<Integer> slots) {
        if (node instanceof Node.Slot(int slot)) {
            if (slot >= Cells.RESERVED) slots.add(slot);
            return;
        }
        for (Node part : node.parts()) collect(part, slots);
    }

    static int[] slots(List<Cell> cells) {
        int[] slots = new int[cells.size()];
        Arrays.setAll(slots, i -> cells.get(i).slot());
        return slots;
    }
}
