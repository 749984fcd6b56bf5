package seesaw.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seesaw.game.Actor;
import seesaw.game.Audience;
import seesaw.game.Command;
import seesaw.game.GameId;
import seesaw.game.GameState;
import seesaw.game.Names;
import seesaw.game.PersonId;
import seesaw.game.Refusal;
import seesaw.game.View;
import seesaw.journal.Journal;
import seesaw.journal.JournalUnavailable;
import seesaw.journal.KeptGame;
import seesaw.scenario.PackReader;
import seesaw.scenario.PackReading;
import seesaw.scenario.Scenario;

/// The games that this server runs.
public class LiveGames {

    private static final Logger LOG = LoggerFactory.getLogger(LiveGames.class);

    /// How long a game of a visitor who tries it out is kept.
    static final Duration SOLO_GAMES_STAY = Duration.ofDays(1);

    private final Journal journal;
    private final Timetable timetable;
    private final Names names;
    private final BotPlayers.Tempo tempo;
    private final Map<GameId, LiveGame> games = new ConcurrentHashMap<>();
    private final Map<GameId, KeptGame> kept = new ConcurrentHashMap<>();
    private final Map<String, Scenario> scenarios = new ConcurrentSkipListMap<>();
    private volatile boolean canSave = true;

    LiveGames(Journal journal, Timetable timetable, Names names, BotPlayers.Tempo tempo) {
        this.journal = journal;
        this.timetable = timetable;
        this.names = names;
        this.tempo = tempo;
    }

    // ---- opening, loading, erasing ------------------------------------------------------------------------------

    /// Opens a game in its lobby, with everything of the scenario kept as it is now.
    ///
    /// @throws CouldNotOpen if the rules refuse it or it cannot be stored
    public GameId open(Command.OpenGame command, PackReading.Sound pack, PersonId facilitator) {
        return open(command, pack, new Actor.Control(facilitator, Optional.empty()), Optional.empty());
    }

    /// Opens a game for one visitor: bots play all other seats, and whoever is present says by being ready
    /// when a phase
    /// ends. It is erased after a day.
    ///
    /// @throws CouldNotOpen if the rules refuse it or it cannot be stored
    public GameId openSolo(Command.OpenGame command, PackReading.Sound pack) {
        return open(
                command, pack, new Actor.Server(), Optional.of(timetable.now().plus(SOLO_GAMES_STAY)));
    }

    private GameId open(Command.OpenGame command, PackReading.Sound pack, Actor actor, Optional<Instant> eraseAt) {
        Scenario scenario = pack.scenario();
        GameId id = command.game();
        Instant now = timetable.now();
        try {
            journal.keepPack(
                    scenario.digest(),
                    scenario.id(),
                    scenario.version(),
                    pack.archive().zip(),
                    now);
            journal.open(id, scenario.digest(), now, eraseAt);
        } catch (JournalUnavailable unavailable) {
            LOG.error("Game {} could not be opened", id, unavailable);
            throw new CouldNotOpen(LiveGame.CANNOT_SAVE);
        }
        scenarios.putIfAbsent(scenario.digest(), scenario);
        LiveGame game = new LiveGame(id, scenario, journal, timetable, names, tempo);
        game.load();
        if (game.submit(actor, "open/" + id, command) instanceof Outcome.Refused refused) {
            journal.erase(id);
            throw new CouldNotOpen(refused.refusal());
        }
        kept.put(id, new KeptGame(id, scenario.digest(), now, now, eraseAt.orElse(null)));
        games.put(id, game);
        return id;
    }

    /// The rules, or the disk, did not allow a game to be opened.
    public static final class CouldNotOpen extends RuntimeException {
        private final transient Refusal refusal;

        CouldNotOpen(Refusal refusal) {
            super(refusal.words().key());
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    /// Brings back every game of the journal, held, with the time since the server's last sign of life charged to
    /// nobody. One that cannot be read stays away and keeps none of the others from coming back.
    void loadAll() {
        for (KeptGame each : journal.games()) {
            try {
                load(each);
            } catch (RuntimeException lost) {
                LOG.error("Game {} could not be loaded; its log is untouched", each.id(), lost);
            }
        }
        LOG.info("{} games are back, held", games.size());
    }

    private void load(KeptGame each) {
        Scenario scenario = scenarios.computeIfAbsent(each.digest(), this::keptScenario);
        LiveGame game = new LiveGame(each.id(), scenario, journal, timetable, names, tempo);
        game.load();
        if (!game.state().isOpened()) return;
        // Held as of its last sign of life, so that what was left of the phase then is left of it now
        game.holdAfterRestart(each.aliveAt());
        game.start();
        kept.put(each.id(), each);
        games.put(each.id(), game);
    }

    private Scenario keptScenario(String digest) {
        return switch (PackReader.read(journal.pack(digest))) {
            case PackReading.Sound sound -> sound.scenario();
            case PackReading.Faulty faulty ->
                throw new IllegalStateException("Pack " + digest + " was sound when it was kept: " + faulty.problems());
        };
    }

    /// Removes a game with everything in it, for good.
    public void erase(GameId id) {
        LiveGame game = games.remove(id);
        if (game != null) game.end(Outbox.End.GAME_ERASED);
        kept.remove(id);
        journal.erase(id);
    }

    /// Blots out every word that somebody typed, in the log and on every screen; the games go on.
    public void eraseTextsOf(PersonId person) {
        if (journal.eraseTextsOf(person) > 0) games.values().forEach(LiveGame::wordsErased);
    }

    /// Erases the games of visitors whose day is over.
    void eraseOld() {
        Instant now = timetable.now();
        for (KeptGame each : List.copyOf(kept.values())) {
            Instant eraseAt = each.eraseAt();
            if (eraseAt != null && !eraseAt.isAfter(now)) erase(each.id());
        }
    }

    /// The server's sign of life.
    void alive() {
        try {
            journal.alive(List.copyOf(games.keySet()), timetable.now());
            canSave = true;
        } catch (JournalUnavailable unavailable) {
            canSave = false;
            LOG.warn("The sign of life could not be saved: {}", unavailable.getMessage());
        }
    }

    /// Whether the last sign of life could be written.
    boolean canSave() {
        return canSave;
    }

    /// Ends all games on this server; they come back when it starts again.
    void stop() {
        alive();
        games.values().forEach(game -> game.end(Outbox.End.SERVER_STOPS));
    }

    // ---- playing ------------------------------------------------------------------------------------------------

    /// Carries out a command; returns when it is on disk, or refused.
    public Outcome submit(GameId id, Actor actor, Command command) {
        return submit(id, actor, "page/" + UUID.randomUUID(), command);
    }

    /// The same request again gets the same answer and is not carried out again.
    public Outcome submit(GameId id, Actor actor, String request, Command command) {
        LiveGame game = games.get(id);
        if (game == null) return new Outcome.Refused(Refusal.of("no-such-game"));
        return game.submit(actor, request, command);
    }

    // ---- reading ------------------------------------------------------------------------------------------------

    public Optional<GameState> state(GameId id) {
        return Optional.ofNullable(games.get(id)).map(LiveGame::state);
    }

    /// The scenario that a game is played with.
    public Optional<Scenario> scenario(GameId id) {
        return Optional.ofNullable(games.get(id)).map(LiveGame::scenario);
    }

    /// Everything that these audiences see together, section name to section; empty if there is no such game.
    public SequencedMap<String, View> views(GameId id, List<Audience> audiences) {
        LiveGame game = games.get(id);
        return game == null ? new LinkedHashMap<>() : game.views(audiences, game.state());
    }

    /// The same as the JSON of a whole frame, for a page that is drawn before its connection stands.
    public Optional<String> firstFrame(GameId id, List<Audience> audiences) {
        return Optional.ofNullable(games.get(id)).map(game -> {
            GameState at = game.state();
            return Wire.text(new ServerMessage.Frame(-1, at.version(), game.views(audiences, at)));
        });
    }

    /// All games, the newest first.
    public List<GameSummary> games() {
        List<GameSummary> summaries = new ArrayList<>();
        for (LiveGame game : games.values()) {
            KeptGame from = kept.get(game.id());
            if (from != null) summaries.add(summary(game, from));
        }
        summaries.sort((one, other) -> other.openedAt().compareTo(one.openedAt()));
        return summaries;
    }

    private static GameSummary summary(LiveGame game, KeptGame kept) {
        GameState state = game.state();
        int people = (int)
                state.seats().values().stream().filter(seat -> seat.hasPerson()).count();
        return new GameSummary(
                game.id(),
                state.title(),
                game.scenario().title(),
                state.status(),
                state.clock().held(),
                state.seats().size(),
                people,
                kept.openedAt(),
                kept.eraseAt());
    }

    /// Somebody is called otherwise, or was erased: shows everybody in the game.
    public void namesChanged(GameId id) {
        LiveGame game = games.get(id);
        if (game != null) game.namesChanged();
    }

    Optional<LiveGame> game(GameId id) {
        return Optional.ofNullable(games.get(Objects.requireNonNull(id)));
    }
}
