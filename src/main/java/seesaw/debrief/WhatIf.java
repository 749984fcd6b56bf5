package seesaw.debrief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import seesaw.game.Cause;
import seesaw.game.Replay;
import seesaw.game.ResultsEvent;
import seesaw.game.Variant;
import seesaw.scenario.Indicator;
import seesaw.scenario.Scenario;

/// What would have happened without some of what was played, everybody else doing what they did.
public final class WhatIf {

    private final Scenario scenario;
    private final Replay replay;
    private final Map<String, Set<Cause>> known = new LinkedHashMap<>();

    /// @param without keys of what is left out: "organisation/…", "lever/…", "deal/…", "ruling/…", "story/…",
    ///     "structure/…", "inject/…", or "decision/round/lever"
    public record Question(List<String> without) {
        public Question {
            without = List.copyOf(without);
        }
    }

    public sealed interface Answer {

        record Found(Otherwise otherwise) implements Answer {}

        /// It cannot be.
        ///
        /// @param key of a sentence that says why
        record Refused(String key, List<String> args) implements Answer {
            public Refused {
                args = List.copyOf(args);
            }
        }
    }

    /// The game as it would have been.
    ///
    /// @param lines the balance of care first, then what everybody saw
    public record Otherwise(List<Compared> lines) {
        public Otherwise {
            lines = List.copyOf(lines);
        }
    }

    /// An indicator as it was played, as it would have been, and left alone.
    ///
    /// @param better "up", "down" or "neither"
    public record Compared(
            String id,
            String title,
            String unit,
            int decimals,
            String better,
            List<AtEnd> readings,
            List<Report.Point> played,
            List<Report.Point> otherwise,
            List<Report.Point> leftAlone) {
        public Compared {
            readings = List.copyOf(readings);
            played = List.copyOf(played);
            otherwise = List.copyOf(otherwise);
            leftAlone = List.copyOf(leftAlone);
        }
    }

    /// What it reads over a stretch.
    public record AtEnd(String stretch, double played, double otherwise, double leftAlone) {}

    private WhatIf(Scenario scenario, Replay replay) {
        this.scenario = scenario;
        this.replay = replay;
        for (Who who : Who.in(replay)) {
            for (Who.Piece piece : who.pieces()) {
                add(key(who), piece.causes());
                add(piece.key(), piece.causes());
            }
        }
        for (Cause cause : replay.causes()) {
            if (cause instanceof Cause.Happened happened) add(key(happened), List.of(cause));
            if (cause instanceof Cause.Decided decided) add(key(decided), List.of(cause));
        }
    }

    static String key(Who who) {
        return who.kind() + "/" + who.id();
    }

    static String key(Cause.Decided decided) {
        return "decision/" + decided.round() + "/" + decided.lever().value();
    }

    static String key(Cause.Happened happened) {
        return "inject/" + happened.inject().value();
    }

    private void add(String key, List<Cause> causes) {
        known.computeIfAbsent(key, _ -> new LinkedHashSet<>()).addAll(causes);
    }

    static WhatIf of(Scenario scenario, Replay replay) {
        return new WhatIf(scenario, replay);
    }

    Answer answer(Question question) {
        if (question.without().isEmpty()) return new Answer.Refused("what-if.nothing", List.of());
        var without = new LinkedHashSet<Cause>();
        for (String key : question.without()) {
            Set<Cause> causes = known.get(key);
            if (causes == null) return new Answer.Refused("what-if.unknown", List.of(key));
            without.addAll(causes);
        }
        List<Replay.Course> played = replay.run(Variant.asPlayed());
        List<Replay.Course> otherwise = replay.run(Variant.keeping(cause -> !without.contains(cause)));
        List<Replay.Course> leftAlone = replay.run(Variant.leftAlone());
        var lines = new ArrayList<Compared>();
        String share = scenario.balance().share();
        for (boolean first : List.of(true, false)) {
            scenario.indicators().stream()
                    .filter(each -> each.audience() instanceof Indicator.Everyone)
                    .filter(each -> each.id().equals(share) == first)
                    .forEach(each -> lines.add(line(each, played, otherwise, leftAlone)));
        }
        return new Answer.Found(new Otherwise(lines));
    }

    private Compared line(
            Indicator indicator,
            List<Replay.Course> played,
            List<Replay.Course> otherwise,
            List<Replay.Course> leftAlone) {
        var readings = new ArrayList<AtEnd>();
        for (String stretch : Attributions.ends(scenario, replay)) {
            int at = replay.stretches().indexOf(stretch);
            readings.add(new AtEnd(
                    stretch,
                    series(indicator, played.get(at)).reading(),
                    series(indicator, otherwise.get(at)).reading(),
                    series(indicator, leftAlone.get(at)).reading()));
        }
        return new Compared(
                indicator.id(),
                indicator.title(),
                indicator.unit(),
                indicator.decimals(),
                indicator.better().name().toLowerCase(Locale.ROOT),
                readings,
                points(indicator, played),
                points(indicator, otherwise),
                points(indicator, leftAlone));
    }

    private static ResultsEvent.Series series(Indicator indicator, Replay.Course course) {
        return course.series().stream()
                .filter(each -> each.indicator().equals(indicator.id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Report.Point> points(Indicator indicator, List<Replay.Course> courses) {
        var points = new ArrayList<Report.Point>();
        points.add(new Report.Point(0, indicator.opening()));
        for (Replay.Course course : courses) {
            List<Double> values = series(indicator, course).values();
            for (int i = 0; i < values.size(); i++) {
                points.add(new Report.Point(course.times().get(i), values.get(i)));
            }
        }
        return points;
    }
}
