package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import seesaw.scenario.Chapter;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;
import seesaw.scenario.TermTemplate;

/// Says deals in words.
final class DealWords {

    private final Scenario scenario;
    private final GameState state;

    DealWords(Scenario scenario, GameState state) {
        this.scenario = scenario;
        this.state = state;
    }

    String name(OrganisationId organisation) {
        if (organisation.equals(TalkThread.CONTROL)) return "Control";
        return scenario.organisation(organisation.value())
                .map(Organisation::shortName)
                .orElse(organisation.value());
    }

    private String names(List<OrganisationId> organisations) {
        return organisations.stream().map(this::name).collect(Collectors.joining(", "));
    }

    String parties(DealState deal) {
        return names(deal.proposal().parties());
    }

    /// "Averport PCT, Averdale Royal: money transfer, activity shift".
    String title(Proposal proposal) {
        String terms = proposal.terms().stream()
                .map(each -> termTitle(each).toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(", "));
        String parties = names(proposal.parties());
        return terms.isEmpty() ? parties : parties + ": " + terms;
    }

    String title(DealId deal) {
        return state.deals().find(deal).map(each -> title(each.proposal())).orElse("");
    }

    Optional<TermTemplate> template(Proposal.Term term) {
        return scenario.term(term.template());
    }

    /// Clauses in free words are called by the name of the pack's template for them, or plainly.
    String termTitle(Proposal.Term term) {
        return template(term).map(TermTemplate::title).orElse("In words");
    }

    /// The clause as people read it.
    String sentence(Proposal.Term term) {
        Optional<TermTemplate> template = template(term);
        if (template.isEmpty()) return name(term.from()) + ": " + term.words().words();
        String plain = template.get()
                .sentence()
                .replace("{from}", name(term.from()))
                .replace("{to}", names(term.to()))
                .replace("{amount}", amount(template.get(), term))
                .replace("{share}", Figures.withUnit(term.share(), "%"));
        String words = term.words().words();
        return words.isBlank() ? plain : plain + " (" + words.strip() + ")";
    }

    private String amount(TermTemplate template, Proposal.Term term) {
        String unit = template.scale(scenario, term.from().value())
                .map(TermTemplate.Scale::unit)
                .orElse("");
        return Figures.withUnit(term.amount(), unit);
    }

    Phrase span(Proposal proposal) {
        String from = round(proposal.from());
        if (proposal.until().isEmpty()) return Phrase.of("deal.span.on", from);
        if (proposal.until().equals(proposal.from())) return Phrase.of("deal.span.one", from);
        return Phrase.of("deal.span", from, round(proposal.until()));
    }

    String round(String id) {
        return scenario.rounds().stream()
                .filter(each -> each.id().equals(id))
                .map(Chapter.Round::title)
                .findFirst()
                .orElse(id);
    }

    /// Whoever offers accepts by offering: that needs no words of its own.
    ///
    /// @param before what happened before it
    static boolean goesWithOffer(Recorded recorded, List<Recorded> before) {
        if (before.isEmpty() || !(recorded.event() instanceof DealEvent.DealAccepted)) return false;
        Recorded last = before.getLast();
        boolean isOffer =
                last.event() instanceof DealEvent.DealOffered || last.event() instanceof DealEvent.DealCountered;
        return isOffer && last.version() == recorded.version() - 1;
    }

    /// Whom the deal waits for; null if for nobody.
    @Nullable
    Phrase waitsFor(DealState deal) {
        return switch (deal.stage()) {
            case OFFERED -> Phrase.of("deal.waits", names(unanswered(deal)));
            case AGREED ->
                Phrase.of(
                        "deal.waits.consent",
                        names(deal.consents().stream()
                                .filter(DealState.Consent::isOpen)
                                .map(DealState.Consent::organisation)
                                .toList()));
            case DRAFT, IN_FORCE, ENDED, BROKEN, DECLINED, WITHDRAWN, EXPIRED, REFUSED, VOID -> null;
        };
    }

    static List<OrganisationId> unanswered(DealState deal) {
        var open = new ArrayList<OrganisationId>();
        deal.answers().forEach((party, answer) -> {
            if (!answer.accepted()) open.add(party);
        });
        return open;
    }

    /// What happened to one deal, for the feed and for its steps.
    Phrase words(DealEvent event, DealId deal) {
        String title = title(deal);
        return switch (event) {
            case DealEvent.DealDrafted drafted -> Phrase.of("feed.deal.drafted", name(drafted.organisation()), title);
            case DealEvent.DraftDiscarded discarded ->
                Phrase.of("feed.deal.discarded", name(discarded.organisation()), title);
            case DealEvent.DealOffered offered -> Phrase.of("feed.deal.offered", name(offered.by()), title);
            case DealEvent.DealCountered countered -> Phrase.of("feed.deal.countered", name(countered.by()), title);
            case DealEvent.DealApproved approved ->
                Phrase.of("feed.deal.approved", name(approved.organisation()), title);
            case DealEvent.DealAccepted accepted ->
                Phrase.of("feed.deal.accepted", name(accepted.organisation()), title);
            case DealEvent.AcceptanceWithdrawn withdrawn ->
                Phrase.of("feed.deal.unaccepted", name(withdrawn.organisation()), title);
            case DealEvent.DealDeclined declined ->
                Phrase.of("feed.deal.declined", name(declined.organisation()), title);
            case DealEvent.DealWithdrawn withdrawn ->
                Phrase.of("feed.deal.withdrawn", name(withdrawn.organisation()), title);
            case DealEvent.DealExpired _ -> Phrase.of("feed.deal.expired", title);
            case DealEvent.DealAgreed agreed ->
                agreed.asked().isEmpty()
                        ? Phrase.of("feed.deal.agreed", title)
                        : Phrase.of(
                                "feed.deal.agreed.asked",
                                title,
                                names(agreed.asked().stream()
                                        .map(DealEvent.ConsentAsked::organisation)
                                        .toList()));
            case DealEvent.ConsentGiven given ->
                Phrase.of(
                        given.byDefault() ? "feed.deal.consent.default" : "feed.deal.consent.given",
                        name(given.organisation()),
                        title);
            case DealEvent.ConsentRefused refused ->
                Phrase.of(
                        refused.byDefault() ? "feed.deal.consent.silent" : "feed.deal.consent.refused",
                        name(refused.organisation()),
                        title);
            case DealEvent.DealInForce _ -> Phrase.of("feed.deal.in-force", title);
            case DealEvent.TermWithheld withheld ->
                Phrase.of(
                        withheld.withheld() ? "feed.deal.withheld" : "feed.deal.not-withheld",
                        name(withheld.organisation()),
                        clause(deal, withheld.term()));
            case DealEvent.TermDisputed disputed ->
                Phrase.of(
                        disputed.broken() ? "feed.deal.disputed" : "feed.deal.not-disputed",
                        name(disputed.organisation()),
                        clause(deal, disputed.term()));
            case DealEvent.TermRuled ruled ->
                Phrase.of(ruled.kept() ? "feed.deal.ruled.kept" : "feed.deal.ruled.broken", clause(deal, ruled.term()));
            case DealEvent.TermsMarked marked ->
                marked(new DealEvent.TermsMarked(
                        marked.round(),
                        marked.marks().stream()
                                .filter(each -> each.deal().equals(deal))
                                .toList()));
            case DealEvent.DealVoided _ -> Phrase.of("feed.deal.void", title);
        };
    }

    /// How many promises a round kept and broke.
    Phrase marked(DealEvent.TermsMarked marked) {
        return Phrase.of(
                "feed.deal.marked",
                round(marked.round()),
                count(marked, DealEvent.Mark.KEPT),
                count(marked, DealEvent.Mark.BROKEN));
    }

    private static String count(DealEvent.TermsMarked marked, DealEvent.Mark mark) {
        return String.valueOf(
                marked.marks().stream().filter(each -> each.mark() == mark).count());
    }

    private String clause(DealId deal, int number) {
        return sentence(state.deals().get(deal).clause(number).term());
    }

    static String reason(DealEvent event) {
        return switch (event) {
            case DealEvent.DealDeclined declined -> declined.reason().words();
            case DealEvent.ConsentGiven given -> given.reason().words();
            case DealEvent.ConsentRefused refused -> refused.reason().words();
            case DealEvent.TermWithheld withheld -> withheld.reason().words();
            case DealEvent.TermDisputed disputed -> disputed.reason().words();
            case DealEvent.TermRuled ruled -> ruled.reason().words();
            case DealEvent.DealVoided voided -> voided.reason().words();
            case DealEvent.DealDrafted _,
                    DealEvent.DraftDiscarded _,
                    DealEvent.DealOffered _,
                    DealEvent.DealCountered _,
                    DealEvent.DealApproved _,
                    DealEvent.DealAccepted _,
                    DealEvent.AcceptanceWithdrawn _,
                    DealEvent.DealWithdrawn _,
                    DealEvent.DealExpired _,
                    DealEvent.DealAgreed _,
                    DealEvent.DealInForce _,
                    DealEvent.TermsMarked _ -> "";
        };
    }

    /// The organisation that did it; null for control, the clock and the rules themselves.
    static @Nullable OrganisationId doer(DealEvent event) {
        return switch (event) {
            case DealEvent.DealOffered offered -> offered.by();
            case DealEvent.DealCountered countered -> countered.by();
            case DealEvent.DealApproved approved -> approved.organisation();
            case DealEvent.DealAccepted accepted -> accepted.organisation();
            case DealEvent.AcceptanceWithdrawn withdrawn -> withdrawn.organisation();
            case DealEvent.DealDeclined declined -> declined.organisation();
            case DealEvent.DealWithdrawn withdrawn -> withdrawn.organisation();
            case DealEvent.ConsentGiven given -> given.byDefault() ? null : given.organisation();
            case DealEvent.ConsentRefused refused -> refused.byDefault() ? null : refused.organisation();
            case DealEvent.TermWithheld withheld -> withheld.organisation();
            case DealEvent.TermDisputed disputed -> disputed.organisation();
            // What a team drafts is its own affair
            case DealEvent.DealDrafted _, DealEvent.DraftDiscarded _ -> null;
            case DealEvent.DealExpired _,
                    DealEvent.DealAgreed _,
                    DealEvent.DealInForce _,
                    DealEvent.TermRuled _,
                    DealEvent.TermsMarked _,
                    DealEvent.DealVoided _ -> null;
        };
    }
}
