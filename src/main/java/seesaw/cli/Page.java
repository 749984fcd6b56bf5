package seesaw.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// Writes text for a terminal: a title on the left, what it says beside it, lines broken between words.
final class Page {
    private static final int WIDTH = 100;

    private final PrintWriter out;
    private final int indent;

    /// @param indent columns that titles take
    Page(PrintWriter out, int indent) {
        this.out = out;
        this.indent = indent;
    }

    void line(String text) {
        out.println(text.stripTrailing());
    }

    /// Text over the whole width.
    void sentence(String text) {
        new Page(out, 0).words("", List.of(text.split(" ", -1)));
    }

    void gap() {
        out.println();
    }

    /// A title and its text; nothing when the text is blank. Line breaks in the text are kept.
    void entry(String title, String text) {
        String head = title;
        for (String line : text.strip().split("\\s*\\R\\s*", -1)) {
            if (line.isBlank()) continue;
            words(head, List.of(line.split("\\s+", -1)));
            head = "";
        }
    }

    /// A title and words that stay whole, with blanks between them.
    void words(String title, List<String> words) {
        var line = new StringBuilder(pad(title, indent));
        boolean empty = true;
        for (String word : words) {
            if (!empty && line.codePointCount(0, line.length()) + 1 + word.codePointCount(0, word.length()) > WIDTH) {
                line(line.toString());
                line = new StringBuilder(" ".repeat(indent));
                empty = true;
            }
            if (!empty) line.append(' ');
            line.append(word);
            empty = false;
        }
        line(line.toString());
    }

    /// Rows with columns of equal width; `right` says for each column whether it is aligned to the right.
    void table(List<List<String>> rows, boolean... right) {
        var widths = new int[right.length];
        for (List<String> row : rows) {
            for (int i = 0; i < right.length; i++) widths[i] = Math.max(widths[i], length(row.get(i)));
        }
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < right.length; i++) {
                String blanks = " ".repeat(widths[i] - length(row.get(i)));
                cells.add(right[i] ? blanks + row.get(i) : row.get(i) + blanks);
            }
            line("  " + String.join("  ", cells));
        }
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(text.isEmpty() ? width : 1, width - length(text)));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
