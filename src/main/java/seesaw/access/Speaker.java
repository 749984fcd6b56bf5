package seesaw.access;

import seesaw.game.PersonId;

/// Who is at the other end of a connection. It comes from the browser's cookie, never from a message.
public sealed interface Speaker {

    /// A person who joined; which seat that person holds is in the game's state.
    record Seated(PersonId person) implements Speaker {}

    /// Somebody who runs this game.
    record Facilitator(PersonId person) implements Speaker {}

    /// The room's projector: reads, never speaks.
    record BigScreen() implements Speaker {}
}
