package seesaw.scenario;

/// Something in a pack that its author can put right.
///
/// @param file name within the pack, such as `scenario.yaml`; empty when the problem is not in one file
/// @param line counted from 1; 0 when the problem is in no particular line
/// @param column counted from 1; 0 when there is none
/// @param message what is wrong, in one sentence
/// @param advice what to do about it, in one sentence
public record Problem(String file, int line, int column, String message, String advice) {

    /// The problem on one line, as compilers write it: `file:line:column: what is wrong. What to do.`
    public String text() {
        var text = new StringBuilder(file);
        if (line > 0) text.append(':').append(line);
        if (line > 0 && column > 0) text.append(':').append(column);
        if (!text.isEmpty()) text.append(": ");
        text.append(message);
        if (!advice.isEmpty()) text.append(' ').append(advice);
        return text.toString();
    }
}
