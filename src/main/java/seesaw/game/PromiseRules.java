package seesaw.game;

import java.util.ArrayList;
import java.util.Optional;
import seesaw.game.DealState.Given;
import seesaw.game.DealViews.DealStage;

/// What becomes of a deal that all parties accepted: consents, promises that somebody will not keep or says were not
/// kept, and control's say.
final class PromiseRules {

    private final Moment moment;
    private final Deals deals;
    private final Successors successors;

    PromiseRules(Moment moment) {
        this.moment = moment;
        this.deals = moment.state().deals();
        this.successors = new Successors(moment.scenario(), moment.state(), moment.cast());
    }

    // ---- consents -----------------------------------------------------------------------------------------------

    Decision consent(DealCommand.ConsentToDeal command, OrganisationId own) {
        Optional<DealState> found = deals.find(command.deal());
        Optional<DealState.Consent> asked = found.stream()
                .flatMap(deal -> deal.consents().stream())
                .filter(each -> successors.acts(own, each.organisation()))
                .findFirst();
        if (found.isEmpty() || asked.isEmpty()) return Decision.refused("deal-unknown");
        DealState deal = found.get();
        DealState.Consent consent = asked.get();
        if (!consent.isOpen()) {
            boolean same = command.given() == (consent.given() != Given.REFUSED);
            return same ? Decision.accepted() : Decision.refused("deal-consent-settled");
        }
        if (deal.stage() != DealStage.AGREED) return Decision.refused("deal-consent-settled");
        if (isTooLong(command.reason())) return tooLong();
        if (!command.given()) {
            return Decision.accepted(
                    new DealEvent.ConsentRefused(deal.id(), consent.organisation(), false, command.reason()));
        }
        var events = new ArrayList<Event>();
        events.add(new DealEvent.ConsentGiven(deal.id(), consent.organisation(), false, command.reason()));
        long open = deal.consents().stream().filter(DealState.Consent::isOpen).count();
        if (open == 1) events.add(new DealEvent.DealInForce(deal.id()));
        return Decision.accepted(events);
    }

    private static boolean isTooLong(Text text) {
        return text.words().length() > ProposalCheck.LONGEST_WORDS;
    }

    private static Decision tooLong() {
        return Decision.refused("deal-words-too-long", String.valueOf(ProposalCheck.LONGEST_WORDS));
    }

    // ---- clauses ------------------------------------------------------------------------------------------------

    Decision withhold(DealCommand.WithholdTerm command, OrganisationId own) {
        Optional<DealState.Clause> clause = clause(command.deal(), command.term());
        if (clause.isEmpty() || !isParty(command.deal(), own)) return Decision.refused("deal-unknown");
        if (!successors.acts(own, clause.get().term().from())) return Decision.refused("deal-not-your-clause");
        if (!isOpen(command.deal(), clause.get())) return Decision.refused("deal-clause-settled");
        if (isTooLong(command.reason())) return tooLong();
        return clause.get().withheld() == command.withheld()
                ? Decision.accepted()
                : Decision.accepted(new DealEvent.TermWithheld(
                        command.deal(), command.term(), own, command.withheld(), command.reason()));
    }

    Decision dispute(DealCommand.DisputeTerm command, OrganisationId own) {
        Optional<DealState.Clause> clause = clause(command.deal(), command.term());
        if (clause.isEmpty() || !isParty(command.deal(), own)) return Decision.refused("deal-unknown");
        boolean promisedToUs =
                !successors.actsFor(own, clause.get().term().to()).isEmpty();
        if (!promisedToUs) return Decision.refused("deal-not-to-you");
        if (!Promises.isPledge(moment.scenario(), clause.get().term())) return Decision.refused("deal-not-a-pledge");
        if (!isOpen(command.deal(), clause.get())) return Decision.refused("deal-clause-settled");
        if (isTooLong(command.reason())) return tooLong();
        return clause.get().disputed() == command.broken()
                ? Decision.accepted()
                : Decision.accepted(new DealEvent.TermDisputed(
                        command.deal(), command.term(), own, command.broken(), command.reason()));
    }

    Decision rule(DealCommand.RuleOnTerm command) {
        if (!moment.isControl()) return Decision.refused("control-only");
        if (moment.stage() == Stage.DEBRIEF) return Decision.refused("game-over");
        Optional<DealState.Clause> clause = clause(command.deal(), command.term());
        if (clause.isEmpty()) return Decision.refused("deal-unknown");
        if (!Promises.isPledge(moment.scenario(), clause.get().term())) return Decision.refused("deal-not-a-pledge");
        if (!isOpen(command.deal(), clause.get())) return Decision.refused("deal-clause-settled");
        if (command.reason().words().isBlank()) return Decision.refused("reason-needed");
        if (isTooLong(command.reason())) return tooLong();
        return Decision.accepted(
                new DealEvent.TermRuled(command.deal(), command.term(), command.kept(), command.reason()));
    }

    private boolean isOpen(DealId deal, DealState.Clause clause) {
        return deals.get(deal).isInForce() && clause.isOpen();
    }

    private Optional<DealState.Clause> clause(DealId id, int number) {
        return deals.find(id)
                .filter(deal -> !deal.isDraft())
                .filter(deal -> number >= 1 && number <= deal.clauses().size())
                .map(deal -> deal.clause(number));
    }

    private boolean isParty(DealId deal, OrganisationId own) {
        return !successors.actsFor(own, deals.get(deal).proposal().parties()).isEmpty();
    }

    // ---- control ------------------------------------------------------------------------------------------------

    Decision makeVoid(DealCommand.VoidDeal command) {
        if (!moment.isControl()) return Decision.refused("control-only");
        if (moment.stage() == Stage.DEBRIEF) return Decision.refused("game-over");
        Optional<DealState> found = deals.find(command.deal()).filter(deal -> !deal.isDraft());
        if (found.isEmpty()) return Decision.refused("deal-unknown");
        DealStage stage = found.get().stage();
        if (stage == DealStage.VOID) return Decision.accepted();
        if (!stage.mayBecome(DealStage.VOID)) return Decision.refused("deal-over");
        if (command.reason().words().isBlank()) return Decision.refused("reason-needed");
        if (isTooLong(command.reason())) return tooLong();
        return Decision.accepted(new DealEvent.DealVoided(command.deal(), command.reason()));
    }
}
