package seesaw.game;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import seesaw.game.DealState.Answer;
import seesaw.game.DealViews.DealStage;
import seesaw.scenario.Dealing;

/// How a deal comes about: draft, offer, counter-offer, answers, until it is agreed. What becomes of it then is in
/// [PromiseRules].
final class DealRules {

    private static final Text NO_REASON = new Text("");

    private final Moment moment;
    private final Deals deals;
    private final Dealing dealing;
    private final Successors successors;

    DealRules(Moment moment) {
        this.moment = moment;
        this.deals = moment.state().deals();
        this.dealing = moment.scenario().dealing();
        this.successors = new Successors(moment.scenario(), moment.state(), moment.cast());
    }

    Decision decide(DealCommand command) {
        var promises = new PromiseRules(moment);
        return switch (command) {
            case DealCommand.VoidDeal voiding -> promises.makeVoid(voiding);
            case DealCommand.RuleOnTerm ruling -> promises.rule(ruling);
            case DealCommand.DraftDeal draft -> by(own -> draft(draft, own));
            case DealCommand.DiscardDraft discard -> by(own -> discard(discard, own));
            case DealCommand.OfferDeal offer -> by(own -> offer(offer, own));
            case DealCommand.CounterDeal counter -> by(own -> counter(counter, own));
            case DealCommand.AcceptDeal accept -> by(own -> accept(accept, own));
            case DealCommand.DeclineDeal decline -> by(own -> decline(decline, own));
            case DealCommand.WithdrawDeal withdraw -> by(own -> withdraw(withdraw, own));
            case DealCommand.ConsentToDeal consent -> by(own -> promises.consent(consent, own));
            case DealCommand.WithholdTerm withhold -> by(own -> promises.withhold(withhold, own));
            case DealCommand.DisputeTerm dispute -> by(own -> promises.dispute(dispute, own));
        };
    }

    private interface ByOrganisation {
        Decision decide(OrganisationId own);
    }

    /// Deals are made by organisations, while talk is open.
    private Decision by(ByOrganisation what) {
        Optional<OrganisationId> own = moment.organisation();
        if (own.isEmpty()) return moment.noOrganisation();
        return switch (moment.stage()) {
            case BRIEF, NEGOTIATE, DECIDE, RESULTS, REFLECT -> what.decide(own.get());
            case LOBBY, REEL, EPILOGUE, DEBRIEF -> Decision.refused("deal-closed");
        };
    }

    // ---- drafts and offers --------------------------------------------------------------------------------------

    private Decision draft(DealCommand.DraftDeal draft, OrganisationId own) {
        Optional<Refusal> problem = new ProposalCheck(moment, own, draft.proposal()).asDraft();
        if (problem.isPresent()) return new Decision.Refused(problem.get());
        if (draft.deal().isEmpty()) {
            if (drafts(own) >= Deals.MOST_DRAFTS) return tooMany("deal-too-many-drafts", Deals.MOST_DRAFTS);
            return Decision.accepted(new DealEvent.DealDrafted(newId(), own, draft.proposal()));
        }
        Optional<DealState> present = ownDraft(draft.deal(), own);
        if (present.isEmpty()) return Decision.refused("deal-draft-unknown");
        return present.get().proposal().equals(draft.proposal())
                ? Decision.accepted()
                : Decision.accepted(new DealEvent.DealDrafted(present.get().id(), own, draft.proposal()));
    }

    private static Decision tooMany(String key, int most) {
        return new Decision.Refused(Refusal.of(key, String.valueOf(most)));
    }

    private DealId newId() {
        return deals.nextId(moment.state().opening().seed());
    }

    private Optional<DealState> ownDraft(String id, OrganisationId own) {
        return deals.find(id).filter(each -> each.isDraft() && successors.acts(own, each.author()));
    }

    private long drafts(OrganisationId own) {
        return deals.in(DealStage.DRAFT).stream()
                .filter(each -> successors.acts(own, each.author()))
                .count();
    }

    private Decision discard(DealCommand.DiscardDraft discard, OrganisationId own) {
        return ownDraft(discard.deal().value(), own).isPresent()
                ? Decision.accepted(new DealEvent.DraftDiscarded(discard.deal(), own))
                : Decision.refused("deal-draft-unknown");
    }

    private Decision offer(DealCommand.OfferDeal offer, OrganisationId own) {
        if (isMuted(own)) return Decision.refused("talk-muted");
        Optional<DealState> draft = ownDraft(offer.deal(), own);
        if (!offer.deal().isEmpty() && draft.isEmpty()) return Decision.refused("deal-draft-unknown");
        Optional<Refusal> problem = new ProposalCheck(moment, own, offer.proposal()).asOffer();
        if (problem.isPresent()) return new Decision.Refused(problem.get());
        long offered = deals.in(DealStage.OFFERED).stream()
                .filter(each -> each.author().equals(own))
                .count();
        if (offered >= Deals.MOST_OFFERS) return tooMany("deal-too-many-offers", Deals.MOST_OFFERS);
        long begun = deals.all().values().stream()
                .filter(each -> each.author().equals(own) && !each.isDraft())
                .count();
        if (begun >= Deals.MOST_BEGUN) return tooMany("deal-too-many", Deals.MOST_BEGUN);
        DealId id = draft.map(DealState::id).orElseGet(this::newId);
        return Decision.accepted(
                new DealEvent.DealOffered(id, own, offer.proposal(), expiry(offer.proposal())),
                approval(id, 1, own, Answer.OPEN));
    }

    /// Control is not bound by its own ruling, also when it acts for the organisation.
    private boolean isMuted(OrganisationId own) {
        return !moment.isControl() && moment.state().team(own).muted();
    }

    private @Nullable Instant expiry(Proposal proposal) {
        return proposal.minutes() == 0 ? null : inMinutes(proposal.minutes());
    }

    private Instant inMinutes(int minutes) {
        return moment.state().clock().gameTime(moment.now()).plus(Duration.ofMinutes(minutes));
    }

    // ---- answers ------------------------------------------------------------------------------------------------

    /// A deal in which the organisation is a party; to everybody else it does not exist.
    private Optional<DealState> ownDeal(DealId id, OrganisationId own) {
        return deals.find(id)
                .filter(each -> !each.isDraft() && !parties(each, own).isEmpty());
    }

    private List<OrganisationId> parties(DealState deal, OrganisationId own) {
        return successors.actsFor(own, deal.proposal().parties());
    }

    /// Why an answer to these terms cannot count, if it cannot.
    private Optional<Decision> stale(DealState deal, int version) {
        if (deal.stage() != DealStage.OFFERED) return Optional.of(Decision.refused("deal-not-open"));
        return deal.version() == version ? Optional.empty() : Optional.of(Decision.refused("deal-changed"));
    }

    private Decision counter(DealCommand.CounterDeal counter, OrganisationId own) {
        Optional<DealState> found = ownDeal(counter.deal(), own);
        if (found.isEmpty()) return Decision.refused("deal-unknown");
        DealState deal = found.get();
        Optional<Decision> stale = stale(deal, counter.version());
        if (stale.isPresent()) return stale.get();
        if (isMuted(own)) return Decision.refused("talk-muted");
        if (deal.version() >= Deals.MOST_VERSIONS) return tooMany("deal-too-many-versions", Deals.MOST_VERSIONS);
        Optional<Refusal> problem = new ProposalCheck(moment, own, counter.proposal()).asOffer();
        if (problem.isPresent()) return new Decision.Refused(problem.get());
        if (counter.proposal().equals(deal.proposal())) return Decision.refused("deal-counter-same");
        if (!new TreeSet<>(ids(counter.proposal())).equals(new TreeSet<>(ids(deal.proposal())))) {
            return Decision.refused("deal-counter-parties");
        }
        int version = deal.version() + 1;
        return Decision.accepted(
                new DealEvent.DealCountered(deal.id(), version, own, counter.proposal(), expiry(counter.proposal())),
                approval(deal.id(), version, own, Answer.OPEN));
    }

    private static List<String> ids(Proposal proposal) {
        return proposal.parties().stream().map(OrganisationId::value).toList();
    }

    private Decision accept(DealCommand.AcceptDeal accept, OrganisationId own) {
        Optional<DealState> found = ownDeal(accept.deal(), own);
        if (found.isEmpty()) return Decision.refused("deal-unknown");
        DealState deal = found.get();
        boolean already =
                deal.version() == accept.version() && answer(deal, own).accepted();
        if (already) return Decision.accepted();
        Optional<Decision> stale = stale(deal, accept.version());
        if (stale.isPresent()) return stale.get();
        var events = new ArrayList<Event>();
        for (OrganisationId party : parties(deal, own)) {
            Event approval = approval(deal.id(), deal.version(), party, answer(deal, own));
            if (approval instanceof DealEvent.DealApproved approved
                    && approved.seat().equals(answer(deal, own).approvedBy())) {
                return Decision.refused("deal-second-seat");
            }
            events.add(approval);
        }
        DealState after = moment.after(events).state().deals().get(deal.id());
        if (after.allAccepted()) events.addAll(agreed(after));
        return Decision.accepted(events);
    }

    private Answer answer(DealState deal, OrganisationId own) {
        return parties(deal, own).stream()
                .map(each -> Objects.requireNonNullElse(deal.answers().get(each), Answer.OPEN))
                .findFirst()
                .orElse(Answer.OPEN);
    }

    /// An acceptance or, where the scenario asks for a second seat, the first half of one.
    private Event approval(DealId deal, int version, OrganisationId party, Answer present) {
        Optional<SeatState> seat = moment.seat();
        if (seat.isPresent() && needsSecondSeat(seat.get())) {
            SeatId approvedBy = present.approvedBy();
            boolean second = approvedBy != null && !approvedBy.equals(seat.get().seat());
            if (!second)
                return new DealEvent.DealApproved(
                        deal, version, party, seat.get().seat());
        }
        return new DealEvent.DealAccepted(deal, version, party);
    }

    private boolean needsSecondSeat(SeatState seat) {
        return dealing.secondSeat()
                && moment.cast().seats(seat.organisation()).stream()
                                .filter(SeatState::hasPerson)
                                .count()
                        >= 2;
    }

    private List<Event> agreed(DealState deal) {
        List<DealEvent.ConsentAsked> asked = new DealConsents(moment, successors)
                .needed(deal.proposal()).stream()
                        .map(each -> new DealEvent.ConsentAsked(
                                each,
                                dealing.consentMinutes() == 0 ? null : inMinutes(dealing.consentMinutes()),
                                dealing.silenceAllows()))
                        .toList();
        var events = new ArrayList<Event>();
        events.add(new DealEvent.DealAgreed(deal.id(), asked));
        if (asked.isEmpty()) events.add(new DealEvent.DealInForce(deal.id()));
        return events;
    }

    private Decision decline(DealCommand.DeclineDeal decline, OrganisationId own) {
        Optional<DealState> found = ownDeal(decline.deal(), own);
        if (found.isEmpty()) return Decision.refused("deal-unknown");
        DealState deal = found.get();
        Optional<Decision> stale = stale(deal, decline.version());
        if (stale.isPresent()) return stale.get();
        if (decline.reason().words().length() > ProposalCheck.LONGEST_WORDS) {
            return tooMany("deal-words-too-long", ProposalCheck.LONGEST_WORDS);
        }
        OrganisationId party = parties(deal, own).getFirst();
        boolean ownOffer = parties(deal, own).contains(deal.movedBy());
        if (ownOffer) return Decision.refused("deal-own-offer");
        Text reason = isMuted(own) ? NO_REASON : decline.reason();
        return Decision.accepted(new DealEvent.DealDeclined(deal.id(), party, reason));
    }

    private Decision withdraw(DealCommand.WithdrawDeal withdraw, OrganisationId own) {
        Optional<DealState> found = ownDeal(withdraw.deal(), own);
        if (found.isEmpty()) return Decision.refused("deal-unknown");
        DealState deal = found.get();
        if (deal.stage() == DealStage.WITHDRAWN) return Decision.accepted();
        if (deal.stage() != DealStage.OFFERED) return Decision.refused("deal-not-open");
        List<OrganisationId> parties = parties(deal, own);
        if (parties.contains(deal.movedBy())) {
            return Decision.accepted(new DealEvent.DealWithdrawn(deal.id(), deal.movedBy()));
        }
        List<Event> events = parties.stream()
                .filter(each -> !Answer.OPEN.equals(deal.answers().get(each)))
                .<Event>map(each -> new DealEvent.AcceptanceWithdrawn(deal.id(), each))
                .toList();
        return events.isEmpty() ? Decision.refused("deal-nothing-to-withdraw") : Decision.accepted(events);
    }

    /// Offers that the structure of a new period has made impossible.
    List<Event> withoutTheImpossible() {
        return deals.in(DealStage.OFFERED).stream()
                .filter(each -> new ProposalCheck(moment, each.movedBy(), each.proposal())
                        .asOffer()
                        .isPresent())
                .<Event>map(each -> new DealEvent.DealExpired(each.id()))
                .toList();
    }
}
