package seesaw.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Finds the columns of a model by the name of a variable, of an element, or of an array for all its elements.
final class Columns {
    private final SequencedMap<String, List<String>> byKey = new LinkedHashMap<>();

    Columns(Collection<String> names) {
        for (String name : names) {
            String key = Compiler.key(name);
            add(key, name);
            for (int end = key.indexOf('['); end >= 0; end = key.indexOf('[', end + 1))
                add(key.substring(0, end), name);
        }
    }

    private void add(String key, String name) {
        byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(name);
    }

    /// Display names in the order of the file; none when there is no such column.
    List<String> named(String key) {
        return byKey.getOrDefault(key, List.of());
    }
}
