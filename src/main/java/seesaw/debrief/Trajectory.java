package seesaw.debrief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import seesaw.game.ResultsEvent;
import seesaw.scenario.Balance;
import seesaw.scenario.Indicator;
import seesaw.scenario.Scenario;

/// What the indicators and the seesaw did, as played and left alone.
final class Trajectory {

    private Trajectory() {}

    static Report.Outcome outcome(Scenario scenario, Runs runs) {
        Balance balance = scenario.balance();
        Report.Weights opening = opening(scenario);
        ResultsEvent.@Nullable Outcome latest =
                runs.outcomes().isEmpty() ? null : runs.outcomes().getLast();
        ResultsEvent.@Nullable Outcome played = runs.lastPlayed(scenario).orElse(null);
        return new Report.Outcome(
                opening,
                latest == null ? opening : weights(latest.balance()),
                latest == null ? opening : weights(latest.balanceLeftAlone()),
                played == null ? opening : weights(played.balance()),
                played == null ? opening : weights(played.balanceLeftAlone()),
                latest == null ? 0 : latest.to(),
                balance.share(),
                balance.levelAt(),
                balance.degreesPerPoint(),
                balance.block(),
                balance.unit(),
                balance.basis());
    }

    static List<Report.Line> lines(Scenario scenario, Runs runs) {
        return scenario.indicators().stream()
                .map(indicator -> line(indicator, runs))
                .toList();
    }

    private static Report.Line line(Indicator indicator, Runs runs) {
        return new Report.Line(
                indicator.id(),
                indicator.title(),
                indicator.unit(),
                indicator.decimals(),
                indicator.explanation(),
                indicator.confidence(),
                audience(indicator.audience()),
                indicator.better().name().toLowerCase(Locale.ROOT),
                indicator.headline(),
                indicator.limit().map(Indicator.Limit::value).orElse(null),
                indicator.limit().map(Indicator.Limit::label).orElse(null),
                points(indicator, runs, ResultsEvent.Outcome::series),
                points(indicator, runs, ResultsEvent.Outcome::leftAlone));
    }

    private static String audience(Indicator.Audience audience) {
        return switch (audience) {
            case Indicator.Everyone everyone -> "everyone";
            case Indicator.Control control -> "control";
            case Indicator.Some(List<String> organisations) -> String.join(" ", organisations);
        };
    }

    private static List<Report.Point> points(
            Indicator indicator, Runs runs, Function<ResultsEvent.Outcome, List<ResultsEvent.Series>> which) {
        var points = new ArrayList<Report.Point>();
        points.add(new Report.Point(0, indicator.opening()));
        for (ResultsEvent.Outcome outcome : runs.outcomes()) {
            Optional<ResultsEvent.Series> series = which.apply(outcome).stream()
                    .filter(each -> each.indicator().equals(indicator.id()))
                    .findFirst();
            if (series.isEmpty()) continue;
            for (int i = 0; i < outcome.times().size(); i++) {
                points.add(new Report.Point(
                        outcome.times().get(i), series.get().values().get(i)));
            }
        }
        return points;
    }

    private static Report.Weights opening(Scenario scenario) {
        Balance balance = scenario.balance();
        return new Report.Weights(
                openingOf(scenario, balance.hospital()),
                openingOf(scenario, balance.community()),
                openingOf(scenario, balance.home()),
                openingOf(scenario, balance.share()));
    }

    private static double openingOf(Scenario scenario, String id) {
        return scenario.indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .map(Indicator::opening)
                .orElseThrow(() -> new IllegalStateException("The seesaw shows an unknown indicator: " + id));
    }

    private static Report.Weights weights(ResultsEvent.Weights weights) {
        return new Report.Weights(weights.hospital(), weights.community(), weights.home(), weights.share());
    }
}
