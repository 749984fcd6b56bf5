package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.game.Fixtures.ADA_IN_TRUST;
import static seesaw.game.Fixtures.CONTROL;
import static seesaw.game.Fixtures.GENERAL;
import static seesaw.game.Fixtures.MEETING;
import static seesaw.game.Fixtures.TRUST;
import static seesaw.game.Fixtures.TRUST_1;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Control can take its last advance back.
class UndoTests {

    private static final int GAMES = 200;
    private static final Text HELLO = new Text("We waited for you.");

    private static Command.UndoAdvance undo(Play play) {
        return new Command.UndoAdvance(play.state.step());
    }

    @Test
    void theGameStandsWhereItStoodWhenControlWentOn() {
        Play play = Play.seated().until(Stage.DECIDE);
        play.given(ADA_IN_TRUST, Fixtures.choose(MEETING, "panel")).given(ADA_IN_TRUST, new Command.ConfirmSheet());
        GameState before = play.state;
        play.next();
        assertThat(play.state.rounds()).hasSize(1);
        play.given(CONTROL, undo(play));
        assertThat(played(play.state, before)).isEqualTo(played(before, before));
        assertThat(play.view(new Audience.Organisation(TRUST), View.Sheet.class).confirmed())
                .isNotNull();
        assertThat(play.view(new Audience.Organisation(TRUST), View.OwnResults.class)
                        .rounds())
                .isEmpty();
    }

    @Test
    void whatIsPlayedAgainIsWhatWouldHaveBeen() {
        Play twice = Play.seated().until(Stage.DECIDE).next();
        twice.given(CONTROL, undo(twice)).next();
        Play once = Play.seated().until(Stage.DECIDE).next();
        assertThat(twice.lastRound()).isEqualTo(once.lastRound());
    }

    @Test
    void theClockIsHeldWithTheTimeThatWasLeft() {
        Play play = Play.seated()
                .until(Stage.NEGOTIATE)
                .after(Duration.ofMinutes(5))
                .next();
        play.after(Duration.ofMinutes(1)).given(CONTROL, undo(play));
        View.Clock clock = play.view(new Audience.Everyone(), View.Clock.class);
        assertThat(clock.held()).isTrue();
        assertThat(clock.remainingMillis()).isEqualTo(Duration.ofMinutes(15).toMillis());
        assertThat(clock.why()).isEqualTo(Phrase.of("held.undone"));
        play.given(CONTROL, new Command.Resume());
        assertThat(Game.deadline(play.state)).contains(play.now.plus(Duration.ofMinutes(15)));
    }

    @Test
    void whatPeopleWroteSinceStays() {
        Play play = Play.seated().until(Stage.NEGOTIATE).next();
        play.given(ADA_IN_TRUST, new Command.SendMessage(List.of(GENERAL), HELLO, List.of()))
                .given(ADA_IN_TRUST, new Command.Announce(HELLO))
                .given(CONTROL, undo(play));
        assertThat(play.view(new Audience.Organisation(GENERAL), View.Talk.class)
                        .threads())
                .hasSize(1);
        assertThat(play.view(new Audience.Everyone(), View.News.class).items())
                .anyMatch(item ->
                        item.body().equals(HELLO.words()) || item.headline().equals(HELLO.words()));
    }

    @Test
    void whoSatDownSinceStaysSeated() {
        Play play = Play.opened().until(Stage.NEGOTIATE).next();
        play.given(Fixtures.SERVER, new Command.TakeSeat(TRUST_1, Fixtures.ADA)).given(CONTROL, undo(play));
        assertThat(Game.seatOf(play.state, Fixtures.ADA)).contains(TRUST_1);
    }

    @Test
    void itCanBeDoneOnce() {
        Play play = Play.seated().until(Stage.NEGOTIATE).next().given(CONTROL, new Command.UndoAdvance(3));
        play.when(CONTROL, undo(play)).thenRefused("nothing-to-undo");
    }

    @Test
    void aSecondClickUndoesNothingMore() {
        Play play = Play.seated().until(Stage.NEGOTIATE).next();
        Command.UndoAdvance click = undo(play);
        play.given(CONTROL, click).when(CONTROL, click).thenRefused("moved-on");
    }

    @Test
    void onlyControlUndoes() {
        Play play = Play.seated().until(Stage.NEGOTIATE).next();
        play.when(ADA_IN_TRUST, undo(play)).thenRefused("control-only");
    }

    @Test
    void theAbandonedBranchStaysInTheLogAndOutOfTheDebrief() {
        Play play = Play.seated().until(Stage.DECIDE).next();
        play.given(CONTROL, undo(play)).next();
        assertThat(play.log.stream().filter(each -> each.event() instanceof ResultsEvent.RoundClosed))
                .hasSize(2);
        assertThat(Branches.kept(play.log).stream().filter(each -> each.event() instanceof ResultsEvent.RoundClosed))
                .hasSize(1);
    }

    @Test
    void twoHundredGamesComeBackFromAnyStep() {
        int undone = 0;
        for (int game = 0; game < GAMES; game++) undone += comesBack(game) ? 1 : 0;
        assertThat(undone).as("games in which something was undone").isGreaterThan(GAMES * 9 / 10);
    }

    /// Plays to a random moment, goes on, plays a little more, and takes it back.
    private static boolean comesBack(int seed) {
        var play = new Play(Fixtures.TWO_SIDES);
        play.given(
                Fixtures.SERVER,
                new Command.OpenGame(Fixtures.GAME, "Any", "3", seed, Command.Pace.CONTROL, List.of(), seed % 2 == 0));
        tryAnything(play, seed, 0, 20 + Chance.below(seed, "length", 180), true);
        if (play.state.status() == View.Status.DEBRIEF) return false;
        GameState before = play.state;
        play.next();
        int step = play.state.step();
        tryAnything(play, seed, 1_000, Chance.below(seed, "more", 30), false);
        assertThat(play.state.step()).isEqualTo(step);
        List<TalkThread> said = List.copyOf(play.state.threads().values());
        var answers = play.state.answers();
        play.given(CONTROL, undo(play));
        assertThat(played(play.state, before)).as("game %s", seed).isEqualTo(played(before, before));
        assertThat(play.state.threads().values()).containsExactlyElementsOf(said);
        assertThat(play.state.answers()).isEqualTo(answers);
        assertThat(replayed(play)).isEqualTo(play.state);
        return true;
    }

    private static void tryAnything(Play play, long seed, int from, int commands, boolean mayMove) {
        for (int i = from; i < from + commands && play.state.status() != View.Status.DEBRIEF; i++) {
            var dice = new AnyCommandTests.Dice(seed, i);
            play.after(Duration.ofSeconds(dice.below("seconds", 40)));
            Actor actor = AnyCommandTests.actor(dice, play.state);
            Command command = AnyCommandTests.command(dice, play.state, actor);
            boolean moves = command instanceof Command.Next || command instanceof Command.UndoAdvance;
            if (mayMove || !moves) play.when(actor, command);
        }
    }

    private static GameState replayed(Play play) {
        GameState state = GameState.beforeOpening();
        for (Recorded recorded : play.log) state = Game.evolve(play.scenario, state, recorded);
        return state;
    }

    /// Everything that is played. Left out: the log's place and time, what control reads about it, the
    /// clock (which is
    /// held now), who sits where, and what was said; other tests say what becomes of these.
    private static List<Object> played(GameState state, GameState before) {
        var parts = new ArrayList<Object>();
        for (var component : GameState.class.getRecordComponents()) {
            switch (component.getName()) {
                case "version", "lastAt", "stepVersion", "clock", "feed", "before" -> {}
                case "threads", "answers", "news" -> {}
                // Deals that were begun since go on
                case "deals" ->
                    state.deals().all().forEach((id, deal) -> {
                        if (before.deals().all().containsKey(id)) parts.add(deal);
                    });
                // Words about cases stay; verdicts do not
                case "consultations" -> {
                    parts.add(state.consultations().verdicts());
                    state.consultations().all().forEach((id, each) -> {
                        if (before.consultations().all().containsKey(id)) {
                            parts.add(Arrays.asList(id, each.talkedOver(), each.verdict()));
                        }
                    });
                }
                case "initiatives" ->
                    state.initiatives().values().stream()
                            .filter(each -> each.ruling() != null)
                            .forEach(each -> parts.add(List.of(each.id(), Objects.requireNonNull(each.ruling()))));
                case "newsroom" ->
                    state.newsroom().stories().values().stream()
                            .filter(each -> each.print() != null)
                            .forEach(parts::add);
                case "seats" ->
                    state.seats().values().forEach(seat -> parts.add(List.of(seat.seat(), seat.organisation())));
                case "teams" ->
                    state.teams().forEach((id, team) -> parts.add(List.of(id, team.sheet(), team.arrivals())));
                default -> parts.add(value(component, state));
            }
        }
        return parts;
    }

    private static Object value(java.lang.reflect.RecordComponent component, GameState state) {
        try {
            return Objects.requireNonNullElse(component.getAccessor().invoke(state), Instant.EPOCH);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
