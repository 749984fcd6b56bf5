package seesaw.scenario;

import java.util.List;
import java.util.Optional;

/// When an organisation or a lever exists.
///
/// @param fromPeriod first period, or the game's start
/// @param untilPeriod last period, that period included, or the game's end
/// @param withOptions restructuring options of which one must have been chosen; empty means any
public record Availability(Optional<String> fromPeriod, Optional<String> untilPeriod, List<String> withOptions) {

    public static final Availability ALWAYS = new Availability(Optional.empty(), Optional.empty(), List.of());

    public Availability {
        withOptions = List.copyOf(withOptions);
    }
}
