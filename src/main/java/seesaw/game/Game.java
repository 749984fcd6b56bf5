package seesaw.game;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import seesaw.scenario.Scenario;

/// The rules of the game: commands to events or a refusal, events to state, state to what one audience may see, and
/// what
/// bots want. Everything is a function of its arguments; time and chance arrive from outside.
public final class Game {

    private Game() {}

    /// What a bot wants to do.
    public record BotMove(Actor.Bot actor, Command command) {}

    /// Says what follows from a command: events, none if what it asks for already is, or why it may not be.
    ///
    /// @param now server time
    public static Decision decide(Scenario scenario, GameState state, Actor actor, Command command, Instant now) {
        return new Rules(new Moment(scenario, state, actor, now)).decide(command);
    }

    /// The state after an event.
    public static GameState evolve(Scenario scenario, GameState state, Recorded recorded) {
        return Evolution.evolve(scenario, state, recorded);
    }

    /// The sections that an audience receives, each built up from nothing for it. None before the game is opened.
    ///
    /// @param names of people, which the state does not hold
    public static List<View> views(Scenario scenario, GameState state, Audience audience, Names names) {
        return state.isOpened() ? new Views(scenario, state, names).of(audience) : List.of();
    }

    /// What bots want to do now, in order; empty when they have nothing left to do in this step.
    public static List<BotMove> botMoves(Scenario scenario, GameState state) {
        return state.isOpened() ? BotPolicy.moves(scenario, state) : List.of();
    }

    /// When the clock has to send [Command.PhaseTimeUp]: at the end of the present step, or earlier when something
    /// in it is due, such as an offer that expires. Empty while nothing is, or the game is held.
    public static Optional<Instant> deadline(GameState state) {
        return Deadlines.next(state);
    }

    /// What a ruling is likely to do, for control before it rules; nothing of it is kept.
    ///
    /// @return empty if the scenario offers no such pushes, or the model has made its last run
    public static Optional<LikelyEffect> likelyEffect(
            Scenario scenario, GameState state, List<InitiativeCommand.Push> pushes) {
        return state.isOpened() ? LikelyEffect.of(scenario, state, pushes) : Optional.empty();
    }

    /// The seat that a person holds.
    public static Optional<SeatId> seatOf(GameState state, PersonId person) {
        return state.seatOf(person).map(SeatState::seat);
    }
}
