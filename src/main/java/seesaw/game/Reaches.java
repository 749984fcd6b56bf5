package seesaw.game;

import java.util.List;
import seesaw.scenario.Lever;
import seesaw.scenario.Reach;

/// Whether a setting goes beyond what may simply be decided.
final class Reaches {

    private static final double SMALL = 1e-9;

    private Reaches() {}

    /// What was there before needs no leave anew: only what goes further does.
    static boolean goesFurther(Reach reach, LeverValue before, LeverValue now) {
        if (!isBeyond(reach, now)) return false;
        if (!isBeyond(reach, before)) return true;
        return switch (reach.beyond()) {
            case Reach.Above _ -> amount(now) > amount(before) + SMALL;
            case Reach.Below _ -> amount(now) < amount(before) - SMALL;
            case Reach.On _ -> false;
            case Reach.Options _ -> !now.equals(before);
        };
    }

    private static boolean isBeyond(Reach reach, LeverValue value) {
        return switch (reach.beyond()) {
            case Reach.Above(double limit) ->
                value instanceof LeverValue.Amount(double amount) && amount > limit + SMALL;
            case Reach.Below(double limit) ->
                value instanceof LeverValue.Amount(double amount) && amount < limit - SMALL;
            case Reach.On _ -> LeverRules.isOn(value);
            case Reach.Options(List<String> options) ->
                value instanceof LeverValue.Chosen(String option) && options.contains(option);
        };
    }

    private static double amount(LeverValue value) {
        return value instanceof LeverValue.Amount(double amount) ? amount : Double.NaN;
    }

    /// Which settings it is about, such as "more than £8m a year".
    static Phrase words(Reach reach, Lever lever) {
        return switch (reach.beyond()) {
            case Reach.Above(double limit) -> Phrase.of("reach.above", limited(lever, limit));
            case Reach.Below(double limit) -> Phrase.of("reach.below", limited(lever, limit));
            case Reach.On _ -> Phrase.of("reach.on");
            case Reach.Options(List<String> options) ->
                Phrase.of(
                        "reach.options",
                        String.join(
                                ", ",
                                options.stream()
                                        .map(each -> LeverRules.words(lever, new LeverValue.Chosen(each)))
                                        .toList()));
        };
    }

    private static String limited(Lever lever, double limit) {
        return LeverRules.words(lever, new LeverValue.Amount(limit));
    }
}
