package seesaw.debrief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import seesaw.game.Cause;
import seesaw.game.Replay;
import seesaw.game.Replay.Reading;
import seesaw.game.Variant;
import seesaw.model.Shapley;
import seesaw.scenario.Indicator;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;

/// Who moved the seesaw, and every headline indicator: the difference from the game left alone, shared out among
/// organisations, deals, rulings, stories and the structure by Shapley values.
///
/// Within an organisation, and among deals, a share is split by what leaving each lever or deal out of the game as it
/// was played would change. These do not add up to the share; what is missing or too much is spread in proportion to
/// their sizes.
final class Attributions {

    /// Up to so many causes every combination is tried: 4,096 runs. Beyond, orders are drawn: a workshop
    /// waits for it.
    static final int MOST_EXACT = 12;

    /// Orders drawn beyond that, each used forwards and backwards.
    static final int PAIRS = 60;

    private static final long SEED = 2008;

    private final Scenario scenario;
    private final Replay replay;
    private final List<Who> all;
    private final List<Reading> wanted;
    private final Combinations combinations;

    private Attributions(Scenario scenario, Replay replay) {
        this.scenario = scenario;
        this.replay = replay;
        this.all = Who.in(replay);
        this.wanted = wanted(scenario, replay);
        this.combinations = new Combinations(replay, all, wanted);
    }

    static Report.Attribution of(Scenario scenario, Replay replay) {
        return new Attributions(scenario, replay).attribution();
    }

    private static List<Reading> wanted(Scenario scenario, Replay replay) {
        var wanted = new ArrayList<Reading>();
        for (String stretch : ends(scenario, replay)) {
            for (Indicator indicator : indicators(scenario)) wanted.add(new Reading(indicator.id(), stretch));
        }
        return wanted;
    }

    /// The last round that was played, and whatever was run after it.
    static List<String> ends(Scenario scenario, Replay replay) {
        List<String> stretches = replay.stretches();
        List<String> rounds = scenario.rounds().stream().map(each -> each.id()).toList();
        String lastPlayed = stretches.stream()
                .filter(rounds::contains)
                .reduce((_, later) -> later)
                .orElse(stretches.getLast());
        return lastPlayed.equals(stretches.getLast()) ? List.of(lastPlayed) : List.of(lastPlayed, stretches.getLast());
    }

    /// The balance of care, then the headlines.
    private static List<Indicator> indicators(Scenario scenario) {
        var indicators = new ArrayList<Indicator>();
        String share = scenario.balance().share();
        scenario.indicators().stream().filter(each -> each.id().equals(share)).forEach(indicators::add);
        scenario.indicators().stream()
                .filter(each -> each.headline() && each.audience() instanceof Indicator.Everyone)
                .filter(each -> !each.id().equals(share))
                .forEach(indicators::add);
        return indicators;
    }

    private Report.Attribution attribution() {
        int causes = all.size();
        boolean exact = causes <= MOST_EXACT;
        var results = new ArrayList<Report.Result>();
        double[][] alone = new double[causes][];
        double[][] without = new double[causes][];
        List<Variant> leftOut = new ArrayList<>();
        for (Who who : all) for (Who.Piece piece : who.pieces()) leftOut.add(without(piece));
        List<double[]> pieces = combinations.read(leftOut);
        var shapley = new ArrayList<Shapley>();
        for (int i = 0; i < wanted.size(); i++) {
            int number = i;
            Shapley.Sets sets = asked -> combinations.results(asked, number);
            shapley.add(exact ? Shapley.exact(causes, sets) : Shapley.sampled(causes, sets, PAIRS, SEED));
        }
        long everything = (1L << causes) - 1;
        for (int i = 0; i < causes; i++) {
            alone[i] = combinations.of(1L << i);
            without[i] = combinations.of(everything & ~(1L << i));
        }
        for (int i = 0; i < wanted.size(); i++) {
            results.add(result(i, shapley.get(i), alone, without, pieces));
        }
        return new Report.Attribution(exact, exact ? 0 : 2 * PAIRS, combinations.runs(), results, switches());
    }

    private List<Report.Switch> switches() {
        var switches = new ArrayList<Report.Switch>();
        for (Who who : all) {
            if (who.kind().equals("organisation"))
                switches.add(new Report.Switch(WhatIf.key(who), who.kind(), who.id(), name(who), "", ""));
            for (Who.Piece piece : who.pieces()) {
                for (Cause cause : piece.causes()) {
                    boolean decided = piece.kind().equals("lever");
                    switches.add(new Report.Switch(
                            decided ? WhatIf.key((Cause.Decided) cause) : piece.key(),
                            decided ? "decision" : piece.kind(),
                            who.kind().equals("organisation") ? who.id() : "",
                            replay.title(cause),
                            replay.setting(cause),
                            cause instanceof Cause.Decided(String round, var _, var _)
                                    ? Decisions.roundTitle(scenario, round)
                                    : ""));
                }
            }
        }
        for (Cause cause : replay.causes()) {
            if (cause instanceof Cause.Happened happened)
                switches.add(new Report.Switch(WhatIf.key(happened), "inject", "", replay.title(cause), "", ""));
        }
        return switches;
    }

    private static Variant without(Who.Piece piece) {
        var causes = new HashSet<>(piece.causes());
        return Variant.keeping(cause -> !causes.contains(cause));
    }

    private Report.Result result(
            int number, Shapley shapley, double[][] alone, double[][] without, List<double[]> pieces) {
        Reading reading = wanted.get(number);
        Indicator indicator = scenario.indicators().stream()
                .filter(each -> each.id().equals(reading.indicator()))
                .findFirst()
                .orElseThrow();
        double[] values = shapley.shares();
        double[] margins = shapley.margins();
        var shares = new ArrayList<Report.Share>();
        int piece = 0;
        for (int i = 0; i < all.size(); i++) {
            Who who = all.get(i);
            double[] leftOut = new double[who.pieces().size()];
            for (int j = 0; j < leftOut.length; j++) leftOut[j] = shapley.with() - pieces.get(piece++)[number];
            shares.add(new Report.Share(
                    who.kind(),
                    who.id(),
                    name(who),
                    values[i],
                    margins[i],
                    alone[i][number] - shapley.without(),
                    shapley.with() - without[i][number],
                    parts(who, values[i], leftOut)));
        }
        return new Report.Result(
                reading.stretch(),
                indicator.id(),
                indicator.title(),
                indicator.unit(),
                indicator.decimals(),
                indicator.better().name().toLowerCase(Locale.ROOT),
                shapley.without(),
                shapley.with(),
                shares);
    }

    /// Split by what leaving each out changes; the rest in proportion to that, regardless of its sign.
    private List<Report.Part> parts(Who who, double share, double[] leftOut) {
        double sum = 0;
        double sizes = 0;
        for (double each : leftOut) {
            sum += each;
            sizes += Math.abs(each);
        }
        var parts = new ArrayList<Report.Part>();
        for (int i = 0; i < leftOut.length; i++) {
            double weight = sizes == 0 ? 1.0 / leftOut.length : Math.abs(leftOut[i]) / sizes;
            Who.Piece piece = who.pieces().get(i);
            parts.add(new Report.Part(
                    piece.kind(),
                    piece.id(),
                    replay.title(piece.causes().getFirst()),
                    leftOut[i] + (share - sum) * weight,
                    leftOut[i]));
        }
        return parts;
    }

    private String name(Who who) {
        return scenario.organisations().stream()
                .filter(each -> each.id().equals(who.id()))
                .map(Organisation::name)
                .findFirst()
                .orElse("");
    }
}
