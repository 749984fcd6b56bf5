package seesaw.game;

import java.time.Instant;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// An organisation's decision sheet in the round that is being played.
///
/// @param draft the levers that somebody set in this round
/// @param confirmed null while it is open
/// @param lastConfirmed the draft when it was confirmed last, kept when it is reopened; null if it never was
/// @param savedAt time of the last change; null if there was none
record SheetState(
        SequencedMap<LeverId, Draft> draft,
        @Nullable Confirmed confirmed,
        @Nullable SequencedMap<LeverId, Draft> lastConfirmed,
        @Nullable Instant savedAt) {

    static final SheetState EMPTY = new SheetState(Sequenced.empty(), null, null, null);

    /// What one lever was set to.
    record Draft(LeverValue value, ResultsEvent.TakenBy by, Instant at) {}

    record Confirmed(ResultsEvent.TakenBy by, Instant at) {}

    SheetState set(LeverId lever, Draft value) {
        return new SheetState(Sequenced.with(draft, lever, value), confirmed, lastConfirmed, value.at());
    }

    SheetState reset(LeverId lever, Instant at) {
        return new SheetState(Sequenced.without(draft, lever), confirmed, lastConfirmed, at);
    }

    SheetState confirmed(Confirmed by) {
        return new SheetState(draft, by, draft, savedAt);
    }

    SheetState reopened() {
        return new SheetState(draft, null, lastConfirmed, savedAt);
    }
}
