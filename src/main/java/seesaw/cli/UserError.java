package seesaw.cli;

/// Ends a command with a sentence for the person who typed it, and without a stack trace.
final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UserError(String message) {
        super(message);
    }
}
