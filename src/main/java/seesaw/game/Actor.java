package seesaw.game;

import java.util.Optional;

/// Who does something. It comes from the connection, never from the message.
public sealed interface Actor {

    /// A person in a seat.
    record Participant(SeatId seat, PersonId person) implements Actor {}

    /// A facilitator; `actingFor` is set when control acts in the place of an organisation.
    record Control(PersonId person, Optional<OrganisationId> actingFor) implements Actor {}

    /// A bot, playing an organisation without people.
    record Bot(OrganisationId organisation) implements Actor {}

    /// The game's clock.
    record Clock() implements Actor {}

    /// The server: opens games, seats people who joined, holds games after a restart.
    record Server() implements Actor {}
}
