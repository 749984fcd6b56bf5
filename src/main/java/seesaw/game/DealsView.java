package seesaw.game;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import seesaw.game.DealViews.Deal;
import seesaw.game.DealViews.DealStage;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;

/// The deals that an audience may read. Who may read what is said here and nowhere else.
final class DealsView {

    /// Deals that are over and still shown, the latest.
    static final int MOST_OVER = 40;

    private final Scenario scenario;
    private final GameState state;
    private final Names names;
    private final DealWords words;
    private final Successors successors;
    private final Cast cast;

    DealsView(Scenario scenario, GameState state, Cast cast, Names names) {
        this.scenario = scenario;
        this.state = state;
        this.names = names;
        this.cast = cast;
        this.words = new DealWords(scenario, state);
        this.successors = new Successors(scenario, state, cast);
    }

    /// An open deal is everybody's to read once it was agreed.
    DealViews.Deals everyone() {
        return deals(
                View.Scope.EVERYONE,
                null,
                deal -> deal.agreed() && deal.proposal().open());
    }

    DealViews.Deals organisation(OrganisationId own) {
        return deals(View.Scope.ORGANISATION, own, deal -> mayRead(deal, own));
    }

    /// A draft is read by nobody but its team.
    DealViews.Deals control() {
        return deals(View.Scope.CONTROL, null, deal -> !deal.isDraft());
    }

    private boolean mayRead(DealState deal, OrganisationId own) {
        if (deal.isDraft()) return successors.acts(own, deal.author());
        return isParty(deal, own) || isAsked(deal, own);
    }

    private boolean isParty(DealState deal, OrganisationId own) {
        return !successors.actsFor(own, deal.proposal().parties()).isEmpty();
    }

    private boolean isAsked(DealState deal, OrganisationId own) {
        return deal.consents().stream().anyMatch(each -> successors.acts(own, each.organisation()));
    }

    private DealViews.Deals deals(View.Scope scope, @Nullable OrganisationId own, Predicate<DealState> which) {
        List<DealState> readable = state.deals().all().values().stream()
                .filter(which)
                .sorted(Comparator.comparingLong(DealState::changedIn).reversed())
                .toList();
        var shown = new ArrayList<Deal>();
        int over = 0;
        for (DealState deal : readable) {
            if (deal.stage().isOver() && ++over > MOST_OVER) continue;
            shown.add(deal(scope, own, deal));
        }
        return new DealViews.Deals(scope, shown);
    }

    /// How a deal came about is its parties' and control's; whoever else may read it reads what was agreed.
    private boolean knowsHow(View.Scope scope, @Nullable OrganisationId own, DealState deal) {
        return scope == View.Scope.CONTROL || deal.isDraft() || own != null && isParty(deal, own);
    }

    private Deal deal(View.Scope scope, @Nullable OrganisationId own, DealState deal) {
        Proposal proposal = deal.proposal();
        boolean knowsHow = knowsHow(scope, own, deal);
        Proposal before = knowsHow ? deal.before() : null;
        var changes = new DealChanges(words, proposal, before);
        List<DealState.Clause> clauses = clauses(deal);
        Instant expiresAt = deal.expiresAt();
        return new Deal(
                deal.id().value(),
                deal.stage(),
                deal.version(),
                words.title(proposal),
                role(deal, own),
                parties(deal, own),
                clauses.stream().map(each -> term(deal, each, changes, own)).toList(),
                changes.dropped(),
                consents(deal, own, knowsHow),
                words.span(proposal),
                proposal.open(),
                state.clock().held() ? null : expiresAt,
                proposal.words().words(),
                before == null ? "" : before.words().words(),
                words.waitsFor(deal),
                name(deal.movedBy()),
                deal.steps().isEmpty() ? state.lastAt() : deal.steps().getLast().at(),
                new DealActions(scenario, state, successors, deal).of(scope, own),
                steps(deal, knowsHow),
                form(proposal));
    }

    private static List<DealState.Clause> clauses(DealState deal) {
        if (!deal.isDraft()) return deal.clauses();
        var clauses = new ArrayList<DealState.Clause>();
        for (Proposal.Term term : deal.proposal().terms()) {
            clauses.add(new DealState.Clause(clauses.size() + 1, term, false, false, DealEvent.Mark.OPEN, null));
        }
        return clauses;
    }

    private String role(DealState deal, @Nullable OrganisationId own) {
        if (own == null) return "reader";
        if (deal.isDraft() || isParty(deal, own)) return "party";
        return "consent";
    }

    private List<DealViews.DealParty> parties(DealState deal, @Nullable OrganisationId own) {
        return deal.proposal().parties().stream()
                .map(party -> new DealViews.DealParty(
                        party.value(), name(party), answer(deal, party), own != null && successors.acts(own, party)))
                .toList();
    }

    private static String answer(DealState deal, OrganisationId party) {
        DealState.Answer answer = deal.answers().getOrDefault(party, DealState.Answer.OPEN);
        if (answer.accepted()) return "accepted";
        if (answer.approvedBy() != null) return "approving";
        return declinedBy(deal).filter(party::equals).isPresent() ? "declined" : "open";
    }

    private static Optional<OrganisationId> declinedBy(DealState deal) {
        if (deal.stage() != DealStage.DECLINED || deal.steps().isEmpty()) return Optional.empty();
        return deal.steps().getLast().event() instanceof DealEvent.DealDeclined declined
                ? Optional.of(declined.organisation())
                : Optional.empty();
    }

    private DealViews.DealTerm term(
            DealState deal, DealState.Clause clause, DealChanges changes, @Nullable OrganisationId own) {
        Proposal.Term term = clause.term();
        DealChanges.Change change = changes.of(term);
        boolean marked = deal.isInForce()
                || deal.stage() == DealStage.ENDED
                || deal.stage() == DealStage.BROKEN
                || deal.stage() == DealStage.VOID;
        return new DealViews.DealTerm(
                clause.number(),
                term.template(),
                words.termTitle(term),
                words.sentence(term),
                change.before(),
                change.kind(),
                marked ? clause.mark().name().toLowerCase(Locale.ROOT) : "",
                clause.evidence(),
                own != null && successors.acts(own, term.from()),
                own != null && !successors.actsFor(own, term.to()).isEmpty(),
                clause.withheld(),
                clause.disputed());
    }

    private List<DealViews.DealConsent> consents(DealState deal, @Nullable OrganisationId own, boolean knowsHow) {
        if (!deal.agreed()) {
            return DealConsents.needed(scenario.dealing().terms(), cast, successors, deal.proposal()).stream()
                    .map(each ->
                            new DealViews.DealConsent(each.value(), name(each), "needed", "", null, each.equals(own)))
                    .toList();
        }
        boolean held = state.clock().held();
        return deal.consents().stream()
                .map(each -> new DealViews.DealConsent(
                        each.organisation().value(),
                        name(each.organisation()),
                        switch (each.given()) {
                            case ASKED -> "asked";
                            case GIVEN -> "given";
                            case REFUSED -> "refused";
                            case BY_DEFAULT -> "by-default";
                        },
                        knowsHow || own != null && successors.acts(own, each.organisation())
                                ? each.reason().words()
                                : "",
                        each.isOpen() && !held ? each.by() : null,
                        own != null && successors.acts(own, each.organisation())))
                .toList();
    }

    /// Others read what happened since all had agreed, without the reasons that were given.
    private List<DealViews.DealStep> steps(DealState deal, boolean knowsHow) {
        return deal.steps().stream()
                .filter(each -> each.event() instanceof DealEvent)
                .dropWhile(each -> !knowsHow && !(each.event() instanceof DealEvent.DealAgreed))
                .map(each -> {
                    var event = (DealEvent) each.event();
                    String reason = knowsHow ? DealWords.reason(event) : "";
                    return new DealViews.DealStep(each.at(), by(each.actor()), words.words(event, deal.id()), reason);
                })
                .toList();
    }

    private String by(Actor actor) {
        return switch (actor) {
            case Actor.Participant(SeatId _, PersonId person) -> names.of(person);
            case Actor.Bot _ -> "Bot";
            case Actor.Control _ -> "Control";
            case Actor.Clock _, Actor.Server _ -> "";
        };
    }

    static DealViews.DealForm form(Proposal proposal) {
        return new DealViews.DealForm(
                ids(proposal.parties()),
                proposal.terms().stream()
                        .map(each -> new DealViews.TermForm(
                                each.template(),
                                each.from().value(),
                                ids(each.to()),
                                each.amount(),
                                each.share(),
                                each.words().words()))
                        .toList(),
                ids(proposal.conditions()),
                proposal.from(),
                proposal.until(),
                proposal.open(),
                proposal.minutes(),
                proposal.words().words());
    }

    private static List<String> ids(List<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).toList();
    }

    private String name(OrganisationId organisation) {
        return scenario.organisation(organisation.value())
                .map(Organisation::name)
                .orElse(organisation.value());
    }
}
