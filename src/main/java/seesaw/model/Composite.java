package seesaw.model;

import java.util.List;
import java.util.function.UnaryOperator;

/// Functions of Stella and Vensim that come down to others.
final class Composite {
    /// Below this a denominator counts as 0 (Vensim's reference manual on ZIDZ and XIDZ).
    private static final double NEARLY_ZERO = 1e-6;

    private Composite() {}

    /// @param shared gives what occurs more than once a cell of its own
    static Node of(Builtin builtin, List<Node> a, UnaryOperator<Node> shared) {
        return switch (builtin) {
            case POWER -> new Node.Apply2(Function2.POWER, a.get(0), a.get(1));
            case ROOTN -> new Node.Apply2(Function2.POWER, a.get(0), Node.divide(Node.ONE, a.get(1)));
            case LOG -> Node.divide(new Node.Apply1(Function1.LN, a.get(0)), new Node.Apply1(Function1.LN, a.get(1)));
            case PERCENT -> Node.multiply(a.get(0), new Node.Constant(100));
            case SINWAVE -> wave(Function1.SIN, a.get(0), a.get(1));
            case COSWAVE -> wave(Function1.COS, a.get(0), a.get(1));
            case QUANTUM -> quantum(shared.apply(a.get(0)), shared.apply(a.get(1)));
            case ZIDZ -> unlessNearlyZero(a.get(0), shared.apply(a.get(1)), Node.ZERO);
            case XIDZ -> unlessNearlyZero(a.get(0), shared.apply(a.get(1)), a.get(2));
            default -> throw new IllegalStateException(builtin + " is a function of its own");
        };
    }

    private static Node wave(Function1 function, Node amplitude, Node period) {
        Node angle = Node.divide(Node.multiply(new Node.Constant(2 * Math.PI), Cells.NOW), period);
        return Node.multiply(amplitude, new Node.Apply1(function, angle));
    }

    /// The greatest multiple of the step towards zero; the number itself where there is no step.
    private static Node quantum(Node x, Node step) {
        Node whole = new Node.Apply1(Function1.TRUNCATE, Node.divide(x, step));
        Node hasStep = new Node.Apply2(Function2.GREATER, step, Node.ZERO);
        return new Node.Choose(hasStep, Node.multiply(step, whole), x);
    }

    private static Node unlessNearlyZero(Node numerator, Node denominator, Node otherwise) {
        Node size = new Node.Apply1(Function1.ABS, denominator);
        Node nearlyZero = new Node.Apply2(Function2.LESS, size, new Node.Constant(NEARLY_ZERO));
        return new Node.Choose(nearlyZero, otherwise, Node.divide(numerator, denominator));
    }
}
