package seesaw.model;

import java.util.List;

/// Evaluates nodes one by one. It is slow and plain: whatever is faster must give the same bits.
final class Interpreter {
    private Interpreter() {}

    static double value(Node node, double[] values) {
        // What is met most, without a switch: Regions of `./seesaw bench model` takes a third less time
        if (node instanceof Node.Slot slot) return values[slot.index()];
        if (node instanceof Node.Apply2 apply) {
            return apply.function().of(value(apply.left(), values), value(apply.right(), values));
        }
        if (node instanceof Node.Constant constant) return constant.value();
        return other(node, values);
    }

    private static double other(Node node, double[] values) {
        return switch (node) {
            case Node.Constant(double value) -> value;
            case Node.Slot(int index) -> values[index];
            case Node.Apply1(Function1 function, Node argument) -> function.of(value(argument, values));
            case Node.Apply2(Function2 function, Node left, Node right) ->
                function.of(value(left, values), value(right, values));
            case Node.Choose(Node test, Node yes, Node no) ->
                value(test, values) != 0 ? value(yes, values) : value(no, values);
            case Node.Interpolate(Table table, Node x) -> table.at(value(x, values));
            case Node.Select(List<Node> items, Node position) -> {
                double place = Math.floor(value(position, values) + 0.5);
                yield place >= 1 && place <= items.size() ? value(items.get((int) place - 1), values) : 0;
            }
            case Node.Gather(Statistic statistic, List<Node> items) -> gathered(statistic, items, values);
            case Node.Pulse(Node amount, Node first, Node every) ->
                isPulsing(value(first, values), value(every, values), values[Cells.TIME], values[Cells.DT])
                        ? value(amount, values) / values[Cells.DT]
                        : 0;
            case Node.Draw(Distribution distribution, Node a, Node b, long key) ->
                distribution.draw(value(a, values), value(b, values), key, (long) values[Cells.STEP]);
        };
    }

    private static double gathered(Statistic statistic, List<Node> items, double[] values) {
        if (statistic == Statistic.SUM) {
            double sum = 0;
            for (int i = 0; i < items.size(); i++) sum += value(items.get(i), values);
            return sum;
        }
        double[] gathered = new double[items.size()];
        for (int i = 0; i < gathered.length; i++) gathered[i] = value(items.get(i), values);
        return statistic.of(gathered, 0, gathered.length);
    }

    /// Whether this step is the one nearest to the first pulse or to a later one.
    static boolean isPulsing(double first, double every, double time, double dt) {
        double half = dt / 2;
        double pulse = first;
        if (every > 0 && time + half > first) {
            pulse = first + every * Math.floor((time + half - first) / every);
            // Exactly half a step before a pulse it is still to come.
            if (!(time + half > pulse)) pulse -= every;
        }
        return time + half > pulse && time - half <= pulse;
    }
}
