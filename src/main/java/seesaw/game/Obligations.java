package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seesaw.scenario.Chapter;
import seesaw.scenario.Scenario;

/// What deals in force oblige their parties to in the round at hand.
final class Obligations {

    private final Scenario scenario;
    private final Cast cast;
    private final GameState state;
    private final Successors successors;
    private final List<String> rounds;
    private final int round;

    private Obligations(Scenario scenario, GameState state, Cast cast) {
        this.scenario = scenario;
        this.cast = cast;
        this.state = state;
        this.successors = new Successors(scenario, state, cast);
        this.rounds = scenario.rounds().stream().map(Chapter.Round::id).toList();
        this.round =
                state.flow().roundAt(state.step()).map(Flow.Step::roundNumber).orElse(1) - 1;
    }

    /// In the order in which the deals were begun, clause by clause.
    static List<Obligation> now(Scenario scenario, GameState state, Cast cast) {
        var obligations = new Obligations(scenario, state, cast);
        return state.deals().all().values().stream()
                .filter(DealState::isInForce)
                .filter(deal -> obligations.hasBegun(deal.proposal()))
                .flatMap(deal -> deal.clauses().stream()
                        .filter(DealState.Clause::isOpen)
                        .map(clause -> obligations.obligation(deal, clause)))
                .toList();
    }

    private boolean hasBegun(Proposal proposal) {
        return rounds.indexOf(proposal.from()) <= round;
    }

    private Obligation obligation(DealState deal, DealState.Clause clause) {
        Proposal proposal = deal.proposal();
        Proposal.Term term = clause.term();
        int until = proposal.until().isEmpty() ? rounds.size() : rounds.indexOf(proposal.until());
        OrganisationId from = successors.of(term.from());
        List<OrganisationId> to = term.to().stream()
                .map(successors::of)
                .filter(each -> cast.has(each) && !each.equals(from))
                .distinct()
                .toList();
        return new Obligation(
                deal,
                clause,
                scenario.term(term.template()).orElse(null),
                from,
                to,
                proposal.parties().stream().map(successors::of).distinct().toList(),
                round <= until,
                round == until || round + 1 >= rounds.size(),
                round + 1 < rounds.size() ? round < until : proposal.until().isEmpty(),
                deal.clauses().stream()
                        .anyMatch(each -> each.mark() == DealEvent.Mark.BROKEN
                                && to.contains(successors.of(each.term().from()))));
    }

    /// What is still owed from the round before, as it stands with whoever acts now.
    static List<ResultsEvent.Debt> debts(Scenario scenario, GameState state, Cast cast) {
        var obligations = new Obligations(scenario, state, cast);
        ResultsEvent.@Nullable RoundClosed before = obligations.before();
        if (before == null) return List.of();
        var debts = new ArrayList<ResultsEvent.Debt>();
        for (ResultsEvent.Debt debt : before.debts()) {
            debts.add(new ResultsEvent.Debt(
                    debt.deal(),
                    debt.term(),
                    obligations.successors.of(debt.from()),
                    obligations.successors.of(debt.to()),
                    debt.amount()));
        }
        return debts;
    }

    private ResultsEvent.@Nullable RoundClosed before() {
        return round >= 1 && round <= state.rounds().size() ? state.rounds().get(round - 1) : null;
    }
}
