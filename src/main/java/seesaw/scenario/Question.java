package seesaw.scenario;

/// Asked of each seat at the end of a round.
public record Question(String id, String text, String help, Kind kind) {

    public enum Kind {
        /// Free words.
        TEXT,
        /// 1 (not at all) to 5 (fully).
        SCALE,
        /// Any number of the scenario's barriers.
        BARRIERS,
        /// One organisation.
        ORGANISATION
    }
}
