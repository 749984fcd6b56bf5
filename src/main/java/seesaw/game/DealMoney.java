package seesaw.game;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import seesaw.game.ResultsEvent.Debt;
import seesaw.game.ResultsEvent.Payment;
import seesaw.scenario.Organisation;
import seesaw.scenario.TermTemplate;

/// The money that deals move in a round, in £m a year. What one organisation pays another receives; what goes into a
/// pool is spent by it.
final class DealMoney {

    private static final double SMALL = 1e-9;

    /// @param to null for a pool
    /// @param owed from the round before, by a guarantee, a shared gain or a pool's overspending
    record Due(
            Obligation obligation,
            OrganisationId from,
            @Nullable OrganisationId to,
            double amount,
            boolean owed) {}

    private final Cast cast;
    private final List<Due> due = new ArrayList<>();

    private DealMoney(Cast cast) {
        this.cast = cast;
    }

    /// What is due in a round: what was promised for each round, and what is owed from the round before. A
    /// term counts
    /// once.
    static List<Due> due(Cast cast, List<Obligation> obligations, List<Debt> debts) {
        var money = new DealMoney(cast);
        for (Obligation each : obligations) {
            if (each.due()) money.addPromised(each);
            debts.stream()
                    .filter(debt -> each.isOf(debt.deal(), debt.term()))
                    .forEach(debt -> money.add(each, debt.from(), debt.to(), debt.amount(), true));
        }
        return List.copyOf(money.due);
    }

    private void addPromised(Obligation promised) {
        TermTemplate template = promised.template();
        if (template == null) return;
        switch (template.kind()) {
            case TermTemplate.Transfer _ ->
                promised.to().stream()
                        .limit(1)
                        .forEach(to -> add(promised, promised.from(), to, promised.amount(), false));
            case TermTemplate.Pool _ -> add(promised, promised.from(), null, promised.amount(), false);
            case TermTemplate.Undertaking _,
                    TermTemplate.Shift _,
                    TermTemplate.Guarantee _,
                    TermTemplate.GainShare _,
                    TermTemplate.Pledge _ -> {}
        }
    }

    private void add(
            Obligation promised, OrganisationId from, @Nullable OrganisationId to, double amount, boolean owed) {
        boolean canBePaid = hasMoney(cast, from) && (to == null || hasMoney(cast, to)) && !from.equals(to);
        if (canBePaid) due.add(new Due(promised, from, to, amount, owed));
    }

    static boolean hasMoney(Cast cast, OrganisationId organisation) {
        return cast.organisation(organisation).flatMap(Organisation::money).isPresent();
    }

    /// What an organisation has to pay, if it holds nothing back.
    static double toPay(List<Due> due, OrganisationId organisation) {
        double sum = 0;
        for (Due each : due) {
            if (each.from().equals(organisation) && !each.obligation().isWithheld()) sum += each.amount();
        }
        return sum;
    }

    /// What an organisation can count on, as far as nobody said otherwise.
    static double toReceive(List<Due> due, OrganisationId organisation) {
        double sum = 0;
        for (Due each : due) {
            if (organisation.equals(each.to()) && !each.obligation().isWithheld()) sum += each.amount();
        }
        return sum;
    }

    static double paid(List<Payment> payments, OrganisationId organisation) {
        double sum = 0;
        for (Payment each : payments) if (each.from().equals(organisation)) sum += each.paid();
        return sum;
    }

    static double received(List<Payment> payments, OrganisationId organisation) {
        double sum = 0;
        for (Payment each : payments) if (organisation.equals(each.to())) sum += each.paid();
        return sum;
    }

    /// Pays what is due, in the order of the deals, as far as everybody's money reaches. What arrives can
    /// be paid on.
    /// Who cannot pay in full pays what is there, to the full £10,000.
    ///
    /// @param budgets £m a year of each organisation with money, before any payment
    static List<Payment> settle(List<Due> due, SequencedMap<OrganisationId, Double> budgets) {
        var purses = new LinkedHashMap<>(budgets);
        var paid = new LinkedHashMap<Integer, Double>();
        for (int i = 0; i < due.size(); i++) if (due.get(i).obligation().isWithheld()) paid.put(i, 0.0);
        while (paid.size() < due.size()) {
            int before = paid.size();
            for (int i = 0; i < due.size(); i++) {
                Due each = due.get(i);
                boolean reaches = each.amount() <= purse(purses, each.from()) + SMALL;
                if (!paid.containsKey(i) && reaches) pay(purses, paid, i, each, each.amount());
            }
            if (paid.size() == before) payWhatIsThere(due, purses, paid);
        }
        var payments = new ArrayList<Payment>();
        for (int i = 0; i < due.size(); i++) payments.add(payment(due.get(i), paid.getOrDefault(i, 0.0)));
        return List.copyOf(payments);
    }

    private static void payWhatIsThere(
            List<Due> due, SequencedMap<OrganisationId, Double> purses, SequencedMap<Integer, Double> paid) {
        for (int i = 0; i < due.size(); i++) {
            if (paid.containsKey(i)) continue;
            Due each = due.get(i);
            double there = StrictMath.floor(purse(purses, each.from()) * 100 + SMALL) / 100;
            pay(purses, paid, i, each, Math.max(0, there));
            return;
        }
    }

    private static void pay(
            SequencedMap<OrganisationId, Double> purses,
            SequencedMap<Integer, Double> paid,
            int place,
            Due due,
            double amount) {
        paid.put(place, amount);
        purses.merge(due.from(), -amount, Double::sum);
        OrganisationId to = due.to();
        if (to != null) purses.merge(to, amount, Double::sum);
    }

    private static double purse(SequencedMap<OrganisationId, Double> purses, OrganisationId organisation) {
        return purses.getOrDefault(organisation, 0.0);
    }

    private static Payment payment(Due due, double paid) {
        return new Payment(
                due.obligation().deal().id(),
                due.obligation().number(),
                due.from(),
                due.to(),
                due.amount(),
                paid,
                due.owed(),
                !due.owed() && due.obligation().goesOn());
    }
}
