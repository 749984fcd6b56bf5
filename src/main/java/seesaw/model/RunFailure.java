package seesaw.model;

/// Thrown when a run meets a value that is not a finite number; says which variable, when, and from what inputs.
public final class RunFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RunFailure(Problem problem) {
        super(problem.text());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
