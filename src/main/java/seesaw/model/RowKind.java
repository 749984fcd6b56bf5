package seesaw.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a row of a model that is written as a table says. A constant is an auxiliary whose equation is a number.
enum RowKind {
    MODEL(null, "model"),
    TIME(null, "time"),
    OPTION(null, "option"),
    DIMENSION(null, "dimension"),
    UNIT(null, "unit"),
    MACRO(null, "macro", "function"),
    STOCK(Draft.Role.STOCK, "stock", "level"),
    FLOW(Draft.Role.FLOW, "flow", "rate"),
    AUXILIARY(Draft.Role.AUXILIARY, "auxiliary", "aux", "variable", "converter"),
    CONSTANT(Draft.Role.AUXILIARY, "constant", "parameter", "input"),
    TABLE(Draft.Role.TABLE, "table", "lookup", "graph", "graphical function");

    private final Draft.@Nullable Role role;
    private final List<String> words;

    RowKind(Draft.@Nullable Role role, String... words) {
        this.role = role;
        this.words = List.of(words);
    }

    String word() {
        return words.getFirst();
    }

    /// What it is of the model's variables, or empty when it is something else.
    Optional<Draft.Role> role() {
        return Optional.ofNullable(role);
    }

    static Optional<RowKind> named(String written) {
        String wanted = plain(written);
        for (RowKind kind : values()) if (kind.words.contains(wanted)) return Optional.of(kind);
        return Optional.empty();
    }

    /// The kind that a misspelt one was most likely meant to be.
    static Optional<String> nearest(String written) {
        List<String> all = new ArrayList<>();
        for (RowKind kind : values()) all.addAll(kind.words);
        return Names.nearest(plain(written), all);
    }

    private static String plain(String written) {
        return Names.canonical(written).replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
