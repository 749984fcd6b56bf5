package seesaw.game;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An organisation as it stands, whoever plays it.
///
/// @param last what it did last; null if it did nothing yet
/// @param nudged control asked it to get on, and it has not answered in this step
/// @param arrivals whose seats were moved here, in order
/// @param pins messages that it keeps in view, in the order in which they were pinned
/// @param muted control stopped what it says to others
record TeamState(
        SheetState sheet,
        @Nullable Recorded last,
        boolean nudged,
        List<Arrival> arrivals,
        List<Pin> pins,
        boolean muted) {

    static final TeamState NEW = new TeamState(SheetState.EMPTY, null, false, List.of(), List.of(), false);

    /// Seats that a restructuring moved here.
    record Arrival(String restructuring, String option, OrganisationId from) {}

    /// A message that it keeps in view.
    record Pin(String thread, int number) {}

    TeamState withPin(Pin pin) {
        return new TeamState(sheet, last, nudged, arrivals, Sequenced.with(pins, pin), muted);
    }

    TeamState withoutPin(Pin pin) {
        return new TeamState(
                sheet,
                last,
                nudged,
                arrivals,
                pins.stream().filter(each -> !each.equals(pin)).toList(),
                muted);
    }

    TeamState withMuted(boolean next) {
        return new TeamState(sheet, last, nudged, arrivals, pins, next);
    }

    TeamState withSheet(SheetState next) {
        return new TeamState(next, last, nudged, arrivals, pins, muted);
    }

    TeamState did(Recorded event) {
        return new TeamState(sheet, event, nudged, arrivals, pins, muted);
    }

    TeamState withNudge(boolean next) {
        return new TeamState(sheet, last, next, arrivals, pins, muted);
    }

    TeamState joinedBy(Arrival arrival) {
        return arrivals.contains(arrival)
                ? this
                : new TeamState(sheet, last, nudged, Sequenced.with(arrivals, arrival), pins, muted);
    }
}
