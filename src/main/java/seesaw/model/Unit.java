package seesaw.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A unit of measure: base units and their exponents, none of them 0. Without any it is dimensionless.
record Unit(SortedMap<String, Integer> exponents) {
    static final Unit DIMENSIONLESS = new Unit(new TreeMap<>());

    Unit {
        exponents = Collections.unmodifiableSortedMap(new TreeMap<>(exponents));
    }

    static Unit base(String name) {
        return new Unit(new TreeMap<>(Map.of(name, 1)));
    }

    boolean isDimensionless() {
        return exponents.isEmpty();
    }

    Unit times(Unit other) {
        return combined(other, 1);
    }

    Unit per(Unit other) {
        return combined(other, -1);
    }

    private Unit combined(Unit other, int sign) {
        SortedMap<String, Integer> sum = new TreeMap<>(exponents);
        other.exponents.forEach((name, exponent) -> sum.merge(name, sign * exponent, Integer::sum));
        sum.values().removeIf(exponent -> exponent == 0);
        return new Unit(sum);
    }

    Unit power(int exponent) {
        SortedMap<String, Integer> scaled = new TreeMap<>();
        if (exponent != 0) exponents.forEach((name, own) -> scaled.put(name, own * exponent));
        return new Unit(scaled);
    }

    /// The unit whose square this is, if there is one.
    Optional<Unit> root() {
        if (exponents.values().stream().anyMatch(exponent -> exponent % 2 != 0)) return Optional.empty();
        SortedMap<String, Integer> halved = new TreeMap<>();
        exponents.forEach((name, own) -> halved.put(name, own / 2));
        return Optional.of(new Unit(halved));
    }

    /// As an author writes it: `people/year`.
    @Override
    public String toString() {
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        exponents.forEach((name, exponent) -> {
            String power = Math.abs(exponent) == 1 ? name : name + "^" + Math.abs(exponent);
            (exponent > 0 ? above : below).add(power);
        });
        if (above.isEmpty() && below.isEmpty()) return "dimensionless";
        String top = above.isEmpty() ? "1" : String.join("*", above);
        if (below.isEmpty()) return top;
        return top + "/" + (below.size() == 1 ? below.getFirst() : "(" + String.join("*", below) + ")");
    }
}
