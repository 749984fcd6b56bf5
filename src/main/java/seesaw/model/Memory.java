package seesaw.model;

import java.util.List;

/// Writes out the functions that remember: each call, for each element of an array, has hidden stocks of its own
/// (XMILE 1.0, section 3.5.3), integrated like the stocks of the model.
final class Memory {
    private static final int HIGHEST_ORDER = 1_000;

    private final Cells cells;
    private final ProblemLog log;
    private final Constants constants;

    Memory(Cells cells, ProblemLog log, Constants constants) {
        this.cells = cells;
        this.log = log;
        this.constants = constants;
    }

    Node call(Builtin builtin, List<Node> a, Expression.Call call, Env env) {
        return switch (builtin) {
            case INIT -> {
                Cell held = cells.add(Cell.Kind.HELD, env.variable(), call.at());
                held.define(a.get(0), Node.ZERO);
                yield held.read();
            }
            case PREVIOUS -> {
                Cell previous = cells.add(Cell.Kind.PREVIOUS, env.variable(), call.at());
                previous.define(a.get(1), new Node.Slot(slot(a.get(0), call, env)));
                yield previous.read();
            }
            case HISTORY -> history(a.get(0), a.get(1), call, env);
            case DELAY -> pipe(a, call, env);
            case SMTH1 -> smooth(a.get(0), a.get(1), 1, optional(a, 2), call, env);
            case SMTH3 -> smooth(a.get(0), a.get(1), 3, optional(a, 2), call, env);
            case SMTHN -> smooth(a.get(0), a.get(1), order(a.get(2), call, env), optional(a, 3), call, env);
            case DELAY1 -> delay(a.get(0), a.get(1), 1, optional(a, 2), call, env);
            case DELAY3 -> delay(a.get(0), a.get(1), 3, optional(a, 2), call, env);
            case DELAYN -> delayN(a, call, env);
            case TREND -> trend(a.get(0), a.get(1), a.size() > 2 ? a.get(2) : Node.ZERO, call, env);
            case FORCST -> {
                Node input = new Node.Slot(slot(a.get(0), call, env));
                Node trend = trend(input, a.get(1), a.size() > 3 ? a.get(3) : Node.ZERO, call, env);
                yield Node.multiply(input, Node.add(Node.ONE, Node.multiply(trend, a.get(2))));
            }
            default -> throw new IllegalStateException(builtin + " does not remember");
        };
    }

    private static List<Node> optional(List<Node> arguments, int index) {
        return arguments.size() > index ? List.of(arguments.get(index)) : List.of();
    }

    /// The slot in which an argument is found at every instant: its own, or a hidden one.
    private int slot(Node argument, Expression.Call call, Env env) {
        if (argument instanceof Node.Slot(int slot) && slot >= Cells.RESERVED) return slot;
        Cell cell = cells.add(Cell.Kind.INSTANT, env.variable(), call.at());
        cell.define(argument, argument);
        return cell.slot();
    }

    private Node time(Node time, Expression.Call call, Env env) {
        double constant = time instanceof Node.Constant(double value) ? value : 1;
        if (!(constant > 0)) {
            log.error(
                    "delay-time",
                    call.at(),
                    env.variable(),
                    "The time of " + call.written() + " is " + constant,
                    "It must be greater than 0.");
        }
        return new Node.Slot(slot(time, call, env));
    }

    /// The order of a delay is part of the model's structure: it is taken at the start and then kept.
    private int order(Node order, Expression.Call call, Env env) {
        double value = constants.atStart(order);
        if (!(value >= 0.5) || value > HIGHEST_ORDER) {
            log.error(
                    "delay-order",
                    call.at(),
                    env.variable(),
                    "The order of " + call.written() + " cannot be told before the run, or is not between 1 and "
                            + HIGHEST_ORDER,
                    "Give the order as a whole number.");
            return 1;
        }
        if (!constants.isConstant(order)) {
            log.warning(
                    "delay-order",
                    call.at(),
                    env.variable(),
                    "The order of " + call.written() + " changes while the model runs; its value at the start is kept",
                    "Give the order as a whole number.");
        }
        return (int) Math.round(value);
    }

    /// A chain of stocks that each move to the one before them, all starting at the input or the initial value.
    private Node smooth(Node input, Node time, int order, List<Node> initial, Expression.Call call, Env env) {
        Node x = new Node.Slot(slot(input, call, env));
        Node each = Node.divide(time(time, call, env), new Node.Constant(order));
        Node start = initial.isEmpty() ? x : initial.getFirst();
        Node before = x;
        for (int i = 0; i < order; i++) {
            Cell stock = cells.add(Cell.Kind.STOCK, env.variable(), call.at());
            stock.define(start, Node.divide(Node.subtract(before, stock.read()), each));
            before = stock.read();
        }
        return before;
    }

    private Node delay(Node input, Node time, int order, List<Node> initial, Expression.Call call, Env env) {
        Node span = time(time, call, env);
        return delay(input, span, span, order, initial, call, env);
    }

    /// Vensim's DELAY N, which is where DELAYN comes from: what leaves the last stock follows a change of
    /// the time one
    /// step later, and there are no more stocks than steps in the delay, so that it stays stable. Both were seen in
    /// its output ("delays" and "delay_pipeline" of test-models); what leaves an inner stock is unverified.
    private Node delayN(List<Node> a, Expression.Call call, Env env) {
        int order = order(a.get(2), call, env);
        Node span = time(a.get(1), call, env);
        double steps = Math.floor(constants.atStart(span) / constants.dt() + 1e-6);
        if (steps >= 1 && steps < order) {
            log.warning(
                    "delay-order",
                    call.at(),
                    env.variable(),
                    "The delay is shorter than " + order + " steps; its order is reduced to " + (int) steps,
                    "Use a smaller dt or a lower order.");
            order = (int) steps;
        }
        Cell before = cells.add(Cell.Kind.PREVIOUS, env.variable(), call.at());
        before.define(span, span);
        return delay(a.get(0), span, before.read(), order, optional(a, 3), call, env);
    }

    /// A chain of stocks through which material flows; each starts with what keeps the initial outflow steady.
    private Node delay(
            Node input, Node time, Node lastTime, int order, List<Node> initial, Expression.Call call, Env env) {
        Node x = new Node.Slot(slot(input, call, env));
        Node stages = new Node.Constant(order);
        Node start = Node.multiply(Node.divide(time, stages), initial.isEmpty() ? x : initial.getFirst());
        Node inflow = x;
        for (int i = 1; i <= order; i++) {
            Cell stock = cells.add(Cell.Kind.STOCK, env.variable(), call.at());
            Node outflow = Node.divide(stock.read(), Node.divide(i == order ? lastTime : time, stages));
            stock.define(start, Node.subtract(inflow, outflow));
            inflow = outflow;
        }
        return inflow;
    }

    /// What entered a pipe a fixed time ago. A pipe shorter than half a step delays nothing.
    private Node pipe(List<Node> a, Expression.Call call, Env env) {
        double time = constants.atStart(a.get(1));
        if (time < constants.dt() / 2 && constants.isConstant(a.get(1))) return a.get(0);
        if (!constants.isConstant(a.get(1))) {
            log.warning(
                    "delay-time",
                    call.at(),
                    env.variable(),
                    "The time of " + call.written() + " changes while the model runs; its value at the start is kept",
                    "Use DELAY1 or DELAY3, which follow a changing time.");
        }
        constants.warnOfStages(call, env);
        Cell length = cells.add(Cell.Kind.HELD, env.variable(), call.at());
        length.define(a.get(1), Node.ZERO);
        Cell pipe = cells.add(Cell.Kind.PIPE, env.variable(), call.at());
        Node input = new Node.Slot(slot(a.get(0), call, env));
        pipe.define(a.size() > 2 ? a.get(2) : input, input);
        pipe.delayBy(length.slot());
        return pipe.read();
    }

    /// What a value was at a time: a fixed one, or a fixed span ago. 0 where that is before the start or
    /// still to come
    /// (unverified against Stella).
    private Node history(Node input, Node time, Expression.Call call, Env env) {
        if (time instanceof Node.Apply2(Function2 minus, Node now, Node span)
                && minus == Function2.SUBTRACT
                && now.equals(Cells.NOW)
                && constants.isConstant(span)) {
            return pipe(List.of(input, span, Node.ZERO), call, env);
        }
        if (!constants.isConstant(time)) {
            log.error(
                    "history-time",
                    call.at(),
                    env.variable(),
                    "HISTORY can look at a fixed time, or back by a fixed span",
                    "Write HISTORY(x, 5) or HISTORY(x, TIME - 5).");
            return Node.ZERO;
        }
        constants.warnOfStages(call, env);
        Cell before = cells.add(Cell.Kind.PREVIOUS, env.variable(), call.at());
        Cell kept = cells.add(Cell.Kind.STEPWISE, env.variable(), call.at());
        Node distance = new Node.Apply1(Function1.ABS, Node.subtract(Cells.NOW, time));
        Node isNow = new Node.Apply2(Function2.LESS, distance, Node.divide(Cells.STEP_LENGTH, new Node.Constant(2)));
        Node value = new Node.Choose(isNow, new Node.Slot(slot(input, call, env)), before.read());
        kept.define(value, value);
        before.define(Node.ZERO, kept.read());
        return kept.read();
    }

    /// The fractional growth of the input, seen against its own average (Sterman, Business Dynamics, 2000, section
    /// 16.3).
    private Node trend(Node input, Node time, Node initial, Expression.Call call, Env env) {
        Node x = new Node.Slot(slot(input, call, env));
        Node span = time(time, call, env);
        Cell average = cells.add(Cell.Kind.STOCK, env.variable(), call.at());
        Node start = Node.divide(x, Node.add(Node.ONE, Node.multiply(initial, span)));
        Node gap = Node.subtract(x, average.read());
        average.define(start, Node.divide(gap, span));
        Node zero = new Node.Apply2(Function2.EQUAL, average.read(), Node.ZERO);
        return new Node.Choose(zero, Node.ZERO, Node.divide(gap, Node.multiply(average.read(), span)));
    }
}
