package seesaw.debrief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import seesaw.game.Cause;
import seesaw.game.Replay;

/// Those among whom a result is shared out, and what each of them did: every organisation with its decisions, all
/// deals together, rulings, stories, and the structure that was chosen. What the world does is nobody's.
///
/// @param kind "organisation", "deals", "rulings", "stories" or "structure"
/// @param id of an organisation; otherwise the kind
/// @param pieces what it is made of: levers over all rounds, deals, and so on, in the order in which they came
record Who(String kind, String id, List<Piece> pieces) {

    Who {
        pieces = List.copyOf(pieces);
    }

    /// @param kind "lever", "leave", "talk", "deal", "ruling", "story" or "structure"
    record Piece(String kind, String id, List<Cause> causes) {
        Piece {
            causes = List.copyOf(causes);
        }

        /// One key for the whole of it, as a page sends it back.
        String key() {
            return kind + "/" + id;
        }
    }

    private record Place(String kind, String who, String piece, String id) {
        static Place of(String who, String piece, String id) {
            return new Place(who, who, piece, id);
        }
    }

    static List<Who> in(Replay replay) {
        SequencedMap<String, SequencedMap<String, List<Cause>>> found = new LinkedHashMap<>();
        SequencedMap<String, Place> places = new LinkedHashMap<>();
        for (Cause cause : replay.causes()) {
            place(cause).ifPresent(place -> {
                String piece = place.piece() + "/" + place.id();
                places.putIfAbsent(place.who(), place);
                places.putIfAbsent(piece, place);
                found.computeIfAbsent(place.who(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(piece, _ -> new ArrayList<>())
                        .add(cause);
            });
        }
        var all = new ArrayList<Who>();
        found.forEach((who, pieces) -> {
            var own = new ArrayList<Piece>();
            pieces.forEach((key, causes) -> {
                Place place = places.getOrDefault(key, Place.of(who, "", key));
                own.add(new Piece(place.piece(), place.id(), causes));
            });
            all.add(new Who(places.getOrDefault(who, Place.of(who, "", who)).kind(), who, own));
        });
        return all;
    }

    private static Optional<Place> place(Cause cause) {
        return switch (cause) {
            case Cause.Decided decided ->
                Optional.of(new Place(
                        "organisation",
                        decided.organisation().value(),
                        "lever",
                        decided.lever().value()));
            case Cause.Answered answered ->
                Optional.of(new Place(
                        "organisation",
                        answered.by().value(),
                        "leave",
                        answered.request().value()));
            case Cause.TalkedOver talked ->
                Optional.of(new Place(
                        "organisation",
                        talked.by().value(),
                        "talk",
                        talked.consultation().value()));
            case Cause.Dealt dealt ->
                Optional.of(Place.of("deals", "deal", dealt.deal().value()));
            case Cause.Ruled ruled ->
                Optional.of(Place.of("rulings", "ruling", ruled.initiative().value()));
            case Cause.Printed printed ->
                Optional.of(Place.of("stories", "story", printed.story().value()));
            case Cause.Restructured restructured ->
                Optional.of(Place.of("structure", "structure", restructured.restructuring()));
            case Cause.Happened _ -> Optional.empty();
        };
    }
}
