package seesaw.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import seesaw.access.Access;
import seesaw.access.Speaker;
import seesaw.game.Actor;
import seesaw.game.Audience;
import seesaw.game.GameId;
import seesaw.game.GameState;
import seesaw.game.PersonId;
import seesaw.game.SeatState;
import seesaw.live.Audiences;
import seesaw.live.LiveGames;

/// Finds out who asks for a page of a game, and shows the game as that visitor may see it.
@Component
class Visitors {

    private final Access access;
    private final LiveGames games;

    Visitors(Access access, LiveGames games) {
        this.access = access;
        this.games = games;
    }

    /// The person whom this browser belongs to in the game.
    Optional<PersonId> person(GameId game, HttpServletRequest request) {
        return access.speaker(game, "desk", request).map(Visitors::personOf);
    }

    /// The person and the seat that this browser's owner holds now.
    Optional<AtDesk> atDesk(GameId game, HttpServletRequest request) {
        return person(game, request)
                .flatMap(person -> state(game).seatOf(person).map(seat -> new AtDesk(game, person, seat)));
    }

    /// @throws ResponseStatusException 404 if this browser does not run the game
    Actor.Control control(GameId game, HttpServletRequest request) {
        return access.speaker(game, "console", request)
                .map(speaker -> new Actor.Control(personOf(speaker), Optional.empty()))
                .orElseThrow(Visitors::notHere);
    }

    private static PersonId personOf(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Seated seated -> seated.person();
            case Speaker.Facilitator facilitator -> facilitator.person();
            case Speaker.BigScreen screen -> throw new IllegalStateException("A big screen is nobody");
        };
    }

    /// @throws ResponseStatusException 404 if there is no such game
    GameState state(GameId game) {
        return games.state(game).orElseThrow(Visitors::notHere);
    }

    /// What everybody in the game may know.
    Shown everyone(GameId game) {
        return shown(game, List.of(new Audience.Everyone()));
    }

    Shown shown(GameId game, List<Audience> audiences) {
        var sections = games.views(game, audiences);
        if (sections.isEmpty()) throw notHere();
        return new Shown(sections);
    }

    /// The same as the JSON with which a page begins.
    Html firstFrame(GameId game, List<Audience> audiences) {
        return FirstFrames.html(games.firstFrame(game, audiences).orElseThrow(Visitors::notHere));
    }

    static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /// Somebody in a seat.
    record AtDesk(GameId game, PersonId person, SeatState seat) {
        Actor actor() {
            return new Actor.Participant(seat.seat(), person);
        }

        List<Audience> audiences() {
            return Audiences.ofSeat(seat);
        }
    }
}
