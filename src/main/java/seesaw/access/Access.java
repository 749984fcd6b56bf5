package seesaw.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import seesaw.game.GameId;
import seesaw.game.Names;

/// Says who is speaking, and what people are called.
@Component
public class Access {

    private final Devices devices;
    private final Doors doors;
    private final People people;

    Access(Devices devices, Doors doors, People people) {
        this.devices = devices;
        this.doors = doors;
        this.people = people;
    }

    /// Who this browser may speak as in this game.
    ///
    /// @param as "desk", "console" or "screen"
    /// @return empty if the browser has no right to that
    public Optional<Speaker> speaker(GameId game, String as, HttpServletRequest request) {
        return switch (as) {
            case "desk" -> devices.person(game, request).map(Speaker.Seated::new);
            case "console" ->
                devices.facilitator(request)
                        .filter(person -> doors.runs(person, game))
                        .map(Speaker.Facilitator::new);
            case "screen" -> screen(game, request);
            default -> Optional.empty();
        };
    }

    private Optional<Speaker> screen(GameId game, HttpServletRequest request) {
        boolean holdsTheLink = devices.screenKey(game, request)
                .flatMap(doors::byScreenKey)
                .filter(door -> door.game().equals(game))
                .isPresent();
        boolean runsTheGame = speaker(game, "console", request).isPresent();
        return holdsTheLink || runsTheGame ? Optional.of(new Speaker.BigScreen()) : Optional.empty();
    }

    public Names names() {
        return people;
    }
}
