package seesaw.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import seesaw.model.Effect;

/// A period, and what was chosen by then: one way in which the game can stand.
///
/// @param chosen an option of each restructuring that has happened
record Situation(List<String> periods, Chapter.Period period, List<Chosen> chosen) {

    /// More ways than this are not looked at.
    private static final int MOST = 2_000;

    /// @param from model time from which the option acts
    record Chosen(Restructuring.Option option, double from) {}

    /// All of them, period by period, those with default options first.
    static List<Situation> all(Scenario scenario) {
        List<String> periods =
                scenario.periods().stream().map(Chapter.Period::id).toList();
        List<Situation> all = new ArrayList<>();
        List<List<Chosen>> chosen = List.of(List.of());
        for (Chapter.Period period : scenario.periods()) {
            List<List<Chosen>> before = chosen;
            chosen = period.opensWith()
                    .flatMap(scenario::restructuring)
                    .map(each -> each.options().isEmpty() ? before : choose(before, each, period.from()))
                    .orElse(before);
            for (List<Chosen> each : chosen) all.add(new Situation(periods, period, each));
        }
        return all;
    }

    private static List<List<Chosen>> choose(List<List<Chosen>> before, Restructuring restructuring, double from) {
        List<Restructuring.Option> defaultFirst = restructuring.options().stream()
                .sorted(Comparator.comparing(
                        (Restructuring.Option each) -> !each.id().equals(restructuring.defaultOption())))
                .toList();
        return before.stream()
                .flatMap(chosen -> defaultFirst.stream()
                        .map(option -> Stream.concat(chosen.stream(), Stream.of(new Chosen(option, from)))
                                .toList()))
                .limit(MOST)
                .toList();
    }

    boolean has(Availability available) {
        return available.holds(
                periods,
                period.id(),
                chosen.stream().map(each -> each.option().id()).toList());
    }

    /// Whether a lever can be set: it and its organisation are there.
    boolean has(Lever lever, Scenario scenario) {
        return has(lever.available())
                && scenario.organisation(lever.organisation())
                        .map(each -> has(each.available()))
                        .orElse(false);
    }

    /// What the chosen options do to the model.
    List<Effect> structure() {
        return chosen.stream()
                .flatMap(each -> each.option().changes().stream()
                        .map(change -> change.effect(each.from(), Double.POSITIVE_INFINITY)))
                .toList();
    }
}
