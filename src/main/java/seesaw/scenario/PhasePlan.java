package seesaw.scenario;

/// A phase of every round, and how long it is meant to last.
///
/// @param minutes planned length in real minutes; 0 means open-ended
public record PhasePlan(Phase phase, int minutes) {

    /// The steps within a round, in this order.
    public enum Phase {
        BRIEF,
        NEGOTIATE,
        DECIDE,
        RESULTS,
        REFLECT
    }
}
