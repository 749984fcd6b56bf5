package seesaw.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/// Collects the problems of one model file, so that its author sees all of them at once.
final class ProblemLog {
    /// A file that is wrong throughout needs no longer list than this.
    private static final int MOST = 200;

    private record Found(int offset, Problem problem) {}

    private final SourceText source;
    private final List<Found> found = new ArrayList<>();
    private final LinkedHashSet<Problem> seen = new LinkedHashSet<>();

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

    private void add(Severity severity, String code, int offset, String variable, String message, String advice) {
        var problem = new Problem(
                code,
                severity,
                source.file(),
                source.line(offset),
                source.column(offset),
                variable,
                message,
                advice,
                source.excerpt(offset));
        if (seen.size() < MOST && seen.add(problem)) found.add(new Found(offset, problem));
    }

    boolean hasErrors() {
        return found.stream().anyMatch(each -> each.problem().severity() == Severity.ERROR);
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
