package seesaw.access;

import java.time.Instant;
import java.util.Optional;
import seesaw.game.GameId;

/// The ways into one game.
///
/// @param joinCode six letters, for everybody in the room
/// @param screenKey opens the big screen, which shows nothing but what the room may see
/// @param locked nobody new can join
/// @param eraseAt when the game and its people are erased
public record Door(GameId game, String joinCode, String screenKey, boolean locked, Optional<Instant> eraseAt) {

    static final int CODE_LENGTH = 6;

    /// The code in two groups of three, as it is read aloud: "H7K M4P".
    public String spokenCode() {
        return joinCode.substring(0, 3) + " " + joinCode.substring(3);
    }
}
