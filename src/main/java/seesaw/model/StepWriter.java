package seesaw.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import seesaw.model.Tape.Statement;
import seesaw.model.Tape.Statement.Assign;

/// Writes out how stocks move over a step, with the stages of Runge-Kutta methods: the operations of [Simulation], in
/// its order.
final class StepWriter {
    private final double dt;
    private final List<Program.Assignment> stocks;
    private final List<Statement> later;
    private final DoubleFunction<Statement> time;
    private final List<List<Statement>> advance;
    private int slots;

    /// @param later what a later stage computes
    /// @param time sets the clock to so many steps ahead
    /// @param slots number of slots that are taken
    /// @param advance takes the blocks
    StepWriter(
            double dt,
            List<Program.Assignment> stocks,
            List<Statement> later,
            DoubleFunction<Statement> time,
            int slots,
            List<List<Statement>> advance) {
        this.dt = dt;
        this.stocks = stocks;
        this.later = later;
        this.time = time;
        this.slots = slots;
        this.advance = advance;
    }

    /// Gives how many slots are taken then.
    int write(Method method) {
        switch (method) {
            case EULER -> euler();
            case RK2 -> heun();
            case RK4 -> classical();
        }
        return slots;
    }

    /// Stocks that others read on the way must wait until all have read them.
    private void euler() {
        BitSet read = new BitSet();
        for (Program.Assignment stock : stocks) {
            for (int slot : Reads.of(stock.value())) if (slot != stock.slot()) read.set(slot);
        }
        List<Statement> block = new ArrayList<>();
        List<Statement> waiting = new ArrayList<>();
        for (Program.Assignment stock : stocks) {
            if (!read.get(stock.slot())) continue;
            int moved = slots++;
            block.add(new Assign(moved, moved(new Node.Slot(stock.slot()), 1, stock.value())));
            waiting.add(new Assign(stock.slot(), new Node.Slot(moved)));
        }
        for (Program.Assignment stock : stocks) {
            if (!read.get(stock.slot())) {
                block.add(new Assign(stock.slot(), moved(new Node.Slot(stock.slot()), 1, stock.value())));
            }
        }
        block.addAll(waiting);
        advance.add(block);
    }

    private Node moved(Node from, double share, Node slope) {
        return Node.add(from, Node.multiply(new Node.Constant(dt * share), slope));
    }

    private void heun() {
        int from = startOfStep();
        int first = slopes();
        moveAll(from, 1, i -> new Node.Slot(first + i));
        stage(1);
        int second = slopes();
        moveAll(
                from,
                1,
                i -> Node.divide(Node.add(new Node.Slot(first + i), new Node.Slot(second + i)), new Node.Constant(2)));
    }

    private void classical() {
        int from = startOfStep();
        int first = slopes();
        moveAll(from, 0.5, i -> new Node.Slot(first + i));
        stage(0.5);
        int second = slopes();
        moveAll(from, 0.5, i -> new Node.Slot(second + i));
        stage(0.5);
        int third = slopes();
        moveAll(from, 1, i -> new Node.Slot(third + i));
        stage(1);
        int fourth = slopes();
        moveAll(from, 1, i -> average(first + i, second + i, third + i, fourth + i));
    }

    private static Node average(int first, int second, int third, int fourth) {
        Node two = new Node.Constant(2);
        Node sum = Node.add(new Node.Slot(first), Node.multiply(two, new Node.Slot(second)));
        sum = Node.add(sum, Node.multiply(two, new Node.Slot(third)));
        return Node.divide(Node.add(sum, new Node.Slot(fourth)), new Node.Constant(6));
    }

    private int startOfStep() {
        List<Statement> block = new ArrayList<>();
        int first = slots;
        slots += stocks.size();
        for (int i = 0; i < stocks.size(); i++) {
            block.add(new Assign(first + i, new Node.Slot(stocks.get(i).slot())));
        }
        advance.add(block);
        return first;
    }

    private int slopes() {
        List<Statement> block = new ArrayList<>();
        int first = slots;
        slots += stocks.size();
        for (int i = 0; i < stocks.size(); i++)
            block.add(new Assign(first + i, stocks.get(i).value()));
        advance.add(block);
        return first;
    }

    private void moveAll(int from, double share, IntFunction<Node> slope) {
        List<Statement> block = new ArrayList<>();
        for (int i = 0; i < stocks.size(); i++) {
            block.add(new Assign(stocks.get(i).slot(), moved(new Node.Slot(from + i), share, slope.apply(i))));
        }
        advance.add(block);
    }

    private void stage(double ahead) {
        advance.add(new ArrayList<>(List.of(time.apply(ahead))));
        advance.add(later);
    }
}
