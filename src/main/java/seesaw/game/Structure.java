package seesaw.game;

import java.util.List;
import seesaw.scenario.Chapter;
import seesaw.scenario.Lever;
import seesaw.scenario.Organisation;
import seesaw.scenario.Restructuring;
import seesaw.scenario.Scenario;
import seesaw.scenario.TermTemplate;

/// Who exists, and what can be decided, in a period after certain options of restructurings were taken.
///
/// @param period id
/// @param options ids of the options that hold
record Structure(Scenario scenario, String period, List<String> options) {

    Structure {
        options = List.copyOf(options);
    }

    static Structure at(Scenario scenario, GameState state) {
        String first = scenario.periods().getFirst().id();
        String period =
                state.flow().period(state.step()).map(Chapter.Period::id).orElse(first);
        return new Structure(scenario, period, List.copyOf(state.settled().values()));
    }

    /// The structure in which a period is played if nobody ever chooses: the default options hold.
    static Structure leftAlone(Scenario scenario, String period) {
        List<String> periods = periods(scenario);
        List<String> defaults = scenario.periods().subList(0, periods.indexOf(period) + 1).stream()
                .flatMap(each -> each.opensWith().stream())
                .map(each -> restructuring(scenario, each).defaultOption())
                .toList();
        return new Structure(scenario, period, defaults);
    }

    private static List<String> periods(Scenario scenario) {
        return scenario.periods().stream().map(Chapter.Period::id).toList();
    }

    static Restructuring restructuring(Scenario scenario, String id) {
        return scenario.restructuring(id).orElseThrow(() -> new IllegalStateException("No restructuring " + id));
    }

    static Restructuring.Option option(Restructuring restructuring, String id) {
        return restructuring.options().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No option " + id + " of " + restructuring.id()));
    }

    List<Organisation> organisations() {
        List<String> periods = periods(scenario);
        return scenario.organisations().stream()
                .filter(each -> each.available().holds(periods, period, options))
                .toList();
    }

    /// The templates of terms that can be put into a deal.
    List<TermTemplate> terms() {
        List<String> periods = periods(scenario);
        return scenario.dealing().terms().stream()
                .filter(each -> each.available().holds(periods, period, options))
                .toList();
    }

    /// The levers that can be set, of organisations that exist.
    List<Lever> levers() {
        List<String> periods = periods(scenario);
        List<String> present = organisations().stream().map(Organisation::id).toList();
        return scenario.levers().stream()
                .filter(each ->
                        each.available().holds(periods, period, options) && present.contains(each.organisation()))
                .toList();
    }
}
