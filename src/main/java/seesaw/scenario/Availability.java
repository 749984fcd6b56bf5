package seesaw.scenario;

import java.util.Collection;
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

    /// Whether it exists in a period.
    ///
    /// @param periods ids of all periods of the scenario, in order
    /// @param chosen restructuring options chosen so far
    public boolean holds(List<String> periods, String period, Collection<String> chosen) {
        int now = periods.indexOf(period);
        boolean begun = fromPeriod.map(from -> periods.indexOf(from) <= now).orElse(true);
        boolean over = untilPeriod.map(until -> periods.indexOf(until) < now).orElse(false);
        return begun && !over && (withOptions.isEmpty() || withOptions.stream().anyMatch(chosen::contains));
    }
}
