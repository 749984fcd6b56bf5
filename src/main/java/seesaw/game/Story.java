package seesaw.game;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A story of the press as it stands.
///
/// @param version of the event with which it was written
/// @param from organisation that wrote it; null for control
/// @param front meant for the front page, and once it is published: whether it was
/// @param step of the game at whose beginning it is published; 0 if it is not held for a step
/// @param due when it is published; null if it is not held for a time
/// @param print null until it is published
record Story(
        StoryId id,
        long version,
        @Nullable OrganisationId from,
        Actor by,
        Instant at,
        String kind,
        Text headline,
        Text body,
        Text source,
        boolean front,
        List<Integer> documents,
        int step,
        @Nullable Instant due,
        boolean dropped,
        @Nullable Print print,
        List<Correction> corrections) {

    /// @param step of the game in which it was published
    /// @param round model time, in years, at which the stretch begins in which it counts
    record Print(Instant at, int step, double round, List<PressEvent.Pushed> pushes) {}

    record Correction(Instant at, Text words) {}

    static Story written(Recorded recorded, PressEvent.StoryWritten event) {
        return new Story(
                event.story(),
                recorded.version(),
                event.from(),
                recorded.actor(),
                recorded.at(),
                event.kind(),
                event.headline(),
                event.body(),
                event.source(),
                event.front(),
                event.documents(),
                event.step(),
                event.due(),
                false,
                null,
                List.of());
    }

    boolean isHeld() {
        return print == null && !dropped;
    }

    boolean isOnFrontPageOf(int number) {
        return front && print != null && print.step() == number;
    }

    /// "held", "dropped" or "published".
    String stage() {
        if (dropped) return "dropped";
        return print == null ? "held" : "published";
    }

    Story drop() {
        return with(front, due, true, print, corrections);
    }

    Story later(Duration by) {
        return due == null ? this : with(front, due.plus(by), dropped, print, corrections);
    }

    Story published(boolean onFront, Print printed) {
        return with(onFront, due, dropped, printed, corrections);
    }

    /// As if it had never been printed.
    Story takenBack() {
        return print == null ? this : with(front, null, dropped, null, List.of());
    }

    Story corrected(Correction correction) {
        return with(front, due, dropped, print, Sequenced.with(corrections, correction));
    }

    private Story with(
            boolean onFront,
            @Nullable Instant dueAt,
            boolean gone,
            @Nullable Print printed,
            List<Correction> corrected) {
        return new Story(
                id, version, from, by, at, kind, headline, body, source, onFront, documents, step, dueAt, gone, printed,
                corrected);
    }
}
