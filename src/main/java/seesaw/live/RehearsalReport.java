package seesaw.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import seesaw.game.Audience;
import seesaw.game.Command;
import seesaw.game.Game;
import seesaw.game.GameId;
import seesaw.game.GameState;
import seesaw.game.LeverValue;
import seesaw.game.Phrase;
import seesaw.game.Recorded;
import seesaw.game.ResultsEvent;
import seesaw.game.TalkEvent;
import seesaw.game.View;
import seesaw.scenario.Scenario;
import seesaw.scenario.SeatPlan;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What happened in a rehearsal, read back from its log.
///
/// @param seats of the plan
/// @param events number of events in the log
/// @param timeline what control would have been told, in order
/// @param rounds what was decided in each round, and by whom
/// @param stretches what the model made of it: every round, reel and epilogue in order
/// @param reflections answers at the end of rounds
public record RehearsalReport(
        String scenario,
        String version,
        String digest,
        String plan,
        int seats,
        long seed,
        long events,
        List<Line> timeline,
        List<Round> rounds,
        List<Stretch> stretches,
        List<Reflection> reflections) {

    /// @param at simulated time
    /// @param where such as "2008/9, April to September 2008, decide"
    public record Line(long version, Instant at, String where, Phrase words) {}

    public record Round(String id, int number, List<Decision> decisions, List<Money> money) {}

    public record Decision(
            String organisation, String lever, Object decided, Object applied, String takenBy, String held) {}

    /// £m a year
    public record Money(String organisation, double budget, double wanted, double spent) {}

    /// @param readings indicator to its reading over the stretch
    /// @param leftAlone the same with nothing decided
    public record Stretch(
            String id,
            double from,
            double to,
            Balance balance,
            Balance balanceLeftAlone,
            SequencedMap<String, Double> readings,
            SequencedMap<String, Double> leftAlone) {}

    /// @param share % outside hospital
    public record Balance(double hospital, double community, double home, double share) {}

    public record Reflection(String organisation, String round, String question, Object answer) {}

    static RehearsalReport of(Scenario scenario, SeatPlan plan, long seed, GameId game, List<Recorded> log) {
        List<Round> rounds = new ArrayList<>();
        List<Stretch> stretches = new ArrayList<>();
        List<Reflection> reflections = new ArrayList<>();
        for (Recorded recorded : log) {
            if (recorded.event() instanceof ResultsEvent.RoundClosed closed) rounds.add(round(closed));
            if (recorded.event() instanceof ResultsEvent results)
                stretch(results).ifPresent(stretches::add);
            if (recorded.event() instanceof TalkEvent.QuestionAnswered answered) reflections.add(reflection(answered));
        }
        return new RehearsalReport(
                scenario.id(),
                scenario.version(),
                scenario.digest(),
                plan.id(),
                plan.size(),
                seed,
                log.size(),
                timeline(scenario, log),
                rounds,
                stretches,
                reflections);
    }

    /// Plays the log back and notes each line that control was told when it was new.
    private static List<Line> timeline(Scenario scenario, List<Recorded> log) {
        List<Line> lines = new ArrayList<>();
        GameState state = GameState.beforeOpening();
        for (Recorded recorded : log) {
            state = Game.evolve(scenario, state, recorded);
            String where = "";
            for (View view : Game.views(scenario, state, new Audience.Everyone(), person -> "Control")) {
                if (view instanceof View.Game now) where = where(now.where());
            }
            for (View view : Game.views(scenario, state, new Audience.Control(), person -> "Control")) {
                if (!(view instanceof View.Feed feed)) continue;
                for (View.FeedLine line : feed.lines()) {
                    if (line.version() != recorded.version()) continue;
                    lines.add(new Line(recorded.version(), recorded.at(), where, line.words()));
                }
            }
        }
        return lines;
    }

    private static String where(View.Where where) {
        List<String> parts = new ArrayList<>(List.of(where.chapter(), where.round(), where.phase()));
        parts.removeIf(String::isEmpty);
        return String.join(", ", parts);
    }

    private static Round round(ResultsEvent.RoundClosed closed) {
        return new Round(
                closed.round(),
                closed.number(),
                closed.settings().stream()
                        .map(setting -> new Decision(
                                setting.organisation().value(),
                                setting.lever().value(),
                                plain(setting.decided()),
                                plain(setting.applied()),
                                setting.takenBy().taker().name(),
                                setting.held().name()))
                        .toList(),
                closed.money().stream()
                        .map(money ->
                                new Money(money.organisation().value(), money.budget(), money.wanted(), money.spent()))
                        .toList());
    }

    private static Optional<Stretch> stretch(ResultsEvent event) {
        return switch (event) {
            case ResultsEvent.RoundClosed closed -> Optional.of(stretch(closed.outcome()));
            case ResultsEvent.ReelRun reel -> Optional.of(stretch(reel.outcome()));
            case ResultsEvent.EpilogueRun epilogue -> Optional.of(stretch(epilogue.outcome()));
            case ResultsEvent.ResultsPublished published -> Optional.empty();
            case ResultsEvent.PartRevealed revealed -> Optional.empty();
            case ResultsEvent.DesksOpened opened -> Optional.empty();
        };
    }

    private static Stretch stretch(ResultsEvent.Outcome outcome) {
        return new Stretch(
                outcome.stretch(),
                outcome.from(),
                outcome.to(),
                balance(outcome.balance()),
                balance(outcome.balanceLeftAlone()),
                readings(outcome.series()),
                readings(outcome.leftAlone()));
    }

    private static Balance balance(ResultsEvent.Weights weights) {
        return new Balance(weights.hospital(), weights.community(), weights.home(), weights.share());
    }

    private static SequencedMap<String, Double> readings(List<ResultsEvent.Series> series) {
        SequencedMap<String, Double> readings = new LinkedHashMap<>();
        series.forEach(each -> readings.put(each.indicator(), each.reading()));
        return readings;
    }

    private static Reflection reflection(TalkEvent.QuestionAnswered answered) {
        Object answer = switch (answered.answer()) {
            case Command.Answer.Words words -> words.text().words();
            case Command.Answer.Scale scale -> scale.value();
            case Command.Answer.Barriers barriers -> barriers.barriers();
            case Command.Answer.About about -> about.organisation().value();
        };
        return new Reflection(answered.organisation().value(), answered.round(), answered.question(), answer);
    }

    private static Object plain(LeverValue value) {
        return switch (value) {
            case LeverValue.Amount amount -> amount.amount();
            case LeverValue.Chosen chosen -> chosen.option();
            case LeverValue.Switched switched -> switched.on();
            case LeverValue.Allocated allocated -> allocated.parts();
        };
    }

    /// The report as JSON, the same bytes for the same rehearsal.
    public byte[] json() {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build()
                .writeValueAsBytes(this);
    }
}
