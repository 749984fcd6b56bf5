package seesaw.game;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Holding, going on, more time.
final class ClockRules {

    private static final int MOST_MINUTES = 240;

    private final Moment moment;
    private final PhaseClock clock;

    ClockRules(Moment moment) {
        this.moment = moment;
        this.clock = moment.state().clock();
    }

    /// After a restart the server holds the game. It decides that as of its last sign of life, so the
    /// outage is nobody's.
    Decision hold() {
        if (moment.actor() instanceof Actor.Server) return hold(FlowEvent.Why.RESTART, moment.now());
        return moment.isControl() ? hold(FlowEvent.Why.CONTROL, moment.now()) : Decision.refused("control-only");
    }

    private Decision hold(FlowEvent.Why why, Instant at) {
        boolean nothingToHold = moment.stage() == Stage.LOBBY || moment.stage() == Stage.DEBRIEF;
        if (nothingToHold || clock.held()) return Decision.accepted();
        return Decision.accepted(new FlowEvent.GameHeld(why, left(at)));
    }

    /// Milliseconds that are left on the clock of the step; null if it has none.
    @Nullable
    Long left() {
        return clock.held() ? clock.remainingMillis() : left(moment.now());
    }

    private @Nullable Long left(Instant at) {
        Instant endsAt = clock.endsAt();
        return endsAt == null ? null : Math.max(0, Duration.between(at, endsAt).toMillis());
    }

    /// A game without control is taken on again by whoever plays it.
    Decision resume() {
        boolean may = moment.isControl()
                || (moment.state().paceByReadiness() && moment.seat().isPresent());
        if (!may) return Decision.refused("control-only");
        if (!clock.held()) return Decision.accepted();
        Long remaining = clock.remainingMillis();
        return Decision.accepted(new FlowEvent.GameResumed(
                remaining == null ? null : moment.now().plusMillis(remaining)));
    }

    Decision add(Command.AddTime add) {
        if (!moment.isControl()) return Decision.refused("control-only");
        if (moment.stage() == Stage.DEBRIEF) return Decision.refused("game-over");
        if (add.minutes() == 0 || Math.abs(add.minutes()) > MOST_MINUTES) {
            return Decision.refused("minutes", String.valueOf(MOST_MINUTES));
        }
        long millis = Duration.ofMinutes(add.minutes()).toMillis();
        if (clock.held()) {
            Long remaining = clock.remainingMillis();
            if (remaining == null && add.minutes() < 0) return Decision.accepted();
            return Decision.accepted(new FlowEvent.TimeAdded(
                    add.minutes(), null, Math.max(0, (remaining == null ? 0 : remaining) + millis)));
        }
        Instant from = clock.endsAt();
        if (from == null && add.minutes() < 0) return Decision.accepted();
        Instant endsAt = (from == null || from.isBefore(moment.now()) ? moment.now() : from).plusMillis(millis);
        Instant atLeastNow = endsAt.isBefore(moment.now()) ? moment.now() : endsAt;
        return Decision.accepted(new FlowEvent.TimeAdded(add.minutes(), atLeastNow, null));
    }
}
