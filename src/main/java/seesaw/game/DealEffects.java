package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import seesaw.game.ResultsEvent.Acting;
import seesaw.game.ResultsEvent.Debt;
import seesaw.game.ResultsEvent.Outcome;
import seesaw.game.ResultsEvent.Payment;
import seesaw.scenario.TermTemplate;
import seesaw.scenario.TermTemplate.Worth;

/// What clauses do to the model in a round, and what the round's readings make their parties owe.
final class DealEffects {

    private DealEffects() {}

    /// The clauses that act on the model: shifts that are not held back, and pools with what was paid into them.
    static List<Acting> acting(Cast cast, List<Obligation> obligations, List<Payment> payments) {
        var acting = new ArrayList<Acting>();
        for (Obligation each : obligations) {
            TermTemplate template = each.template();
            if (template == null || template.bindings().isEmpty() || !each.due()) continue;
            if (!cast.has(each.from()) || each.to().isEmpty()) continue;
            double amount = switch (template.kind()) {
                case TermTemplate.Shift _ -> each.isWithheld() ? 0 : each.amount();
                case TermTemplate.Pool _ -> paidIn(each, payments);
                case TermTemplate.Transfer _,
                        TermTemplate.Undertaking _,
                        TermTemplate.Guarantee _,
                        TermTemplate.GainShare _,
                        TermTemplate.Pledge _ -> 0;
            };
            if (amount > 0)
                acting.add(new Acting(each.deal().id(), each.number(), template.id(), amount, each.goesOn()));
        }
        return List.copyOf(acting);
    }

    private static double paidIn(Obligation obligation, List<Payment> payments) {
        double sum = 0;
        for (Payment each : payments) {
            if (obligation.isOf(each.deal(), each.term()) && !each.owed()) sum += each.paid();
        }
        return sum;
    }

    /// What is owed in the next round, to the full £10,000.
    static List<Debt> debts(Cast cast, List<Obligation> obligations, Outcome outcome) {
        var debts = new ArrayList<Debt>();
        for (Obligation each : obligations) {
            if (!each.due()) continue;
            List<OrganisationId> to = each.to().stream()
                    .filter(organisation -> DealMoney.hasMoney(cast, organisation))
                    .toList();
            if (to.isEmpty() || !DealMoney.hasMoney(cast, each.from())) continue;
            double owed = owed(each, outcome) / to.size();
            double rounded = StrictMath.rint(owed * 100) / 100;
            if (rounded <= 0) continue;
            to.forEach(organisation ->
                    debts.add(new Debt(each.deal().id(), each.number(), each.from(), organisation, rounded)));
        }
        return List.copyOf(debts);
    }

    /// £m a year.
    private static double owed(Obligation obligation, Outcome outcome) {
        TermTemplate template = obligation.template();
        if (template == null) return 0;
        return switch (template.kind()) {
            case TermTemplate.Guarantee guarantee -> {
                Worth shortfall = guarantee.shortfall();
                yield shortfall.of(obligation.amount(), reading(outcome, shortfall));
            }
            case TermTemplate.GainShare share -> {
                Worth gain = share.gain();
                yield obligation.amount() / 100 * gain.of(reading(outcome, gain), leftAlone(outcome, gain));
            }
            case TermTemplate.Pool pool ->
                pool.overspend()
                        .map(worth -> obligation.clause().term().share()
                                / 100
                                * worth.of(reading(outcome, worth), worth.limit()))
                        .orElse(0.0);
            case TermTemplate.Transfer _, TermTemplate.Undertaking _, TermTemplate.Shift _, TermTemplate.Pledge _ -> 0;
        };
    }

    private static double reading(Outcome outcome, Worth worth) {
        return Readings.series(outcome.series(), worth.indicator()).reading();
    }

    private static double leftAlone(Outcome outcome, Worth worth) {
        return Readings.series(outcome.leftAlone(), worth.indicator()).reading();
    }
}
