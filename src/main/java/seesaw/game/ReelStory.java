package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import seesaw.game.ResultsEvent.Outcome;
import seesaw.game.ResultsEvent.Series;
import seesaw.scenario.Chapter;
import seesaw.scenario.Scenario;

/// Finds which of a reel's news is true of this game.
final class ReelStory {

    private static final double SMALL = 1e-9;

    private ReelStory() {}

    /// Numbers, from 0, of the lines whose condition holds on the public indicators at the time of the line.
    static List<Integer> lines(Scenario scenario, GameState state, Chapter.Reel reel, Outcome outcome) {
        return IntStream.range(0, reel.news().size())
                .filter(line -> {
                    Chapter.ReelNews news = reel.news().get(line);
                    var known = Sequenced.with(state.outcomes(), until(news.at(), outcome));
                    int round = state.now().roundNumber();
                    return news.when().holds(Readings.ofEveryone(scenario, known, round));
                })
                .boxed()
                .toList();
    }

    /// The outcome as it was known at a time within it: each series up to then, read by its latest value.
    private static Outcome until(double time, Outcome whole) {
        int known = 1;
        while (known < whole.times().size() && whole.times().get(known) <= time + SMALL) known++;
        var series = new ArrayList<Series>();
        for (Series each : whole.series()) {
            List<Double> values =
                    each.values().subList(0, Math.min(known, each.values().size()));
            series.add(new Series(each.indicator(), values, values.getLast()));
        }
        return new Outcome(
                whole.stretch(),
                whole.from(),
                time,
                whole.effects(),
                whole.times().subList(0, known),
                series,
                List.of(),
                whole.balance(),
                whole.balanceLeftAlone());
    }
}
