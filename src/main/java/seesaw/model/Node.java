package seesaw.model;

import java.util.List;

/// An operation on the values of one instant. Everything that XMILE can say comes down to these few: arrays, modules
/// and
/// macros are written out, and whatever remembers has a cell of its own, so that a node only reads.
sealed interface Node {
    record Constant(double value) implements Node {}

    record Slot(int index) implements Node {}

    record Apply1(Function1 function, Node argument) implements Node {}

    record Apply2(Function2 function, Node left, Node right) implements Node {}

    /// Only the branch that is chosen is evaluated.
    record Choose(Node test, Node yes, Node no) implements Node {}

    record Interpolate(Table table, Node x) implements Node {}

    /// One of several by number, counted from 1 and rounded; 0 when there is none with that number.
    record Select(List<Node> items, Node position) implements Node {}

    record Gather(Statistic statistic, List<Node> items) implements Node {}

    /// `amount`/dt during the step nearest to `first` and, if `every` is above 0, to each multiple of it
    /// afterwards.
    record Pulse(Node amount, Node first, Node every) implements Node {}

    record Draw(Distribution distribution, Node a, Node b, long key) implements Node {}

    Node ZERO = new Constant(0);
    Node ONE = new Constant(1);

    static Node add(Node a, Node b) {
        return new Apply2(Function2.ADD, a, b);
    }

    static Node subtract(Node a, Node b) {
        return new Apply2(Function2.SUBTRACT, a, b);
    }

    static Node multiply(Node a, Node b) {
        return new Apply2(Function2.MULTIPLY, a, b);
    }

    static Node divide(Node a, Node b) {
        return new Apply2(Function2.DIVIDE, a, b);
    }

    static Node max(Node a, Node b) {
        return new Apply2(Function2.MAX, a, b);
    }

    static Node min(Node a, Node b) {
        return new Apply2(Function2.MIN, a, b);
    }

    /// The nodes directly below this one.
    default List<Node> parts() {
        return switch (this) {
            case Constant _, Slot _ -> List.of();
            case Apply1 apply -> List.of(apply.argument());
            case Apply2 apply -> List.of(apply.left(), apply.right());
            case Choose(Node test, Node yes, Node no) -> List.of(test, yes, no);
            case Interpolate table -> List.of(table.x());
            case Select(List<Node> items, Node position) -> append(items, position);
            case Gather gather -> gather.items();
            case Pulse(Node amount, Node first, Node every) -> List.of(amount, first, every);
            case Draw draw -> List.of(draw.a(), draw.b());
        };
    }

    private static List<Node> append(List<Node> items, Node last) {
        var all = new java.util.ArrayList<>(items);
        all.add(last);
        return all;
    }
}
