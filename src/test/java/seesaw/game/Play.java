package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import seesaw.scenario.Scenario;

/// A game for tests: commands go in as the server would send them, the log and the state grow.
///
/// given(…) lets a command happen, when(…) tries one, then…(…) looks at what came of it.
final class Play {

    final Scenario scenario;
    final List<Recorded> log = new ArrayList<>();
    GameState state = GameState.beforeOpening();
    Instant now = Fixtures.START;
    private Decision decision = Decision.accepted();

    Play(Scenario scenario) {
        this.scenario = scenario;
    }

    static Play opened(OrganisationId... bots) {
        return new Play(Fixtures.TWO_SIDES).given(Fixtures.SERVER, Fixtures.openGame(bots));
    }

    static Play openedSolo(OrganisationId... bots) {
        return new Play(Fixtures.TWO_SIDES).given(Fixtures.SERVER, Fixtures.openSoloGame(bots));
    }

    /// Ada and Ben sit in the trust, Cat in the hospital.
    static Play seated() {
        return opened().given(Fixtures.SERVER, Fixtures.take(Fixtures.TRUST_1, Fixtures.ADA))
                .given(Fixtures.SERVER, Fixtures.take(Fixtures.TRUST_2, Fixtures.BEN))
                .given(Fixtures.SERVER, Fixtures.take(Fixtures.GENERAL_1, Fixtures.CAT));
    }

    Play given(Actor actor, Command command) {
        when(actor, command);
        assertThat(decision).as("%s by %s", command, actor).isInstanceOf(Decision.Accepted.class);
        return this;
    }

    Play when(Actor actor, Command command) {
        decision = Game.decide(scenario, state, actor, command, now);
        if (decision instanceof Decision.Accepted(List<Event> events)) {
            for (Event event : events) {
                var recorded = new Recorded(state.version() + 1, now, actor, event);
                log.add(recorded);
                state = Game.evolve(scenario, state, recorded);
            }
        }
        return this;
    }

    void then(Event... events) {
        assertThat(decision).isEqualTo(new Decision.Accepted(List.of(events)));
    }

    void thenNothing() {
        then();
    }

    void thenRefused(String key) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        assertThat(((Decision.Refused) decision).refusal().words().key()).isEqualTo("refusal." + key);
    }

    List<Event> events() {
        return ((Decision.Accepted) decision).events();
    }

    Play after(Duration time) {
        now = now.plus(time);
        return this;
    }

    /// Control goes on until the game is in such a step.
    Play until(Predicate<Flow.Step> step) {
        while (!step.test(state.now())) given(Fixtures.CONTROL, new Command.Next(state.step()));
        return this;
    }

    Play until(Stage stage, int round) {
        return until(step -> step.stage() == stage && step.roundNumber() == round);
    }

    Play until(Stage stage) {
        return until(step -> step.stage() == stage);
    }

    Play next() {
        return given(Fixtures.CONTROL, new Command.Next(state.step()));
    }

    /// Bots do all that they want to do now.
    Play bots() {
        for (List<Game.BotMove> moves = Game.botMoves(scenario, state);
                !moves.isEmpty();
                moves = Game.botMoves(scenario, state)) {
            for (Game.BotMove move : moves) given(move.actor(), move.command());
        }
        return this;
    }

    ResultsEvent.RoundClosed lastRound() {
        return state.rounds().getLast();
    }

    ResultsEvent.Setting settled(LeverId lever) {
        return lastRound().settings().stream()
                .filter(each -> each.lever().equals(lever))
                .findFirst()
                .orElseThrow();
    }

    List<View> views(Audience audience) {
        return Game.views(scenario, state, audience, Fixtures.NAMES);
    }

    <V extends View> V view(Audience audience, Class<V> section) {
        return views(audience).stream()
                .filter(section::isInstance)
                .map(section::cast)
                .findFirst()
                .orElseThrow();
    }

    View.Seat seat(SeatId seat) {
        return view(new Audience.Seat(seat), View.Seat.class);
    }

    View.Sheet sheet(OrganisationId organisation) {
        return view(new Audience.Organisation(organisation), View.Sheet.class);
    }

    /// Everybody who could be listening.
    static List<Audience> audiences(Scenario scenario, GameState state) {
        var audiences = new ArrayList<Audience>();
        audiences.add(new Audience.Everyone());
        audiences.add(new Audience.Screen());
        audiences.add(new Audience.Control());
        scenario.organisations()
                .forEach(each -> audiences.add(new Audience.Organisation(new OrganisationId(each.id()))));
        state.seats().keySet().forEach(each -> audiences.add(new Audience.Seat(each)));
        return audiences;
    }

    static Optional<Event> only(List<Event> events, Class<? extends Event> type) {
        return events.stream().filter(type::isInstance).findFirst();
    }
}
