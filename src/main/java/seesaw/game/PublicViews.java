package seesaw.game;

import java.util.List;
import seesaw.game.SeatState.Occupant;
import seesaw.scenario.Chapter;
import seesaw.scenario.Organisation;
import seesaw.scenario.Role;
import seesaw.scenario.Scenario;

/// What everybody in the game may know: where it is, its clock, who plays.
final class PublicViews {

    private final Scenario scenario;
    private final GameState state;
    private final Cast cast;
    private final Names names;

    PublicViews(Scenario scenario, GameState state, Cast cast, Names names) {
        this.scenario = scenario;
        this.state = state;
        this.cast = cast;
        this.names = names;
    }

    View.Game game() {
        return new View.Game(
                state.id().value(),
                state.title(),
                scenario.title(),
                scenario.place().name(),
                scenario.notice(),
                state.status(),
                state.step(),
                where(state.now()),
                state.flow().steps().stream()
                        .map(step -> new View.FlowStep(step.number(), where(step), progress(step)))
                        .toList(),
                state.paceByReadiness(),
                state.desksOpen(),
                state.now().stage() == Stage.RESULTS ? state.shown() : 0,
                state.opening().controlReads());
    }

    static View.Where where(Flow.Step step) {
        Chapter chapter = step.chapter();
        Chapter.Round round = step.round();
        return new View.Where(
                chapter == null ? "" : chapter.id(),
                chapter == null ? "" : chapter.title(),
                round == null ? "" : round.title(),
                step.roundInPeriod(),
                step.roundsInPeriod(),
                step.stage().word());
    }

    private View.Progress progress(Flow.Step step) {
        if (step.number() == state.step()) return View.Progress.NOW;
        return step.number() < state.step() ? View.Progress.DONE : View.Progress.LATER;
    }

    View.Clock clock() {
        PhaseClock clock = state.clock();
        FlowEvent.Why why = clock.why();
        return new View.Clock(
                clock.held(),
                clock.endsAt(),
                clock.remainingMillis(),
                clock.timeIsUp(),
                why == null ? null : held(why));
    }

    private Phrase held(FlowEvent.Why why) {
        return switch (why) {
            case CONTROL -> Phrase.of("held.control");
            case RESTART -> Phrase.of("held.restart");
            case UNDONE -> Phrase.of("held.undone");
        };
    }

    View.Organisations organisations() {
        return new View.Organisations(
                cast.organisations().stream().map(this::organisation).toList());
    }

    private View.PublicOrganisation organisation(Organisation organisation) {
        Role role = role(scenario, organisation);
        return new View.PublicOrganisation(
                organisation.id(),
                organisation.name(),
                organisation.shortName(),
                role.title(),
                role.group(),
                organisation.face(),
                organisation.publicBriefing(),
                seats(cast, names, organisation));
    }

    static Role role(Scenario scenario, Organisation organisation) {
        return scenario.roles().stream()
                .filter(each -> each.id().equals(organisation.role()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No role " + organisation.role()));
    }

    static List<View.SeatHolder> seats(Cast cast, Names names, Organisation organisation) {
        return cast.seats(new OrganisationId(organisation.id())).stream()
                .map(seat -> switch (seat.occupant()) {
                    case Occupant.Person(PersonId person) -> holder(seat, View.Holder.PERSON, names.of(person));
                    case Occupant.Bot _ -> holder(seat, View.Holder.BOT, "");
                    case Occupant.Nobody _ -> holder(seat, View.Holder.NOBODY, "");
                })
                .toList();
    }

    private static View.SeatHolder holder(SeatState seat, View.Holder holder, String name) {
        return new View.SeatHolder(seat.seat().value(), seat.post(), holder, name);
    }
}
