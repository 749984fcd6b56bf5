package seesaw.game;

import java.util.List;
import seesaw.game.DealState.Answer;
import seesaw.game.DealState.Consent;
import seesaw.game.DealState.Given;
import seesaw.game.DealViews.DealStage;

/// Applies what became of deals. Nothing is decided here.
final class DealEvolution {

    private static final Text NO_REASON = new Text("");

    private final Changes next;

    DealEvolution(Changes next) {
        this.next = next;
    }

    void apply(DealEvent event) {
        switch (event) {
            case DealEvent.DealDrafted(DealId deal, OrganisationId organisation, Proposal proposal) ->
                next.deals = next.deals.with(DealState.draft(deal, organisation, proposal));
            case DealEvent.DraftDiscarded(DealId deal, OrganisationId _) -> next.deals = next.deals.without(deal);
            case DealEvent.DealOffered offered -> offered(offered);
            case DealEvent.DealCountered countered ->
                next.deals = next.deals.changed(
                        countered.deal(),
                        deal -> deal.proposed(countered.by(), countered.proposal(), countered.expiresAt()));
            case DealEvent.DealApproved approved ->
                next.deals = next.deals.changed(
                        approved.deal(),
                        deal -> deal.answered(approved.organisation(), new Answer(false, approved.seat())));
            case DealEvent.DealAccepted accepted ->
                next.deals = next.deals.changed(
                        accepted.deal(), deal -> deal.answered(accepted.organisation(), Answer.ACCEPTED));
            case DealEvent.AcceptanceWithdrawn(DealId id, OrganisationId organisation) ->
                next.deals = next.deals.changed(id, deal -> deal.answered(organisation, Answer.OPEN));
            case DealEvent.DealDeclined declined -> become(declined.deal(), DealStage.DECLINED);
            case DealEvent.DealWithdrawn withdrawn -> become(withdrawn.deal(), DealStage.WITHDRAWN);
            case DealEvent.DealExpired expired -> become(expired.deal(), DealStage.EXPIRED);
            case DealEvent.DealAgreed agreed -> agreed(agreed);
            case DealEvent.ConsentGiven given ->
                next.deals = next.deals.changed(
                        given.deal(),
                        deal -> deal.consented(
                                given.organisation(),
                                given.byDefault() ? Given.BY_DEFAULT : Given.GIVEN,
                                given.reason()));
            case DealEvent.ConsentRefused refused -> {
                next.deals = next.deals.changed(
                        refused.deal(),
                        deal -> deal.consented(refused.organisation(), Given.REFUSED, refused.reason()));
                become(refused.deal(), DealStage.REFUSED);
            }
            case DealEvent.DealInForce inForce -> {
                become(inForce.deal(), DealStage.IN_FORCE);
                next.tell(new NewsEntry.DealNews(next.at(), inForce.deal()));
            }
            case DealEvent.TermWithheld withheld ->
                next.deals = next.deals.changed(
                        withheld.deal(),
                        deal -> deal.clause(withheld.term(), each -> each.withWithheld(withheld.withheld())));
            case DealEvent.TermDisputed disputed ->
                next.deals = next.deals.changed(
                        disputed.deal(),
                        deal -> deal.clause(disputed.term(), each -> each.withDisputed(disputed.broken())));
            case DealEvent.TermRuled ruled -> ruled(ruled);
            case DealEvent.TermsMarked marked -> marked(marked);
            case DealEvent.DealVoided(DealId id, Text _) -> {
                become(id, DealStage.VOID);
                next.deals = next.deals.changed(id, DealEvolution::allMoot);
            }
        }
        remember(event);
    }

    private void offered(DealEvent.DealOffered offered) {
        DealState draft = next.deals
                .find(offered.deal())
                .orElseGet(() -> DealState.draft(offered.deal(), offered.by(), offered.proposal()));
        next.deals = next.deals.with(draft.proposed(offered.by(), offered.proposal(), offered.expiresAt()));
    }

    private void become(DealId id, DealStage stage) {
        next.deals = next.deals.changed(id, deal -> deal.in(stage));
    }

    private void agreed(DealEvent.DealAgreed agreed) {
        List<Consent> asked = agreed.asked().stream()
                .map(each -> new Consent(each.organisation(), each.by(), each.silenceAllows(), Given.ASKED, NO_REASON))
                .toList();
        next.deals = next.deals.changed(
                agreed.deal(), deal -> deal.in(DealStage.AGREED).withConsents(asked));
    }

    private void marked(DealEvent.TermsMarked marked) {
        marked.marks().forEach(this::mark);
        trust(count(marked, DealEvent.Mark.KEPT), count(marked, DealEvent.Mark.BROKEN));
    }

    /// Until nothing more is to come of it a clause stays open, whatever a round made of it.
    private void mark(DealEvent.TermMark mark) {
        var present = mark.settled() ? mark.mark() : DealEvent.Mark.OPEN;
        next.deals = next.deals.changed(
                mark.deal(), deal -> closed(deal.clause(mark.term(), each -> each.marked(present, mark.evidence()))));
    }

    private static int count(DealEvent.TermsMarked marked, DealEvent.Mark mark) {
        return (int) marked.marks().stream().filter(each -> each.mark() == mark).count();
    }

    /// What promises do to trust begins when the round is over in which they were kept or broken.
    private void trust(int kept, int broken) {
        if (kept == 0 && broken == 0) return;
        next.influences = Sequenced.with(next.influences, new Influence.Promises(kept, broken, endOfRound()));
    }

    private double endOfRound() {
        boolean isOver = next.flow
                .roundAt(next.step)
                .map(step -> step.roundNumber() <= next.rounds.size())
                .orElse(true);
        if (isOver && !next.outcomes.isEmpty()) return next.outcomes.getLast().to();
        return next.flow
                .roundAt(next.step)
                .flatMap(Flow.Step::stretch)
                .orElseThrow()
                .to();
    }

    private void ruled(DealEvent.TermRuled ruled) {
        var mark = ruled.kept() ? DealEvent.Mark.KEPT : DealEvent.Mark.BROKEN;
        var evidence = Phrase.of(ruled.kept() ? "evidence.ruled.kept" : "evidence.ruled.broken");
        next.deals = next.deals.changed(
                ruled.deal(),
                deal -> closed(deal.clause(
                        ruled.term(), each -> each.withDisputed(false).marked(mark, evidence))));
        trust(ruled.kept() ? 1 : 0, ruled.kept() ? 0 : 1);
    }

    /// A deal ends when nothing in it is open any more.
    private static DealState closed(DealState deal) {
        if (!deal.isInForce() || deal.clauses().stream().anyMatch(DealState.Clause::isOpen)) return deal;
        boolean broken = deal.clauses().stream().anyMatch(each -> each.mark() == DealEvent.Mark.BROKEN);
        return deal.in(broken ? DealStage.BROKEN : DealStage.ENDED);
    }

    private static DealState allMoot(DealState deal) {
        DealState moot = deal;
        for (DealState.Clause clause : deal.clauses()) {
            if (!clause.isOpen()) continue;
            moot = moot.clause(clause.number(), each -> each.marked(DealEvent.Mark.MOOT, Phrase.of("evidence.void")));
        }
        return moot;
    }

    /// Keeps the event as a step of its deal.
    private void remember(DealEvent event) {
        for (DealId deal : of(event)) {
            if (next.deals.find(deal).isPresent()) {
                next.deals = next.deals.changed(deal, each -> each.stepped(next.recorded));
            }
        }
    }

    /// The deals that an event is about.
    static List<DealId> of(DealEvent event) {
        return switch (event) {
            case DealEvent.DealDrafted drafted -> List.of(drafted.deal());
            case DealEvent.DraftDiscarded discarded -> List.of(discarded.deal());
            case DealEvent.DealOffered offered -> List.of(offered.deal());
            case DealEvent.DealCountered countered -> List.of(countered.deal());
            case DealEvent.DealApproved approved -> List.of(approved.deal());
            case DealEvent.DealAccepted accepted -> List.of(accepted.deal());
            case DealEvent.AcceptanceWithdrawn withdrawn -> List.of(withdrawn.deal());
            case DealEvent.DealDeclined declined -> List.of(declined.deal());
            case DealEvent.DealWithdrawn withdrawn -> List.of(withdrawn.deal());
            case DealEvent.DealExpired expired -> List.of(expired.deal());
            case DealEvent.DealAgreed agreed -> List.of(agreed.deal());
            case DealEvent.ConsentGiven given -> List.of(given.deal());
            case DealEvent.ConsentRefused refused -> List.of(refused.deal());
            case DealEvent.DealInForce inForce -> List.of(inForce.deal());
            case DealEvent.TermWithheld withheld -> List.of(withheld.deal());
            case DealEvent.TermDisputed disputed -> List.of(disputed.deal());
            case DealEvent.TermRuled ruled -> List.of(ruled.deal());
            case DealEvent.TermsMarked marked ->
                marked.marks().stream().map(DealEvent.TermMark::deal).distinct().toList();
            case DealEvent.DealVoided voided -> List.of(voided.deal());
        };
    }
}
