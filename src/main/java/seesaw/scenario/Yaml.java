package seesaw.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What a YAML file says, and where it says it.
sealed interface Yaml {

    Place place();

    /// How an author would call this: “a list” and so on.
    String kind();

    record Mapping(Place place, SequencedMap<String, Entry> entries) implements Yaml {
        public Mapping {
            entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
        }

        static Mapping empty(Place place) {
            return new Mapping(place, new LinkedHashMap<>());
        }

        @Override
        public String kind() {
            return "a group of keys";
        }
    }

    record Entry(Place keyPlace, Yaml value) {}

    record Sequence(Place place, List<Yaml> items) implements Yaml {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /// @param plain written without quotes and on one line, so that a column in the text is a column in the file
    record Scalar(Place place, String text, boolean plain) implements Yaml {

        /// Where a character of the text stands in the file; exact for text on one line without escapes.
        Place at(int offset) {
            return place.right(offset + (plain ? 0 : 1));
        }

        boolean isEmpty() {
            return plain && (text.isEmpty() || text.equals("null") || text.equals("~"));
        }

        @Override
        public String kind() {
            return isEmpty() ? "nothing" : "“" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "”";
        }
    }
}
