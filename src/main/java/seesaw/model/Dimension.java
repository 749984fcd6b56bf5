package seesaw.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An ordered set of named elements over which arrays extend. Two dimensions are the same when they have one name.
final class Dimension {
    private final String name;
    private final String canonical;
    private final List<String> elements;
    private final List<String> canonicalElements;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final int[] all;

    Dimension(String name, List<String> elements) {
        this.name = name;
        this.canonical = Names.canonical(name);
        this.elements = List.copyOf(elements);
        this.canonicalElements = elements.stream().map(Names::canonical).toList();
        for (int i = 0; i < canonicalElements.size(); i++) positions.putIfAbsent(canonicalElements.get(i), i);
        this.all = new int[elements.size()];
        Arrays.setAll(all, i -> i);
    }

    String name() {
        return name;
    }

    String canonical() {
        return canonical;
    }

    int size() {
        return elements.size();
    }

    /// Every index, in order. It is shared and not to be changed.
    int[] all() {
        return all;
    }

    String element(int index) {
        return elements.get(index);
    }

    /// Index of an element by canonical name, or -1.
    int indexOf(String element) {
        return positions.getOrDefault(element, -1);
    }

    /// Index in this dimension of an element of another one, matched by name, or -1. Sub-ranges work this way.
    int indexOf(Dimension other, int index) {
        return other == this ? index : indexOf(other.canonicalElements.get(index));
    }

    List<String> canonicalElements() {
        return canonicalElements;
    }
}
