package seesaw.scenario;

import java.util.List;

/// What organisations can promise each other in a deal, and what kept and broken promises do to the model.
///
/// @param terms templates of terms, in the order in which they are offered; a pack without any has deals in words alone
/// @param kept what each clause that was kept in a round does to the model, from the start of the next round
/// @param broken what each clause that was broken does
/// @param secondSeat true if an organisation with two people or more needs a second one of them to approve an offer or
///     an acceptance
/// @param consentMinutes real minutes in which an organisation has to allow a deal or not; 0 until the round is decided
/// @param silenceAllows whether a deal is allowed about which the organisation said nothing in that time
public record Dealing(
        List<TermTemplate> terms,
        List<Lever.Change> kept,
        List<Lever.Change> broken,
        boolean secondSeat,
        int consentMinutes,
        boolean silenceAllows) {

    public static final Dealing IN_WORDS = new Dealing(List.of(), List.of(), List.of(), false, 0, true);

    public Dealing {
        terms = List.copyOf(terms);
        kept = List.copyOf(kept);
        broken = List.copyOf(broken);
    }
}
