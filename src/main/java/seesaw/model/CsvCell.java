package seesaw.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The text of a cell of a table and, for each of its characters, the offset in the file.
///
/// @param quoted whether it stood in quotation marks
record CsvCell(String text, int[] offsets, boolean quoted) {

    /// A cell that is not there: its place is where it would stand.
    static CsvCell absent(int at) {
        return new CsvCell("", new int[] {at}, false);
    }

    int at() {
        return offsets[0];
    }

    int offset(int index) {
        return offsets[Math.clamp(index, 0, offsets.length - 1)];
    }

    boolean isBlank() {
        return text.isBlank();
    }

    CsvCell part(int from, int to) {
        return new CsvCell(text.substring(from, to), Arrays.copyOfRange(offsets, from, to + 1), quoted);
    }

    CsvCell strip() {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) from++;
        while (to > from && isBlank(text.charAt(to - 1))) to--;
        return part(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0';
    }

    CsvCell replace(char old, char replacement) {
        return new CsvCell(text.replace(old, replacement), offsets, quoted);
    }

    Equation equation() {
        return new Equation(text, offsets, at());
    }

    /// The parts of a list, without blanks around them. Semicolons or line ends separate them, or else commas; what
    /// stands in quotation marks, parentheses or brackets stays together.
    List<CsvCell> list() {
        List<CsvCell> parts = cut(";\n");
        return parts.size() > 1 ? parts : cut(",");
    }

    private List<CsvCell> cut(String separators) {
        List<CsvCell> parts = new ArrayList<>();
        boolean inName = false;
        int nesting = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : separators.charAt(0);
            if (c == '\\' && inName) i++;
            else if (c == '"') inName = !inName;
            else if ("([".indexOf(c) >= 0 && !inName) nesting++;
            else if (")]".indexOf(c) >= 0 && !inName) nesting--;
            boolean ends = i >= text.length() || (separators.indexOf(c) >= 0 && !inName && nesting <= 0);
            if (!ends) continue;
            CsvCell part = part(from, Math.min(i, text.length())).strip();
            if (!part.text.isEmpty()) parts.add(part);
            from = i + 1;
        }
        return parts;
    }
}
