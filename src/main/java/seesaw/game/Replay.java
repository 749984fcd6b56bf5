package seesaw.game;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seesaw.game.ConsultationEvent.VerdictGiven;
import seesaw.model.Effect;
import seesaw.scenario.Approval;
import seesaw.scenario.Consulting;
import seesaw.scenario.Indicator;
import seesaw.scenario.Inject;
import seesaw.scenario.Lever;
import seesaw.scenario.Scenario;

/// A game's log, read again with something left out or decided otherwise: what the model would have made of it.
///
/// With everything kept it gives the game as it was played, and with nothing but what the world did the game left
/// alone, both to the bit. In between everybody keeps what they did. What follows by the rules from what is left out is
/// counted anew: levers that nobody touched, consents and leave that are missing, money of deals, what judges were
/// asked about. What would follow by people changing their minds, or by budgets that would have been others, is not.
public final class Replay {

    private final Scenario scenario;
    private final GameState state;
    private final List<PlayedRound> rounds;
    private final List<Traced> influences;

    /// An influence on the model, and the event that brought it.
    private record Traced(Influence influence, Event event) {}

    private Replay(Scenario scenario, GameState state, List<PlayedRound> rounds, List<Traced> influences) {
        this.scenario = scenario;
        this.state = state;
        this.rounds = rounds;
        this.influences = influences;
    }

    /// @param log from the first event on; what control undid in it counts for nothing
    /// @return empty if the model has not been run yet
    public static Optional<Replay> of(Scenario scenario, List<Recorded> log) {
        var before = new IdentityHashMap<ResultsEvent.RoundClosed, GameState>();
        var events = new IdentityHashMap<Influence, Event>();
        GameState state = GameState.beforeOpening();
        for (Recorded each : log) {
            GameState next = Game.evolve(scenario, state, each);
            if (each.event() instanceof ResultsEvent.RoundClosed closed) before.put(closed, state);
            for (int i = state.influences().size(); i < next.influences().size(); i++) {
                events.put(next.influences().get(i), each.event());
            }
            state = next;
        }
        if (state.outcomes().isEmpty()) return Optional.empty();
        List<VerdictGiven> verdicts = state.consultations().verdicts();
        var rounds = new ArrayList<PlayedRound>();
        for (ResultsEvent.RoundClosed closed : state.rounds()) {
            rounds.add(new PlayedRound(scenario, found(before.get(closed), closed), closed, verdicts));
        }
        var influences = new ArrayList<Traced>();
        for (Influence each : state.influences()) influences.add(new Traced(each, found(events.get(each), each)));
        return Optional.of(new Replay(scenario, state, List.copyOf(rounds), List.copyOf(influences)));
    }

    private static <T> T found(@Nullable T found, Object of) {
        if (found == null) throw new IllegalStateException("The log does not say where this comes from: " + of);
        return found;
    }

    // ---- what was played ----------------------------------------------------------------------------------------

    /// Everything that can be left out, in the order of the log; a deal where it first acted or was marked.
    public List<Cause> causes() {
        var causes = new LinkedHashSet<Cause>();
        for (Traced each : influences) {
            switch (each.influence()) {
                case Influence.Decisions(int round) ->
                    causes.addAll(rounds.get(round).causes());
                case Influence.Dealt _, Influence.Judged _ -> {}
                case Influence.Promises _ -> {
                    if (each.event() instanceof DealEvent.TermsMarked marked)
                        marked.marks().forEach(mark -> causes.add(new Cause.Dealt(mark.deal())));
                    if (each.event() instanceof DealEvent.TermRuled ruled) causes.add(new Cause.Dealt(ruled.deal()));
                }
                case Influence.Happened(InjectId inject, double _) -> causes.add(new Cause.Happened(inject));
                case Influence.Settled(String restructuring, String option, double _) -> {
                    boolean byDefault = option.equals(
                            Structure.restructuring(scenario, restructuring).defaultOption());
                    if (!byDefault) causes.add(new Cause.Restructured(restructuring));
                }
                case Influence.Ruled(InitiativeId initiative, List<InitiativeCommand.Push> _, double _) ->
                    causes.add(new Cause.Ruled(initiative));
                case Influence.Printed(StoryId story, List<PressEvent.Pushed> _) ->
                    causes.add(new Cause.Printed(story));
                case Influence.TalkedOver _ -> causes.add(talkedOver(each.event()));
            }
        }
        return List.copyOf(causes);
    }

    private Cause.TalkedOver talkedOver(Event event) {
        if (!(event instanceof ConsultationEvent.TalkedOverEarly(ConsultationId id, double _)))
            throw new IllegalStateException("Not about a consultation: " + event);
        return new Cause.TalkedOver(
                id, state.consultations().find(id).orElseThrow().by());
    }

    /// What people call it, such as the lever's title.
    public String title(Cause cause) {
        return switch (cause) {
            case Cause.Decided(String _, OrganisationId _, LeverId lever) ->
                lever(lever).title();
            case Cause.Dealt(DealId deal) -> deal.value();
            case Cause.Ruled(InitiativeId id) ->
                found(state.initiatives().get(id), id).title().words();
            case Cause.Printed(StoryId id) ->
                state.newsroom().story(id).orElseThrow().headline().words();
            case Cause.Answered(RequestId id, OrganisationId _) ->
                scenario.approval(found(state.requests().all().get(id), id).consent())
                        .map(Approval::title)
                        .orElse(id.value());
            case Cause.TalkedOver(ConsultationId id, OrganisationId _) ->
                scenario.consulting()
                        .change(state.consultations().find(id).orElseThrow().change())
                        .map(Consulting.ServiceChange::title)
                        .orElse(id.value());
            case Cause.Restructured(String restructuring) ->
                Structure.restructuring(scenario, restructuring).title();
            case Cause.Happened(InjectId inject) ->
                scenario.injects().stream()
                        .filter(each -> each.id().equals(inject.value()))
                        .map(Inject::headline)
                        .findFirst()
                        .orElse(inject.value());
        };
    }

    /// What was decided, such as "£4m a year"; empty for what is no decision.
    public String setting(Cause cause) {
        if (!(cause instanceof Cause.Decided(String _, OrganisationId _, LeverId lever))) return "";
        return rounds.stream()
                .map(each -> each.taken(lever))
                .filter(each -> each != null && each.cause().equals(cause))
                .map(each -> LeverRules.words(lever(lever), each.value()))
                .findFirst()
                .orElse("");
    }

    private Lever lever(LeverId id) {
        return scenario.levers().stream()
                .filter(each -> each.id().equals(id.value()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No lever " + id));
    }

    // ---- what the model is told ---------------------------------------------------------------------------------

    /// Everything that is set, multiplied or added in the run, in the order of the log.
    public List<Effect> effects(Variant variant) {
        var held = new ArrayList<EffectsInForce.Held>();
        var verdicts = new ArrayList<VerdictGiven>();
        for (PlayedRound round : rounds) {
            PlayedRound.Closed closed = round.close(
                    variant, held.isEmpty() ? Sequenced.empty() : held.getLast().settings());
            held.add(closed.held());
            verdicts.addAll(closed.verdicts());
        }
        List<Influence> kept = influences.stream()
                .flatMap(each -> kept(variant, each, verdicts))
                .toList();
        return EffectsInForce.of(scenario, held, kept);
    }

    private Stream<Influence> kept(Variant variant, Traced traced, List<VerdictGiven> verdicts) {
        Influence influence = traced.influence();
        return switch (influence) {
            case Influence.Decisions _, Influence.Dealt _ -> Stream.of(influence);
            case Influence.Promises promises -> promises(variant, promises, traced.event());
            case Influence.Happened(InjectId inject, double _) ->
                only(influence, variant.keeps(new Cause.Happened(inject)));
            case Influence.Settled(String restructuring, String _, double from) ->
                variant.keeps(new Cause.Restructured(restructuring))
                        ? Stream.of(influence)
                        : Stream.of(new Influence.Settled(
                                restructuring,
                                Structure.restructuring(scenario, restructuring).defaultOption(),
                                from));
            case Influence.Ruled(InitiativeId id, List<InitiativeCommand.Push> _, double _) ->
                only(influence, variant.keeps(new Cause.Ruled(id)));
            case Influence.Printed(StoryId id, List<PressEvent.Pushed> _) ->
                only(influence, variant.keeps(new Cause.Printed(id)));
            case Influence.Judged _ -> only(influence, verdicts.stream().anyMatch(each -> each.equals(traced.event())));
            case Influence.TalkedOver _ -> only(influence, variant.keeps(talkedOver(traced.event())));
        };
    }

    private static Stream<Influence> only(Influence influence, boolean kept) {
        return kept ? Stream.of(influence) : Stream.empty();
    }

    /// What the promises of the deals that are kept did to trust.
    private static Stream<Influence> promises(Variant variant, Influence.Promises promises, Event event) {
        int kept = 0;
        int broken = 0;
        if (event instanceof DealEvent.TermsMarked marked) {
            for (DealEvent.TermMark mark : marked.marks()) {
                if (!variant.keeps(new Cause.Dealt(mark.deal()))) continue;
                if (mark.mark() == DealEvent.Mark.KEPT) kept++;
                if (mark.mark() == DealEvent.Mark.BROKEN) broken++;
            }
        } else if (event instanceof DealEvent.TermRuled ruled && variant.keeps(new Cause.Dealt(ruled.deal()))) {
            kept = promises.kept();
            broken = promises.broken();
        }
        return kept + broken == 0 ? Stream.empty() : Stream.of(new Influence.Promises(kept, broken, promises.from()));
    }

    // ---- what the model makes of it -----------------------------------------------------------------------------

    /// The stretches of model time that have been run, by their ids.
    public List<String> stretches() {
        return state.outcomes().stream().map(ResultsEvent.Outcome::stretch).toList();
    }

    /// One stretch of a run.
    ///
    /// @param times model times, in years, of the points of every series
    /// @param series one for each indicator, in the order of the pack
    public record Course(String stretch, List<Double> times, List<ResultsEvent.Series> series) {
        public Course {
            times = List.copyOf(times);
            series = List.copyOf(series);
        }
    }

    /// Runs the model: every stretch that was run, in order.
    public List<Course> run(Variant variant) {
        return Simulation.courses(scenario, stretchesRun(), effects(variant), scenario.indicators());
    }

    /// What an indicator reads over a stretch.
    public record Reading(String indicator, String stretch) {}

    /// Runs the model and reads it, for those who do so thousands of times.
    ///
    /// @return one number for each of what is wanted
    public double[] read(Variant variant, List<Reading> wanted) {
        List<Indicator> indicators = scenario.indicators().stream()
                .filter(each -> wanted.stream().anyMatch(one -> one.indicator().equals(each.id())))
                .toList();
        List<Course> courses = Simulation.courses(scenario, stretchesRun(), effects(variant), indicators);
        var readings = new LinkedHashMap<Reading, Double>();
        for (Course course : courses) {
            course.series()
                    .forEach(each -> readings.put(new Reading(each.indicator(), course.stretch()), each.reading()));
        }
        return wanted.stream()
                .mapToDouble(each -> found(readings.get(each), each))
                .toArray();
    }

    private List<Flow.Stretch> stretchesRun() {
        return state.flow().stretches().subList(0, state.outcomes().size());
    }
}
