package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import seesaw.scenario.Chapter;
import seesaw.scenario.Inject;
import seesaw.scenario.Restructuring;
import seesaw.scenario.Scenario;

/// What happens to players: injects, and restructurings when a period opens.
final class WorldRules {

    private final Moment moment;
    private final Scenario scenario;
    private final GameState state;

    WorldRules(Moment moment) {
        this.moment = moment;
        this.scenario = moment.scenario();
        this.state = moment.state();
    }

    Decision send(Command.SendInject send) {
        if (!moment.isControl()) return Decision.refused("control-only");
        Optional<Inject> inject = find(send.inject());
        if (inject.isEmpty()) return Decision.refused("unknown-inject");
        if (state.sent().getOrDefault(send.inject(), false)) return Decision.accepted();
        if (moment.stage() == Stage.LOBBY) return Decision.refused("not-started");
        if (moment.stage() == Stage.DEBRIEF) return Decision.refused("game-over");
        OptionalDouble from = nextRunFrom(state);
        if (from.isEmpty() && !inject.get().changes().isEmpty()) return Decision.refused("too-late-for-model");
        double end = scenario.chapters().getLast().to();
        return Decision.accepted(new WorldEvent.InjectSent(send.inject(), from.orElse(end)));
    }

    Decision skip(Command.SkipInject skip) {
        if (!moment.isControl()) return Decision.refused("control-only");
        if (find(skip.inject()).isEmpty()) return Decision.refused("unknown-inject");
        Boolean sent = state.sent().get(skip.inject());
        if (sent == null) return Decision.accepted(new WorldEvent.InjectSkipped(skip.inject()));
        return sent ? Decision.refused("inject-sent") : Decision.accepted();
    }

    private Optional<Inject> find(InjectId id) {
        return scenario.injects().stream()
                .filter(each -> each.id().equals(id.value()))
                .findFirst();
    }

    /// Model time from which the first stretch starts that has not been run yet.
    static OptionalDouble nextRunFrom(GameState state) {
        return nextRunFrom(state, state.outcomes().size());
    }

    private static OptionalDouble nextRunFrom(GameState state, int closed) {
        List<Flow.Stretch> stretches = state.flow().stretches();
        return closed < stretches.size()
                ? OptionalDouble.of(stretches.get(closed).from())
                : OptionalDouble.empty();
    }

    /// The injects that the scenario plans for a step, sent at its start in a game that nobody leads.
    List<Event> planned(Flow.Step step) {
        if (step.round() == null) return List.of();
        int closed = state.outcomes().size() + (step.stage() == Stage.RESULTS ? 1 : 0);
        var events = new ArrayList<Event>();
        for (Inject inject : scenario.injects()) {
            var id = new InjectId(inject.id());
            if (!isPlannedFor(inject, step) || state.sent().containsKey(id)) continue;
            nextRunFrom(state, closed).ifPresent(from -> events.add(new WorldEvent.InjectSent(id, from)));
        }
        return events;
    }

    static boolean isPlannedFor(Inject inject, Flow.Step step) {
        Chapter.Round round = step.round();
        return round != null
                && inject.planned()
                        .filter(planned ->
                                planned.round().equals(round.id()) && Flow.stageOf(planned.phase()) == step.stage())
                        .isPresent();
    }

    Decision choose(Command.ChooseOption choose) {
        if (!moment.isControl()) return Decision.refused("control-only");
        Optional<Restructuring> waiting = waiting(scenario, state);
        if (waiting.isEmpty() || !waiting.get().id().equals(choose.restructuring())) {
            return state.settled().containsKey(choose.restructuring())
                    ? Decision.refused("period-has-opened")
                    : Decision.refused("no-choice-now");
        }
        if (waiting.get().options().stream().noneMatch(each -> each.id().equals(choose.option()))) {
            return Decision.refused("unknown-option");
        }
        if (choose.option().equals(state.chosen().get(choose.restructuring()))) return Decision.accepted();
        return Decision.accepted(new WorldEvent.OptionChosen(choose.restructuring(), choose.option(), choose.reason()));
    }

    /// The restructuring that waits for control: that of the next period, from the reel before it on, or,
    /// where rounds
    /// follow one another, from the results of the round before.
    static Optional<Restructuring> waiting(Scenario scenario, GameState state) {
        Flow flow = state.flow();
        if (isPlayedBefore(state.now().stage()) || state.now().stage() == Stage.DEBRIEF) return Optional.empty();
        boolean inRound = state.now().round() != null;
        for (int i = state.step() + 1; i < flow.steps().size(); i++) {
            Optional<Chapter.Period> opening = flow.opening(i);
            if (opening.isPresent()) {
                return opening.get()
                        .opensWith()
                        .filter(each -> !state.settled().containsKey(each))
                        .map(each -> Structure.restructuring(scenario, each));
            }
            Stage stage = flow.step(i).stage();
            if (isPlayedBefore(stage) || (inRound && stage == Stage.REEL)) return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isPlayedBefore(Stage stage) {
        return stage == Stage.BRIEF || stage == Stage.NEGOTIATE || stage == Stage.DECIDE;
    }

    /// What the rules of the pack make of what was decided.
    ///
    /// @param because in the pack's words; empty if it is the default
    record Prefilled(String option, String because) {}

    static Prefilled prefilled(Scenario scenario, GameState state, Restructuring restructuring) {
        var readings = Readings.ofControl(scenario, state);
        return restructuring.prefill().stream()
                .filter(each -> each.when().holds(readings))
                .findFirst()
                .map(each -> new Prefilled(each.option(), each.because()))
                .orElse(new Prefilled(restructuring.defaultOption(), ""));
    }

    /// What a period that opens with this step changes in who exists and who sits where.
    List<Event> settle(Flow.Step next) {
        Optional<Chapter.Period> period = state.flow().opening(next.number());
        Optional<String> opensWith = period.flatMap(Chapter.Period::opensWith)
                .filter(each -> !state.settled().containsKey(each));
        if (period.isEmpty() || opensWith.isEmpty()) return List.of();
        Restructuring restructuring = Structure.restructuring(scenario, opensWith.get());
        String chosen = state.chosen().get(restructuring.id());
        String option =
                chosen == null ? prefilled(scenario, state, restructuring).option() : chosen;
        var events = new ArrayList<Event>();
        events.add(new WorldEvent.StructureSettled(
                restructuring.id(), option, chosen != null, period.get().from()));
        List<PeopleEvent.SeatMove> moves = moves(Structure.option(restructuring, option));
        if (!moves.isEmpty()) events.add(new PeopleEvent.SeatsMoved(restructuring.id(), option, moves));
        return events;
    }

    private List<PeopleEvent.SeatMove> moves(Restructuring.Option option) {
        var moves = new ArrayList<PeopleEvent.SeatMove>();
        for (SeatState seat : state.seats().values()) {
            option.moves().stream()
                    .filter(move -> move.from().equals(seat.organisation().value()))
                    .findFirst()
                    .ifPresent(move -> moves.add(
                            new PeopleEvent.SeatMove(seat.seat(), seat.organisation(), new OrganisationId(move.to()))));
        }
        return moves;
    }
}
