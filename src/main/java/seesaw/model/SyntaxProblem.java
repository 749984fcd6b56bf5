package seesaw.model;

/// Ends the reading of one equation; its place is an offset in the file.
final class SyntaxProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final int at;
    private final String advice;

    SyntaxProblem(int at, String message, String advice) {
        super(message, null, false, false);
        this.at = at;
        this.advice = advice;
    }

    int at() {
        return at;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    String advice() {
        return advice;
    }
}
