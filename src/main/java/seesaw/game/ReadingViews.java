package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import seesaw.game.ResultsEvent.Outcome;
import seesaw.game.ResultsEvent.Series;
import seesaw.game.ResultsEvent.Weights;
import seesaw.scenario.Indicator;
import seesaw.scenario.Scenario;

/// The indicators and the seesaw, as far as an audience may know them.
final class ReadingViews {

    private final Scenario scenario;
    private final GameState state;

    ReadingViews(Scenario scenario, GameState state) {
        this.scenario = scenario;
        this.state = state;
    }

    View.Indicators everyone() {
        return indicators(View.Scope.EVERYONE, Readings.ofEveryone(scenario, open(), 0), Readings.PUBLIC);
    }

    View.Indicators organisation(OrganisationId organisation) {
        return indicators(
                View.Scope.ORGANISATION,
                Readings.of(scenario, state, organisation),
                indicator -> Readings.isOf(indicator, organisation));
    }

    View.Indicators control() {
        return indicators(View.Scope.CONTROL, Readings.ofControl(scenario, state), _ -> true);
    }

    private List<Outcome> open() {
        return state.outcomes().subList(0, state.open());
    }

    private View.Indicators indicators(
            View.Scope scope, Readings readings, java.util.function.Predicate<Indicator> which) {
        return new View.Indicators(
                scope,
                scenario.indicators().stream()
                        .filter(which)
                        .map(indicator -> reading(indicator, readings))
                        .toList());
    }

    private View.IndicatorReading reading(Indicator indicator, Readings readings) {
        return new View.IndicatorReading(
                indicator.id(),
                indicator.title(),
                indicator.unit(),
                indicator.decimals(),
                indicator.explanation(),
                better(indicator),
                indicator.headline(),
                indicator.limit().map(Indicator.Limit::value).orElse(null),
                indicator.limit().map(Indicator.Limit::label).orElse(null),
                points(indicator, readings.outcomes()),
                readings.latest(indicator),
                readings.change(indicator));
    }

    static String better(Indicator indicator) {
        return indicator.better().name().toLowerCase(Locale.ROOT);
    }

    /// The opening, at the start of the first stretch, and then every point of every outcome.
    private List<View.Point> points(Indicator indicator, List<Outcome> outcomes) {
        var points = new ArrayList<View.Point>();
        points.add(new View.Point(scenario.chapters().getFirst().from(), indicator.opening()));
        for (Outcome outcome : outcomes) {
            Series series = Readings.series(outcome.series(), indicator.id());
            for (int i = 0; i < series.values().size(); i++) {
                points.add(
                        new View.Point(outcome.times().get(i), series.values().get(i)));
            }
        }
        return points;
    }

    View.Balance balance() {
        return balance(state.open());
    }

    /// The seesaw after so many outcomes.
    View.Balance balance(int count) {
        List<Outcome> outcomes = state.outcomes().subList(0, count);
        var balance = scenario.balance();
        Indicator share = Readings.indicator(scenario, balance.share());
        return new View.Balance(
                weights(after(count)),
                count == 0 ? null : weights(after(count - 1)),
                leftAlone(outcomes),
                balance.levelAt(),
                balance.degreesPerPoint(),
                balance.block(),
                balance.unit(),
                balance.basis(),
                points(share, outcomes));
    }

    private Weights after(int count) {
        return count == 0
                ? Readings.opening(scenario)
                : state.outcomes().get(count - 1).balance();
    }

    private static @Nullable Double leftAlone(List<Outcome> outcomes) {
        return outcomes.isEmpty() ? null : outcomes.getLast().balanceLeftAlone().share();
    }

    private static View.Weights weights(Weights weights) {
        return new View.Weights(weights.hospital(), weights.community(), weights.home(), weights.share());
    }
}
