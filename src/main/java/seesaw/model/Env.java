package seesaw.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Where an equation is being written out: for which variable, at which element, and at which place of the arrays that
/// a
/// surrounding function such as SUM runs through.
///
/// @param variable display name for messages
/// @param dimensions dimensions of the equation's own variable
/// @param index indices of its element
/// @param axes places in the arrays being run through; empty outside such a function
/// @param direct whether it is the whole argument of such a function
/// @param isReached false in a branch that this element never takes
/// @param self the variable's own value, for SELF; absent where there is none
record Env(
        String variable,
        Scope scope,
        List<Dimension> dimensions,
        int[] index,
        SequencedMap<Axis, Integer> axes,
        boolean direct,
        boolean isReached,
        @Nullable Node self) {

    /// One direction of the arrays that a function runs through: the n-th use of a dimension within one reference.
    record Axis(String dimension, int occurrence) {}

    static Env of(Quantity quantity, int flat) {
        return new Env(
                quantity.name(),
                quantity.scope(),
                quantity.dimensions(),
                quantity.index(flat),
                new LinkedHashMap<>(),
                false,
                true,
                quantity.cells().get(flat).read());
    }

    Env at(SequencedMap<Axis, Integer> places, boolean isDirect) {
        return new Env(variable, scope, dimensions, index, places, isDirect, isReached, self);
    }

    /// The same in a branch that is never taken.
    Env unreached() {
        return new Env(variable, scope, dimensions, index, axes, direct, false, self);
    }

    Env reversed() {
        int[] backwards = new int[index.length];
        for (int i = 0; i < index.length; i++) backwards[i] = index[index.length - 1 - i];
        return new Env(variable, scope, dimensions.reversed(), backwards, axes, direct, isReached, self);
    }

    boolean isAggregating() {
        return !axes.isEmpty();
    }

    /// The index in `wanted` that the equation's own element has, by the n-th of its dimensions with that
    /// name, else by
    /// the name of its element in another dimension; -1 when there is none.
    int ownIndex(Dimension wanted, int occurrence) {
        int seen = 0;
        int last = -1;
        for (int i = 0; i < index.length; i++) {
            if (dimensions.get(i) != wanted) continue;
            last = index[i];
            if (seen++ == occurrence) return last;
        }
        if (last >= 0) return last;
        for (int i = 0; i < index.length; i++) {
            int mapped = wanted.indexOf(dimensions.get(i), index[i]);
            if (mapped >= 0) return mapped;
        }
        return -1;
    }
}
