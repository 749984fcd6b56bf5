package seesaw.game;

import java.util.List;
import org.jspecify.annotations.Nullable;
import seesaw.scenario.TermTemplate;

/// A clause of a deal in force that is not settled yet, and who acts for its parties in a round.
///
/// @param template null for a clause in free words
/// @param from who promised it, or who acts in that organisation's place now
/// @param to whom it was promised, or who acts in their place; those that nobody followed are left out
/// @param parties of the deal, as they act now
/// @param due whether the round is within the deal's span; if not, only what is owed or disputed is left
/// @param last whether the deal's span ends with the round, or the game does
/// @param goesOn whether the deal holds in the next round too, and so in years between that nobody plays
/// @param answered whether one to whom it was promised broke a clause of the same deal before
record Obligation(
        DealState deal,
        DealState.Clause clause,
        @Nullable TermTemplate template,
        OrganisationId from,
        List<OrganisationId> to,
        List<OrganisationId> parties,
        boolean due,
        boolean last,
        boolean goesOn,
        boolean answered) {

    double amount() {
        return clause.term().amount();
    }

    int number() {
        return clause.number();
    }

    boolean isWithheld() {
        return clause.withheld();
    }

    /// Whether no round of the deal's span is left after this one.
    boolean isOver() {
        return last || !due;
    }

    boolean isOf(DealId id, int term) {
        return deal.id().equals(id) && clause.number() == term;
    }
}
