package seesaw.game;

import java.util.Comparator;
import java.util.List;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;

/// The threads in which an organisation, or control, takes part.
final class TalkView {

    private static final Comparator<TalkThread> LATEST_FIRST = Comparator.comparingLong(
                    (TalkThread thread) -> thread.messages().getLast().version())
            .reversed();

    /// Control reads along the latest: so many threads, and so many messages of each.
    private static final int MOST_OVERHEARD = 20;

    private final Scenario scenario;
    private final GameState state;
    private final Names names;
    private final Successors successors;

    TalkView(Scenario scenario, GameState state, Names names) {
        this.scenario = scenario;
        this.state = state;
        this.names = names;
        this.successors = new Successors(scenario, state, new Cast(scenario, state));
    }

    View.Talk talk(OrganisationId organisation) {
        TeamState team = state.team(organisation);
        return new View.Talk(
                state.threads().values().stream()
                        .filter(thread -> successors.reads(organisation, thread))
                        .sorted(LATEST_FIRST)
                        .map(thread -> thread(thread, organisation, 0))
                        .toList(),
                team.pins().stream()
                        .map(pin -> new View.Pin(pin.thread(), pin.number()))
                        .toList(),
                team.muted());
    }

    /// Empty unless the game was opened so that control reads along; what teams write to themselves is
    /// theirs alone.
    View.ReadingAlong readingAlong() {
        if (!state.opening().controlReads()) return new View.ReadingAlong(List.of());
        return new View.ReadingAlong(state.threads().values().stream()
                .filter(thread -> thread.organisations().size() > 1 && !thread.has(TalkThread.CONTROL))
                .sorted(LATEST_FIRST)
                .limit(MOST_OVERHEARD)
                .map(thread -> thread(
                        thread,
                        TalkThread.CONTROL,
                        Math.max(0, thread.messages().size() - MOST_OVERHEARD)))
                .toList());
    }

    /// @param skip how many of the first messages to leave out
    private View.Thread thread(TalkThread thread, OrganisationId reader, int skip) {
        return new View.Thread(
                thread.id(),
                organisations(thread),
                thread.organisations().stream()
                        .filter(each -> !each.equals(reader) && !successors.acts(reader, each))
                        .map(this::name)
                        .toList(),
                thread.messages().stream()
                        .skip(skip)
                        .map(said -> message(said, reader))
                        .toList());
    }

    /// Who takes part now: an answer goes to those who took the place of organisations that are no more.
    private List<String> organisations(TalkThread thread) {
        return thread.organisations().stream()
                .map(successors::of)
                .map(OrganisationId::value)
                .distinct()
                .toList();
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
                successors.acts(reader, said.from()) || said.from().equals(reader),
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
