package seesaw.debrief;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import seesaw.game.FlowEvent;
import seesaw.game.Recorded;
import seesaw.game.ResultsEvent;
import seesaw.game.WorldEvent;
import seesaw.scenario.Restructuring;
import seesaw.scenario.Scenario;

/// Restructurings that took place, and the private aims that chance dealt.
final class Changes {

    private Changes() {}

    static List<Report.Change> of(Scenario scenario, List<Recorded> log) {
        Players players = Players.of(scenario, log);
        var changes = new ArrayList<Report.Change>();
        String reason = "";
        for (Recorded recorded : log) {
            if (recorded.event() instanceof WorldEvent.OptionChosen chosen) {
                reason = chosen.reason().words();
            } else if (recorded.event() instanceof WorldEvent.StructureSettled settled) {
                changes.add(change(scenario, players, settled, settled.byControl() ? reason : ""));
            }
        }
        return changes;
    }

    private static Report.Change change(
            Scenario scenario, Players players, WorldEvent.StructureSettled settled, String reason) {
        Restructuring restructuring = scenario.restructurings().stream()
                .filter(each -> each.id().equals(settled.restructuring()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No restructuring " + settled.restructuring()));
        Restructuring.Option option = restructuring.options().stream()
                .filter(each -> each.id().equals(settled.option()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No option " + settled.option()));
        return new Report.Change(
                restructuring.id(),
                restructuring.title(),
                option.id(),
                option.title(),
                settled.byControl(),
                reason,
                option.told(),
                option.assumed(),
                option.moves().stream()
                        .map(move -> players.name(move.from()) + " → " + players.name(move.to()))
                        .toList());
    }

    /// Of those that took part; before the first round has closed, of all.
    static List<Report.Aim> aims(Scenario scenario, List<Recorded> log) {
        Set<String> playing = playing(log);
        return dealt(scenario, log).stream()
                .filter(aim -> playing.isEmpty() || playing.contains(aim.organisation()))
                .toList();
    }

    private static Set<String> playing(List<Recorded> log) {
        var playing = new LinkedHashSet<String>();
        for (Recorded recorded : log) {
            if (recorded.event() instanceof ResultsEvent.RoundClosed closed) {
                closed.settings()
                        .forEach(setting -> playing.add(setting.organisation().value()));
            }
        }
        return playing;
    }

    private static List<Report.Aim> dealt(Scenario scenario, List<Recorded> log) {
        var aims = new ArrayList<Report.Aim>();
        for (Recorded recorded : log) {
            if (recorded.event() instanceof FlowEvent.GameOpened opened) {
                opened.aims().forEach(dealt -> aims.addAll(aim(scenario, dealt)));
            }
        }
        return aims;
    }

    private static List<Report.Aim> aim(Scenario scenario, FlowEvent.AimDealt dealt) {
        return scenario.organisations().stream()
                .filter(organisation ->
                        organisation.id().equals(dealt.organisation().value()))
                .flatMap(organisation -> organisation.aims().stream()
                        .filter(aim -> aim.id().equals(dealt.aim()))
                        .map(aim -> new Report.Aim(organisation.id(), organisation.name(), aim.text())))
                .toList();
    }
}
