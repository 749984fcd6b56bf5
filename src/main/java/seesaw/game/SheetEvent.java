package seesaw.game;

/// What organisations drafted and confirmed. What came of it is in [ResultsEvent.RoundClosed].
public sealed interface SheetEvent extends Event {

    OrganisationId organisation();

    record LeverSet(OrganisationId organisation, LeverId lever, LeverValue value) implements SheetEvent {}

    /// The lever is back at what holds if nothing is decided.
    record LeverReset(OrganisationId organisation, LeverId lever) implements SheetEvent {}

    record SheetConfirmed(OrganisationId organisation) implements SheetEvent {}

    record SheetReopened(OrganisationId organisation) implements SheetEvent {}
}
