package seesaw.game;

import java.util.List;

/// Who sits where, and who is done.
public sealed interface PeopleEvent extends Event {

    /// A seat was taken by a person; if the person had another seat, that one is free again.
    record SeatTaken(SeatId seat, PersonId person) implements PeopleEvent {}

    record SeatLeft(SeatId seat) implements PeopleEvent {}

    /// A bot sits there now; a person who sat there has no seat any more.
    record SeatGivenToBot(SeatId seat) implements PeopleEvent {}

    /// The bot left the seat: it can be taken by a person.
    record SeatFreed(SeatId seat) implements PeopleEvent {}

    /// A restructuring moved people, each with seat and post, to another organisation.
    record SeatsMoved(String restructuring, String option, List<SeatMove> moves) implements PeopleEvent {
        public SeatsMoved {
            moves = List.copyOf(moves);
        }
    }

    record SeatMove(SeatId seat, OrganisationId from, OrganisationId to) {}

    /// A seat said that it has, or has not, done what it wanted in this step.
    record ReadySet(SeatId seat, boolean ready) implements PeopleEvent {}

    /// Control asked an organisation to get on.
    record Nudged(OrganisationId organisation) implements PeopleEvent {}
}
