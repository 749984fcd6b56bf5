package seesaw.game;

/// What parties, consenting organisations and control do with deals.
///
/// `version` is the number of the proposal that the sender saw, so that nobody accepts other words than they read.
public sealed interface DealCommand extends Command {

    /// Keeps a draft that only the sender's own organisation reads.
    ///
    /// @param deal id of a draft of the same organisation, or empty for a new one
    record DraftDeal(String deal, Proposal proposal) implements DealCommand {}

    record DiscardDraft(DealId deal) implements DealCommand {}

    /// Offers a draft, or at once.
    ///
    /// @param deal id of a draft of the same organisation, or empty for a new deal
    record OfferDeal(String deal, Proposal proposal) implements DealCommand {}

    /// Puts other terms in the place of those that were offered.
    record CounterDeal(DealId deal, int version, Proposal proposal) implements DealCommand {}

    /// Accepts for the sender's organisation. Where the scenario asks for a second seat, the first to say
    /// so approves
    /// and the second makes it binding; so for the offer.
    record AcceptDeal(DealId deal, int version) implements DealCommand {}

    record DeclineDeal(DealId deal, int version, Text reason) implements DealCommand {}

    /// Whoever offered, or one that accepted, takes it back while it is not agreed.
    record WithdrawDeal(DealId deal) implements DealCommand {}

    /// An organisation whose consent is needed allows the deal or not.
    record ConsentToDeal(DealId deal, boolean given, Text reason) implements DealCommand {}

    /// A party says beforehand that it will not honour a clause of its own, or that it will after all.
    ///
    /// @param term number of the clause, from 1
    record WithholdTerm(DealId deal, int term, boolean withheld, Text reason) implements DealCommand {}

    /// A party to whom a pledge was given says that it was broken, or that it was kept after all.
    record DisputeTerm(DealId deal, int term, boolean broken, Text reason) implements DealCommand {}

    /// Control settles a disputed pledge.
    record RuleOnTerm(DealId deal, int term, boolean kept, Text reason) implements DealCommand {}

    /// Control makes a deal void, with a reason that its parties read.
    record VoidDeal(DealId deal, Text reason) implements DealCommand {}
}
