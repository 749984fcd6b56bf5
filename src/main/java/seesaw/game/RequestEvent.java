package seesaw.game;

/// What leave was asked for, and what was answered.
public sealed interface RequestEvent extends Event {

    /// @param from who asks
    /// @param of who is asked
    /// @param lever of `from` that needs it
    /// @param consent id of a switch of `of`, or of an approval
    /// @param round id
    /// @param byGame asked by the game because the draft of a sheet needs it
    record RequestOpened(
            RequestId request,
            OrganisationId from,
            OrganisationId of,
            LeverId lever,
            String consent,
            String round,
            boolean byGame,
            Text words)
            implements RequestEvent {}

    record RequestExplained(RequestId request, Text words) implements RequestEvent {}

    record RequestAnswered(RequestId request, boolean given, Text reason) implements RequestEvent {}

    /// The sheet no longer needs it, or who asked takes it back.
    record RequestDropped(RequestId request) implements RequestEvent {}

    /// Nobody answered before the round closed: the default counts.
    record RequestLapsed(RequestId request, boolean given) implements RequestEvent {}
}
