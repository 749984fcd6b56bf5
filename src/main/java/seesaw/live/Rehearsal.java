package seesaw.live;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import seesaw.access.Speaker;
import seesaw.game.Actor;
import seesaw.game.Audience;
import seesaw.game.Command;
import seesaw.game.GameId;
import seesaw.game.GameState;
import seesaw.game.InjectId;
import seesaw.game.OrganisationId;
import seesaw.game.PersonId;
import seesaw.game.Recorded;
import seesaw.game.View;
import seesaw.journal.Journal;
import seesaw.scenario.PackReading;
import seesaw.scenario.Scenario;
import seesaw.scenario.SeatPlan;

/// Plays a whole game with bots in every seat, through the same door, journal and views as people, in simulated time.
/// The same pack, size and seed give the same game, to the byte.
public final class Rehearsal {

    /// Nobody was there; the year only has to be the same every time.
    private static final Instant START = Instant.parse("2008-04-01T09:00:00Z");

    /// How often the facilitator of a rehearsal looks at the console.
    private static final Duration LOOK = Duration.ofSeconds(30);

    /// A game has some tens of steps; one that needs more looks is going round in circles.
    private static final int MOST_LOOKS = 20_000;

    private final PackReading.Sound pack;
    private final Journal journal;
    private final SimulatedTimetable timetable = new SimulatedTimetable(START);
    private final LiveGames games;
    private final GameId game;
    private final PersonId facilitator;

    /// Pages that watch, so that a rehearsal also rehearses what they are sent.
    private final Connection console;

    private final Connection screen = new Connection(new Speaker.BigScreen());

    private Rehearsal(PackReading.Sound pack, Journal journal, long seed) {
        this.pack = pack;
        this.journal = journal;
        this.games = new LiveGames(journal, timetable, person -> "Control", BotPlayers.Tempo.AT_ONCE);
        this.game = new GameId(fixedId("game " + seed));
        this.facilitator = new PersonId(fixedId("facilitator " + seed));
        this.console = new Connection(new Speaker.Facilitator(facilitator));
    }

    /// Sizes for which the scenario has a seat plan.
    public static List<Integer> sizes(Scenario scenario) {
        return scenario.seatPlans().stream().map(SeatPlan::size).sorted().toList();
    }

    /// Plays the game to its end.
    ///
    /// @param journal in which to keep it
    /// @param seats one of [#sizes]
    public static RehearsalReport play(PackReading.Sound pack, Journal journal, int seats, long seed) {
        return new Rehearsal(pack, journal, seed).play(plan(pack.scenario(), seats), seed);
    }

    private static SeatPlan plan(Scenario scenario, int seats) {
        return scenario.seatPlans().stream()
                .filter(plan -> plan.size() == seats)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No seat plan for " + seats));
    }

    private RehearsalReport play(SeatPlan plan, long seed) {
        Scenario scenario = pack.scenario();
        var bots = plan.seats().stream()
                .map(seat -> new OrganisationId(seat.organisation()))
                .distinct()
                .toList();
        games.open(
                new Command.OpenGame(game, scenario.title(), plan.id(), seed, Command.Pace.CONTROL, bots, false),
                pack,
                facilitator);
        LiveGame live = games.game(game).orElseThrow();
        live.hello(console, -1, "rehearsal");
        live.hello(screen, -1, "rehearsal");
        for (int looks = 0; state().status() != View.Status.DEBRIEF; looks++) {
            if (looks > MOST_LOOKS)
                throw new IllegalStateException("The game does not come to its end: " + state().now());
            passTime();
            lookAtTheConsole();
        }
        for (Audience audience : Audiences.all(state())) games.views(game, List.of(audience));
        List<Recorded> log = journal.read(game, 0);
        return RehearsalReport.of(scenario, plan, seed, game, log);
    }

    /// Half a minute goes by, with whatever bots and clock do in it.
    private void passTime() {
        Instant until = timetable.now().plus(LOOK);
        boolean[] looking = {true};
        timetable.at(until, () -> looking[0] = false);
        while (looking[0]) timetable.doNext();
    }

    /// Sends the injects that are due, tells the results part by part, and goes on when time is up.
    private void lookAtTheConsole() {
        GameState state = state();
        SequencedMap<String, View> console = games.views(game, List.of(new Audience.Control()));
        View.Queue queue = section(console, "queue", View.Queue.class).orElseThrow();
        Optional<View.Story> story =
                section(console, "story-preview", View.Story.class).filter(each -> each.shown() > 0);
        Optional<View.InjectCard> due =
                queue.injects().stream().filter(this::isDue).findFirst();
        if (due.isPresent()) {
            send(new Command.SendInject(new InjectId(due.get().id())));
        } else if (queue.resultsToPublish()) {
            send(new Command.PublishResults(state.step()));
        } else if (story.isPresent()
                && story.get().shown() < story.get().parts().size()) {
            send(new Command.RevealNext(story.get().shown()));
        } else if (queue.desksToOpen()) {
            send(new Command.OpenDesks());
        } else if (state.clock().endsAt() == null) {
            send(new Command.Next(state.step()));
        }
    }

    private boolean isDue(View.InjectCard card) {
        return switch (card.state()) {
            case "due" -> true;
            case "planned" -> card.dueAt() != null && !card.dueAt().isAfter(timetable.now());
            default -> false;
        };
    }

    private void send(Command command) {
        if (games.submit(game, new Actor.Control(facilitator, Optional.empty()), command)
                instanceof Outcome.Refused refused) {
            throw new IllegalStateException("Control may not " + command + ": " + refused.refusal());
        }
    }

    private GameState state() {
        return games.state(game).orElseThrow();
    }

    private static <V extends View> Optional<V> section(SequencedMap<String, View> from, String name, Class<V> type) {
        return Optional.ofNullable(from.get(name)).map(type::cast);
    }

    private static String fixedId(String of) {
        String digits =
                UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
        return digits.substring(0, 14) + "7" + digits.substring(15);
    }
}
