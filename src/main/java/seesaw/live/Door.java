package seesaw.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seesaw.game.Actor;
import seesaw.game.Command;
import seesaw.game.Decision;
import seesaw.game.Event;
import seesaw.game.Game;
import seesaw.game.GameId;
import seesaw.game.GameState;
import seesaw.game.Recorded;
import seesaw.game.Refusal;
import seesaw.journal.Appended;
import seesaw.journal.Entry;
import seesaw.journal.Journal;
import seesaw.journal.JournalUnavailable;
import seesaw.scenario.Scenario;

/// The one way into a game. Commands are decided one after the other; those that come while the disk is busy are
/// decided
/// together in the next turn and share its sync. Nobody hears or sees anything of a turn before it is stored.
final class Door {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    /// Every conflict means that another server has got on with the game, so this is never reached in practice.
    private static final int MOST_TRIES = 20;

    private final GameId game;
    private final Scenario scenario;
    private final Journal journal;
    private final Timetable timetable;
    private final AfterTurn afterTurn;
    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final Requests requests = new Requests();
    private volatile GameState state = GameState.beforeOpening();

    /// The journal may hold more than `state` knows: read on before deciding anything.
    private boolean behind = true;

    /// The time by which this turn decides; null means now.
    private @Nullable Instant asOf;

    /// Told, within the turn, of the state that has just been stored.
    interface AfterTurn {
        void stored(GameState state);
    }

    /// A command before the door, and then its outcome.
    private static final class Waiting {
        final Actor actor;
        final String request;
        final Command command;

        /// Written and read within a turn.
        @Nullable
        Outcome outcome;

        Waiting(Actor actor, String request, Command command) {
            this.actor = actor;
            this.request = request;
            this.command = command;
        }
    }

    Door(GameId game, Scenario scenario, Journal journal, Timetable timetable, AfterTurn afterTurn) {
        this.game = game;
        this.scenario = scenario;
        this.journal = journal;
        this.timetable = timetable;
        this.afterTurn = afterTurn;
    }

    /// The game as it is stored.
    GameState state() {
        return state;
    }

    /// Reads the game from the journal.
    ///
    /// @throws RuntimeException if the log cannot be read; the game cannot be played then
    void load() {
        turn.lock();
        try {
            catchUp();
        } finally {
            turn.unlock();
        }
    }

    /// Returns when the command's outcome is certain: stored, or refused.
    Outcome put(Actor actor, String request, Command command) {
        Waiting mine = new Waiting(actor, request, command);
        waiting.add(mine);
        turn.lock();
        try {
            // Whoever has the turn decides for all who wait, so this one may have been decided by now
            if (mine.outcome == null) takeTurn();
            if (mine.outcome == null) throw new IllegalStateException("No outcome of " + request + " in game " + game);
            return mine.outcome;
        } finally {
            turn.unlock();
        }
    }

    /// Decides a command as it would have been decided at an earlier moment: a restart is no fault of the players.
    void putAsOf(Instant earlier, Actor actor, String request, Command command) {
        turn.lock();
        try {
            asOf = earlier;
            put(actor, request, command);
        } finally {
            asOf = null;
            turn.unlock();
        }
    }

    /// Reads the game anew from its log, after words in it were erased.
    void reload() {
        turn.lock();
        try {
            state = GameState.beforeOpening();
            catchUp();
            show();
        } finally {
            turn.unlock();
        }
    }

    /// Does something while no turn is under way.
    void betweenTurns(Runnable work) {
        turn.lock();
        try {
            work.run();
        } finally {
            turn.unlock();
        }
    }

    private void takeTurn() {
        List<Waiting> all = new ArrayList<>();
        for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) all.add(next);
        long before = state.version();
        try {
            decideAndStore(all);
        } catch (JournalUnavailable unavailable) {
            LOG.error("Game {} cannot be saved", game, unavailable);
            behind = true;
            all.forEach(each -> each.outcome = new Outcome.Refused(LiveGame.CANNOT_SAVE));
        } catch (RuntimeException ours) {
            behind = true;
            Outcome refused = unexpected("a turn", ours);
            all.forEach(each -> each.outcome = refused);
        }
        if (state.version() != before) show();
    }

    private void decideAndStore(List<Waiting> all) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (behind) catchUp();
            Turn decided = decide(all);
            if (decided.entries.isEmpty()) return;
            switch (journal.append(game, state.version(), decided.entries)) {
                case Appended.Stored stored -> {
                    state = decided.ahead;
                    decided.requests.forEach(requests::remember);
                    return;
                }
                case Appended.Conflict conflict -> behind = true;
            }
        }
        throw new IllegalStateException("Game " + game + " is being played elsewhere, faster than here");
    }

    /// What a turn would store, and the state that follows from it.
    private static final class Turn {
        GameState ahead;
        final List<Entry> entries = new ArrayList<>();
        final SequencedMap<String, Long> requests = new LinkedHashMap<>();

        Turn(GameState state) {
            ahead = state;
        }
    }

    private Turn decide(List<Waiting> all) {
        Turn decided = new Turn(state);
        for (Waiting each : all) {
            try {
                each.outcome = decide(each, decided);
            } catch (RuntimeException ours) {
                each.outcome = unexpected(each.command.getClass().getSimpleName(), ours);
            }
        }
        return decided;
    }

    private Outcome decide(Waiting each, Turn decided) {
        Optional<Long> answered = requests.versionOf(each.request);
        if (answered.isEmpty()) answered = Optional.ofNullable(decided.requests.get(each.request));
        if (answered.isPresent()) return new Outcome.Accepted(answered.get());
        Instant now = later(asOf == null ? timetable.now() : asOf, decided.ahead.lastAt());
        return switch (Game.decide(scenario, decided.ahead, each.actor, each.command, now)) {
            case Decision.Refused refused -> new Outcome.Refused(refused.refusal());
            case Decision.Accepted accepted -> {
                if (!accepted.events().isEmpty()) {
                    decided.ahead = evolve(decided.ahead, each.actor, now, accepted.events());
                    decided.entries.add(new Entry(each.request, each.actor, now, accepted.events()));
                    decided.requests.put(each.request, decided.ahead.version());
                }
                yield new Outcome.Accepted(decided.ahead.version());
            }
        };
    }

    private GameState evolve(GameState from, Actor actor, Instant now, List<Event> events) {
        GameState next = from;
        for (Event event : events) {
            next = Game.evolve(scenario, next, new Recorded(next.version() + 1, now, actor, event));
        }
        return next;
    }

    private void catchUp() {
        GameState next = state;
        for (Recorded recorded : journal.read(game, state.version())) {
            next = Game.evolve(scenario, next, recorded);
        }
        requests.rememberAll(journal.requests(game, Requests.REMEMBERED));
        state = next;
        behind = false;
    }

    /// What is stored is stored, whatever goes wrong in showing it.
    private void show() {
        try {
            afterTurn.stored(state);
        } catch (RuntimeException ours) {
            LOG.error("Game {} version {} could not be shown", game, state.version(), ours);
        }
    }

    private Outcome unexpected(String what, RuntimeException ours) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Error {}: game {} version {}, {}", id, game, state.version(), what, ours);
        return new Outcome.Refused(Refusal.of("unexpected", id));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
