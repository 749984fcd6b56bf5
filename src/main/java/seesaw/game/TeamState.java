package seesaw.game;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An organisation as it stands, whoever plays it.
///
/// @param last what it did last; null if it did nothing yet
/// @param nudged control asked it to get on, and it has not answered in this step
/// @param arrivals whose seats were moved here, in order
record TeamState(SheetState sheet, @Nullable Recorded last, boolean nudged, List<Arrival> arrivals) {

    static final TeamState NEW = new TeamState(SheetState.EMPTY, null, false, List.of());

    /// Seats that a restructuring moved here.
    record Arrival(String restructuring, String option, OrganisationId from) {}

    TeamState withSheet(SheetState next) {
        return new TeamState(next, last, nudged, arrivals);
    }

    TeamState did(Recorded event) {
        return new TeamState(sheet, event, nudged, arrivals);
    }

    TeamState withNudge(boolean next) {
        return new TeamState(sheet, last, next, arrivals);
    }

    TeamState joinedBy(Arrival arrival) {
        return arrivals.contains(arrival)
                ? this
                : new TeamState(sheet, last, nudged, Sequenced.with(arrivals, arrival));
    }
}
