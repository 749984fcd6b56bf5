package seesaw.live;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import seesaw.game.Actor;
import seesaw.game.Audience;
import seesaw.game.Command;
import seesaw.game.Game;
import seesaw.game.GameId;
import seesaw.game.GameState;
import seesaw.game.Names;
import seesaw.game.OrganisationId;
import seesaw.game.Refusal;
import seesaw.game.View;
import seesaw.journal.Journal;
import seesaw.scenario.Scenario;

/// One running game: its door, its clock, its bots, and the pages that look at it.
final class LiveGame {

    /// After a deadline that could not be stored, because the disk was full.
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    /// Joins that come at the same time are told as one.
    private static final Duration PRESENCE_PAUSE = Duration.ofMillis(250);

    private final GameId id;
    private final Scenario scenario;
    private final Timetable timetable;
    private final Names names;
    private final Door door;
    private final Showing showing;
    private final Presence presence = new Presence();
    private final BotPlayers bots;
    private final Drafts drafts;

    private Timetable.@Nullable Appointment deadline;
    private @Nullable Instant deadlineAt;
    private boolean presencePlanned;
    private ServerMessage.Presence toldPresence = new ServerMessage.Presence(List.of(), 0);
    private boolean over;

    LiveGame(GameId id, Scenario scenario, Journal journal, Timetable timetable, Names names, BotPlayers.Tempo tempo) {
        this.id = id;
        this.scenario = scenario;
        this.timetable = timetable;
        this.names = names;
        this.door = new Door(id, scenario, journal, timetable, this::stored);
        this.showing = new Showing(scenario, names);
        this.bots = new BotPlayers(scenario, door, timetable, tempo);
        this.drafts = new Drafts(door, timetable);
    }

    /// Reads the game from the journal and goes on with it.
    void load() {
        door.load();
        door.betweenTurns(() -> showing.startAt(state()));
    }

    /// The clock of a game that was loaded starts to count, and its bots go on.
    void start() {
        door.betweenTurns(() -> {
            planDeadline(state());
            bots.gameChanged();
        });
    }

    /// Holds a game that comes back after a restart, as of the server's last sign of life.
    void holdAfterRestart(Instant aliveAt) {
        door.putAsOf(aliveAt, new Actor.Server(), "restart/" + UUID.randomUUID(), new Command.Hold());
    }

    GameId id() {
        return id;
    }

    Scenario scenario() {
        return scenario;
    }

    GameState state() {
        return door.state();
    }

    // ---- commands -----------------------------------------------------------------------------------------------

    /// Returns when the outcome is certain.
    Outcome submit(Actor actor, String request, Command command) {
        drafts.letAllGo();
        return door.put(actor, request, command);
    }

    /// A command from a page; the answer may come later, when a lever is being dragged.
    void submit(Actor actor, String request, Command command, Consumer<Outcome> asker) {
        if (command instanceof Command.SetLever setLever) {
            drafts.put(actor, request, setLever, asker);
        } else {
            asker.accept(submit(actor, request, command));
        }
    }

    // ---- pages --------------------------------------------------------------------------------------------------

    void hello(Connection connection, long heldVersion, String build) {
        door.betweenTurns(() -> {
            connection.outbox.reply(new ServerMessage.Welcome(build, state().version(), timetable.now()));
            showing.hello(connection, state(), heldVersion);
            showing.tooManyOf(connection.speaker).forEach(oldest -> oldest.outbox.close(Outbox.End.TOO_MANY));
            connection.outbox.presence(Wire.write(toldPresence));
            planPresence(PRESENCE_PAUSE);
        });
    }

    void goodbye(Connection connection) {
        door.betweenTurns(() -> {
            showing.goodbye(connection);
            planPresence(Presence.GRACE);
        });
    }

    ServerMessage.Pong pong() {
        return new ServerMessage.Pong(state().version(), timetable.now());
    }

    /// Who this page speaks as, if it may send this command.
    Optional<Actor> actor(Connection connection, Command command, Optional<OrganisationId> actingFor) {
        return Audiences.actor(connection.speaker, state(), command, actingFor);
    }

    /// Everything that these audiences see together, section by section.
    SequencedMap<String, View> views(List<Audience> audiences, GameState at) {
        SequencedMap<String, View> views = new LinkedHashMap<>();
        for (Audience audience : audiences) {
            for (View view : Game.views(scenario, at, audience, names)) views.put(view.section(), view);
        }
        return views;
    }

    /// People are called otherwise now: shows everybody their new names.
    void namesChanged() {
        door.betweenTurns(() -> showing.stored(state()));
    }

    /// Words of its log were erased: shows everybody the game without them.
    void wordsErased() {
        door.reload();
    }

    /// Ends the game on this server: its pages are closed, its clock stops.
    void end(Outbox.End why) {
        door.betweenTurns(() -> {
            over = true;
            if (deadline != null) deadline.cancel();
            showing.connections().forEach(connection -> connection.outbox.close(why));
        });
    }

    // ---- after each step ----------------------------------------------------------------------------------------

    private void stored(GameState state) {
        showing.stored(state);
        planDeadline(state);
        bots.gameChanged();
    }

    private void planDeadline(GameState state) {
        Instant next = Game.deadline(state).orElse(null);
        if (over || Objects.equals(next, deadlineAt)) return;
        if (deadline != null) deadline.cancel();
        deadlineAt = next;
        deadline = next == null ? null : timetable.at(next, () -> timeIsUp(state.step()));
    }

    /// Sent twice it does no harm: the step that it ends is named.
    private void timeIsUp(int step) {
        Command timeUp = new Command.PhaseTimeUp(step);
        Outcome outcome = submit(new Actor.Clock(), "clock/" + step + "/" + timetable.now(), timeUp);
        if (outcome instanceof Outcome.Refused refused && refused.refusal().equals(CANNOT_SAVE)) {
            timetable.at(timetable.now().plus(TRY_AGAIN), () -> timeIsUp(step));
        }
    }

    static final Refusal CANNOT_SAVE = Refusal.of("cannot-save");

    private void planPresence(Duration pause) {
        if (presencePlanned || over) return;
        presencePlanned = true;
        timetable.at(timetable.now().plus(pause), () -> door.betweenTurns(this::tellPresence));
    }

    private void tellPresence() {
        presencePlanned = false;
        ServerMessage.Presence now = presence.look(showing.connections(), timetable.now());
        if (!now.equals(toldPresence)) {
            byte[] message = Wire.write(now);
            showing.connections().forEach(connection -> connection.outbox.presence(message));
            toldPresence = now;
        }
        boolean somebodyIsAway =
                now.seats().stream().anyMatch(seat -> seat.state().equals("away"));
        if (somebodyIsAway) planPresence(Presence.AWAY);
    }
}
