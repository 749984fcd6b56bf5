package seesaw.model;

import java.util.List;
import java.util.stream.Collectors;

/// Thrown when a model cannot be read, or cannot run as asked: carries every problem that was found, not only the
/// first.
public final class ModelProblems extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    ModelProblems(List<Problem> problems) {
        super(problems.stream().map(Problem::text).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /// All problems, in the order of the file; at least one of them is an error.
    public List<Problem> problems() {
        return problems;
    }
}
