package seesaw.game;

/// Something that happened in a game. Events carry outcomes, so that replay never computes anything anew.
public sealed interface Event {

    /// A seat was taken by a person; if the person had another seat, that one is free again.
    record SeatTaken(SeatId seat, PersonId person) implements Event {}
}
