package seesaw.model;

import java.util.List;
import java.util.Optional;

/// What stands in the column name: a variable's name, and in brackets its dimensions or one of its elements. A name
/// that
/// has brackets of its own stands in quotation marks.
///
/// @param name display name
/// @param subscripts what stands in the brackets
record RowName(String name, List<CsvCell> subscripts, CsvCell cell) {

    /// Empty when the brackets or quotation marks are not closed.
    static Optional<RowName> of(CsvCell cell) {
        String text = cell.text();
        int end = text.startsWith("\"") ? afterQuotes(text) : text.indexOf('[');
        if (end < 0 && text.startsWith("\"")) return Optional.empty();
        if (end < 0) end = text.length();
        String name = Names.display(text.substring(0, end));
        CsvCell rest = cell.part(end, text.length()).strip();
        if (rest.isBlank()) return Optional.of(new RowName(name, List.of(), cell));
        if (!rest.text().startsWith("[") || !rest.text().endsWith("]")) return Optional.empty();
        List<CsvCell> subscripts = rest.part(1, rest.text().length() - 1).list();
        return subscripts.isEmpty() ? Optional.empty() : Optional.of(new RowName(name, subscripts, cell));
    }

    private static int afterQuotes(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') i++;
            else if (text.charAt(i) == '"') return i + 1;
        }
        return -1;
    }

    String canonical() {
        return Names.canonical(Names.escaped(name));
    }

    List<String> canonicalSubscripts() {
        return subscripts.stream().map(each -> Names.canonical(each.text())).toList();
    }
}
