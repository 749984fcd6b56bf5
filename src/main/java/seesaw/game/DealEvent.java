package seesaw.game;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of deals. Parties are named as they stand in the proposal, also after a restructuring; then their
/// successors act for them.
public sealed interface DealEvent extends Event {

    // ---- on the way ---------------------------------------------------------------------------------------------

    /// A team keeps a draft, a new one or a changed one. Only the team reads it.
    record DealDrafted(DealId deal, OrganisationId organisation, Proposal proposal) implements DealEvent {}

    record DraftDiscarded(DealId deal, OrganisationId organisation) implements DealEvent {}

    /// A draft, or a new deal, was offered; it has version 1.
    ///
    /// @param expiresAt null if it stands until the round is decided
    record DealOffered(
            DealId deal,
            OrganisationId by,
            Proposal proposal,
            @Nullable Instant expiresAt) implements DealEvent {}

    /// Other terms stand in the place of those that were offered; nobody has accepted them yet.
    record DealCountered(
            DealId deal,
            int version,
            OrganisationId by,
            Proposal proposal,
            @Nullable Instant expiresAt) implements DealEvent {}

    /// The first of two seats approved for its organisation.
    record DealApproved(DealId deal, int version, OrganisationId organisation, SeatId seat) implements DealEvent {}

    record DealAccepted(DealId deal, int version, OrganisationId organisation) implements DealEvent {}

    /// One that had accepted took that back, while others had not yet accepted.
    record AcceptanceWithdrawn(DealId deal, OrganisationId organisation) implements DealEvent {}

    record DealDeclined(DealId deal, OrganisationId organisation, Text reason) implements DealEvent {}

    /// Whoever offered these terms took them back.
    record DealWithdrawn(DealId deal, OrganisationId organisation) implements DealEvent {}

    /// Time was up, its round was decided, or a restructuring made it impossible.
    record DealExpired(DealId deal) implements DealEvent {}

    // ---- agreed -------------------------------------------------------------------------------------------------

    /// All parties accepted; these organisations were asked for their consent.
    record DealAgreed(DealId deal, List<ConsentAsked> asked) implements DealEvent {
        public DealAgreed {
            asked = List.copyOf(asked);
        }
    }

    /// @param by when silence counts as an answer; null when the round is decided
    /// @param silenceAllows what silence means
    record ConsentAsked(
            OrganisationId organisation, @Nullable Instant by, boolean silenceAllows) {}

    /// @param byDefault the organisation said nothing in time
    record ConsentGiven(DealId deal, OrganisationId organisation, boolean byDefault, Text reason)
            implements DealEvent {}

    /// @param byDefault the organisation said nothing in time
    record ConsentRefused(DealId deal, OrganisationId organisation, boolean byDefault, Text reason)
            implements DealEvent {}

    /// It binds its parties from now on; its clauses act from its first round.
    record DealInForce(DealId deal) implements DealEvent {}

    // ---- promises -----------------------------------------------------------------------------------------------

    /// A party says beforehand that it will not honour a clause of its own, or that it will after all.
    ///
    /// @param term number of the clause, from 1
    record TermWithheld(DealId deal, int term, OrganisationId organisation, boolean withheld, Text reason)
            implements DealEvent {}

    /// A party says that a pledge to it was broken, or that it was kept after all.
    record TermDisputed(DealId deal, int term, OrganisationId organisation, boolean broken, Text reason)
            implements DealEvent {}

    /// Control settled whether a clause was kept.
    record TermRuled(DealId deal, int term, boolean kept, Text reason) implements DealEvent {}

    /// At a round's end: what became of every clause that was due in it. A deal none of whose clauses is open any
    /// more has ended, or is broken if one of them was.
    record TermsMarked(String round, List<TermMark> marks) implements DealEvent {
        public TermsMarked {
            marks = List.copyOf(marks);
        }
    }

    /// @param mark what became of the clause in the round
    /// @param evidence from what actually happened
    /// @param settled true if nothing more is to come of it: its last round is over, or it was broken or
    /// became moot
    record TermMark(DealId deal, int term, Mark mark, Phrase evidence, boolean settled) {}

    /// What became of a clause.
    enum Mark {
        /// Its span goes on and nothing has been decided.
        OPEN,
        KEPT,
        BROKEN,
        /// Its condition fell away, its party or lever is no more, or the deal is void.
        MOOT
    }

    /// Control made a deal void.
    record DealVoided(DealId deal, Text reason) implements DealEvent {}
}
