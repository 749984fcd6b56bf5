package seesaw.game;

import seesaw.scenario.Condition;
import seesaw.scenario.Scenario;

/// Finds the headline of a stretch's results: the pack's first whose condition holds on what everybody may know by
/// then.
final class Headlines {

    private Headlines() {}

    /// @param outcome number of the outcome, from 0
    static Scenario.Headline of(Scenario scenario, GameState state, int outcome) {
        int round = (int) state.flow().stretches().subList(0, outcome + 1).stream()
                .filter(stretch -> state.rounds().stream()
                        .anyMatch(closed -> closed.round().equals(stretch.id())))
                .count();
        var readings = Readings.ofEveryone(scenario, state.outcomes().subList(0, outcome + 1), round);
        return scenario.headlines().stream()
                .filter(each -> each.when().holds(readings))
                .findFirst()
                .orElseGet(() -> new Scenario.Headline(
                        new Condition.Always(), scenario.place().name() + " stays where it is", ""));
    }
}
