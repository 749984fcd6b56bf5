package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import seesaw.game.ResultsEvent.Payment;

/// Money is neither made nor lost, whoever owes whom how much.
class DealMoneyTests {

    private static final List<OrganisationId> ALL =
            List.of("a", "b", "c", "d", "e").stream().map(OrganisationId::new).toList();

    @Test
    void whatIsPaidIsReceivedAndNobodyPaysWhatIsNotThere() {
        for (int seed = 0; seed < 5_000; seed++) {
            var random = new Random(seed);
            SequencedMap<OrganisationId, Double> budgets = new LinkedHashMap<>();
            ALL.forEach(each -> budgets.put(each, random.nextInt(80) / 10.0));
            List<DealMoney.Due> due = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) due.add(due(random));

            List<Payment> payments = DealMoney.settle(due, budgets);

            assertThat(payments)
                    .as("seed %s", seed)
                    .hasSameSizeAs(due)
                    .allSatisfy(each -> assertThat(each.paid()).isBetween(0.0, each.due() + 1e-9));
            double moved = 0;
            for (OrganisationId each : ALL) {
                double left = budgets.get(each) - DealMoney.paid(payments, each) + DealMoney.received(payments, each);
                assertThat(left).as("seed %s, %s", seed, each).isGreaterThan(-1e-6);
                moved += DealMoney.received(payments, each) - DealMoney.paid(payments, each);
            }
            double pooled = payments.stream()
                    .filter(each -> each.to() == null)
                    .mapToDouble(Payment::paid)
                    .sum();
            assertThat(moved).as("seed %s", seed).isCloseTo(-pooled, within(1e-9));
        }
    }

    @Test
    void whoeverCanPayDoes() {
        for (int seed = 0; seed < 5_000; seed++) {
            var random = new Random(seed);
            SequencedMap<OrganisationId, Double> budgets = new LinkedHashMap<>();
            ALL.forEach(each -> budgets.put(each, random.nextInt(80) / 10.0));
            List<DealMoney.Due> due = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) due.add(due(random));

            List<Payment> payments = DealMoney.settle(due, budgets);

            for (int i = 0; i < due.size(); i++) {
                Payment payment = payments.get(i);
                if (due.get(i).obligation().isWithheld()) {
                    assertThat(payment.paid()).isZero();
                } else if (payment.paid() < payment.due() - 1e-9) {
                    double left = budgets.get(payment.from())
                            - DealMoney.paid(payments, payment.from())
                            + DealMoney.received(payments, payment.from());
                    boolean paidBackLater = DealMoney.received(payments, payment.from()) > 0;
                    assertThat(left < 0.01 + 1e-6 || paidBackLater)
                            .as("seed %s: %s left with %s", seed, payment, left)
                            .isTrue();
                }
            }
        }
    }

    private static DealMoney.Due due(Random random) {
        OrganisationId from = ALL.get(random.nextInt(ALL.size()));
        OrganisationId to = ALL.get(random.nextInt(ALL.size()));
        Proposal.Term term = Bargain.term("money-transfer", from, to, 0);
        Proposal proposal = Bargain.proposal("spring-2008", "", term);
        var clause = new DealState.Clause(1, term, random.nextInt(8) == 0, false, DealEvent.Mark.OPEN, null);
        var obligation = new Obligation(
                DealState.draft(new DealId("deal-1"), from, proposal),
                clause,
                null,
                from,
                List.of(to),
                proposal.parties(),
                true,
                false,
                true,
                false);
        boolean pool = from.equals(to);
        return new DealMoney.Due(obligation, from, pool ? null : to, 0.1 * (1 + random.nextInt(60)), false);
    }
}
