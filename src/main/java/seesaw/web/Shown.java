package seesaw.web;

import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import seesaw.game.View;

/// The sections of a game that one visitor may see, by their names.
record Shown(SequencedMap<String, View> sections) {

    View.Game game() {
        return (View.Game) required("game");
    }

    Optional<View.Clock> clock() {
        return of("clock", View.Clock.class);
    }

    View.Organisations organisations() {
        return (View.Organisations) required("organisations");
    }

    <V extends View> Optional<V> of(String section, Class<V> type) {
        return Optional.ofNullable(sections.get(section)).map(type::cast);
    }

    private View required(String section) {
        return Objects.requireNonNull(sections.get(section), () -> "The section " + section + " is missing");
    }

    /// People who hold a seat, and all seats that people can hold.
    Attendance attendance() {
        int in = 0;
        int of = 0;
        for (View.PublicOrganisation organisation : organisations().organisations()) {
            for (View.SeatHolder seat : organisation.seats()) {
                if (seat.holder() == View.Holder.PERSON) in++;
                if (seat.holder() != View.Holder.BOT) of++;
            }
        }
        return new Attendance(in, of);
    }

    record Attendance(int in, int of) {}
}
