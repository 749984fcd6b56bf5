package seesaw.game;

import java.util.List;
import java.util.function.Predicate;
import seesaw.game.ResultsEvent.Outcome;
import seesaw.game.ResultsEvent.Series;
import seesaw.game.ResultsEvent.Weights;
import seesaw.scenario.Condition;
import seesaw.scenario.Indicator;
import seesaw.scenario.Lever;
import seesaw.scenario.Scenario;

/// The numbers that somebody may know: readings of indicators up to a moment, and the settings they may see.
///
/// What the asker may not see reads as NaN, of which no comparison holds.
///
/// @param outcomes those that the asker may know, in order of time
/// @param indicators those that the asker may see
/// @param levers those whose settings the asker may see
/// @param rounds closed rounds whose settings the asker may know
/// @param round counted from 1 over the whole game
record Readings(
        Scenario scenario,
        List<Outcome> outcomes,
        Predicate<Indicator> indicators,
        Predicate<Lever> levers,
        List<ResultsEvent.RoundClosed> rounds,
        int round)
        implements Condition.Readings {

    static final Predicate<Indicator> PUBLIC = indicator -> indicator.audience() instanceof Indicator.Everyone;

    /// What everybody may know.
    static Readings ofEveryone(Scenario scenario, List<Outcome> outcomes, int round) {
        return new Readings(scenario, outcomes, PUBLIC, _ -> false, List.of(), round);
    }

    /// What one organisation may know: what everybody does, its own indicators, its own settings.
    static Readings of(Scenario scenario, GameState state, OrganisationId organisation) {
        List<Outcome> open = state.outcomes().subList(0, state.open());
        return new Readings(
                scenario,
                open,
                PUBLIC.or(indicator -> isOf(indicator, organisation)),
                lever -> lever.organisation().equals(organisation.value()),
                state.rounds().stream()
                        .filter(each ->
                                open.stream().anyMatch(run -> run.stretch().equals(each.round())))
                        .toList(),
                roundNumber(state));
    }

    /// What control knows: everything.
    static Readings ofControl(Scenario scenario, GameState state) {
        return new Readings(scenario, state.outcomes(), _ -> true, _ -> true, state.rounds(), roundNumber(state));
    }

    private static int roundNumber(GameState state) {
        return state.flow().roundAt(state.step()).map(Flow.Step::roundNumber).orElse(1);
    }

    static boolean isOf(Indicator indicator, OrganisationId organisation) {
        return indicator.audience() instanceof Indicator.Some(List<String> some) && some.contains(organisation.value());
    }

    static Indicator indicator(Scenario scenario, String id) {
        return scenario.indicator(id).orElseThrow(() -> new IllegalStateException("No indicator " + id));
    }

    static Series series(List<Series> series, String indicator) {
        return series.stream()
                .filter(each -> each.indicator().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No series of " + indicator));
    }

    /// The reading of an indicator after so many outcomes; its opening after none.
    double after(Indicator indicator, int count) {
        if (count <= 0) return indicator.opening();
        return series(outcomes.get(count - 1).series(), indicator.id()).reading();
    }

    double latest(Indicator indicator) {
        return after(indicator, outcomes.size());
    }

    /// The latest reading less the one before; 0 before the first.
    double change(Indicator indicator) {
        return latest(indicator) - after(indicator, outcomes.size() - 1);
    }

    /// The balance before anything was run.
    static Weights opening(Scenario scenario) {
        var balance = scenario.balance();
        return new Weights(
                indicator(scenario, balance.hospital()).opening(),
                indicator(scenario, balance.community()).opening(),
                indicator(scenario, balance.home()).opening(),
                indicator(scenario, balance.share()).opening());
    }

    @Override
    public double of(Condition.Term term) {
        return switch (term) {
            case Condition.Latest(String id) -> seen(id) ? latest(indicator(scenario, id)) : Double.NaN;
            case Condition.ChangeOf(String id) -> seen(id) ? change(indicator(scenario, id)) : Double.NaN;
            case Condition.SinceStart(String id) ->
                seen(id)
                        ? latest(indicator(scenario, id))
                                - indicator(scenario, id).opening()
                        : Double.NaN;
            case Condition.Setting(String lever) -> setting(lever);
            case Condition.RoundNumber() -> round;
        };
    }

    private boolean seen(String id) {
        return indicators.test(indicator(scenario, id));
    }

    private double setting(String id) {
        Lever lever = scenario.lever(id).orElseThrow(() -> new IllegalStateException("No lever " + id));
        if (!levers.test(lever)) return Double.NaN;
        LeverValue value = rounds.isEmpty()
                ? LeverRules.defaultOf(lever)
                : rounds.getLast().settings().stream()
                        .filter(each -> each.lever().value().equals(id))
                        .map(ResultsEvent.Setting::applied)
                        .findFirst()
                        .orElseGet(() -> LeverRules.defaultOf(lever));
        return LeverRules.number(lever, value);
    }
}
