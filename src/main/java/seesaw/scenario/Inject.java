package seesaw.scenario;

import java.util.List;
import java.util.Optional;

/// Something that happens to players.
///
/// @param headline invented words in the voice of the local press
/// @param source where the event is known from, or "invented"
/// @param planned when the scenario means it to be sent; control may send it at another time
/// @param changes what it does to the model, from the start of the round in which it is sent
/// @param good true if it is good news
public record Inject(
        String id,
        String title,
        String headline,
        String body,
        String source,
        boolean real,
        boolean good,
        Indicator.Audience audience,
        Optional<Planned> planned,
        List<Lever.Change> changes) {

    public Inject {
        changes = List.copyOf(changes);
    }

    /// @param minute real minutes after the start of the phase
    public record Planned(String round, PhasePlan.Phase phase, int minute) {}
}
