package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import seesaw.game.DealViews.DealStage;
import seesaw.scenario.Bots;
import seesaw.scenario.Bots.OfferRule;
import seesaw.scenario.Bots.ReplyRule;
import seesaw.scenario.Chapter;
import seesaw.scenario.Scenario;

/// How a bot negotiates: the pack's rules over what its organisation may see, and plain reckoning where none holds.
final class BotDealer {

    private static final String ANY = "any";

    private final Scenario scenario;
    private final GameState state;
    private final OrganisationId own;
    private final Readings readings;
    private final Successors successors;
    private final BotReckoning reckoning;
    private final double stride;

    BotDealer(Scenario scenario, GameState state, Cast cast, OrganisationId own, Readings readings, double stride) {
        this.scenario = scenario;
        this.state = state;
        this.own = own;
        this.readings = readings;
        this.successors = new Successors(scenario, state, cast);
        this.reckoning = new BotReckoning(scenario, state, cast, own);
        this.stride = stride;
    }

    /// The deal that a bot's move is about; empty if it is about none that is there.
    static Optional<DealId> about(Command command) {
        if (!(command instanceof DealCommand about)) return Optional.empty();
        return switch (about) {
            case DealCommand.AcceptDeal accept -> Optional.of(accept.deal());
            case DealCommand.CounterDeal counter -> Optional.of(counter.deal());
            case DealCommand.DeclineDeal decline -> Optional.of(decline.deal());
            case DealCommand.ConsentToDeal consent -> Optional.of(consent.deal());
            case DealCommand.WithholdTerm withhold -> Optional.of(withhold.deal());
            case DealCommand.DiscardDraft discard -> Optional.of(discard.deal());
            case DealCommand.WithdrawDeal withdraw -> Optional.of(withdraw.deal());
            case DealCommand.DisputeTerm dispute -> Optional.of(dispute.deal());
            case DealCommand.RuleOnTerm ruling -> Optional.of(ruling.deal());
            case DealCommand.VoidDeal voiding -> Optional.of(voiding.deal());
            case DealCommand.DraftDeal _, DealCommand.OfferDeal _ -> Optional.empty();
        };
    }

    private Bots.Dealt rules() {
        return scenario.bots().dealt();
    }

    List<Command> moves() {
        var moves = new ArrayList<Command>();
        for (DealState deal : state.deals().all().values()) {
            boolean party = !parties(deal).isEmpty();
            if (deal.stage() == DealStage.OFFERED && party) reply(deal).ifPresent(moves::add);
            if (deal.stage() == DealStage.AGREED) consent(deal).ifPresent(moves::add);
            if (deal.isInForce() && party) moves.addAll(breaches(deal));
        }
        offers(moves);
        return moves;
    }

    private List<OrganisationId> parties(DealState deal) {
        return successors.actsFor(own, deal.proposal().parties());
    }

    // ---- offers -------------------------------------------------------------------------------------------------

    private void offers(List<Command> moves) {
        Optional<String> round = new DealRounds(scenario, state).first();
        if (round.isEmpty() || state.team(own).muted()) return;
        for (OfferRule rule : rules().offers()) {
            boolean due = rule.from().equals(own.value())
                    && Flow.stageOf(rule.phase()) == state.now().stage()
                    && (rule.round() == 0 || rule.round() == state.now().roundNumber())
                    && rule.when().holds(readings);
            if (!due) continue;
            Proposal proposal = proposal(rule, round.get());
            if (!isMade(proposal)) moves.add(new DealCommand.OfferDeal("", proposal));
        }
    }

    private Proposal proposal(OfferRule rule, String round) {
        var parties = new ArrayList<OrganisationId>();
        parties.add(own);
        rule.to().forEach(each -> parties.add(new OrganisationId(each)));
        List<Proposal.Term> terms = rule.terms().stream().map(this::term).toList();
        return new Proposal(
                parties,
                terms,
                organisations(rule.conditions()),
                round,
                until(round, rule.lasts()),
                rule.open(),
                0,
                new Text(rule.words()));
    }

    private static List<OrganisationId> organisations(List<String> ids) {
        return ids.stream().map(OrganisationId::new).toList();
    }

    private String until(String round, int lasts) {
        if (lasts == 0) return "";
        List<String> rounds = scenario.rounds().stream().map(Chapter.Round::id).toList();
        return rounds.get(Math.min(rounds.indexOf(round) + lasts, rounds.size()) - 1);
    }

    /// A rule's amount is scaled by temperament, from the least that can be promised.
    private Proposal.Term term(Bots.OfferedTerm offered) {
        var from = new OrganisationId(offered.from());
        double amount = scenario.term(offered.term())
                .flatMap(template -> template.scale(scenario, offered.from()))
                .map(scale -> {
                    double wanted = offered.amount().orElse(scale.defaultValue());
                    double scaled = scale.min() + stride * (wanted - scale.min());
                    return LeverRules.onStep(scaled, scale.min(), scale.max(), scale.step());
                })
                .orElse(0.0);
        return new Proposal.Term(
                offered.term(), from, organisations(offered.to()), amount, offered.share(), new Text(offered.words()));
    }

    /// The bot made this offer for this round already, or such a deal holds.
    private boolean isMade(Proposal proposal) {
        return state.deals().all().values().stream()
                .filter(each -> !each.isDraft() && each.author().equals(own))
                .anyMatch(each -> isAlike(each.proposal(), proposal)
                        && (each.proposal().from().equals(proposal.from()) || each.isInForce()));
    }

    private static boolean isAlike(Proposal one, Proposal other) {
        return one.parties().equals(other.parties())
                && one.terms().stream().map(Proposal.Term::template).distinct().toList().stream()
                        .anyMatch(template -> other.terms().stream()
                                .anyMatch(each -> each.template().equals(template)));
    }

    // ---- replies ------------------------------------------------------------------------------------------------

    /// Every offer is answered as soon as it is read.
    private Optional<Command> reply(DealState deal) {
        List<OrganisationId> parties = parties(deal);
        boolean answered = parties.stream()
                .allMatch(each ->
                        deal.answers().getOrDefault(each, DealState.Answer.OPEN).accepted());
        if (answered) return Optional.empty();
        for (ReplyRule rule : rules().replies()) {
            if (!isFor(rule.organisation())) continue;
            Optional<Proposal.Term> term = concerning(deal.proposal(), rule.term());
            if (term.isEmpty() || !rule.when().holds(readings)) continue;
            return Optional.of(reply(deal, rule, term.get()));
        }
        return Optional.of(plainly(deal));
    }

    private boolean isFor(String organisation) {
        return organisation.equals(ANY) || organisation.equals(own.value());
    }

    private static Optional<Proposal.Term> concerning(Proposal proposal, String template) {
        return proposal.terms().stream()
                .filter(each -> template.equals(ANY) || each.template().equals(template))
                .findFirst();
    }

    private Command reply(DealState deal, ReplyRule rule, Proposal.Term term) {
        return switch (rule.reply()) {
            case ACCEPT -> accept(deal);
            case DECLINE -> decline(deal, rule.reason());
            case COUNTER -> {
                double wanted = rule.amount().orElse(term.amount());
                boolean ours = successors.acts(own, term.from());
                boolean goodEnough = ours ? term.amount() <= wanted : term.amount() >= wanted;
                if (goodEnough) yield accept(deal);
                if (hasCountered(deal)) yield plainly(deal);
                double asked = term.amount() + stride * (wanted - term.amount());
                yield reckoning
                        .with(deal.proposal(), term, asked)
                        .filter(each -> !each.equals(deal.proposal()))
                        .map(each -> counter(deal, each))
                        .orElseGet(() -> plainly(deal));
            }
        };
    }

    private Command plainly(DealState deal) {
        Proposal offered = deal.before();
        boolean wanted = successors.acts(own, deal.author());
        if (wanted && offered != null && reckoning.isWorthItStill(deal.proposal(), offered)) return accept(deal);
        if (reckoning.isWorthIt(deal.proposal())) return accept(deal);
        if (!hasCountered(deal) && !state.team(own).muted()) {
            Optional<Command> counter = reckoning
                    .better(deal.proposal())
                    .filter(reckoning::isWorthIt)
                    .map(each -> counter(deal, each));
            if (counter.isPresent()) return counter.get();
        }
        return decline(deal, rules().decline());
    }

    private static Command accept(DealState deal) {
        return new DealCommand.AcceptDeal(deal.id(), deal.version());
    }

    private static Command counter(DealState deal, Proposal proposal) {
        return new DealCommand.CounterDeal(deal.id(), deal.version(), proposal);
    }

    private static Command decline(DealState deal, String reason) {
        return new DealCommand.DeclineDeal(deal.id(), deal.version(), new Text(reason));
    }

    private boolean hasCountered(DealState deal) {
        return deal.steps().stream()
                .anyMatch(each -> each.event() instanceof DealEvent.DealCountered countered
                        && successors.acts(own, countered.by()));
    }

    // ---- afterwards ---------------------------------------------------------------------------------------------

    private Optional<Command> consent(DealState deal) {
        boolean asked =
                deal.consents().stream().anyMatch(each -> each.isOpen() && successors.acts(own, each.organisation()));
        if (!asked) return Optional.empty();
        return rules().consents().stream()
                .filter(rule -> isFor(rule.organisation())
                        && concerning(deal.proposal(), rule.term()).isPresent()
                        && rule.when().holds(readings))
                .findFirst()
                .<Command>map(rule -> new DealCommand.ConsentToDeal(deal.id(), rule.given(), new Text(rule.reason())))
                .or(() -> Optional.of(new DealCommand.ConsentToDeal(deal.id(), true, new Text(""))));
    }

    private List<Command> breaches(DealState deal) {
        var moves = new ArrayList<Command>();
        if (state.now().stage() != Stage.DECIDE) return moves;
        for (DealState.Clause clause : deal.clauses()) {
            if (!clause.isOpen()
                    || clause.withheld()
                    || !successors.acts(own, clause.term().from())) continue;
            rules().breaches().stream()
                    .filter(rule -> rule.organisation().equals(own.value())
                            && rule.term().equals(clause.term().template())
                            && rule.when().holds(readings))
                    .findFirst()
                    .ifPresent(rule -> moves.add(
                            new DealCommand.WithholdTerm(deal.id(), clause.number(), true, new Text(rule.reason()))));
        }
        return moves;
    }
}
