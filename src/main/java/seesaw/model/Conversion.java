package seesaw.model;

import java.util.List;

/// A model that has been put from one notation into another.
///
/// @param text the file in the new notation
/// @param problems what is wrong in its equations, in the old notation as in the new
/// @param leftOut what was in the file and no model says, such as views
public record Conversion(String text, List<Problem> problems, List<String> leftOut) {
    public Conversion {
        problems = List.copyOf(problems);
        leftOut = List.copyOf(leftOut);
    }

    /// Converts a model, with the mistakes that its equations may have.
    ///
    /// @param source the text of the file
    /// @param fileName its name, for messages; its ending tells the notation
    /// @throws ModelProblems when the file cannot be read, or says what the other notation cannot
    public static Conversion of(String source, String fileName, Notation to) {
        var text = SourceText.of(fileName, source);
        var log = new ProblemLog(text);
        Notation from = Notation.ofFile(fileName);
        Draft draft = from.read(text, log);
        if (to == Notation.TABLE) TableWriter.refuse(draft, log);
        boolean convertible = !log.hasErrors();
        new Compiler(draft, log, Compat.STANDARD).compile();
        if (!convertible) throw new ModelProblems(log.all());
        return new Conversion(to.write(draft), log.all(), from == Notation.XMILE ? LeftOut.of(text) : List.of());
    }
}
