package seesaw.game;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seesaw.model.Effect;
import seesaw.scenario.Chapter;
import seesaw.scenario.Initiatives;
import seesaw.scenario.Inject;
import seesaw.scenario.Lever;
import seesaw.scenario.Restructuring;
import seesaw.scenario.Scenario;

/// Turns decisions, injects and restructurings into effects on inputs of the model, in the order of the log.
///
/// A setting holds from the start of its round until the round in which it is another, or to the end of the model's
/// time. Effects that would never end stop there too, so that every number is finite.
final class EffectsInForce {

    private final Scenario scenario;
    private final double end;
    private final List<Held> rounds;
    private final List<Effect> effects = new ArrayList<>();

    /// What was settled for one round.
    ///
    /// @param from model time from which it holds
    /// @param to model time at which the round ends; settings hold until the next round all the same
    /// @param spending £m a year in the round
    /// @param afterwards £m a year from the end of the round to the next one, in years that nobody plays
    /// @param acting clauses of deals
    /// @param delays model time by which settings of this round begin later
    record Held(
            double from,
            double to,
            SequencedMap<LeverId, LeverValue> settings,
            SequencedMap<OrganisationId, Double> spending,
            SequencedMap<OrganisationId, Double> afterwards,
            List<ResultsEvent.Acting> acting,
            SequencedMap<LeverId, Double> delays) {}

    private EffectsInForce(Scenario scenario, List<Held> rounds) {
        this.scenario = scenario;
        this.rounds = rounds;
        this.end = scenario.chapters().getLast().to();
    }

    /// @param rounds settings of each round that was closed
    /// @param influences what acted on the model, in the order of the log
    static List<Effect> of(Scenario scenario, List<Held> rounds, List<Influence> influences) {
        var inForce = new EffectsInForce(scenario, rounds);
        influences.forEach(inForce::add);
        return List.copyOf(inForce.effects);
    }

    private void add(Influence influence) {
        switch (influence) {
            case Influence.Decisions(int round) -> addRound(round);
            case Influence.Dealt(int round) -> rounds.get(round).acting().forEach(each -> addClause(round, each));
            case Influence.Promises(int kept, int broken, double from) -> {
                for (int i = 0; i < kept; i++) addChanges(scenario.dealing().kept(), from);
                for (int i = 0; i < broken; i++) addChanges(scenario.dealing().broken(), from);
            }
            case Influence.Happened(InjectId inject, double from) ->
                addChanges(inject(inject).changes(), from);
            case Influence.Settled(String restructuring, String option, double from) -> {
                Restructuring settled = Structure.restructuring(scenario, restructuring);
                addChanges(Structure.option(settled, option).changes(), from);
            }
            case Influence.Ruled(InitiativeId _, List<InitiativeCommand.Push> pushes, double from) ->
                addAll(pushes.stream().map(push -> ruled(push, from)).toList());
            case Influence.Printed(StoryId _, List<PressEvent.Pushed> pushes) ->
                addAll(pushes.stream()
                        .map(push ->
                                new Effect(push.input(), Effect.Operation.ADD, push.added(), push.from(), push.until()))
                        .toList());
            case Influence.Judged(String verdict, String framing, double from) -> {
                addChanges(scenario.consulting().verdict(verdict).effects(), from);
                scenario.consulting().framing(framing).ifPresent(each -> addChanges(each.effects(), from));
            }
            case Influence.TalkedOver(double from) ->
                addChanges(scenario.consulting().earlyEffects(), from);
        }
    }

    private Effect ruled(InitiativeCommand.Push push, double from) {
        Initiatives.Input input = scenario.initiatives()
                .input(push.input())
                .orElseThrow(() -> new IllegalStateException("No input for rulings " + push.input()));
        double begins = from + push.delayYears();
        return new Effect(
                input.input(), input.operation(), push.size() * input.scale(), begins, begins + push.lastsYears());
    }

    private Inject inject(InjectId id) {
        return scenario.injects().stream()
                .filter(each -> each.id().equals(id.value()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No inject " + id));
    }

    private void addRound(int round) {
        for (Lever lever : scenario.levers()) {
            var id = new LeverId(lever.id());
            LeverValue value = rounds.get(round).settings().get(id);
            if (value == null || (round > 0 && value.equals(settingIn(round - 1, id)))) continue;
            double until = untilAnother(round, id, value);
            double begins = beginsAt(round, id);
            if (begins > rounds.get(round).from()) {
                addSetting(lever, standing(round, lever), rounds.get(round).from(), Math.min(begins, until));
            }
            if (begins < until) addSetting(lever, value, begins, until);
        }
        scenario.organisations()
                .forEach(organisation -> organisation.money().ifPresent(money -> {
                    var id = new OrganisationId(organisation.id());
                    Double spent = rounds.get(round).spending().get(id);
                    if (spent != null) addSpending(money.spending(), round, spent, afterwards(round, id, spent));
                }));
    }

    private double beginsAt(int round, LeverId lever) {
        return rounds.get(round).from() + rounds.get(round).delays().getOrDefault(lever, 0.0);
    }

    /// What holds when a round begins: the latest setting that has begun by then, for one that was put off
    /// may not have.
    private LeverValue standing(int round, Lever lever) {
        var id = new LeverId(lever.id());
        for (int i = round - 1; i >= 0; i--) {
            LeverValue value = settingIn(i, id);
            if (value == null) break;
            while (i > 0 && value.equals(settingIn(i - 1, id))) i--;
            if (beginsAt(i, id) <= rounds.get(round).from()) return value;
        }
        return LeverRules.defaultOf(lever);
    }

    private double afterwards(int round, OrganisationId organisation, double spent) {
        return Objects.requireNonNullElse(rounds.get(round).afterwards().get(organisation), spent);
    }

    /// Payments that end with the round are not made in the years that nobody plays.
    private void addSpending(String input, int round, double spent, double afterwards) {
        double from = rounds.get(round).from();
        double next = startOf(round + 1);
        double to = spent == afterwards ? next : Math.min(rounds.get(round).to(), next);
        addAll(List.of(
                new Effect(input, Effect.Operation.SET, spent, from, to),
                new Effect(input, Effect.Operation.SET, afterwards, to, next)));
    }

    /// A clause that goes on unchanged is one effect, so that it takes its time only once. It acts as long
    /// as its deal
    /// holds, also in years that nobody plays.
    private void addClause(int round, ResultsEvent.Acting clause) {
        ResultsEvent.Acting before = round > 0 ? clauseIn(round - 1, clause) : null;
        if (before != null && before.goesOn() && before.amount() == clause.amount()) return;
        int last = round;
        ResultsEvent.Acting now = clause;
        while (now.goesOn() && last + 1 < rounds.size()) {
            ResultsEvent.Acting next = clauseIn(last + 1, clause);
            if (next == null || next.amount() != clause.amount()) break;
            now = next;
            last++;
        }
        double until = now.goesOn() ? startOf(last + 1) : rounds.get(last).to();
        double from = rounds.get(round).from();
        scenario.term(clause.template())
                .ifPresent(template -> addAll(template.bindings().stream()
                        .map(each -> each.effect(clause.amount(), from, until))
                        .toList()));
    }

    private ResultsEvent.@Nullable Acting clauseIn(int round, ResultsEvent.Acting clause) {
        return rounds.get(round).acting().stream()
                .filter(each -> each.deal().equals(clause.deal()) && each.term() == clause.term())
                .findFirst()
                .orElse(null);
    }

    private @Nullable LeverValue settingIn(int round, LeverId lever) {
        return rounds.get(round).settings().get(lever);
    }

    private double untilAnother(int round, LeverId lever, LeverValue value) {
        int next = round + 1;
        while (next < rounds.size() && Objects.equals(settingIn(next, lever), value)) next++;
        return startOf(next);
    }

    private double startOf(int round) {
        return round < rounds.size() ? rounds.get(round).from() : end;
    }

    private void addSetting(Lever lever, LeverValue value, double from, double until) {
        addAll(
                switch (lever.kind()) {
                    case Lever.Quantity quantity
                    when value instanceof LeverValue.Amount(double amount) -> quantity.effects(amount, from, until);
                    case Lever.Choice choice
                    when value instanceof LeverValue.Chosen(String option) -> choice.effects(option, from, until);
                    case Lever.Switch onOff
                    when value instanceof LeverValue.Switched(boolean on) -> onOff.effects(on, from, until);
                    case Lever.Allocation allocation
                    when value instanceof LeverValue.Allocated allocated ->
                        allocation.effects(allocated.parts(), from, until);
                    case Lever.Quantity _, Lever.Choice _, Lever.Switch _, Lever.Allocation _ ->
                        throw LeverRules.notASetting(lever, value);
                });
    }

    private void addChanges(List<Lever.Change> changes, double from) {
        addAll(changes.stream().map(change -> change.effect(from, end)).toList());
    }

    private void addAll(List<Effect> all) {
        for (Effect each : all) {
            double until = Math.min(each.until(), end);
            if (each.from() < until) {
                effects.add(new Effect(each.input(), each.operation(), each.value(), each.from(), until));
            }
        }
    }

    /// What held in the rounds that were played.
    static List<Held> played(
            Flow flow, List<ResultsEvent.RoundClosed> rounds, List<ConsultationEvent.VerdictGiven> verdicts) {
        return rounds.stream()
                .map(round -> held(
                        flow,
                        round.round(),
                        round.settings(),
                        round.money(),
                        round.payments(),
                        round.acting(),
                        verdicts))
                .toList();
    }

    /// @param verdicts of any round; those of this one say what begins later
    static Held held(
            Flow flow,
            String round,
            List<ResultsEvent.Setting> settings,
            List<ResultsEvent.Spending> money,
            List<ResultsEvent.Payment> payments,
            List<ResultsEvent.Acting> acting,
            List<ConsultationEvent.VerdictGiven> verdicts) {
        var values = new LinkedHashMap<LeverId, LeverValue>();
        settings.forEach(each -> values.put(each.lever(), each.applied()));
        List<ResultsEvent.Payment> lasting =
                payments.stream().filter(ResultsEvent.Payment::goesOn).toList();
        var spending = new LinkedHashMap<OrganisationId, Double>();
        var afterwards = new LinkedHashMap<OrganisationId, Double>();
        money.forEach(each -> {
            OrganisationId id = each.organisation();
            spending.put(id, each.spent() + each.paid() - each.received());
            afterwards.put(id, each.spent() + DealMoney.paid(lasting, id) - DealMoney.received(lasting, id));
        });
        Flow.Stretch stretch = flow.stretches().stream()
                .filter(each -> each.id().equals(round))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No round " + round));
        var delays = new LinkedHashMap<LeverId, Double>();
        verdicts.stream()
                .filter(each -> each.round().equals(round) && !each.blocked() && each.delayYears() > 0)
                .forEach(each -> delays.put(each.lever(), each.delayYears()));
        return new Held(stretch.from(), stretch.to(), values, spending, afterwards, acting, delays);
    }

    /// What would have held if nothing had ever been decided: every lever at its default, in the default structure.
    static List<Held> leftAlone(Scenario scenario, Flow flow, int rounds) {
        return flow.rounds().stream()
                .limit(rounds)
                .map(step -> leftAlone(scenario, step))
                .toList();
    }

    private static Held leftAlone(Scenario scenario, Flow.Step step) {
        Structure structure = Structure.leftAlone(
                scenario, Objects.requireNonNull(step.chapter()).id());
        var values = new LinkedHashMap<LeverId, LeverValue>();
        var spending = new LinkedHashMap<OrganisationId, Double>();
        for (Lever lever : structure.levers()) {
            LeverValue value = LeverRules.defaultOf(lever);
            values.put(new LeverId(lever.id()), value);
            spending.merge(new OrganisationId(lever.organisation()), LeverRules.cost(lever, value), Double::sum);
        }
        Chapter.Round round = Objects.requireNonNull(step.round());
        return new Held(
                round.from(), round.to(), values, spending, new LinkedHashMap<>(), List.of(), Sequenced.empty());
    }

    /// The same injects; of each restructuring that was settled, the default option; no decisions but the defaults,
    /// no deals, no rulings, no stories and no verdicts.
    static List<Influence> leftAlone(Scenario scenario, List<Influence> influences) {
        return influences.stream()
                .flatMap(influence -> switch (influence) {
                    case Influence.Settled(String restructuring, String _, double from) ->
                        Stream.of(new Influence.Settled(
                                restructuring,
                                Structure.restructuring(scenario, restructuring).defaultOption(),
                                from));
                    case Influence.Decisions _, Influence.Happened _ -> Stream.of(influence);
                    case Influence.Dealt _, Influence.Promises _, Influence.Ruled _, Influence.Printed _ ->
                        Stream.<Influence>empty();
                    case Influence.Judged _, Influence.TalkedOver _ -> Stream.<Influence>empty();
                })
                .toList();
    }
}
