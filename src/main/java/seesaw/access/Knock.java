package seesaw.access;

/// What came of a code that somebody typed.
public sealed interface Knock {

    record Opened(Door door) implements Knock {}

    /// No game has this code.
    record Unknown() implements Knock {}

    /// Too many wrong codes from there: not even a right one is taken for some minutes.
    record Wait() implements Knock {}
}
