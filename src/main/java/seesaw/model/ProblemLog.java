package seesaw.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/// Collects the problems of one model file, so that its author sees all of them at once.
final class ProblemLog {
    /// A file that is wrong throughout needs no longer list than this, of errors and of warnings.
    private static final int MOST = 100;
    private static final int LONGEST = 400;

    private record Found(int offset, Problem problem) {}

    private final SourceText source;
    private final List<Found> found = new ArrayList<>();
    private final LinkedHashSet<List<Object>> seen = new LinkedHashSet<>();
    private final LinkedHashSet<List<Object>> places = new LinkedHashSet<>();
    private int errors;
    private int warnings;

    ProblemLog(SourceText source) {
        this.source = source;
    }

    SourceText source() {
        return source;
    }

    void error(String code, int offset, String variable, String message, String advice) {
        add(Severity.ERROR, code, offset, variable, message, advice);
    }

    void warning(String code, int offset, String variable, String message, String advice) {
        add(Severity.WARNING, code, offset, variable, message, advice);
    }

    /// Reading ends with the error that makes the list long enough: nobody reads on, and a file that is one great
    /// error shall not take long.
    private void add(Severity severity, String code, int offset, String variable, String message, String advice) {
        if (severity == Severity.WARNING && warnings == MOST) return;
        // An equation of an array is looked at once for each element.
        if (!seen.add(List.of(code, offset, variable, message))) return;
        var problem = source.problem(severity, code, offset, cut(variable), cut(message), cut(advice));
        found.add(new Found(offset, problem));
        if (severity == Severity.WARNING) warnings++;
        else if (++errors == MOST) throw new ModelProblems(all());
    }

    /// A whole page that was put where a name belongs is not told back.
    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }

    /// Whether this kind of problem was found at this place before; the first call says no.
    boolean isKnown(String code, int offset, String variable) {
        return !places.add(List.of(code, offset, variable));
    }

    boolean hasErrors() {
        return errors > 0;
    }

    /// Everything found, in the order of the file.
    List<Problem> all() {
        return found.stream()
                .sorted(Comparator.comparingInt(Found::offset))
                .map(Found::problem)
                .toList();
    }

    void throwIfErrors() {
        if (hasErrors()) throw new ModelProblems(all());
    }
}
