package seesaw.game;

/// Says in the name of what somebody takes decisions.
final class Takers {

    private Takers() {}

    static ResultsEvent.TakenBy of(Actor actor) {
        return switch (actor) {
            case Actor.Participant(SeatId _, PersonId person) ->
                new ResultsEvent.TakenBy(ResultsEvent.Taker.PERSON, person);
            case Actor.Control control -> new ResultsEvent.TakenBy(ResultsEvent.Taker.CONTROL, control.person());
            case Actor.Bot _ -> new ResultsEvent.TakenBy(ResultsEvent.Taker.BOT, null);
            case Actor.Clock _, Actor.Server _ -> throw new IllegalStateException("Takes no decisions: " + actor);
        };
    }
}
