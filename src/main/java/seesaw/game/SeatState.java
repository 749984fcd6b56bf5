package seesaw.game;

import java.util.SequencedMap;

/// A seat as it stands.
///
/// @param organisation in which it is now
/// @param ready the seat has done what it wanted in this step
/// @param read thread id to the number of the last message read; also "news" and "own-news"
public record SeatState(
        SeatId seat,
        OrganisationId organisation,
        String post,
        Occupant occupant,
        boolean ready,
        SequencedMap<String, Integer> read) {

    /// Who sits there.
    public sealed interface Occupant {
        record Person(PersonId person) implements Occupant {}

        record Bot() implements Occupant {}

        record Nobody() implements Occupant {}
    }

    static final Occupant NOBODY = new Occupant.Nobody();
    static final Occupant BOT = new Occupant.Bot();

    public boolean isHeldBy(PersonId person) {
        return occupant instanceof Occupant.Person(PersonId holder) && holder.equals(person);
    }

    public boolean hasPerson() {
        return occupant instanceof Occupant.Person;
    }

    public boolean hasBot() {
        return occupant instanceof Occupant.Bot;
    }

    public boolean isEmpty() {
        return occupant instanceof Occupant.Nobody;
    }

    /// What a person has read goes with the person, so a new one starts with everything unread.
    SeatState occupiedBy(Occupant next) {
        return new SeatState(seat, organisation, post, next, false, Sequenced.empty());
    }

    SeatState movedTo(OrganisationId next) {
        return new SeatState(seat, next, post, occupant, ready, read);
    }

    SeatState withReady(boolean next) {
        return ready == next ? this : new SeatState(seat, organisation, post, occupant, next, read);
    }

    SeatState withRead(String thread, int upTo) {
        return new SeatState(seat, organisation, post, occupant, ready, Sequenced.with(read, thread, upTo));
    }

    int readUpTo(String thread) {
        return read.getOrDefault(thread, 0);
    }
}
