package seesaw.scenario;

import java.util.List;

/// Who sits where in a game of a given size. Organisations without a seat are played by bots.
///
/// @param id such as "12"
public record SeatPlan(String id, String title, List<Seat> seats) {

    public SeatPlan {
        seats = List.copyOf(seats);
    }

    public int size() {
        return seats.size();
    }

    /// One person's place.
    ///
    /// @param id kebab-case and unique within the plan, such as "averport-pct-2"
    /// @param post such as "Director of finance"
    public record Seat(String id, String organisation, String post) {}
}
