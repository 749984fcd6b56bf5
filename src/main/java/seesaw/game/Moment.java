package seesaw.game;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import seesaw.scenario.Scenario;

/// Somebody wants something at a moment of a game: what every rule looks at.
record Moment(Scenario scenario, GameState state, Actor actor, Instant now, Cast cast) {

    Moment(Scenario scenario, GameState state, Actor actor, Instant now) {
        this(scenario, state, actor, now, new Cast(scenario, state));
    }

    /// The moment after these events, for whoever has to go on from there.
    Moment after(List<? extends Event> events) {
        if (events.isEmpty()) return this;
        GameState after = state;
        for (Event event : events) {
            after = Game.evolve(scenario, after, new Recorded(after.version() + 1, now, actor, event));
        }
        return new Moment(scenario, after, actor, now);
    }

    Flow.Step step() {
        return state.now();
    }

    Stage stage() {
        return state.now().stage();
    }

    boolean isControl() {
        return actor instanceof Actor.Control;
    }

    /// The seat from which a participant speaks, if that seat is still theirs.
    Optional<SeatState> seat() {
        return actor instanceof Actor.Participant(SeatId seat, PersonId person)
                ? Optional.ofNullable(state.seats().get(seat)).filter(each -> each.isHeldBy(person))
                : Optional.empty();
    }

    /// The organisation for which somebody acts: a seat's, the one that control names, or the bot's own.
    Optional<OrganisationId> organisation() {
        return switch (actor) {
            case Actor.Participant _ -> seat().map(SeatState::organisation).filter(cast::has);
            case Actor.Control control -> control.actingFor().filter(cast::has);
            case Actor.Bot(OrganisationId organisation) ->
                Optional.of(organisation).filter(each -> cast.has(each) && cast.isPlayedByBot(each));
            case Actor.Clock _, Actor.Server _ -> Optional.empty();
        };
    }

    /// Why nobody can be found for whom this actor acts.
    Decision noOrganisation() {
        return switch (actor) {
            case Actor.Participant _ ->
                seat().isPresent() ? Decision.refused("organisation-gone") : Decision.refused("not-your-seat");
            case Actor.Control _ -> Decision.refused("name-an-organisation");
            case Actor.Bot _ -> Decision.refused("not-a-bot");
            case Actor.Clock _, Actor.Server _ -> Decision.refused("not-for-server");
        };
    }
}
