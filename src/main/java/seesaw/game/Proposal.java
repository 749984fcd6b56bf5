package seesaw.game;

import java.util.List;

/// What a deal says: who takes part, what each promises, from when until when, and on which condition.
///
/// @param parties two or more; all of them have to accept
/// @param terms in the order in which they are read
/// @param conditions organisations whose consent the parties make a condition, besides those that the terms need
/// @param from id of the first round in which it holds
/// @param until id of the last round in which it holds; empty for as long as the game goes on
/// @param open true if everybody may read it once it is agreed
/// @param minutes real minutes until the offer expires; 0 if it stands until the round is decided
/// @param words what the parties add in their own words
public record Proposal(
        List<OrganisationId> parties,
        List<Term> terms,
        List<OrganisationId> conditions,
        String from,
        String until,
        boolean open,
        int minutes,
        Text words) {

    public Proposal {
        parties = List.copyOf(parties);
        terms = List.copyOf(terms);
        conditions = List.copyOf(conditions);
    }

    /// One clause.
    ///
    /// @param template id of a term template of the scenario, or "words" for a clause in free words
    /// @param from who promises it
    /// @param to whom it is promised
    /// @param amount on the template's scale; 0 where it has none
    /// @param share % of the risk that `from` carries in a pool; 0 elsewhere
    /// @param words what is promised in free words; empty where the template says it
    public record Term(
            String template, OrganisationId from, List<OrganisationId> to, double amount, double share, Text words) {
        public Term {
            to = List.copyOf(to);
        }
    }
}
