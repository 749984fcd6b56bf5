package seesaw.game;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seesaw.scenario.Chapter;
import seesaw.scenario.Scenario;

/// How the game goes from step to step.
final class FlowRules {

    private final Moment moment;
    private final Scenario scenario;
    private final GameState state;

    FlowRules(Moment moment) {
        this.moment = moment;
        this.scenario = moment.scenario();
        this.state = moment.state();
    }

    Decision next(Command.Next next) {
        if (!moment.isControl()) return Decision.refused("control-only");
        if (next.step() != state.step()) return Decision.refused("moved-on");
        if (moment.stage() == Stage.DEBRIEF) return Decision.refused("game-over");
        return Decision.accepted(goOn());
    }

    Decision undo(Command.UndoAdvance undo) {
        if (!moment.isControl()) return Decision.refused("control-only");
        if (undo.step() != state.step()) return Decision.refused("moved-on");
        GameState before = state.before();
        return before == null
                ? Decision.refused("nothing-to-undo")
                : Decision.accepted(new FlowEvent.AdvanceUndone(
                        before.step(), before.clock().remainingMillis()));
    }

    /// Sent twice, or too late, it does no harm.
    Decision timeUp(Command.PhaseTimeUp timeUp) {
        if (!(moment.actor() instanceof Actor.Clock)) return Decision.refused("not-for-players");
        var events = new ArrayList<>(new Deadlines(moment).due());
        Instant endsAt = state.clock().endsAt();
        if (timeUp.step() != state.step() || endsAt == null || moment.now().isBefore(endsAt)) {
            return Decision.accepted(events);
        }
        if (state.paceByReadiness()) events.addAll(new FlowRules(moment.after(events)).goOn());
        else events.add(new FlowEvent.TimeWasUp(state.step()));
        return Decision.accepted(events);
    }

    /// In a game that nobody leads, whoever is ready after an interruption also starts the clock again.
    Decision ready(Command.Ready ready) {
        Optional<SeatState> seat = moment.seat();
        if (seat.isEmpty()) {
            return moment.actor() instanceof Actor.Participant
                    ? Decision.refused("not-your-seat")
                    : Decision.refused("seats-only");
        }
        if (moment.stage() == Stage.DEBRIEF) return Decision.refused("game-over");
        if (state.paceByReadiness() && state.clock().held()) return new ClockRules(moment).resume();
        if (seat.get().ready() == ready.ready()) return Decision.accepted();
        return Decision.accepted(new PeopleEvent.ReadySet(seat.get().seat(), ready.ready()));
    }

    /// What happens when the game goes on to its next step.
    List<Event> goOn() {
        Flow.Step next = state.flow().step(state.step() + 1);
        var events = new ArrayList<Event>();
        events.add(new FlowEvent.StepLeft(state.step(), new ClockRules(moment).left()));
        if (!state.desksOpen()) events.addAll(Ledger.desksOpen(moment));
        if (next.stage() == Stage.RESULTS) {
            events.addAll(new Deadlines(moment).atRoundsEnd());
            Moment settled = moment.after(events);
            events.addAll(RoundClosing.close(scenario, settled.state(), settled.cast())
                    .events());
        }
        List<Event> structure = new WorldRules(moment).settle(next);
        events.addAll(structure);
        if (!structure.isEmpty()) events.addAll(new DealRules(moment.after(structure)).withoutTheImpossible());
        events.add(new FlowEvent.StepEntered(next.number(), next.minutes(), endsAt(next)));
        events.addAll(new PressRules(moment.after(events)).atStep());
        switch (next.stage()) {
            case REEL, EPILOGUE ->
                events.add(unplayed(next, moment.after(events).state().influences()));
            case DEBRIEF -> events.add(new FlowEvent.GameEnded());
            case LOBBY, BRIEF, NEGOTIATE, DECIDE, RESULTS, REFLECT -> {}
        }
        if (state.paceByReadiness()) events.addAll(withoutControl(next, events));
        return events;
    }

    private @Nullable Instant endsAt(Flow.Step step) {
        if (step.minutes() == 0 || state.clock().held()) return null;
        return moment.now().plus(Duration.ofMinutes(step.minutes()));
    }

    /// @param influences on the model, with what has just happened
    private Event unplayed(Flow.Step step, List<Influence> influences) {
        Chapter chapter = Objects.requireNonNull(step.chapter());
        var outcome = Simulation.run(
                scenario,
                state.flow(),
                step.stretch().orElseThrow(),
                EffectsInForce.played(
                        state.flow(), state.rounds(), state.consultations().verdicts()),
                influences);
        return switch (chapter) {
            case Chapter.Reel reel ->
                new ResultsEvent.ReelRun(reel.id(), ReelStory.lines(scenario, state, reel, outcome), outcome);
            case Chapter.Epilogue epilogue -> new ResultsEvent.EpilogueRun(epilogue.id(), outcome);
            case Chapter.Period period -> throw new IllegalStateException("Is played: " + period.id());
        };
    }

    /// What control would have done at the start of a step, in a game that nobody leads.
    ///
    /// @param before what the step has brought so far
    private List<Event> withoutControl(Flow.Step step, List<Event> before) {
        var events = new ArrayList<Event>();
        if (step.stage() == Stage.RESULTS) {
            events.add(new ResultsEvent.ResultsPublished(step.number(), StoryRules.PARTS.size()));
            events.addAll(Ledger.desksOpen(moment.after(before)));
        }
        events.addAll(new WorldRules(moment).planned(step));
        return events;
    }
}
