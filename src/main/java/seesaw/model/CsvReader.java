package seesaw.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads comma-separated values (RFC 4180) as spreadsheets write them: with commas, or with semicolons or tabs where
/// the comma is the decimal sign, and with a first line `sep=;` or without.
final class CsvReader {
    private static final String DELIMITERS = ",;\t";
    private static final int MOST_CELLS = 2_000_000;

    private final SourceText source;
    private final String text;
    private final ProblemLog log;
    private final char delimiter;
    private int position;
    private int count;

    CsvReader(SourceText source, ProblemLog log) {
        this.source = source;
        this.text = source.text();
        this.log = log;
        this.position = firstRow();
        this.delimiter = declared() ? text.charAt("sep=".length()) : mostFrequent();
    }

    char delimiter() {
        return delimiter;
    }

    private boolean declared() {
        return position > 0;
    }

    private int firstRow() {
        boolean declares = text.startsWith("sep=") && text.length() > 4 && DELIMITERS.indexOf(text.charAt(4)) >= 0;
        return declares ? source.offset(2, 1) : 0;
    }

    /// The sign that the first line with any of them has most of, outside quotation marks.
    private char mostFrequent() {
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') quoted = !quoted;
            int found = quoted ? -1 : DELIMITERS.indexOf(c);
            if (found >= 0) counts[found]++;
            if (!quoted && (c == '\n' || c == '\r') && Arrays.stream(counts).sum() > 0) break;
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) if (counts[i] > counts[best]) best = i;
        return DELIMITERS.charAt(best);
    }

    /// All rows, blank ones too.
    ///
    /// @throws ModelProblems when a quotation mark is never closed, or the file is too large
    List<List<CsvCell>> rows() {
        if (text.length() > MarkupReader.LARGEST_FILE) {
            throw refused("too-large", 0, "The file is larger than 10 MB", "A model of this size is not for a game.");
        }
        List<List<CsvCell>> rows = new ArrayList<>();
        while (position < text.length()) {
            rows.add(row());
        }
        return rows;
    }

    private List<CsvCell> row() {
        List<CsvCell> cells = new ArrayList<>();
        cells.add(cell());
        while (position < text.length() && text.charAt(position) == delimiter) {
            position++;
            cells.add(cell());
        }
        if (text.startsWith("\r\n", position)) position++;
        position++;
        return cells;
    }

    private CsvCell cell() {
        if (++count > MOST_CELLS) throw refused("too-large", position, "The table has too many cells", "Divide it.");
        int start = position;
        skipBlanks();
        if (position < text.length() && text.charAt(position) == '"') return quoted();
        position = start;
        var content = new StringBuilder();
        while (!atEnd()) content.append(visible(position++));
        int[] offsets = new int[position - start + 1];
        Arrays.setAll(offsets, i -> start + i);
        return new CsvCell(content.toString(), offsets, false);
    }

    private boolean atEnd() {
        if (position >= text.length()) return true;
        char c = text.charAt(position);
        return c == delimiter || c == '\n' || c == '\r';
    }

    private void skipBlanks() {
        while (!atEnd() && Character.isWhitespace(text.charAt(position))) position++;
    }

    private CsvCell quoted() {
        int open = position++;
        var content = new StringBuilder();
        int[] offsets = new int[16];
        while (true) {
            if (position >= text.length()) {
                throw refused(
                        "csv",
                        open,
                        "The quotation mark is never closed",
                        "Close the cell with another, and double those that belong to its text.");
            }
            char c = text.charAt(position);
            if (c == '"' && !text.startsWith("\"\"", position)) break;
            // A line of a cell ends as lines do elsewhere.
            boolean isReturn = c == '\r';
            if (isReturn && text.startsWith("\r\n", position)) position++;
            if (content.length() + 1 >= offsets.length) offsets = Arrays.copyOf(offsets, offsets.length * 2);
            offsets[content.length()] = position;
            content.append(isReturn ? '\n' : visible(position));
            position += c == '"' ? 2 : 1;
        }
        offsets[content.length()] = position++;
        skipBlanks();
        if (!atEnd()) {
            log.error(
                    "csv",
                    position,
                    "",
                    "The cell goes on after its closing quotation mark",
                    "Put the whole cell in quotation marks, and double those that belong to its text.");
            while (!atEnd()) position++;
        }
        return new CsvCell(content.toString(), Arrays.copyOf(offsets, content.length() + 1), true);
    }

    /// The character at a place; a blank for one that XML, the other spelling of a model, has no room for.
    private char visible(int at) {
        char c = text.charAt(at);
        boolean fits = (c >= ' ' || "\t\n\r".indexOf(c) >= 0) && c < '\ufffe';
        if (fits) return c;
        log.error(
                "csv",
                at,
                "",
                "There is an invisible character in this cell",
                "Type the cell anew, or save the table as CSV in UTF-8.");
        return ' ';
    }

    private ModelProblems refused(String code, int at, String message, String advice) {
        log.error(code, at, "", message, advice);
        return new ModelProblems(log.all());
    }
}
