package seesaw.game;

/// Who reads a view. A view is built up for one audience from nothing.
public sealed interface Audience {

    /// What everybody in the game may know.
    record Everyone() implements Audience {}

    /// What one organisation may know besides.
    record Organisation(OrganisationId organisation) implements Audience {}

    /// What concerns one seat alone.
    record Seat(SeatId seat) implements Audience {}

    /// The big screen's own part: the results story at the facilitator's pace.
    record Screen() implements Audience {}

    /// The facilitators.
    record Control() implements Audience {}
}
