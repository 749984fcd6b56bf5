package seesaw.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import seesaw.access.Speaker;
import seesaw.game.Actor;
import seesaw.game.Audience;
import seesaw.game.Command;
import seesaw.game.GameState;
import seesaw.game.OrganisationId;
import seesaw.game.PersonId;
import seesaw.game.SeatId;
import seesaw.game.SeatState;

/// What a speaker may read, and who a speaker acts as: the one visibility rule of pages, pushes and the big screen.
public final class Audiences {

    private Audiences() {}

    /// The audiences that a speaker belongs to now.
    public static List<Audience> of(Speaker speaker, GameState state) {
        return switch (speaker) {
            case Speaker.Seated seated ->
                seat(seated, state).map(Audiences::ofSeat).orElse(List.of(new Audience.Everyone()));
            case Speaker.Facilitator facilitator -> List.of(new Audience.Everyone(), new Audience.Control());
            case Speaker.BigScreen screen -> List.of(new Audience.Everyone(), new Audience.Screen());
        };
    }

    /// The seat that a speaker holds now.
    static Optional<SeatState> seat(Speaker speaker, GameState state) {
        return switch (speaker) {
            case Speaker.Seated seated -> state.seatOf(seated.person());
            case Speaker.Facilitator facilitator -> Optional.empty();
            case Speaker.BigScreen screen -> Optional.empty();
        };
    }

    /// What is seen through the eyes of a seat.
    public static List<Audience> ofSeat(SeatState seat) {
        return List.of(
                new Audience.Everyone(),
                new Audience.Organisation(seat.organisation()),
                new Audience.Seat(seat.seat()));
    }

    /// Who sends this command, if this speaker may send it at all.
    static Optional<Actor> actor(
            Speaker speaker, GameState state, Command command, Optional<OrganisationId> actingFor) {
        return switch (speaker) {
            case Speaker.Seated seated -> participant(seated.person(), state, command);
            case Speaker.Facilitator facilitator -> Optional.of(new Actor.Control(facilitator.person(), actingFor));
            case Speaker.BigScreen screen -> Optional.empty();
        };
    }

    /// A person without a seat can do one thing: take one, for nobody else.
    private static Optional<Actor> participant(PersonId person, GameState state, Command command) {
        if (command instanceof Command.TakeSeat take) {
            if (!take.person().equals(person)) return Optional.empty();
            return Optional.of(new Actor.Participant(take.seat(), person));
        }
        Optional<SeatId> seat = state.seatOf(person).map(SeatState::seat);
        return seat.map(id -> new Actor.Participant(id, person));
    }

    /// Every audience that anybody can have in this game: what a log of everything would show.
    public static List<Audience> all(GameState state) {
        List<Audience> all = new ArrayList<>(List.of(new Audience.Everyone(), new Audience.Screen()));
        all.add(new Audience.Control());
        state.teams().keySet().forEach(organisation -> all.add(new Audience.Organisation(organisation)));
        state.seats().keySet().forEach(seat -> all.add(new Audience.Seat(seat)));
        return all;
    }
}
