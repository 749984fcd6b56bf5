package seesaw.game;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A game as it stands: everything that the events of its log say, and nothing else. Immutable.
///
/// @param version of the last event; 0 before the first
/// @param lastAt time of the last event
/// @param opened null before opening
/// @param step number of the step of the flow
/// @param stepVersion version at which that step was entered
/// @param roundStartedAt when the latest round began
/// @param seats in the order of the seat plan
/// @param teams every organisation of the scenario, in the order of the pack
/// @param outcomes of every stretch that was run, in order
/// @param open number of outcomes that desks may see
/// @param sent injects that were sent (true) or skipped (false)
/// @param chosen restructuring to the option that control chose, before its period opens
/// @param settled restructuring to the option that holds
/// @param shown number of parts of the present story that the room has seen
/// @param deals every deal that was offered, and drafts
/// @param initiatives in the order in which they were proposed
/// @param newsroom what the press was given and wrote
/// @param consultations cases for changes that touch the public
/// @param requests leave that was asked for
/// @param feed the latest events that control is told of, newest last
/// @param before the game as it was when it left the step before; null if that cannot be undone
public record GameState(
        long version,
        Instant lastAt,
        FlowEvent.@Nullable GameOpened opened,
        Flow flow,
        int step,
        long stepVersion,
        Instant roundStartedAt,
        PhaseClock clock,
        SequencedMap<SeatId, SeatState> seats,
        SequencedMap<OrganisationId, TeamState> teams,
        SequencedMap<String, TalkThread> threads,
        List<NewsEntry> news,
        List<ResultsEvent.RoundClosed> rounds,
        List<ResultsEvent.Outcome> outcomes,
        int open,
        List<Influence> influences,
        SequencedMap<InjectId, Boolean> sent,
        SequencedMap<String, String> chosen,
        SequencedMap<String, String> settled,
        int shown,
        SequencedMap<AnswerKey, Command.Answer> answers,
        Deals deals,
        SequencedMap<InitiativeId, Initiative> initiatives,
        Newsroom newsroom,
        Consultations consultations,
        Requests requests,
        List<Recorded> feed,
        @Nullable GameState before) {

    private static final GameState BEFORE_OPENING = new GameState(
            0,
            Instant.EPOCH,
            null,
            new Flow(List.of()),
            0,
            0,
            Instant.EPOCH,
            PhaseClock.NOT_STARTED,
            Sequenced.empty(),
            Sequenced.empty(),
            Sequenced.empty(),
            List.of(),
            List.of(),
            List.of(),
            0,
            List.of(),
            Sequenced.empty(),
            Sequenced.empty(),
            Sequenced.empty(),
            0,
            Sequenced.empty(),
            Deals.NONE,
            Sequenced.empty(),
            Newsroom.EMPTY,
            Consultations.NONE,
            Requests.NONE,
            List.of(),
            null);

    public static GameState beforeOpening() {
        return BEFORE_OPENING;
    }

    public boolean isOpened() {
        return opened != null;
    }

    /// What the game was opened with.
    ///
    /// @throws IllegalStateException before opening
    public FlowEvent.GameOpened opening() {
        if (opened == null) throw new IllegalStateException("The game has not been opened");
        return opened;
    }

    public GameId id() {
        return opening().game();
    }

    public String title() {
        return opening().title();
    }

    public View.Status status() {
        if (!isOpened()) return View.Status.LOBBY;
        return switch (now().stage()) {
            case LOBBY -> View.Status.LOBBY;
            case DEBRIEF -> View.Status.DEBRIEF;
            case BRIEF, NEGOTIATE, DECIDE, RESULTS, REFLECT, REEL, EPILOGUE -> View.Status.PLAYING;
        };
    }

    /// The step that the game is in.
    public Flow.Step now() {
        return flow.step(step);
    }

    public boolean paceByReadiness() {
        return opening().pace() == Command.Pace.WHEN_READY;
    }

    /// The seat that a person holds.
    public Optional<SeatState> seatOf(PersonId person) {
        return seats.values().stream().filter(seat -> seat.isHeldBy(person)).findFirst();
    }

    TeamState team(OrganisationId organisation) {
        return teams.getOrDefault(organisation, TeamState.NEW);
    }

    /// Whether the results of every stretch that was run are open to desks.
    boolean desksOpen() {
        return open == outcomes.size();
    }
}
