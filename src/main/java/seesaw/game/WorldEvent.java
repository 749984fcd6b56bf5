package seesaw.game;

/// What happened to the players: injects and restructurings.
public sealed interface WorldEvent extends Event {

    /// @param from model time, in years, from which its changes to the model count
    record InjectSent(InjectId inject, double from) implements WorldEvent {}

    record InjectSkipped(InjectId inject) implements WorldEvent {}

    /// Control chose what a restructuring will bring; control can choose again until the period opens.
    record OptionChosen(String restructuring, String option, Text reason) implements WorldEvent {}

    /// A period opened with this option of a restructuring.
    ///
    /// @param byControl false if nobody chose and the pack's own rules did
    /// @param from model time, in years, from which its changes to the model count
    record StructureSettled(String restructuring, String option, boolean byControl, double from)
            implements WorldEvent {}
}
