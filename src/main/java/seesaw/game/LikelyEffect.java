package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import seesaw.model.Effect;
import seesaw.scenario.Chapter;
import seesaw.scenario.Scenario;

/// What a ruling is likely to do to what everybody sees: the model run over the rest of the game with and without it.
/// Both runs hold what was decided last and what has happened so far, and nothing else happens in either.
///
/// @param stretches titles of the rounds and years that are still to be run
/// @param lines the balance of care first, then each public indicator
/// @param balanceWithout % of care outside hospital, from now on
/// @param balanceWith the same with the ruling
public record LikelyEffect(
        List<String> stretches, List<Line> lines, List<View.Point> balanceWithout, List<View.Point> balanceWith) {

    /// @param without reading of each stretch
    /// @param with reading of each stretch with the ruling
    public record Line(
            String indicator,
            String title,
            String unit,
            int decimals,
            String better,
            List<Double> without,
            List<Double> with) {}

    /// @return empty if the pushes are not what the scenario offers, or the model has made its last run
    static Optional<LikelyEffect> of(Scenario scenario, GameState state, List<InitiativeCommand.Push> pushes) {
        OptionalDouble from = WorldRules.nextRunFrom(state);
        if (from.isEmpty()
                || InitiativeRules.wrong(scenario.initiatives(), pushes).isPresent()) return Optional.empty();
        var ruled = new Influence.Ruled(new InitiativeId("initiative"), pushes, from.getAsDouble());
        List<EffectsInForce.Held> rounds = EffectsInForce.played(
                state.flow(), state.rounds(), state.consultations().verdicts());
        List<Effect> without = EffectsInForce.of(scenario, rounds, state.influences());
        List<Effect> with = EffectsInForce.of(scenario, rounds, Sequenced.with(state.influences(), ruled));
        List<Flow.Stretch> stretches = state.flow()
                .stretches()
                .subList(state.outcomes().size(), state.flow().stretches().size());
        return Optional.of(of(scenario, stretches, Simulation.ahead(scenario, stretches, with, without)));
    }

    private static LikelyEffect of(Scenario scenario, List<Flow.Stretch> stretches, List<Simulation.Ahead> ahead) {
        String share = scenario.balance().share();
        var lines = new ArrayList<Line>();
        scenario.indicators().stream()
                .filter(Readings.PUBLIC)
                .sorted((one, other) ->
                        Boolean.compare(other.id().equals(share), one.id().equals(share)))
                .forEach(indicator -> lines.add(new Line(
                        indicator.id(),
                        indicator.title(),
                        indicator.unit(),
                        indicator.decimals(),
                        ReadingViews.better(indicator),
                        ahead.stream()
                                .map(each -> Readings.series(each.without(), indicator.id())
                                        .reading())
                                .toList(),
                        ahead.stream()
                                .map(each -> Readings.series(each.with(), indicator.id())
                                        .reading())
                                .toList())));
        var before = new ArrayList<View.Point>();
        var after = new ArrayList<View.Point>();
        for (Simulation.Ahead each : ahead) {
            before.addAll(points(each.times(), Readings.series(each.without(), share)));
            after.addAll(points(each.times(), Readings.series(each.with(), share)));
        }
        return new LikelyEffect(
                stretches.stream().map(stretch -> title(scenario, stretch)).toList(), lines, before, after);
    }

    private static List<View.Point> points(List<Double> times, ResultsEvent.Series series) {
        var points = new ArrayList<View.Point>();
        for (int i = 0; i < times.size(); i++) {
            points.add(new View.Point(times.get(i), series.values().get(i)));
        }
        return points;
    }

    private static String title(Scenario scenario, Flow.Stretch stretch) {
        return scenario.rounds().stream()
                .filter(round -> round.id().equals(stretch.id()))
                .map(Chapter.Round::title)
                .findFirst()
                .orElseGet(() -> scenario.chapters().stream()
                        .filter(chapter -> chapter.id().equals(stretch.id()))
                        .map(Chapter::title)
                        .findFirst()
                        .orElse(stretch.id()));
    }
}
