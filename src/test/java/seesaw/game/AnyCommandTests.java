package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.game.Fixtures.ADA;
import static seesaw.game.Fixtures.BEN;
import static seesaw.game.Fixtures.CAT;
import static seesaw.game.Fixtures.FACILITATOR;
import static seesaw.game.Fixtures.GENERAL;
import static seesaw.game.Fixtures.GENERAL_1;
import static seesaw.game.Fixtures.HOMEWELL;
import static seesaw.game.Fixtures.HOURS;
import static seesaw.game.Fixtures.MEETING;
import static seesaw.game.Fixtures.MONEY;
import static seesaw.game.Fixtures.NURSES;
import static seesaw.game.Fixtures.PETITION;
import static seesaw.game.Fixtures.PRIZE;
import static seesaw.game.Fixtures.TRUST;
import static seesaw.game.Fixtures.TRUST_1;
import static seesaw.game.Fixtures.TRUST_2;
import static seesaw.game.Fixtures.WARD;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import seesaw.testing.Examples;

/// Thousands of commands, sensible and not, by people, bots, control and the clock.
class AnyCommandTests {

    private static final int COMMANDS = 3_000;
    private static final List<SeatId> SEATS = List.of(TRUST_1, TRUST_2, GENERAL_1);
    private static final List<PersonId> PEOPLE = List.of(ADA, BEN, CAT);
    private static final List<OrganisationId> ORGANISATIONS =
            List.of(TRUST, GENERAL, HOMEWELL, Fixtures.COUNCIL, Fixtures.MONITOR);
    private static final List<LeverId> LEVERS = List.of(MONEY, MEETING, WARD, NURSES, HOURS);

    private final TreeSet<String> tried = new TreeSet<>();
    private final TreeSet<String> happened = new TreeSet<>();
    private final List<Phrase> phrases = new ArrayList<>();

    @Test
    void noCommandBreaksAGameAndTheLogGivesTheSameGameAgain() throws IOException {
        List<Recorded> first = play(1, Command.Pace.CONTROL);
        assertThat(play(1, Command.Pace.CONTROL)).isEqualTo(first);
        for (int seed = 4; seed < 9; seed++) play(seed, Command.Pace.CONTROL);
        play(3, Command.Pace.WHEN_READY);
        assertThat(tried)
                .as("kinds of commands tried")
                .hasSize(Examples.recordsOf(Command.class).size());
        assertThat(happened).as("kinds of events that happened").isEqualTo(allEvents());
        everyPhraseHasItsWords();
    }

    private List<Recorded> play(long seed, Command.Pace pace) {
        var play = new Play(Fixtures.FOUR_SIDES);
        play.given(Fixtures.SERVER, new Command.OpenGame(Fixtures.GAME, "Any", "3", seed, pace, List.of(), false));
        for (int i = 0; i < COMMANDS && play.state.status() != View.Status.DEBRIEF; i++) {
            var dice = new Dice(seed, i);
            play.after(Duration.ofSeconds(dice.below(40)));
            boolean timeIsUp = Game.deadline(play.state)
                    .filter(deadline -> !play.now.isBefore(deadline))
                    .isPresent();
            if (timeIsUp) play.given(Fixtures.CLOCK, new Command.PhaseTimeUp(play.state.step()));
            Actor actor = actor(dice, play.state);
            Command command = command(dice, play.state, actor);
            tried.add(command.getClass().getSimpleName());
            play.when(actor, command);
            if (i % 10 == 0) play.bots();
            if (i % 20 == 5) changeMind(play);
            if (i % 20 == 15) thinkAgain(play, i);
            if (i % 20 == 16) goFar(play);
            if (i % 50 == 0) lookAround(play);
        }
        lookAround(play);
        assertThat(replayed(play)).isEqualTo(play.state);
        play.log.stream()
                .filter(each -> !(each.event() instanceof DealEvent))
                .forEach(each -> happened.add(each.event().getClass().getSimpleName()));
        return play.log;
    }

    /// Seldom by chance alone: a lever set and put back while its sheet is open, a message pinned and no longer.
    private static void changeMind(Play play) {
        Actor control = Fixtures.controlFor(TRUST);
        play.when(control, Fixtures.choose(MEETING, "panel")).when(control, new Command.ResetLever(MEETING));
        play.when(control, new Command.SendMessage(List.of(TRUST), new Text("Keep this."), List.of()))
                .when(control, new Command.PinMessage("trust", 1, true))
                .when(control, new Command.PinMessage("trust", 1, false));
    }

    /// Seldom by chance alone: an initiative that is asked about, answered and taken back; a story that is
    /// held and dropped.
    private static void thinkAgain(Play play, int turn) {
        Actor trust = Fixtures.controlFor(TRUST);
        var words = new Text("Again " + turn);
        var initiative =
                new InitiativeId("initiative-" + (play.state.initiatives().size() + 1));
        var story = new StoryId("story-" + (play.state.newsroom().stories().size() + 1));
        play.when(trust, new InitiativeCommand.ProposeInitiative(words, words, List.of(), words, words))
                .when(Fixtures.CONTROL, new InitiativeCommand.AskAboutInitiative(initiative, words))
                .when(trust, new InitiativeCommand.AnswerAboutInitiative(initiative, words))
                .when(trust, new InitiativeCommand.WithdrawInitiative(initiative))
                .when(
                        Fixtures.CONTROL,
                        new PressCommand.WriteStory("news", words, words, words, false, List.of(), 0, 9))
                .when(Fixtures.CONTROL, new PressCommand.DropStory(story));
    }

    /// Seldom by chance alone: a ward so big that it touches the public, and leave that is asked for,
    /// explained and no
    /// longer needed.
    private static void goFar(Play play) {
        Actor control = Fixtures.controlFor(TRUST);
        play.when(Fixtures.controlFor(GENERAL), Fixtures.set(WARD, 25));
        play.when(control, Fixtures.set(MONEY, 4))
                .when(control, new RequestCommand.AskForConsent(MONEY, NURSES.value(), new Text("Please.")))
                .when(control, new Command.ResetLever(MONEY));
        List.copyOf(play.state.newsroom().stories().keySet())
                .forEach(story -> play.when(
                        Fixtures.CONTROL, new PressCommand.CorrectStory(story, new Text("It was otherwise."))));
    }

    private void lookAround(Play play) {
        for (Audience audience : Play.audiences(play.scenario, play.state)) {
            phrases.addAll(Phrases.in(play.views(audience)));
        }
    }

    private static GameState replayed(Play play) {
        GameState state = GameState.beforeOpening();
        for (Recorded recorded : play.log) state = Game.evolve(play.scenario, state, recorded);
        for (Audience audience : Play.audiences(play.scenario, state)) {
            assertThat(Game.views(play.scenario, state, audience, Fixtures.NAMES))
                    .isEqualTo(play.views(audience));
        }
        return state;
    }

    private static TreeSet<String> allEvents() {
        var events = new TreeSet<String>();
        // What becomes of deals is the concern of AnyDealTests
        Examples.recordsOf(Event.class).stream()
                .filter(each -> !DealEvent.class.isAssignableFrom(each))
                .forEach(each -> events.add(each.getSimpleName()));
        return events;
    }

    private void everyPhraseHasItsWords() throws IOException {
        var messages = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            messages.load(reader);
        }
        for (Phrase phrase : phrases) {
            String words = messages.getProperty(phrase.key());
            assertThat(words).as("words of %s", phrase.key()).isNotNull();
            Pattern.compile("\\{(\\d)}")
                    .matcher(words)
                    .results()
                    .forEach(placeholder -> assertThat(Integer.parseInt(placeholder.group(1)))
                            .as("place in %s for %s", phrase.key(), phrase.args())
                            .isLessThan(phrase.args().size()));
        }
    }

    record Dice(long seed, int turn) {
        int below(int bound) {
            return below("", bound);
        }

        int below(String what, int bound) {
            return Chance.below(seed, turn + " " + what, bound);
        }

        <T> T of(String what, List<T> all) {
            return all.get(below(what, all.size()));
        }
    }

    static Actor actor(Dice dice, GameState state) {
        SeatState seat = state.seats().get(dice.of("seat", SEATS));
        Optional<PersonId> sitting = PEOPLE.stream().filter(seat::isHeldBy).findFirst();
        return switch (dice.below("actor", 10)) {
            case 0 -> Fixtures.SERVER;
            case 1 -> Fixtures.CLOCK;
            case 2 -> new Actor.Bot(dice.of("bot", ORGANISATIONS));
            case 3 -> new Actor.Control(FACILITATOR, Optional.of(dice.of("for", ORGANISATIONS)));
            case 4, 5 -> Fixtures.CONTROL;
            default -> new Actor.Participant(seat.seat(), sitting.orElse(dice.of("person", PEOPLE)));
        };
    }

    static Command command(Dice dice, GameState state, Actor actor) {
        int step = dice.below("stale", 8) == 0 ? state.step() - 1 : state.step();
        OrganisationId organisation = dice.of("organisation", ORGANISATIONS);
        LeverId lever = dice.of("lever", LEVERS);
        Text text = new Text(dice.below("blank", 5) == 0 ? " " : "Words " + dice.turn());
        InjectId inject = dice.below("inject", 2) == 0 ? PETITION : PRIZE;
        return switch (dice.below("command", 66)) {
            case 0 -> new Command.OpenGame(Fixtures.GAME, "Again", "3", 1, Command.Pace.CONTROL, List.of(), false);
            case 1, 2, 3 -> new Command.TakeSeat(dice.of("take", SEATS), dice.of("who", PEOPLE));
            case 4 -> new Command.LeaveSeat(dice.of("leave", SEATS));
            case 5 -> new Command.GiveSeatToBot(dice.of("give", SEATS));
            case 6 -> new Command.TakeSeatFromBot(dice.of("free", SEATS));
            case 7, 8 -> new Command.Next(step);
            case 9 -> new Command.Hold();
            case 10 -> new Command.Resume();
            case 11 -> new Command.AddTime(dice.below("minutes", 5) - 2);
            case 12 -> new Command.PhaseTimeUp(step);
            case 13 -> new Command.Ready(dice.below("ready", 4) > 0);
            case 14 -> new Command.SendMessage(List.of(organisation), text, List.of(GENERAL));
            case 15 -> new Command.ReadThread(dice.of("thread", List.of("general+trust", "news", "own-news")), 3);
            case 16 -> new Command.Announce(text);
            case 17, 18, 19, 20 -> new Command.SetLever(lever, value(dice));
            case 21, 22, 23 -> new Command.ConfirmSheet();
            case 24 -> new Command.ReopenSheet();
            case 25 -> new Command.PublishResults(step);
            case 26 -> new Command.RevealNext(state.shown());
            case 27 -> new Command.OpenDesks();
            case 28 -> new Command.SendInject(inject);
            case 29 -> new Command.SkipInject(inject);
            case 30 ->
                new Command.ChooseOption(
                        "delivery", dice.of("option", List.of("as-it-was", "partnership", "partnership")), text);
            case 31, 32 ->
                new Command.AnswerQuestion(
                        dice.of("question", List.of("helped", "trusted", "barriers", "best-partner")), answer(dice));
            case 34 ->
                new Command.PinMessage(
                        dice.of("pin", List.of("general+trust", "general+trust", "trust")),
                        dice.below("pinned message", 6) == 0 ? 0 : 1,
                        dice.below("pinned", 2) == 0);
            case 35 -> new Command.MuteOrganisation(organisation, dice.below("muted", 2) == 0);
            case 33 -> new Command.Nudge(organisation);
            case 36 -> new Command.UndoAdvance(step);
            case 37 -> new Command.ResetLever(lever);
            case 38, 39, 40 -> voiced(dice, state, text, organisation);
            case 41, 42, 43 -> ruling(dice, state, text);
            case 44, 45, 46 -> printed(dice, state, text);
            case 47, 48 -> story(dice, state, text);
            case 49, 50, 51, 52, 53, 54, 55, 56 -> {
                var draws = new AtomicInteger();
                yield new AnyCase(state, bound -> dice.below("case " + draws.getAndIncrement(), bound)).command();
            }
            default -> {
                var draws = new AtomicInteger();
                yield new AnyDeal(
                                Fixtures.FOUR_SIDES,
                                state,
                                bound -> dice.below("deal " + draws.getAndIncrement(), bound))
                        .command(own(actor, state));
            }
        };
    }

    private static OrganisationId own(Actor actor, GameState state) {
        return switch (actor) {
            case Actor.Participant(SeatId seat, PersonId _) ->
                state.seats().get(seat).organisation();
            case Actor.Control control -> control.actingFor().orElse(TRUST);
            case Actor.Bot(OrganisationId organisation) -> organisation;
            case Actor.Clock _, Actor.Server _ -> TRUST;
        };
    }

    private static Command voiced(Dice dice, GameState state, Text text, OrganisationId organisation) {
        return switch (dice.below("voiced", 7)) {
            case 0, 1, 2 ->
                new InitiativeCommand.ProposeInitiative(text, text, List.of(organisation), text, new Text(""));
            case 3 -> new InitiativeCommand.WithdrawInitiative(initiative(dice, state));
            default -> new InitiativeCommand.AnswerAboutInitiative(initiative(dice, state), text);
        };
    }

    private static Command ruling(Dice dice, GameState state, Text text) {
        double size = dice.below("size", 25) - 12;
        var push = new InitiativeCommand.Push(dice.of("input", List.of("opposition", "moon")), size, 0, 1);
        return switch (dice.below("ruling", 6)) {
            case 0 ->
                new InitiativeCommand.AllowInitiative(
                        initiative(dice, state), List.of(push), dice.below("open", 2) == 0, text);
            case 1 -> new InitiativeCommand.RefuseInitiative(initiative(dice, state), text);
            default -> new InitiativeCommand.AskAboutInitiative(initiative(dice, state), text);
        };
    }

    private static InitiativeId initiative(Dice dice, GameState state) {
        return new InitiativeId("initiative-" + Math.max(1, state.initiatives().size() - dice.below("initiative", 3)));
    }

    private static Command printed(Dice dice, GameState state, Text text) {
        var story = new StoryId("story-"
                + (1 + dice.below("story", 1 + state.newsroom().stories().size())));
        PressCommand.Given given = dice.below("given", 2) == 0
                ? new PressCommand.Given.GivenPassage(1 + dice.below("passage", 3))
                : new PressCommand.Given.GivenMessage("general+trust", 1 + dice.below("message", 3));
        return switch (dice.below("printed", 5)) {
            case 0, 1 -> new PressCommand.GiveToPress(GENERAL, given, dice.below("named", 2) == 0, text);
            case 2 -> new PressCommand.LiftEmbargo(story);
            case 3 -> new PressCommand.DropStory(story);
            default -> new PressCommand.CorrectStory(story, text);
        };
    }

    private static Command story(Dice dice, GameState state, Text text) {
        int held = dice.below("held", 3);
        return new PressCommand.WriteStory(
                dice.of("kind", List.of("alarm", "calm", "news", "moon")),
                text,
                text,
                new Text(""),
                dice.below("front", 2) == 0,
                dice.below("documents", 2) == 0 ? List.of() : List.of(1),
                held == 1 ? state.step() + dice.below("phases", 3) : 0,
                held == 2 ? dice.below("embargo", 5) : 0);
    }

    private static LeverValue value(Dice dice) {
        var parts = new LinkedHashMap<String, Double>();
        parts.put("day", (double) 5 * dice.below("day", 21));
        parts.put("night", (double) 5 * dice.below("night", 21));
        return switch (dice.below("value", 5)) {
            case 0 -> new LeverValue.Switched(dice.below("on", 2) == 0);
            case 1 -> new LeverValue.Chosen(dice.of("chosen", List.of("none", "open", "panel", "moon")));
            case 2 -> new LeverValue.Allocated(parts);
            default -> new LeverValue.Amount(dice.below("amount", 30) - 2);
        };
    }

    private static Command.Answer answer(Dice dice) {
        return switch (dice.below("answer", 4)) {
            case 0 -> new Command.Answer.Words(new Text("Because."));
            case 1 -> new Command.Answer.Scale(dice.below("scale", 7));
            case 2 -> new Command.Answer.Barriers(List.of("K3"));
            default -> new Command.Answer.About(GENERAL);
        };
    }
}
