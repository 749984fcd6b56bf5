package seesaw.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import seesaw.access.Access;
import seesaw.access.Door;
import seesaw.game.PersonId;
import seesaw.game.SeatId;
import seesaw.game.SeatState;
import seesaw.game.View;

/// Draws the page on which a person chooses a seat.
@Component
class SeatPages {

    private final Visitors visitors;
    private final Access access;
    private final Words words;

    SeatPages(Visitors visitors, Access access, Words words) {
        this.visitors = visitors;
        this.access = access;
        this.words = words;
    }

    String show(Door door, PersonId person, @Nullable String problem, Model model) {
        List<View.PublicOrganisation> organisations =
                visitors.everyone(door.game()).organisations().organisations();
        Optional<SeatState> held = visitors.state(door.game()).seatOf(person);
        model.addAttribute(
                "page",
                new Page(
                        door.joinCode(),
                        access.names().of(person),
                        words.of("join.step", 2),
                        problem,
                        offer(organisations, held),
                        organisations.stream()
                                .filter(organisation -> !organisation.seats().isEmpty())
                                .map(this::row)
                                .toList()));
        return "join-seat";
    }

    /// The seat that the person has, or else a free one where a team lacks most of its people.
    private @Nullable Offer offer(List<View.PublicOrganisation> organisations, Optional<SeatState> held) {
        if (held.isPresent()) {
            String id = held.get().seat().value();
            return organisations.stream()
                    .flatMap(organisation -> organisation.seats().stream()
                            .filter(seat -> seat.seat().equals(id))
                            .map(seat -> offer(organisation, seat, "join.your-seat-now")))
                    .findFirst()
                    .orElse(null);
        }
        return organisations.stream()
                .filter(organisation -> free(organisation) > 0)
                .max(Comparator.comparingDouble(SeatPages::emptiness))
                .map(organisation -> offer(
                        organisation,
                        organisation.seats().stream()
                                .filter(SeatPages::isFree)
                                .findFirst()
                                .orElseThrow(),
                        "join.free-for-you"))
                .orElse(null);
    }

    private Offer offer(View.PublicOrganisation organisation, View.SeatHolder seat, String why) {
        List<String> others = organisation.seats().stream()
                .filter(other ->
                        other.holder() == View.Holder.PERSON && !other.seat().equals(seat.seat()))
                .map(View.SeatHolder::name)
                .toList();
        String with = others.isEmpty() ? "" : " " + words.of("join.with", String.join(", ", others));
        return new Offer(seat.seat(), seat.post(), organisation.name(), organisation.face() + with, words.of(why));
    }

    private Row row(View.PublicOrganisation organisation) {
        long free = free(organisation);
        boolean bots = organisation.seats().stream().allMatch(seat -> seat.holder() == View.Holder.BOT);
        String said;
        if (bots) said = words.of("join.played-by-bot");
        else if (free == 0) said = words.of("join.seats-free.none");
        else said = free == 1 ? words.of("join.seats-free.one") : words.of("join.seats-free.many", free);
        return new Row(
                organisation.name(),
                organisation.face(),
                said,
                organisation.seats().stream().map(this::seat).toList());
    }

    private Seat seat(View.SeatHolder seat) {
        String holder = seat.holder() == View.Holder.BOT ? words.of("admin.bot") : seat.name();
        return new Seat(seat.seat(), seat.post(), isFree(seat), holder);
    }

    private static boolean isFree(View.SeatHolder seat) {
        return seat.holder() == View.Holder.NOBODY;
    }

    private static long free(View.PublicOrganisation organisation) {
        return organisation.seats().stream().filter(SeatPages::isFree).count();
    }

    private static double emptiness(View.PublicOrganisation organisation) {
        return (double) free(organisation) / organisation.seats().size();
    }

    /// Reads a seat's id as a form sends it.
    static Optional<SeatId> seatId(@Nullable String typed) {
        try {
            return typed == null ? Optional.empty() : Optional.of(new SeatId(typed));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    record Page(
            String code,
            String name,
            String step,
            @Nullable String problem,
            @Nullable Offer offer,
            List<Row> organisations) {}

    record Offer(String seat, String post, String organisation, String face, String why) {}

    /// @param free such as "2 seats free"
    record Row(String name, String face, String free, List<Seat> seats) {}

    record Seat(String id, String post, boolean free, String holder) {}
}
