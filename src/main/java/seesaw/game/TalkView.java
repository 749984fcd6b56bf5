package seesaw.game;

import java.util.Comparator;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;

/// The threads in which an organisation, or control, takes part.
final class TalkView {

    private final Scenario scenario;
    private final GameState state;
    private final Names names;

    TalkView(Scenario scenario, GameState state, Names names) {
        this.scenario = scenario;
        this.state = state;
        this.names = names;
    }

    View.Talk talk(OrganisationId organisation) {
        TeamState team = state.team(organisation);
        return new View.Talk(
                state.threads().values().stream()
                        .filter(thread -> thread.has(organisation))
                        .sorted(Comparator.comparingLong((TalkThread thread) ->
                                        thread.messages().getLast().version())
                                .reversed())
                        .map(thread -> thread(thread, organisation))
                        .toList(),
                team.pins().stream()
                        .map(pin -> new View.Pin(pin.thread(), pin.number()))
                        .toList(),
                team.muted());
    }

    private View.Thread thread(TalkThread thread, OrganisationId reader) {
        return new View.Thread(
                thread.id(),
                thread.organisations().stream().map(OrganisationId::value).toList(),
                thread.others(reader).stream().map(this::name).toList(),
                thread.messages().stream().map(said -> message(said, reader)).toList());
    }

    private View.Message message(TalkThread.Said said, OrganisationId reader) {
        SeatId seat = said.seat();
        return new View.Message(
                said.number(),
                said.at(),
                said.from().value(),
                name(said.from()),
                by(said.by()),
                seat == null ? "" : seat.value(),
                said.text().words(),
                said.from().equals(reader),
                said.mentions().stream().map(this::mention).toList());
    }

    private View.Mention mention(OrganisationId organisation) {
        return new View.Mention(
                organisation.value(),
                scenario.organisation(organisation.value())
                        .map(Organisation::shortName)
                        .orElse(organisation.value()));
    }

    private String by(Actor actor) {
        return switch (actor) {
            case Actor.Participant(SeatId _, PersonId person) -> names.of(person);
            case Actor.Bot _ -> "Bot";
            case Actor.Control _ -> "Control";
            case Actor.Clock _, Actor.Server _ -> "";
        };
    }

    private String name(OrganisationId organisation) {
        if (organisation.equals(TalkThread.CONTROL)) return "Control";
        return scenario.organisation(organisation.value())
                .map(Organisation::name)
                .orElse(organisation.value());
    }
}
