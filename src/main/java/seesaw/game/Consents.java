package seesaw.game;

import java.util.List;
import java.util.function.Predicate;
import seesaw.scenario.Lever;

/// Counts the consents that a lever needs. A consent counts only while somebody exists who could give it.
final class Consents {

    private Consents() {}

    /// @param exists whether a lever, by its id, can be set now
    /// @param switchedOn whether a switch, by its id, was set to on
    /// @return the consents that the setting lacks; none for the default, which needs none
    static List<LeverId> missing(
            Lever lever, LeverValue value, Predicate<String> exists, Predicate<String> switchedOn) {
        if (lever.consents().isEmpty() || value.equals(LeverRules.defaultOf(lever))) return List.of();
        return lever.consents().stream()
                .filter(consent -> exists.test(consent) && !switchedOn.test(consent))
                .map(LeverId::new)
                .toList();
    }
}
