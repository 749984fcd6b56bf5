package seesaw.model;

import java.util.ArrayList;
import java.util.List;

/// An operation on the values of one instant. Everything that XMILE can say comes down to these few: arrays, modules
/// and
/// macros are written out, and whatever remembers has a cell of its own, so that a node only reads.
sealed interface Node {
    /// The nodes directly below this one.
    List<Node> parts();

    record Constant(double value) implements Node {
        @Override
        public List<Node> parts() {
            return List.of();
        }
    }

    record Slot(int index) implements Node {
        @Override
        public List<Node> parts() {
            return List.of();
        }
    }

    record Apply1(Function1 function, Node argument) implements Node {
        @Override
        public List<Node> parts() {
            return List.of(argument);
        }
    }

    record Apply2(Function2 function, Node left, Node right) implements Node {
        @Override
        public List<Node> parts() {
            return List.of(left, right);
        }
    }

    /// Only the branch that is chosen is evaluated.
    record Choose(Node test, Node yes, Node no) implements Node {
        @Override
        public List<Node> parts() {
            return List.of(test, yes, no);
        }
    }

    record Interpolate(Table table, Node x) implements Node {
        @Override
        public List<Node> parts() {
            return List.of(x);
        }
    }

    /// One of several by number, counted from 1 and rounded; 0 when there is none with that number.
    record Select(List<Node> items, Node position) implements Node {
        @Override
        public List<Node> parts() {
            List<Node> all = new ArrayList<>(items);
            all.add(position);
            return all;
        }
    }

    record Gather(Statistic statistic, List<Node> items) implements Node {
        @Override
        public List<Node> parts() {
            return items;
        }
    }

    /// `amount`/dt during the step nearest to `first` and, if `every` is above 0, to each multiple of it
    /// afterwards.
    record Pulse(Node amount, Node first, Node every) implements Node {
        @Override
        public List<Node> parts() {
            return List.of(amount, first, every);
        }
    }

    record Draw(Distribution distribution, Node a, Node b, long key) implements Node {
        @Override
        public List<Node> parts() {
            return List.of(a, b);
        }
    }

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
}
