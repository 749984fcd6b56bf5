package seesaw.game;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import seesaw.scenario.Scenario;

/// Applies events. Nothing is decided or computed here: an event says what happened, and this says what that changes.
final class Evolution {

    private final Scenario scenario;
    private final GameState state;
    private final Changes next;

    private Evolution(Scenario scenario, GameState state, Changes next) {
        this.scenario = scenario;
        this.state = state;
        this.next = next;
    }

    static GameState evolve(Scenario scenario, GameState state, Recorded recorded) {
        var next = new Changes(state, recorded);
        new Evolution(scenario, state, next).apply(recorded.event());
        FeedWords.remember(next, recorded);
        return next.state();
    }

    private void apply(Event event) {
        switch (event) {
            case FlowEvent flow -> flowed(flow);
            case PeopleEvent people -> seated(people);
            case TalkEvent talk -> talked(talk);
            case SheetEvent sheet -> drafted(sheet);
            case ResultsEvent results -> resulted(results);
            case WorldEvent world -> happened(world);
            case DealEvent deal -> new DealEvolution(next).apply(deal);
            case InitiativeEvent initiative -> new VoiceEvolution(next).apply(initiative);
            case PressEvent press -> new VoiceEvolution(next).apply(press);
            case ConsultationEvent consulted -> consulted(consulted);
            case RequestEvent request -> next.requests = next.requests.after(request, next.at());
        }
    }

    private void flowed(FlowEvent event) {
        switch (event) {
            case FlowEvent.GameOpened opened -> open(opened);
            case FlowEvent.StepLeft left -> next.before = Undoing.remember(state, next.recorded, left);
            case FlowEvent.AdvanceUndone undone -> Undoing.undo(next, undone);
            case FlowEvent.StepEntered entered -> enter(entered);
            case FlowEvent.GameHeld held -> next.clock = next.clock.held(held, heldSince(held));
            case FlowEvent.GameResumed resumed -> {
                deadlinesWait();
                next.clock = next.clock.resumed(resumed, next.at());
            }
            case FlowEvent.TimeAdded added -> next.clock = next.clock.added(added);
            case FlowEvent.TimeWasUp _ -> next.clock = next.clock.timeWasUp();
            case FlowEvent.GameEnded _ -> {}
        }
    }

    /// What deals and stories wait for waits as long as the game is held.
    private void deadlinesWait() {
        Instant heldAt = next.clock.heldAt();
        if (heldAt == null) return;
        var held = Duration.between(heldAt, next.at());
        next.deals = next.deals.later(held);
        next.newsroom = next.newsroom.later(held);
    }

    /// A restart holds the game from the last moment of which the log tells.
    private Instant heldSince(FlowEvent.GameHeld held) {
        return switch (held.why()) {
            case CONTROL, UNDONE -> next.at();
            case RESTART -> next.lastAt;
        };
    }

    private void open(FlowEvent.GameOpened opened) {
        next.opened = opened;
        next.flow = Flow.of(scenario);
        next.clock = new PhaseClock(next.at(), null, null, null, null, false);
        var seats = new LinkedHashMap<SeatId, SeatState>();
        for (FlowEvent.SeatSet seat : opened.seats()) {
            var occupant = seat.bot() ? SeatState.BOT : SeatState.NOBODY;
            seats.put(
                    seat.seat(),
                    new SeatState(seat.seat(), seat.organisation(), seat.post(), occupant, false, Sequenced.empty()));
        }
        next.seats = Sequenced.copy(seats);
        var teams = new LinkedHashMap<OrganisationId, TeamState>();
        scenario.organisations().forEach(each -> teams.put(new OrganisationId(each.id()), TeamState.NEW));
        next.teams = Sequenced.copy(teams);
    }

    private void enter(FlowEvent.StepEntered entered) {
        Flow.Step before = next.flow.step(next.step);
        Flow.Step now = next.flow.step(entered.step());
        next.step = entered.step();
        next.stepVersion = next.recorded.version();
        deadlinesWait();
        next.clock = next.clock.entered(entered, next.at());
        var seats = new LinkedHashMap<>(next.seats);
        seats.replaceAll((_, seat) -> seat.withReady(false));
        next.seats = Sequenced.copy(seats);
        boolean newRound = now.round() != null && now.roundNumber() != before.roundNumber();
        if (newRound) next.roundStartedAt = next.at();
        var teams = new LinkedHashMap<>(next.teams);
        teams.replaceAll(
                (_, team) -> newRound ? team.withNudge(false).withSheet(SheetState.EMPTY) : team.withNudge(false));
        next.teams = Sequenced.copy(teams);
        if (now.stage() == Stage.RESULTS) next.shown = 0;
        if (now.chapter() != null && !now.chapter().equals(before.chapter())) {
            next.tell(new NewsEntry.ChapterNews(next.at(), now.chapter().id()));
        }
    }

    private void seated(PeopleEvent event) {
        switch (event) {
            case PeopleEvent.SeatTaken(SeatId seat, PersonId person) -> {
                next.seats.values().stream()
                        .filter(each -> each.isHeldBy(person) && !each.seat().equals(seat))
                        .toList()
                        .forEach(each -> next.seat(each.seat(), old -> old.occupiedBy(SeatState.NOBODY)));
                next.seat(seat, old -> old.occupiedBy(new SeatState.Occupant.Person(person)));
            }
            case PeopleEvent.SeatLeft(SeatId seat) -> next.seat(seat, old -> old.occupiedBy(SeatState.NOBODY));
            case PeopleEvent.SeatGivenToBot(SeatId seat) -> next.seat(seat, old -> old.occupiedBy(SeatState.BOT));
            case PeopleEvent.SeatFreed(SeatId seat) -> next.seat(seat, old -> old.occupiedBy(SeatState.NOBODY));
            case PeopleEvent.SeatsMoved moved -> {
                for (PeopleEvent.SeatMove move : moved.moves()) {
                    next.seat(move.seat(), old -> old.movedTo(move.to()));
                    var arrival = new TeamState.Arrival(moved.restructuring(), moved.option(), move.from());
                    next.team(move.to(), old -> old.joinedBy(arrival));
                }
            }
            case PeopleEvent.ReadySet(SeatId seat, boolean ready) -> {
                next.seat(seat, old -> old.withReady(ready));
                if (ready) next.team(organisationOf(seat), old -> old.withNudge(false));
            }
            case PeopleEvent.Nudged(OrganisationId organisation) -> {
                next.team(organisation, old -> old.withNudge(true));
                next.tell(new NewsEntry.NudgeNews(next.at(), organisation));
            }
        }
    }

    private OrganisationId organisationOf(SeatId seat) {
        SeatState state = next.seats.get(seat);
        if (state == null) throw new IllegalStateException("No seat " + seat);
        return state.organisation();
    }

    private void talked(TalkEvent event) {
        switch (event) {
            case TalkEvent.MessageSent message -> {
                TalkThread thread = next.threads.getOrDefault(message.thread(), TalkThread.empty(message.thread()));
                var said = new TalkThread.Said(
                        next.recorded.version(),
                        message.number(),
                        next.at(),
                        message.from(),
                        message.seat(),
                        next.recorded.actor(),
                        message.text(),
                        message.mentions());
                next.threads = Sequenced.with(next.threads, thread.id(), thread.with(said));
                SeatId seat = message.seat();
                if (seat != null) next.seat(seat, old -> old.withRead(thread.id(), message.number()));
            }
            case TalkEvent.ThreadRead(SeatId seat, String thread, int upTo) ->
                next.seat(seat, old -> old.withRead(thread, upTo));
            case TalkEvent.MessagePinned(OrganisationId organisation, String thread, int number) ->
                next.team(organisation, old -> old.withPin(new TeamState.Pin(thread, number)));
            case TalkEvent.MessageUnpinned(OrganisationId organisation, String thread, int number) ->
                next.team(organisation, old -> old.withoutPin(new TeamState.Pin(thread, number)));
            case TalkEvent.OrganisationMuted(OrganisationId organisation) ->
                next.team(organisation, old -> old.withMuted(true));
            case TalkEvent.OrganisationUnmuted(OrganisationId organisation) ->
                next.team(organisation, old -> old.withMuted(false));
            case TalkEvent.Announced announced ->
                next.tell(new NewsEntry.Announcement(next.at(), announced.from(), announced.text()));
            case TalkEvent.QuestionAnswered answered ->
                next.answers = Sequenced.with(
                        next.answers,
                        AnswerKey.of(answered.organisation(), answered.seat(), answered.round(), answered.question()),
                        answered.answer());
        }
    }

    private void drafted(SheetEvent event) {
        switch (event) {
            case SheetEvent.LeverSet(OrganisationId organisation, LeverId lever, LeverValue value) -> {
                var draft = new SheetState.Draft(value, Takers.of(next.recorded.actor()), next.at());
                sheet(organisation, next.team(organisation).sheet().set(lever, draft));
            }
            case SheetEvent.LeverReset(OrganisationId organisation, LeverId lever) ->
                sheet(organisation, next.team(organisation).sheet().reset(lever, next.at()));
            case SheetEvent.SheetConfirmed(OrganisationId organisation) -> {
                var confirmed = new SheetState.Confirmed(Takers.of(next.recorded.actor()), next.at());
                sheet(organisation, next.team(organisation).sheet().confirmed(confirmed));
                next.team(organisation, old -> old.withNudge(false));
            }
            case SheetEvent.SheetReopened(OrganisationId organisation) ->
                sheet(organisation, next.team(organisation).sheet().reopened());
        }
    }

    private void sheet(OrganisationId organisation, SheetState sheet) {
        next.team(organisation, old -> old.withSheet(sheet));
    }

    private void resulted(ResultsEvent event) {
        switch (event) {
            case ResultsEvent.RoundClosed closed -> {
                for (Influence each : Influence.ofRound(next.rounds.size(), closed.acting())) {
                    next.influences = Sequenced.with(next.influences, each);
                }
                next.rounds = Sequenced.with(next.rounds, closed);
                next.outcomes = Sequenced.with(next.outcomes, closed.outcome());
            }
            case ResultsEvent.ReelRun reel -> {
                unplayed(reel.outcome());
                reel.news().forEach(line -> next.tell(new NewsEntry.ReelNews(next.at(), reel.chapter(), line)));
            }
            case ResultsEvent.EpilogueRun epilogue -> unplayed(epilogue.outcome());
            case ResultsEvent.ResultsPublished(int _, int shown) -> next.shown = shown;
            case ResultsEvent.PartRevealed(int _, int part) -> next.shown = part;
            case ResultsEvent.DesksOpened _ -> {
                next.open = next.outcomes.size();
                next.tell(new NewsEntry.ResultsNews(next.at(), next.outcomes.size() - 1));
            }
        }
    }

    /// What nobody plays has no reveal: everybody sees it at once.
    private void unplayed(ResultsEvent.Outcome outcome) {
        next.outcomes = Sequenced.with(next.outcomes, outcome);
        next.open = next.outcomes.size();
    }

    private void consulted(ConsultationEvent event) {
        int round = next.flow.roundAt(next.step).map(Flow.Step::roundNumber).orElse(1);
        next.consultations = next.consultations.after(event, round, next.at());
        switch (event) {
            case ConsultationEvent.CasePublished published -> {
                if (published.edition() == 1) next.tell(new NewsEntry.CaseNews(next.at(), published.consultation()));
            }
            case ConsultationEvent.VerdictGiven given -> {
                next.influences = Sequenced.with(next.influences, Influence.Judged.of(given));
                next.tell(new NewsEntry.VerdictNews(next.at(), given.change(), given.verdict()));
            }
            case ConsultationEvent.TalkedOverEarly(ConsultationId _, double from) ->
                next.influences = Sequenced.with(next.influences, new Influence.TalkedOver(from));
            case ConsultationEvent.CaseDrafted _,
                    ConsultationEvent.CaseWithdrawn _,
                    ConsultationEvent.CaseQuestioned _,
                    ConsultationEvent.CaseAnswered _,
                    ConsultationEvent.JudgementDrafted _,
                    ConsultationEvent.JudgementGiven _ -> {}
        }
    }

    private void happened(WorldEvent event) {
        switch (event) {
            case WorldEvent.InjectSent(InjectId inject, double from) -> {
                next.sent = Sequenced.with(next.sent, inject, true);
                next.influences = Sequenced.with(next.influences, new Influence.Happened(inject, from));
                next.tell(new NewsEntry.InjectNews(next.at(), inject));
            }
            case WorldEvent.InjectSkipped(InjectId inject) -> next.sent = Sequenced.with(next.sent, inject, false);
            case WorldEvent.OptionChosen(String restructuring, String option, Text _) ->
                next.chosen = Sequenced.with(next.chosen, restructuring, option);
            case WorldEvent.StructureSettled(String restructuring, String option, boolean _, double from) -> {
                next.settled = Sequenced.with(next.settled, restructuring, option);
                next.influences = Sequenced.with(next.influences, new Influence.Settled(restructuring, option, from));
                next.tell(new NewsEntry.StructureNews(next.at(), restructuring, option));
            }
        }
    }
}
