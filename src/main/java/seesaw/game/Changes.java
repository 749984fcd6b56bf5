package seesaw.game;

import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The next state in the making: starts as a copy of the present one and lives only while one event is applied.
final class Changes {

    final Recorded recorded;
    final Instant lastAt;
    FlowEvent.@Nullable GameOpened opened;
    Flow flow;
    int step;
    long stepVersion;
    Instant roundStartedAt;
    PhaseClock clock;
    SequencedMap<SeatId, SeatState> seats;
    SequencedMap<OrganisationId, TeamState> teams;
    SequencedMap<String, TalkThread> threads;
    List<NewsEntry> news;
    List<ResultsEvent.RoundClosed> rounds;
    List<ResultsEvent.Outcome> outcomes;
    int open;
    List<Influence> influences;
    SequencedMap<InjectId, Boolean> sent;
    SequencedMap<String, String> chosen;
    SequencedMap<String, String> settled;
    int shown;
    SequencedMap<AnswerKey, Command.Answer> answers;
    Deals deals;
    SequencedMap<InitiativeId, Initiative> initiatives;
    Newsroom newsroom;
    Consultations consultations;
    Requests requests;
    List<Recorded> feed;

    @Nullable
    GameState before;

    Changes(GameState state, Recorded recorded) {
        this.recorded = recorded;
        lastAt = state.lastAt();
        opened = state.opened();
        flow = state.flow();
        step = state.step();
        stepVersion = state.stepVersion();
        roundStartedAt = state.roundStartedAt();
        clock = state.clock();
        seats = state.seats();
        teams = state.teams();
        threads = state.threads();
        news = state.news();
        rounds = state.rounds();
        outcomes = state.outcomes();
        open = state.open();
        influences = state.influences();
        sent = state.sent();
        chosen = state.chosen();
        settled = state.settled();
        shown = state.shown();
        answers = state.answers();
        deals = state.deals();
        initiatives = state.initiatives();
        newsroom = state.newsroom();
        consultations = state.consultations();
        requests = state.requests();
        feed = state.feed();
        before = state.before();
    }

    Instant at() {
        return recorded.at();
    }

    void seat(SeatId seat, UnaryOperator<SeatState> change) {
        SeatState present = seats.get(seat);
        if (present == null) throw new IllegalStateException("No seat " + seat);
        seats = Sequenced.with(seats, seat, change.apply(present));
    }

    void team(OrganisationId organisation, UnaryOperator<TeamState> change) {
        teams = Sequenced.with(teams, organisation, change.apply(teams.getOrDefault(organisation, TeamState.NEW)));
    }

    TeamState team(OrganisationId organisation) {
        return teams.getOrDefault(organisation, TeamState.NEW);
    }

    void tell(NewsEntry entry) {
        news = Sequenced.with(news, entry);
    }

    GameState state() {
        return new GameState(
                recorded.version(),
                recorded.at(),
                opened,
                flow,
                step,
                stepVersion,
                roundStartedAt,
                clock,
                seats,
                teams,
                threads,
                news,
                rounds,
                outcomes,
                open,
                influences,
                sent,
                chosen,
                settled,
                shown,
                answers,
                deals,
                initiatives,
                newsroom,
                consultations,
                requests,
                feed,
                before);
    }
}
