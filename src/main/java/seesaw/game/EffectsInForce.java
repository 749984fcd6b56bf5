package seesaw.game;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import seesaw.model.Effect;
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

    /// The settings of one round and from when they hold.
    record Held(
            double from, SequencedMap<LeverId, LeverValue> settings, SequencedMap<OrganisationId, Double> spending) {}

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
            case Influence.Happened(InjectId inject, double from) ->
                addChanges(inject(inject).changes(), from);
            case Influence.Settled(String restructuring, String option, double from) -> {
                Restructuring settled = Structure.restructuring(scenario, restructuring);
                addChanges(Structure.option(settled, option).changes(), from);
            }
        }
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
            addSetting(lever, value, rounds.get(round).from(), untilAnother(round, id, value));
        }
        scenario.organisations()
                .forEach(organisation -> organisation.money().ifPresent(money -> {
                    Double spent = rounds.get(round).spending().get(new OrganisationId(organisation.id()));
                    if (spent != null) {
                        double until = startOf(round + 1);
                        addAll(List.of(new Effect(
                                money.spending(),
                                Effect.Operation.SET,
                                spent,
                                rounds.get(round).from(),
                                until)));
                    }
                }));
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
    static List<Held> played(Flow flow, List<ResultsEvent.RoundClosed> rounds) {
        return rounds.stream().map(round -> played(flow, round)).toList();
    }

    private static Held played(Flow flow, ResultsEvent.RoundClosed round) {
        return held(flow, round.round(), round.settings(), round.money());
    }

    static Held held(Flow flow, String round, List<ResultsEvent.Setting> settings, List<ResultsEvent.Spending> money) {
        var values = new LinkedHashMap<LeverId, LeverValue>();
        settings.forEach(each -> values.put(each.lever(), each.applied()));
        var spending = new LinkedHashMap<OrganisationId, Double>();
        money.forEach(each -> spending.put(each.organisation(), each.spent()));
        double from = flow.stretches().stream()
                .filter(each -> each.id().equals(round))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No round " + round))
                .from();
        return new Held(from, values, spending);
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
        return new Held(Objects.requireNonNull(step.round()).from(), values, spending);
    }

    /// The same injects; of each restructuring that was settled, the default option; no decisions but the defaults.
    static List<Influence> leftAlone(Scenario scenario, List<Influence> influences) {
        return influences.stream()
                .map(influence -> switch (influence) {
                    case Influence.Settled(String restructuring, String _, double from) ->
                        new Influence.Settled(
                                restructuring,
                                Structure.restructuring(scenario, restructuring).defaultOption(),
                                from);
                    case Influence.Decisions _, Influence.Happened _ -> influence;
                })
                .toList();
    }
}
