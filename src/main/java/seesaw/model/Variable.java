package seesaw.model;

import java.util.List;

/// A variable of a model as its author sees it.
///
/// @param name name as written, with quotes dropped and underscores and line breaks turned into single spaces; a
///     variable of a module is `module.name`
/// @param units unit as written, or empty
/// @param equation equation as written, or empty; of a stock its initial value; of an array with one equation per
///     element, those equations one per line
/// @param documentation the author's note, or empty
/// @param line line of the file on which the variable is defined
/// @param settable whether an effect may change it: constants and auxiliaries are settable, stocks and flows are not
/// @param constant whether its equation is a plain number
/// @param dimensions names of its dimensions; empty for a scalar
/// @param columns names under which its values are recorded: its own name, or `name[a,b]` for each element; empty for a
///     table that has no value of its own
public record Variable(
        String name,
        String units,
        Kind kind,
        String equation,
        String documentation,
        int line,
        boolean settable,
        boolean constant,
        List<String> dimensions,
        List<String> columns) {

    /// What sort of variable it is. A graphical variable is an auxiliary or flow whose value is read from a table.
    public enum Kind {
        STOCK,
        FLOW,
        AUXILIARY,
        GRAPHICAL
    }

    public Variable {
        dimensions = List.copyOf(dimensions);
        columns = List.copyOf(columns);
    }
}
