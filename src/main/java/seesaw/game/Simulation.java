package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import seesaw.game.Flow.Stretch;
import seesaw.game.ResultsEvent.Outcome;
import seesaw.game.ResultsEvent.Series;
import seesaw.game.ResultsEvent.Weights;
import seesaw.model.Comparison;
import seesaw.model.Effect;
import seesaw.model.RunSpec;
import seesaw.model.Trajectory;
import seesaw.scenario.Indicator;
import seesaw.scenario.Scenario;

/// Runs the model over a stretch, as it was played and left alone.
///
/// Each run starts at the model's own start with every effect so far, so it depends on the log alone. A value saved at
/// time t stands for the time from t to t + dt and is drawn at its end; the value at the end of the stretch belongs to
/// the
/// next one.
final class Simulation {

    /// Times are sums of dt; differences below this are none.
    private static final double SMALL = 1e-9;

    private final Scenario scenario;
    private final Stretch stretch;

    private Simulation(Scenario scenario, Stretch stretch) {
        this.scenario = scenario;
        this.stretch = stretch;
    }

    /// @param rounds what held in each round so far
    /// @param influences what acted on the model so far, in the order of the log
    static Outcome run(
            Scenario scenario,
            Flow flow,
            Stretch stretch,
            List<EffectsInForce.Held> rounds,
            List<Influence> influences) {
        List<Effect> played = EffectsInForce.of(scenario, rounds, influences);
        List<Effect> leftAlone = EffectsInForce.of(
                scenario,
                EffectsInForce.leftAlone(scenario, flow, rounds.size()),
                EffectsInForce.leftAlone(scenario, influences));
        return new Simulation(scenario, stretch).run(played, leftAlone);
    }

    /// What one stretch would read with and without something.
    record Ahead(List<Double> times, List<Series> with, List<Series> without) {}

    /// Runs the model once each way to the end of the last of these stretches.
    static List<Ahead> ahead(Scenario scenario, List<Stretch> stretches, List<Effect> with, List<Effect> without) {
        var last = new Simulation(scenario, stretches.getLast());
        var comparison = Comparison.of(scenario.model(), last.spec(with), last.spec(without));
        return stretches.stream()
                .map(stretch -> new Simulation(scenario, stretch))
                .map(each -> new Ahead(
                        each.times(comparison.with()),
                        each.series(comparison.with()),
                        each.series(comparison.without())))
                .toList();
    }

    /// Runs the model once, to the end of the last of these stretches.
    static List<Replay.Course> courses(
            Scenario scenario, List<Stretch> stretches, List<Effect> effects, List<Indicator> indicators) {
        RunSpec spec = new Simulation(scenario, stretches.getLast())
                .spec(effects)
                .withKeep(
                        indicators.stream().map(Indicator::variable).distinct().toList());
        Trajectory trajectory = scenario.model().run(spec);
        return stretches.stream()
                .map(stretch -> new Simulation(scenario, stretch))
                .map(each -> new Replay.Course(
                        each.stretch.id(), each.times(trajectory), each.series(trajectory, indicators)))
                .toList();
    }

    private Outcome run(List<Effect> played, List<Effect> leftAlone) {
        var comparison = Comparison.of(scenario.model(), spec(played), spec(leftAlone));
        List<Series> series = series(comparison.with());
        List<Series> without = series(comparison.without());
        return new Outcome(
                stretch.id(),
                stretch.from(),
                stretch.to(),
                played,
                times(comparison.with()),
                series,
                without,
                weights(series),
                weights(without));
    }

    private RunSpec spec(List<Effect> effects) {
        List<String> variables = scenario.indicators().stream()
                .map(Indicator::variable)
                .distinct()
                .toList();
        return RunSpec.asWritten().withTo(stretch.to()).withEffects(effects).withKeep(variables);
    }

    private List<Double> times(Trajectory trajectory) {
        double step = scenario.model().saveStep();
        var times = new ArrayList<Double>();
        for (double time : trajectory.times()) {
            if (isWithin(time, stretch.from())) times.add(time + step);
        }
        return times;
    }

    private boolean isWithin(double time, double from) {
        return time >= from - SMALL && time < stretch.to() - SMALL;
    }

    private List<Series> series(Trajectory trajectory) {
        return series(trajectory, scenario.indicators());
    }

    private List<Series> series(Trajectory trajectory, List<Indicator> indicators) {
        return indicators.stream()
                .map(indicator -> series(indicator, trajectory.times(), trajectory.values(indicator.variable())))
                .toList();
    }

    private Series series(Indicator indicator, double[] times, double[] saved) {
        var values = new ArrayList<Double>();
        double sum = 0;
        int read = 0;
        double last = 0;
        for (int i = 0; i < times.length; i++) {
            if (isWithin(times[i], stretch.from())) values.add(saved[i]);
            if (isWithin(times[i], stretch.readFrom())) {
                sum += saved[i];
                read++;
                last = saved[i];
            }
        }
        if (read == 0) {
            throw new IllegalStateException("The model saves no step of " + stretch.id() + " for " + indicator.id());
        }
        double reading = switch (indicator.reading()) {
            case MEAN -> sum / read;
            case END -> last;
        };
        return new Series(indicator.id(), values, reading);
    }

    private Weights weights(List<Series> series) {
        var balance = scenario.balance();
        return new Weights(
                Readings.series(series, balance.hospital()).reading(),
                Readings.series(series, balance.community()).reading(),
                Readings.series(series, balance.home()).reading(),
                Readings.series(series, balance.share()).reading());
    }
}
