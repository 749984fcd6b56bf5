package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import seesaw.scenario.Lever;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;
import seesaw.scenario.TermTemplate;
import seesaw.scenario.TermTemplate.Scale;

/// What a deal is worth to an organisation by a plain reckoning, in £m a year: money at its face, everything else at a
/// rate for its kind. It is a rule of thumb for bots, not a model.
final class BotReckoning {

    /// A promise to do something, for whoever it is made to; half of it whatever the amount.
    private static final double FAVOUR = 0.6;

    /// The bother of doing something, besides what it costs.
    private static final double EFFORT = 0.3;

    /// Words.
    private static final double WORD = 0.1;

    /// Of an obligation that may never fall due.
    private static final double LIKELIHOOD = 0.25;

    /// What a bot gives way to come to an end.
    private static final double CONCESSION = 0.3;

    /// Of its budget that a bot gives away.
    private static final double MOST_OF_BUDGET = 0.3;

    private final Scenario scenario;
    private final GameState state;
    private final Cast cast;
    private final OrganisationId own;
    private final Successors successors;

    BotReckoning(Scenario scenario, GameState state, Cast cast, OrganisationId own) {
        this.scenario = scenario;
        this.state = state;
        this.cast = cast;
        this.own = own;
        this.successors = new Successors(scenario, state, cast);
    }

    boolean isWorthIt(Proposal proposal) {
        return gain(proposal) >= 0 && isAffordable(proposal);
    }

    /// Whoever made an offer wanted it, so a counter-offer is worth it that costs little more.
    boolean isWorthItStill(Proposal counter, Proposal offered) {
        return gain(counter) >= Math.min(0, gain(offered)) - CONCESSION && isAffordable(counter);
    }

    private double gain(Proposal proposal) {
        double gain = 0;
        for (Proposal.Term term : proposal.terms()) {
            if (isOurs(term)) gain -= given(term);
            else if (isToUs(term)) gain += received(term);
        }
        return gain;
    }

    private boolean isAffordable(Proposal proposal) {
        double pays = 0;
        for (Proposal.Term term : proposal.terms()) {
            if (isOurs(term)) pays += money(term);
        }
        return pays <= affordable();
    }

    private boolean isOurs(Proposal.Term term) {
        return successors.acts(own, term.from());
    }

    private boolean isToUs(Proposal.Term term) {
        return !successors.actsFor(own, term.to()).isEmpty();
    }

    private double affordable() {
        Optional<Organisation> organisation = cast.organisation(own);
        return organisation
                .flatMap(each -> new Settings(scenario, state, cast, each).budget())
                .map(budget -> budget * MOST_OF_BUDGET)
                .orElse(0.0);
    }

    private Optional<TermTemplate> template(Proposal.Term term) {
        return scenario.term(term.template());
    }

    private Optional<Scale> scale(Proposal.Term term) {
        return template(term).flatMap(each -> each.scale(scenario, term.from().value()));
    }

    /// Where the amount lies on its scale, from 0 to 1.
    private double part(Proposal.Term term) {
        return scale(term)
                .filter(scale -> scale.max() > scale.min())
                .map(scale -> (term.amount() - scale.min()) / (scale.max() - scale.min()))
                .orElse(0.5);
    }

    private double money(Proposal.Term term) {
        return template(term)
                .map(template -> switch (template.kind()) {
                    case TermTemplate.Transfer _, TermTemplate.Pool _ -> term.amount();
                    case TermTemplate.Guarantee _,
                            TermTemplate.GainShare _,
                            TermTemplate.Undertaking _,
                            TermTemplate.Shift _,
                            TermTemplate.Pledge _ -> 0.0;
                })
                .orElse(0.0);
    }

    private double given(Proposal.Term term) {
        return template(term)
                .map(template -> switch (template.kind()) {
                    case TermTemplate.Transfer _ -> term.amount();
                    // One's own money in a pool stays half one's own
                    case TermTemplate.Pool _ -> term.amount() / 2 + term.share() / 100 * LIKELIHOOD;
                    case TermTemplate.Guarantee guarantee ->
                        guarantee.shortfall().most() * LIKELIHOOD * part(term);
                    case TermTemplate.GainShare gains -> gains.gain().most() * LIKELIHOOD * term.amount() / 100;
                    case TermTemplate.Undertaking undertaking -> cost(undertaking, term) + EFFORT * part(term);
                    case TermTemplate.Shift _ -> EFFORT + FAVOUR * part(term);
                    case TermTemplate.Pledge _ -> WORD;
                })
                .orElse(WORD);
    }

    private double cost(TermTemplate.Undertaking undertaking, Proposal.Term term) {
        return Optional.ofNullable(undertaking.levers().get(term.from().value()))
                .flatMap(cast::lever)
                .map(lever -> switch (lever.kind()) {
                    case Lever.Quantity quantity -> quantity.cost(term.amount());
                    case Lever.Switch onOff -> onOff.cost();
                    case Lever.Choice choice ->
                        undertaking.option().map(choice::cost).orElse(0.0);
                    case Lever.Allocation _ -> 0.0;
                })
                .orElse(0.0);
    }

    private double received(Proposal.Term term) {
        return template(term)
                .map(template -> switch (template.kind()) {
                    case TermTemplate.Transfer _ -> term.amount();
                    case TermTemplate.Pool _ -> term.amount() / 2;
                    case TermTemplate.Guarantee guarantee ->
                        guarantee.shortfall().most() * LIKELIHOOD * part(term);
                    case TermTemplate.GainShare gains -> gains.gain().most() * LIKELIHOOD * term.amount() / 100;
                    case TermTemplate.Undertaking _, TermTemplate.Shift _ -> FAVOUR * (0.5 + part(term) / 2);
                    case TermTemplate.Pledge _ -> 2 * WORD;
                })
                .orElse(WORD);
    }

    // ---- other terms --------------------------------------------------------------------------------------------

    /// The same deal with another amount in one clause; empty if nothing is counted there.
    Optional<Proposal> with(Proposal proposal, Proposal.Term term, double amount) {
        return scale(term)
                .map(scale -> LeverRules.onStep(amount, scale.min(), scale.max(), scale.step()))
                .map(next -> withTerms(
                        proposal,
                        proposal.terms().stream()
                                .map(each -> each.equals(term) ? amounting(each, next) : each)
                                .toList()));
    }

    /// We give half as far from the least, and get half as far from the most; empty if that is the same.
    Optional<Proposal> better(Proposal proposal) {
        var terms = new ArrayList<Proposal.Term>();
        for (Proposal.Term term : proposal.terms()) {
            Optional<Scale> scale = scale(term);
            if (scale.isEmpty() || !(isOurs(term) || isToUs(term))) {
                terms.add(term);
                continue;
            }
            Scale whole = scale.get();
            double towards = isOurs(term) ? whole.min() : whole.max();
            double amount = (term.amount() + towards) / 2;
            terms.add(amounting(term, LeverRules.onStep(amount, whole.min(), whole.max(), whole.step())));
        }
        return terms.equals(proposal.terms()) ? Optional.empty() : Optional.of(withTerms(proposal, terms));
    }

    private static Proposal.Term amounting(Proposal.Term term, double amount) {
        return new Proposal.Term(term.template(), term.from(), term.to(), amount, term.share(), term.words());
    }

    private static Proposal withTerms(Proposal proposal, List<Proposal.Term> terms) {
        return new Proposal(
                proposal.parties(),
                terms,
                proposal.conditions(),
                proposal.from(),
                proposal.until(),
                proposal.open(),
                0,
                proposal.words());
    }
}
