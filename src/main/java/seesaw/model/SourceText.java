package seesaw.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// The text of a model file, and where in it each character stands. Lines end at LF, CR LF or a lone CR.
final class SourceText {
    /// Excerpts show at most this much of a line, around the place that matters.
    private static final int EXCERPT_WIDTH = 110;

    private final String file;
    private final String text;
    private final int[] lineStarts;

    SourceText(String file, String text) {
        this.file = file;
        this.text = text;
        this.lineStarts = findLineStarts(text);
    }

    /// The text of a file without its byte-order mark.
    static SourceText of(String file, String text) {
        return new SourceText(file, text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    private static int[] findLineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (!ends) continue;
            if (count == starts.length) starts = Arrays.copyOf(starts, count * 2);
            starts[count++] = i + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int column(int offset) {
        return offset - lineStarts[line(offset) - 1] + 1;
    }

    /// The offset of a line and column as an XML parser reports them, kept inside the text.
    int offset(int line, int column) {
        int row = Math.clamp(line, 1, lineStarts.length);
        return Math.clamp((long) lineStarts[row - 1] + column - 1, 0, text.length());
    }

    /// The line around an offset with a caret below the character.
    String excerpt(int offset) {
        int start = lineStarts[line(offset) - 1];
        int from = offset - start > EXCERPT_WIDTH * 2 / 3 ? offset - EXCERPT_WIDTH / 2 : start;
        int to = from;
        while (to < Math.min(text.length(), from + EXCERPT_WIDTH) && text.charAt(to) != '\n' && text.charAt(to) != '\r')
            to++;
        var caret = new StringBuilder();
        for (int i = from; i < Math.min(offset, to); i++) caret.append(text.charAt(i) == '\t' ? '\t' : ' ');
        String line = text.substring(from, Math.max(from, to)) + "\n" + caret + "^";
        // A common indent tells nothing and pushes the line off a narrow terminal.
        int indent = 0;
        while (from + indent < Math.min(to, offset) && Character.isWhitespace(text.charAt(from + indent))) indent++;
        int cut = indent;
        return line.lines()
                .map(part -> part.substring(Math.min(cut, part.length())))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    /// Line and column of an offset, in words.
    String place(int offset) {
        return "line " + line(offset) + ", column " + column(offset);
    }

    /// A problem at an offset.
    Problem problem(Severity severity, String code, int offset, String variable, String message, String advice) {
        return new Problem(
                code, severity, file, line(offset), column(offset), variable, message, advice, excerpt(offset));
    }

    /// SHA-256 of the text in UTF-8, in hexadecimal.
    String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
