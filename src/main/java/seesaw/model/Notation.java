package seesaw.model;

import java.util.Locale;

/// How a model is written. XMILE is the standard; a table says the same with one row for each variable.
public enum Notation {
    XMILE,
    /// Comma-separated values with the columns name, kind, equation, unit, note and what else is needed.
    TABLE;

    /// The notation of a file with this name: a table when it ends in `.csv` or `.tsv`.
    public static Notation ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".tsv") ? TABLE : XMILE;
    }

    Draft read(SourceText source, ProblemLog log) {
        return switch (this) {
            case XMILE -> new XmileReader(source, log).read();
            case TABLE -> new TableReader(source, log).read();
        };
    }

    String write(Draft draft) {
        return switch (this) {
            case XMILE -> XmileWriter.write(draft);
            case TABLE -> TableWriter.write(draft);
        };
    }
}
