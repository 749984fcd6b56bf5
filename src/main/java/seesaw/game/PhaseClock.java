package seesaw.game;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The clock of the step that the game is in.
///
/// @param startedAt when the step began, moved on by the time that the game was held since
/// @param endsAt when time is up; null without a clock, or while the game is held
/// @param heldAt since when the game is held; null while it runs
/// @param why the game is held; null while it runs
/// @param remainingMillis what is left while the game is held; null without a clock, or while the game runs
/// @param timeIsUp the deadline has passed
public record PhaseClock(
        Instant startedAt,
        @Nullable Instant endsAt,
        @Nullable Instant heldAt,
        FlowEvent.@Nullable Why why,
        @Nullable Long remainingMillis,
        boolean timeIsUp) {

    static final PhaseClock NOT_STARTED = new PhaseClock(Instant.EPOCH, null, null, null, null, false);

    public boolean held() {
        return heldAt != null;
    }

    /// The time on the game's own clock, which stands still while the game is held.
    Instant gameTime(Instant now) {
        return heldAt == null ? now : heldAt;
    }

    PhaseClock entered(FlowEvent.StepEntered entered, Instant at) {
        Long left = held() && entered.minutes() > 0
                ? Duration.ofMinutes(entered.minutes()).toMillis()
                : null;
        return new PhaseClock(at, entered.endsAt(), held() ? at : null, why, left, false);
    }

    PhaseClock held(FlowEvent.GameHeld held, Instant at) {
        return new PhaseClock(startedAt, null, at, held.why(), held.remainingMillis(), timeIsUp);
    }

    PhaseClock resumed(FlowEvent.GameResumed resumed, Instant at) {
        Instant started = heldAt == null ? startedAt : startedAt.plus(Duration.between(heldAt, at));
        return new PhaseClock(started, resumed.endsAt(), null, null, null, timeIsUp);
    }

    PhaseClock added(FlowEvent.TimeAdded added) {
        return new PhaseClock(startedAt, added.endsAt(), heldAt, why, added.remainingMillis(), false);
    }

    /// The clock as it stood when its step was left, stopped.
    PhaseClock leftWith(@Nullable Long remaining) {
        return new PhaseClock(startedAt, null, heldAt, why, remaining, timeIsUp);
    }

    /// The clock of a step to which control came back.
    ///
    /// @param left when the step was left
    PhaseClock cameBack(FlowEvent.AdvanceUndone undone, Instant left, Instant at) {
        return new PhaseClock(
                startedAt.plus(Duration.between(left, at)),
                null,
                at,
                FlowEvent.Why.UNDONE,
                undone.remainingMillis(),
                timeIsUp);
    }

    PhaseClock timeWasUp() {
        return new PhaseClock(startedAt, null, heldAt, why, null, true);
    }
}
