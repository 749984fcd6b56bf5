package seesaw.journal;

/// The log could not be written or read: the disk is full, the database does not answer. After a failed append it is
/// unknown whether the events were stored: read on before deciding anew.
public final class JournalUnavailable extends RuntimeException {

    JournalUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
