package seesaw.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A column of a model that is written as a table. The first five are in every table.
enum Column {
    NAME("name", "variable"),
    KIND("kind", "type"),
    EQUATION("equation", "formula", "value", "definition"),
    UNIT("unit", "units"),
    NOTE("note", "notes", "comment", "comments", "description", "documentation", "doc"),
    INFLOWS("inflows", "inflow"),
    OUTFLOWS("outflows", "outflow"),
    NON_NEGATIVE("non-negative"),
    INITIAL("initial", "initial value", "start value"),
    X("x", "xs", "x values"),
    Y("y", "ys", "y values"),
    CURVE("curve"),
    MULTIPLIER("multiplier"),
    MIN("min", "minimum"),
    MAX("max", "maximum");

    private final List<String> titles;

    Column(String... titles) {
        this.titles = List.of(titles);
    }

    String title() {
        return titles.getFirst();
    }

    /// The column with this heading; case, blanks, hyphens and underscores make no difference.
    static Optional<Column> headed(String heading) {
        String wanted = plain(heading);
        for (Column column : values()) {
            if (column.titles.stream().anyMatch(title -> plain(title).equals(wanted))) return Optional.of(column);
        }
        return Optional.empty();
    }

    /// The heading that a misspelt one was most likely meant to be.
    static Optional<String> nearest(String heading) {
        List<String> all = new ArrayList<>();
        for (Column column : values()) if (column.title().length() > 2) all.add(column.title());
        return Names.nearest(heading.strip().toLowerCase(Locale.ROOT), all);
    }

    private static String plain(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0_-]+", "");
    }
}
