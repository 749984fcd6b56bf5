package seesaw.game;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is due at a moment, or when a round is decided, whoever does or does not do something.
final class Deadlines {

    private final Moment moment;

    Deadlines(Moment moment) {
        this.moment = moment;
    }

    /// The earliest of the step's end and everything that is due before it; none while the game is held.
    static Optional<Instant> next(GameState state) {
        if (state.clock().held()) return Optional.empty();
        Instant endsAt = state.clock().endsAt();
        return Stream.of(Stream.ofNullable(endsAt), DealDeadlines.all(state.deals()), PressRules.deadlines(state))
                .flatMap(each -> each)
                .min(Instant::compareTo);
    }

    /// What the clock brings about now; nothing while the game is held.
    List<Event> due() {
        if (moment.state().clock().held()) return List.of();
        List<Event> events = new ArrayList<>(new DealDeadlines(moment).due());
        events.addAll(new PressRules(moment.after(events)).due());
        return events;
    }

    /// What has to be settled before a round is closed.
    List<Event> atRoundsEnd() {
        return new DealDeadlines(moment).atRoundsEnd();
    }
}
