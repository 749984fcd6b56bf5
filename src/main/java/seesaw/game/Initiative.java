package seesaw.game;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An initiative as it stands.
///
/// @param by who wrote it
/// @param with other organisations that take part
/// @param exchanges what control asked about it, and the answers
/// @param ruling null while it waits, or if it was withdrawn
record Initiative(
        InitiativeId id,
        OrganisationId from,
        Actor by,
        Instant at,
        Text title,
        Text what,
        List<OrganisationId> with,
        Text aim,
        Text cost,
        boolean withdrawn,
        List<Exchange> exchanges,
        @Nullable Ruling ruling) {

    /// @param answer null while it is awaited
    record Exchange(Text question, @Nullable Text answer) {}

    /// @param from model time, in years, from which the pushes count
    /// @param open true if everybody was told
    record Ruling(
            Instant at, boolean allowed, List<InitiativeCommand.Push> pushes, double from, boolean open, Text reason) {}

    static Initiative proposed(Recorded recorded, InitiativeEvent.InitiativeProposed event) {
        return new Initiative(
                event.initiative(),
                event.from(),
                recorded.actor(),
                recorded.at(),
                event.title(),
                event.what(),
                event.with(),
                event.aim(),
                event.cost(),
                false,
                List.of(),
                null);
    }

    boolean waits() {
        return !withdrawn && ruling == null;
    }

    /// Control asked, and the organisation has not answered.
    boolean isAsked() {
        return waits() && !exchanges.isEmpty() && exchanges.getLast().answer() == null;
    }

    /// "waiting", "asked", "allowed", "refused" or "withdrawn".
    String stage() {
        Ruling ruled = ruling;
        if (ruled != null) return ruled.allowed() ? "allowed" : "refused";
        if (withdrawn) return "withdrawn";
        return isAsked() ? "asked" : "waiting";
    }

    /// Whether an organisation is named in it, as the one that proposed it or one that takes part.
    boolean names(OrganisationId organisation) {
        return from.equals(organisation) || with.contains(organisation);
    }

    Initiative withQuestion(Text question) {
        return with(withdrawn, Sequenced.with(exchanges, new Exchange(question, null)), ruling);
    }

    Initiative withAnswer(Text answer) {
        var answered = new ArrayList<>(exchanges);
        answered.set(answered.size() - 1, new Exchange(exchanges.getLast().question(), answer));
        return with(withdrawn, List.copyOf(answered), ruling);
    }

    Initiative withdraw() {
        return with(true, exchanges, ruling);
    }

    Initiative ruled(@Nullable Ruling next) {
        return with(withdrawn, exchanges, next);
    }

    private Initiative with(boolean gone, List<Exchange> said, @Nullable Ruling ruled) {
        return new Initiative(id, from, by, at, title, what, with, aim, cost, gone, said, ruled);
    }
}
