package seesaw.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import seesaw.game.GameId;

/// A game of which the journal holds the log.
///
/// @param digest of the pack that it is played with
/// @param aliveAt the server's last sign of life while it ran this game
/// @param eraseAt when it will be erased; null if it stays
public record KeptGame(
        GameId id,
        String digest,
        Instant openedAt,
        Instant aliveAt,
        @Nullable Instant eraseAt) {}
