package seesaw.scenario;

import java.util.Collection;
import java.util.Optional;
import java.util.SequencedMap;

/// What somebody who asks a condition may see.
///
/// @param who the asker, as in “a headline is for everyone”
/// @param indicators all of the pack, by id, with who may see each
/// @param organisation the asker, or empty for everyone
/// @param levers all of the pack
/// @param visibleLevers those whose settings the asker knows
record Sight(
        String who,
        SequencedMap<String, Indicator.Audience> indicators,
        Optional<String> organisation,
        boolean control,
        Collection<String> levers,
        Collection<String> visibleLevers) {

    /// Why a name cannot be used.
    record Why(String message, String advice) {}

    Optional<Why> refusesIndicator(String id) {
        Indicator.Audience audience = indicators.get(id);
        if (audience == null)
            return Optional.of(
                    new Why("There is no indicator “" + id + "”.", Spelling.advice(id, indicators.sequencedKeySet())));
        boolean seen = control
                || switch (audience) {
                    case Indicator.Everyone everyone -> true;
                    case Indicator.Control only -> false;
                    case Indicator.Some some ->
                        organisation.map(some.organisations()::contains).orElse(false);
                };
        if (seen) return Optional.empty();
        return Optional.of(new Why(
                "The indicator “" + id + "” is not seen by " + who + ".",
                "Use one that " + who + " can see, or widen its audience."));
    }

    Optional<Why> refusesLever(String id) {
        if (!levers.contains(id))
            return Optional.of(new Why("There is no lever “" + id + "”.", Spelling.advice(id, levers)));
        if (control || visibleLevers.contains(id)) return Optional.empty();
        return Optional.of(new Why(
                "The setting of “" + id + "” is not known to " + who + ".",
                "Use an indicator, or a lever that " + who + " can see."));
    }
}
