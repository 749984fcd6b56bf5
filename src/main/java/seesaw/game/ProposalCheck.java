package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import seesaw.scenario.Organisation;
import seesaw.scenario.TermTemplate;
import seesaw.scenario.TermTemplate.Scale;

/// Whether a deal can be as somebody proposes it; where not, what to do.
final class ProposalCheck {

    static final int LONGEST_CLAUSE = 300;
    static final int LONGEST_WORDS = 600;
    static final int MOST_MINUTES = 240;
    private static final double SMALL = 1e-6;

    private final Moment moment;
    private final Cast cast;
    private final OrganisationId own;
    private final Proposal proposal;
    private final Promises promises;

    ProposalCheck(Moment moment, OrganisationId own, Proposal proposal) {
        this.moment = moment;
        this.cast = moment.cast();
        this.own = own;
        this.proposal = proposal;
        this.promises = new Promises(moment.scenario(), cast);
    }

    /// A draft may lack something; what it has must make sense.
    Optional<Refusal> asDraft() {
        return parties().or(this::conditions).or(this::sizes).or(this::knownTerms);
    }

    /// Why it cannot be offered.
    Optional<Refusal> asOffer() {
        return asDraft()
                .or(this::enough)
                .or(this::span)
                .or(() -> firstOf(proposal.terms().stream().map(this::term).toList()))
                .or(this::twice);
    }

    private static Optional<Refusal> refuse(String key, String... args) {
        return Optional.of(Refusal.of(key, args));
    }

    private static Optional<Refusal> firstOf(List<Optional<Refusal>> all) {
        return all.stream().flatMap(Optional::stream).findFirst();
    }

    private Optional<Refusal> parties() {
        List<OrganisationId> parties = proposal.parties();
        if (!parties.stream().allMatch(cast::has)) return refuse("unknown-organisation");
        if (parties.stream().distinct().count() != parties.size()) return refuse("deal-party-twice");
        if (!parties.contains(own)) return refuse("deal-without-you");
        if (parties.size() > Deals.MOST_PARTIES) return refuse("deal-parties", String.valueOf(Deals.MOST_PARTIES));
        return Optional.empty();
    }

    private Optional<Refusal> conditions() {
        List<OrganisationId> conditions = proposal.conditions();
        if (!conditions.stream().allMatch(cast::has)) return refuse("unknown-organisation");
        Optional<OrganisationId> party =
                conditions.stream().filter(proposal.parties()::contains).findFirst();
        if (party.isPresent()) return refuse("deal-condition-party", name(party.get()));
        return conditions.stream().distinct().count() == conditions.size()
                ? Optional.empty()
                : refuse("deal-party-twice");
    }

    private Optional<Refusal> sizes() {
        if (proposal.terms().size() > Deals.MOST_TERMS) {
            return refuse("deal-too-many-terms", String.valueOf(Deals.MOST_TERMS));
        }
        if (proposal.words().words().length() > LONGEST_WORDS) {
            return refuse("deal-words-too-long", String.valueOf(LONGEST_WORDS));
        }
        if (proposal.terms().stream().anyMatch(each -> each.words().words().length() > LONGEST_CLAUSE)) {
            return refuse("deal-clause-too-long", String.valueOf(LONGEST_CLAUSE));
        }
        return proposal.minutes() < 0 || proposal.minutes() > MOST_MINUTES
                ? refuse("deal-minutes", String.valueOf(MOST_MINUTES))
                : Optional.empty();
    }

    private Optional<Refusal> knownTerms() {
        var rounds = new DealRounds(moment.scenario(), moment.state());
        boolean roundsAreKnown = (proposal.from().isEmpty() || rounds.isKnown(proposal.from()))
                && (proposal.until().isEmpty() || rounds.isKnown(proposal.until()));
        if (!roundsAreKnown) return refuse("deal-round");
        for (Proposal.Term term : proposal.terms()) {
            if (!isInWords(term) && promises.template(term.template()).isEmpty()) return refuse("deal-term-unknown");
            boolean amountsAreNumbers = Double.isFinite(term.amount()) && Double.isFinite(term.share());
            if (!amountsAreNumbers) return refuse("deal-amount-none");
            if (!cast.has(term.from()) || !term.to().stream().allMatch(cast::has))
                return refuse("unknown-organisation");
        }
        return Optional.empty();
    }

    private static boolean isInWords(Proposal.Term term) {
        return term.template().equals(Promises.IN_WORDS);
    }

    private Optional<Refusal> enough() {
        if (proposal.parties().size() < 2) return refuse("deal-alone");
        return proposal.terms().isEmpty() ? refuse("deal-without-terms") : Optional.empty();
    }

    private Optional<Refusal> span() {
        var rounds = new DealRounds(moment.scenario(), moment.state());
        if (rounds.first().isEmpty()) return refuse("deal-no-round-left");
        if (proposal.from().isEmpty()) return refuse("deal-round");
        if (rounds.isPast(proposal.from())) return refuse("deal-past");
        boolean endsBefore =
                !proposal.until().isEmpty() && rounds.place(proposal.until()) < rounds.place(proposal.from());
        return endsBefore ? refuse("deal-ends-before") : Optional.empty();
    }

    private Optional<Refusal> term(Proposal.Term term) {
        if (!proposal.parties().contains(term.from())) return refuse("deal-giver", name(term.from()));
        for (OrganisationId to : term.to()) {
            if (!proposal.parties().contains(to)) return refuse("deal-receiver", name(to));
            if (to.equals(term.from())) return refuse("deal-to-itself", name(to));
        }
        if (term.to().stream().distinct().count() != term.to().size()) return refuse("deal-party-twice");
        if (term.to().isEmpty()) return refuse("deal-to-nobody");
        if (isInWords(term)) {
            return term.words().words().isBlank() ? refuse("deal-words-empty") : nothingCounted(term);
        }
        return promises.template(term.template()).flatMap(template -> term(template, term));
    }

    private static Optional<Refusal> nothingCounted(Proposal.Term term) {
        return term.amount() == 0 && term.share() == 0 ? Optional.empty() : refuse("deal-amount-none");
    }

    private Optional<Refusal> term(TermTemplate template, Proposal.Term term) {
        if (!promises.givers(template).contains(term.from().value())) {
            return refuse("deal-cannot-promise", name(term.from()), template.title());
        }
        List<String> receivers = promises.receivers(template);
        for (OrganisationId to : term.to()) {
            if (!receivers.contains(to.value())) return refuse("deal-cannot-receive", name(to), template.title());
        }
        if (Promises.isPaidToOne(template) && term.to().size() != 1)
            return refuse("deal-one-receiver", template.title());
        boolean shares = template.kind() instanceof TermTemplate.Pool;
        if (shares ? term.share() < 0 || term.share() > 100 : term.share() != 0) return refuse("deal-share");
        Optional<Scale> scale = promises.scale(template, term.from().value());
        if (scale.isEmpty()) return term.amount() == 0 ? Optional.empty() : refuse("deal-amount-none");
        return amount(template, scale.get(), term.amount());
    }

    private static Optional<Refusal> amount(TermTemplate template, Scale scale, double amount) {
        boolean within = amount >= scale.min() - SMALL && amount <= scale.max() + SMALL;
        if (!within) {
            return refuse(
                    "deal-amount",
                    template.title(),
                    Figures.withUnit(scale.min(), scale.unit()),
                    Figures.withUnit(scale.max(), scale.unit()));
        }
        double nearest = LeverRules.onStep(amount, scale.min(), scale.max(), scale.step());
        return Math.abs(nearest - amount) <= SMALL
                ? Optional.empty()
                : refuse("deal-step", template.title(), Figures.withUnit(scale.step(), scale.unit()));
    }

    /// The same promise twice would have to count twice.
    private Optional<Refusal> twice() {
        record Promise(String template, OrganisationId from, List<OrganisationId> to) {}
        var seen = new ArrayList<Promise>();
        for (Proposal.Term term : proposal.terms()) {
            if (isInWords(term)) continue;
            var promise = new Promise(
                    term.template(),
                    term.from(),
                    term.to().stream().sorted(BY_NAME).toList());
            if (seen.contains(promise)) return refuse("deal-clause-twice", name(term.from()));
            seen.add(promise);
        }
        return Optional.empty();
    }

    private static final java.util.Comparator<OrganisationId> BY_NAME =
            java.util.Comparator.comparing(OrganisationId::value);

    private String name(OrganisationId organisation) {
        return cast.organisation(organisation).map(Organisation::shortName).orElse(organisation.value());
    }
}
