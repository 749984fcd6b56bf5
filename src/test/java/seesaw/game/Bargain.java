package seesaw.game;

import java.util.List;
import java.util.stream.Stream;

/// Deals for tests, in the words in which people make them.
final class Bargain {

    private Bargain() {}

    static Proposal.Term term(String template, OrganisationId from, OrganisationId to, double amount) {
        return new Proposal.Term(template, from, List.of(to), amount, 0, new Text(""));
    }

    static Proposal.Term share(String template, OrganisationId from, OrganisationId to, double amount, double share) {
        return new Proposal.Term(template, from, List.of(to), amount, share, new Text(""));
    }

    static Proposal.Term words(OrganisationId from, OrganisationId to, String words) {
        return new Proposal.Term("words", from, List.of(to), 0, 0, new Text(words));
    }

    static Proposal proposal(String from, String until, Proposal.Term... terms) {
        List<OrganisationId> parties = Stream.of(terms)
                .flatMap(each -> Stream.concat(Stream.of(each.from()), each.to().stream()))
                .distinct()
                .toList();
        return new Proposal(parties, List.of(terms), List.of(), from, until, false, 0, new Text(""));
    }

    /// Control acts for every party, as it may.
    static DealId agreed(Play play, Proposal proposal) {
        play.given(Fixtures.controlFor(proposal.parties().getFirst()), new DealCommand.OfferDeal("", proposal));
        DealId deal = play.state.deals().all().lastEntry().getKey();
        for (OrganisationId party :
                proposal.parties().subList(1, proposal.parties().size())) {
            play.given(Fixtures.controlFor(party), new DealCommand.AcceptDeal(deal, 1));
        }
        return deal;
    }
}
