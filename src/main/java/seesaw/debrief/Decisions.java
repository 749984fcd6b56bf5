package seesaw.debrief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import seesaw.game.LeverRules;
import seesaw.game.LeverValue;
import seesaw.game.Names;
import seesaw.game.PersonId;
import seesaw.game.Recorded;
import seesaw.game.ResultsEvent;
import seesaw.scenario.Chapter;
import seesaw.scenario.Lever;
import seesaw.scenario.Scenario;

/// What every organisation decided about every lever, who took the decision, and what held.
final class Decisions {

    private final Scenario scenario;
    private final Players players;
    private final Names names;
    private final Map<String, Lever> levers = new LinkedHashMap<>();

    private Decisions(Scenario scenario, Players players, Names names) {
        this.scenario = scenario;
        this.players = players;
        this.names = names;
        for (Lever lever : scenario.levers()) levers.put(lever.id(), lever);
    }

    static List<Report.Decision> of(Scenario scenario, List<Recorded> log, Players players, Names names) {
        var reader = new Decisions(scenario, players, names);
        var decisions = new ArrayList<Report.Decision>();
        for (Recorded recorded : log) {
            if (recorded.event() instanceof ResultsEvent.RoundClosed closed) {
                closed.settings().forEach(setting -> decisions.add(reader.decision(closed.round(), setting)));
            }
        }
        return decisions;
    }

    static List<Report.Money> money(Scenario scenario, List<Recorded> log) {
        Players players = Players.of(scenario, log);
        var money = new ArrayList<Report.Money>();
        for (Recorded recorded : log) {
            if (recorded.event() instanceof ResultsEvent.RoundClosed closed) {
                for (ResultsEvent.Spending spending : closed.money()) {
                    String organisation = spending.organisation().value();
                    money.add(new Report.Money(
                            closed.round(),
                            organisation,
                            players.name(organisation),
                            spending.budget(),
                            spending.wanted(),
                            spending.spent()));
                }
            }
        }
        return money;
    }

    private Report.Decision decision(String round, ResultsEvent.Setting setting) {
        String organisation = setting.organisation().value();
        Lever lever = lever(setting.lever().value());
        PersonId person = setting.takenBy().person();
        return new Report.Decision(
                round,
                roundTitle(scenario, round),
                organisation,
                players.name(organisation),
                lever.id(),
                lever.title(),
                lever.confidence(),
                LeverRules.words(lever, setting.decided()),
                LeverRules.words(lever, setting.applied()),
                LeverRules.words(lever, LeverRules.defaultOf(lever)),
                number(lever, setting.applied()),
                kebab(setting.takenBy().taker().name()),
                person == null ? "" : players.post(person),
                person == null ? "" : names.of(person),
                kebab(setting.held().name()),
                setting.missing().stream()
                        .map(missing -> lever(missing.value()).title())
                        .toList(),
                !setting.applied().equals(LeverRules.defaultOf(lever)));
    }

    /// An allocation is no single number.
    private static @Nullable Double number(Lever lever, LeverValue value) {
        return value instanceof LeverValue.Allocated ? null : LeverRules.number(lever, value);
    }

    private Lever lever(String id) {
        Lever lever = levers.get(id);
        if (lever == null) throw new IllegalStateException("The scenario has no lever " + id);
        return lever;
    }

    static String roundTitle(Scenario scenario, String round) {
        for (Chapter chapter : scenario.chapters()) {
            if (chapter instanceof Chapter.Period period) {
                for (Chapter.Round each : period.rounds()) {
                    if (each.id().equals(round)) return each.title();
                }
            }
        }
        return round;
    }

    private static String kebab(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
