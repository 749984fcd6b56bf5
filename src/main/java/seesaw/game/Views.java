package seesaw.game;

import java.util.List;
import seesaw.scenario.Scenario;

/// Builds what an audience sees, each section from nothing. Which sections an audience has is said here and nowhere
/// else.
final class Views {

    private final Scenario scenario;
    private final GameState state;
    private final Names names;

    Views(Scenario scenario, GameState state, Names names) {
        this.scenario = scenario;
        this.state = state;
        this.names = names;
    }

    List<View> of(Audience audience) {
        var cast = new Cast(scenario, state);
        return switch (audience) {
            case Audience.Everyone _ -> {
                var everyone = new PublicViews(scenario, state, cast, names);
                var readings = new ReadingViews(scenario, state);
                yield List.of(
                        everyone.game(),
                        everyone.clock(),
                        everyone.organisations(),
                        readings.everyone(),
                        readings.balance(),
                        new NewsDesk(scenario, state).news(),
                        new DealsView(scenario, state, cast, names).everyone(),
                        new ConsultationDesk(scenario, state, cast).everyone());
            }
            case Audience.Organisation(OrganisationId organisation) ->
                scenario.organisation(organisation.value())
                        .map(each -> {
                            var own = new OrganisationViews(scenario, state, names, each);
                            return List.<View>of(
                                    own.organisation(),
                                    new SheetView(scenario, state, cast, names, each).sheet(),
                                    new TalkView(scenario, state, names).talk(organisation),
                                    new ReadingViews(scenario, state).organisation(organisation),
                                    own.results(),
                                    new DealsView(scenario, state, cast, names).organisation(organisation),
                                    new DealChoicesView(scenario, state, cast).choices(),
                                    new InitiativesView(scenario, state, cast, names).of(organisation),
                                    new PressView(scenario, state, cast, names).of(organisation),
                                    new ConsultationDesk(scenario, state, cast).organisation(organisation),
                                    new RequestDesk(scenario, state, cast).organisation(organisation),
                                    new NewsDesk(scenario, state).ownNews(organisation));
                        })
                        .orElse(List.of());
            case Audience.Seat(SeatId seat) -> {
                SeatState mine = state.seats().get(seat);
                if (mine == null) yield List.of();
                var own = new SeatViews(scenario, state, cast, names, mine);
                yield List.of(own.seat(), own.reflection());
            }
            case Audience.Screen _ -> List.of(new StoryView(scenario, state).asShown());
            case Audience.Control _ -> {
                var control = new ControlViews(scenario, state, cast, names);
                yield List.of(
                        control.board(),
                        control.queue(),
                        control.feed(),
                        new ReadingViews(scenario, state).control(),
                        new InitiativesView(scenario, state, cast, names).control(),
                        new InitiativesView(scenario, state, cast, names).inputs(),
                        new PressView(scenario, state, cast, names).control(),
                        new StoryView(scenario, state).preview(),
                        new TalkView(scenario, state, names).talk(TalkThread.CONTROL),
                        new TalkView(scenario, state, names).readingAlong(),
                        new DealsView(scenario, state, cast, names).control(),
                        new RequestDesk(scenario, state, cast).control(),
                        new AttentionView(scenario, state, cast).attention());
            }
        };
    }
}
