package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import seesaw.scenario.TermTemplate;

/// Whose consent a deal needs besides its parties'.
final class DealConsents {

    private final Moment moment;
    private final Successors successors;

    DealConsents(Moment moment, Successors successors) {
        this.moment = moment;
        this.successors = successors;
    }

    /// Those that the terms need, then those that the parties made a condition. A party has said yes already, and
    /// nobody is asked who is not there.
    List<OrganisationId> needed(Proposal proposal) {
        return needed(moment.scenario().dealing().terms(), moment.cast(), successors, proposal);
    }

    static List<OrganisationId> needed(
            List<TermTemplate> templates, Cast cast, Successors successors, Proposal proposal) {
        var needed = new ArrayList<OrganisationId>();
        for (Proposal.Term term : proposal.terms()) {
            templates.stream()
                    .filter(each -> each.id().equals(term.template()))
                    .flatMap(each -> each.consents().stream())
                    .forEach(each -> needed.add(new OrganisationId(each)));
        }
        needed.addAll(proposal.conditions());
        return needed.stream()
                .map(successors::of)
                .filter(cast::has)
                .filter(each -> successors.actsFor(each, proposal.parties()).isEmpty())
                .distinct()
                .toList();
    }
}
