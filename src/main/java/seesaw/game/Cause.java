package seesaw.game;

/// Something that was played and can be left out when a game is read again: what somebody did, or what happened.
public sealed interface Cause {

    /// What an organisation decided about a lever in a round. Left out, the lever stays as it was the round
    /// before, or
    /// as deals ask for.
    ///
    /// @param round id
    record Decided(String round, OrganisationId organisation, LeverId lever) implements Cause {}

    /// All of a deal: its money, its clauses that act, what it asks of levers, and what its promises did to trust.
    record Dealt(DealId deal) implements Cause {}

    /// Control allowed an initiative.
    record Ruled(InitiativeId initiative) implements Cause {}

    /// A story was published, and perhaps corrected.
    record Printed(StoryId story) implements Cause {}

    /// Leave that was given or refused. Left out, what counts when nobody answers.
    record Answered(RequestId request, OrganisationId by) implements Cause {}

    /// A case was talked over before anything was decided.
    record TalkedOver(ConsultationId consultation, OrganisationId by) implements Cause {}

    /// A restructuring took the option that it took. Left out, the default option.
    record Restructured(String restructuring) implements Cause {}

    /// The world did something. It does so in a game left alone as well.
    record Happened(InjectId inject) implements Cause {}
}
