package seesaw.model;

/// Something in a model, or in what a run was asked to do, that its author can put right.
///
/// @param code stable name of the kind of problem, such as `unknown-name`
/// @param file file name as given to the reader, empty when the problem is not in a file
/// @param line line of the file, counted from 1; 0 when there is none
/// @param column column of the line, counted from 1; 0 when there is none
/// @param variable display name of the variable concerned, or empty
/// @param message what is wrong, in one sentence
/// @param advice what to do about it, in one sentence
/// @param excerpt the source line and below it a caret at the column, or empty
public record Problem(
        String code,
        Severity severity,
        String file,
        int line,
        int column,
        String variable,
        String message,
        String advice,
        String excerpt) {

    /// The problem as a person reads it in a terminal: place, what, where, what to do.
    public String text() {
        var text = new StringBuilder();
        if (!file.isEmpty()) {
            text.append(file);
            if (line > 0) text.append(':').append(line).append(':').append(column);
            text.append(": ");
        }
        text.append(severity == Severity.ERROR ? "error" : "warning");
        text.append(" [").append(code).append("] ");
        if (!variable.isEmpty()) text.append("in ").append(variable).append(": ");
        text.append(message);
        if (!excerpt.isEmpty()) text.append('\n').append(excerpt.indent(4).stripTrailing());
        if (!advice.isEmpty()) text.append("\n    ").append(advice);
        return text.toString();
    }
}
