package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import seesaw.scenario.Chapter;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;
import seesaw.scenario.TermTemplate;

/// Any action on deals, sensible and not: mostly about deals that are there, with terms that may be.
final class AnyDeal {

    private final Scenario scenario;
    private final GameState state;
    private final IntUnaryOperator below;

    /// @param below draws a number from 0 to its argument less 1
    AnyDeal(Scenario scenario, GameState state, IntUnaryOperator below) {
        this.scenario = scenario;
        this.state = state;
        this.below = below;
    }

    private int below(int bound) {
        return below.applyAsInt(bound);
    }

    private <T> T of(List<T> all) {
        return all.get(below(all.size()));
    }

    private boolean seldom() {
        return below(12) == 0;
    }

    /// @param own for whom the action is most likely meant
    DealCommand command(OrganisationId own) {
        List<DealState> deals = List.copyOf(state.deals().all().values());
        List<DealState> live =
                deals.stream().filter(each -> !each.stage().isOver()).toList();
        int what = below(28);
        if (live.isEmpty() || what < 5) {
            Proposal proposal = proposal(own);
            Optional<DealState> draft = live.stream()
                    .filter(each -> each.isDraft() && each.author().equals(own))
                    .findFirst();
            String id = seldom()
                    ? "deal-none"
                    : draft.map(each -> each.id().value())
                            .filter(_ -> below(2) == 0)
                            .orElse("");
            return what == 0 || below(4) == 0
                    ? new DealCommand.DraftDeal(id, proposal)
                    : new DealCommand.OfferDeal(id, proposal);
        }
        DealState deal = of(seldom() ? deals : live);
        DealId id = seldom() ? new DealId("deal-none") : deal.id();
        int version = seldom() ? deal.version() - 1 : deal.version();
        int term = 1 + below(Math.max(1, deal.proposal().terms().size() + (seldom() ? 2 : 0)));
        Text reason = new Text(below(4) == 0 ? "" : "Because.");
        return switch (what) {
            case 5 -> new DealCommand.DiscardDraft(id);
            case 6, 7 -> new DealCommand.CounterDeal(id, version, changed(deal.proposal()));
            case 8 -> new DealCommand.DeclineDeal(id, version, reason);
            case 9 -> new DealCommand.WithdrawDeal(id);
            case 10, 11, 12 -> new DealCommand.ConsentToDeal(id, below(3) > 0, reason);
            case 13, 14 -> new DealCommand.WithholdTerm(id, term, below(2) == 0, reason);
            case 15, 16 -> new DealCommand.DisputeTerm(id, term, below(3) > 0, reason);
            case 17 -> new DealCommand.RuleOnTerm(id, term, below(2) == 0, reason);
            case 18 -> new DealCommand.VoidDeal(id, reason);
            default -> new DealCommand.AcceptDeal(id, version);
        };
    }

    private List<OrganisationId> everybody() {
        return scenario.organisations().stream()
                .map(Organisation::id)
                .map(OrganisationId::new)
                .toList();
    }

    Proposal proposal(OrganisationId own) {
        var parties = new ArrayList<OrganisationId>();
        parties.add(own);
        int wanted = 2 + below(2);
        for (int i = 0; i < 6 && parties.size() < wanted; i++) {
            OrganisationId other = of(everybody());
            if (!parties.contains(other) || seldom()) parties.add(other);
        }
        var terms = new ArrayList<Proposal.Term>();
        int most = 1 + below(3);
        for (int i = 0; i < most; i++) terms.add(term(parties));
        List<String> rounds = scenario.rounds().stream().map(Chapter.Round::id).toList();
        int next = Math.min(state.rounds().size(), rounds.size() - 1);
        int from = seldom() ? below(rounds.size()) : next;
        String until = below(3) == 0 ? "" : rounds.get(Math.min(rounds.size() - 1, from + below(3)));
        List<OrganisationId> conditions = below(3) == 0 ? List.of(of(everybody())) : List.of();
        return new Proposal(
                parties,
                terms,
                conditions,
                rounds.get(from),
                until,
                below(2) == 0,
                below(4) == 0 ? 1 + below(8) : 0,
                new Text(below(3) == 0 ? "In good faith." : ""));
    }

    private Proposal.Term term(List<OrganisationId> parties) {
        OrganisationId from = seldom() ? of(everybody()) : of(parties);
        List<OrganisationId> others =
                parties.stream().filter(each -> !each.equals(from)).toList();
        List<OrganisationId> to = seldom() || others.isEmpty() ? List.of(of(everybody())) : List.of(of(others));
        List<TermTemplate> templates = scenario.dealing().terms().stream()
                .filter(each -> each.canBePromisedBy(from.value()))
                .toList();
        if (templates.isEmpty() || below(4) == 0) {
            return new Proposal.Term("words", from, to, 0, 0, new Text(seldom() ? "" : "We will call on Fridays."));
        }
        TermTemplate template = of(templates);
        double share = template.kind() instanceof TermTemplate.Pool ? 10.0 * below(11) : 0;
        double amount = template.scale(scenario, from.value()).map(this::amount).orElse(0.0);
        return new Proposal.Term(template.id(), from, to, amount, share, new Text(""));
    }

    private double amount(TermTemplate.Scale scale) {
        if (seldom()) return scale.max() + scale.step();
        int steps = (int) Math.round((scale.max() - scale.min()) / scale.step());
        return scale.min() + scale.step() * below(steps + 1);
    }

    /// The same parties, other terms.
    private Proposal changed(Proposal proposal) {
        var terms = new ArrayList<>(proposal.terms());
        if (!terms.isEmpty() && below(2) == 0) terms.removeLast();
        if (terms.isEmpty() || below(2) == 0) terms.add(term(proposal.parties()));
        return new Proposal(
                proposal.parties(),
                terms,
                proposal.conditions(),
                proposal.from(),
                proposal.until(),
                proposal.open(),
                proposal.minutes(),
                proposal.words());
    }
}
