package seesaw.game;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Keeps the game as it was before its last advance, and takes it back there.
///
/// What is played comes back exactly: step, sheets, readiness, results, injects, restructurings, influences on the
/// model.
/// What people said since is kept, and so is where they sit: nobody loses words or a seat because control misjudged the
/// moment.
final class Undoing {

    private Undoing() {}

    /// The game at the moment at which it leaves a step. Only the last advance is kept.
    static GameState remember(GameState state, Recorded recorded, FlowEvent.StepLeft left) {
        var kept = new Changes(state, recorded);
        kept.clock = state.clock().leftWith(left.remainingMillis());
        kept.before = null;
        return kept.state();
    }

    static void undo(Changes next, FlowEvent.AdvanceUndone undone) {
        GameState before = next.before;
        if (before == null) throw new IllegalStateException("Nothing to undo at " + next.recorded.version());
        next.deals = deals(before, next);
        next.initiatives = initiatives(before, next.initiatives);
        next.newsroom = newsroom(before, next);
        next.flow = before.flow();
        next.step = before.step();
        next.stepVersion = next.recorded.version();
        next.roundStartedAt = before.roundStartedAt();
        boolean hasClock = before.now().stage() != Stage.LOBBY;
        next.clock = hasClock ? before.clock().cameBack(undone, before.lastAt(), next.at()) : before.clock();
        next.seats = seats(before, next.seats);
        next.teams = teams(before, next.teams);
        next.news = news(before, next.news);
        next.rounds = before.rounds();
        next.outcomes = before.outcomes();
        next.open = before.open();
        next.influences = before.influences();
        next.sent = before.sent();
        next.chosen = before.chosen();
        next.settled = before.settled();
        next.shown = before.shown();
        next.consultations = before.consultations().withWordsOf(next.consultations);
        next.requests = before.requests();
        next.before = null;
    }

    /// People sit where they sit now, in the organisation to which the seat belonged.
    private static SequencedMap<SeatId, SeatState> seats(GameState before, SequencedMap<SeatId, SeatState> now) {
        var seats = new LinkedHashMap<SeatId, SeatState>();
        before.seats().forEach((id, old) -> seats.put(id, seat(old, now.get(id))));
        return Sequenced.copy(seats);
    }

    private static SeatState seat(SeatState old, @Nullable SeatState now) {
        if (now == null) return old;
        if (!old.occupant().equals(now.occupant())) return old.occupiedBy(now.occupant());
        // What was read of news goes back with the news; conversations go on
        var read = new LinkedHashMap<>(now.read());
        for (String news : List.of(TalkRules.NEWS, TalkRules.OWN_NEWS)) read.put(news, old.readUpTo(news));
        return new SeatState(
                old.seat(), old.organisation(), old.post(), old.occupant(), old.ready(), Sequenced.copy(read));
    }

    /// Sheets as they were; what a team pinned, and whether it is muted, as it is now.
    private static SequencedMap<OrganisationId, TeamState> teams(
            GameState before, SequencedMap<OrganisationId, TeamState> now) {
        var teams = new LinkedHashMap<OrganisationId, TeamState>();
        before.teams().forEach((id, old) -> {
            TeamState present = now.getOrDefault(id, old);
            teams.put(
                    id,
                    new TeamState(
                            old.sheet(), old.last(), old.nudged(), old.arrivals(), present.pins(), present.muted()));
        });
        return Sequenced.copy(teams);
    }

    /// Deals as they were, with the time that was left to answer them; those that were begun since go on.
    private static Deals deals(GameState before, Changes next) {
        Instant leftAt = before.clock().gameTime(before.lastAt());
        var deals = new LinkedHashMap<>(
                before.deals().later(Duration.between(leftAt, next.at())).all());
        Instant stoodAt = next.clock.gameTime(next.at());
        next.deals.later(Duration.between(stoodAt, next.at())).all().forEach((id, deal) -> {
            if (!deals.containsKey(id)) deals.put(id, deal);
        });
        return new Deals(Sequenced.copy(deals));
    }

    /// What was said about initiatives stays; rulings are as they were.
    private static SequencedMap<InitiativeId, Initiative> initiatives(
            GameState before, SequencedMap<InitiativeId, Initiative> now) {
        var initiatives = new LinkedHashMap<InitiativeId, Initiative>();
        now.forEach((id, present) -> {
            Initiative old = before.initiatives().get(id);
            initiatives.put(id, present.ruled(old == null ? null : old.ruling()));
        });
        return Sequenced.copy(initiatives);
    }

    /// What was given stays with the press. Stories are as they were; one that was written since is held by
    /// its writer.
    private static Newsroom newsroom(GameState before, Changes next) {
        Instant leftAt = before.clock().gameTime(before.lastAt());
        Newsroom then = before.newsroom().later(Duration.between(leftAt, next.at()));
        Instant stoodAt = next.clock.gameTime(next.at());
        Newsroom now = next.newsroom.later(Duration.between(stoodAt, next.at()));
        var stories = new LinkedHashMap<StoryId, Story>();
        now.stories().forEach((id, story) -> stories.put(id, then.stories().getOrDefault(id, story.takenBack())));
        return new Newsroom(now.documents(), Sequenced.copy(stories));
    }

    /// What was told by then, and what people announced since.
    private static List<NewsEntry> news(GameState before, List<NewsEntry> now) {
        var news = new ArrayList<>(before.news());
        now.stream()
                .skip(before.news().size())
                .filter(NewsEntry.Announcement.class::isInstance)
                .forEach(news::add);
        return List.copyOf(news);
    }
}
