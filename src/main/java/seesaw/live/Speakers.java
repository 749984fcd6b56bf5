package seesaw.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import seesaw.access.Speaker;
import seesaw.game.GameId;

/// Tells who is at the other end of a connection, from what the browser carries with every request.
@FunctionalInterface
interface Speakers {

    /// @param as "desk", "console" or "screen"
    /// @return empty if the browser has no right to that
    Optional<Speaker> speaker(GameId game, String as, HttpServletRequest request);
}
