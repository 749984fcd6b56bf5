package seesaw.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import seesaw.game.GameId;
import seesaw.game.View;

/// A game in a list of games.
///
/// @param title as the facilitator named it
/// @param scenario title of the pack
/// @param seats of the seat plan
/// @param people who hold a seat now
/// @param eraseAt when it will be erased; null if it stays
public record GameSummary(
        GameId id,
        String title,
        String scenario,
        View.Status status,
        boolean held,
        int seats,
        int people,
        Instant openedAt,
        @Nullable Instant eraseAt) {}
