package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import seesaw.game.DealViews.DealStage;
import seesaw.scenario.Scenario;
import seesaw.testing.Examples;

/// A hundred thousand actions on deals, sensible and not, by people, bots, control and the clock, over many games with
/// all their rounds.
class AnyDealTests {

    private static final int ACTIONS = 100_000;
    private static final int ACTIONS_BETWEEN_STEPS = 130;
    private static final Scenario PACK = Fixtures.FOUR_SIDES;
    private static final List<OrganisationId> ORGANISATIONS =
            List.of(Fixtures.TRUST, Fixtures.GENERAL, Fixtures.COUNCIL, Fixtures.MONITOR, Fixtures.HOMEWELL);

    private final TreeSet<String> happened = new TreeSet<>();
    private final TreeSet<DealStage> reached = new TreeSet<>();
    private final Map<String, Integer> tried = new LinkedHashMap<>();
    private final TreeSet<String> paidAndMarked = new TreeSet<>();
    private int actions;

    @Test
    void dealsKeepTheirRulesWhateverAnybodyTries() {
        for (int seed = 1; actions < ACTIONS; seed++) play(seed);

        assertThat(tried.keySet())
                .as("kinds of actions tried")
                .hasSize(Examples.recordsOf(DealCommand.class).size());
        assertThat(happened)
                .as("kinds of events that happened")
                .containsAll(Examples.recordsOf(DealEvent.class).stream()
                        .map(Class::getSimpleName)
                        .toList());
        assertThat(paidAndMarked)
                .as("payments that were made, marks that were given")
                .contains("BROKEN", "KEPT", "OPEN", "owed", "promised");
        assertThat(reached).as("stages that were reached").containsExactly(DealStage.values());
    }

    private void play(int seed) {
        var dice = new Dice(seed);
        var play = new Play(PACK)
                .given(
                        Fixtures.SERVER,
                        new Command.OpenGame(Fixtures.GAME, "Any", "3", seed, Command.Pace.CONTROL, List.of(), false))
                .given(Fixtures.SERVER, Fixtures.take(Fixtures.TRUST_1, Fixtures.ADA))
                .given(Fixtures.SERVER, Fixtures.take(Fixtures.TRUST_2, Fixtures.BEN))
                .given(Fixtures.SERVER, Fixtures.take(Fixtures.GENERAL_1, Fixtures.CAT));
        var witness = new Witness();
        while (play.state.status() != View.Status.DEBRIEF && actions < ACTIONS) {
            if (dice.below(ACTIONS_BETWEEN_STEPS) == 0 || play.state.now().round() == null) {
                act(play, witness, Fixtures.CONTROL, new Command.Next(play.state.step()));
                continue;
            }
            play.after(Duration.ofSeconds(dice.below(6)));
            if (Game.deadline(play.state).filter(due -> !play.now.isBefore(due)).isPresent()) {
                act(play, witness, Fixtures.CLOCK, new Command.PhaseTimeUp(play.state.step()));
            }
            if (dice.below(300) == 0) act(play, witness, Fixtures.CONTROL, new Command.Hold());
            if (dice.below(60) == 0) act(play, witness, Fixtures.CONTROL, new Command.Resume());
            OrganisationId own = dice.of(ORGANISATIONS);
            DealCommand command = new AnyDeal(PACK, play.state, dice::below).command(own);
            tried.merge(command.getClass().getSimpleName(), 1, Integer::sum);
            actions++;
            act(play, witness, actor(dice, own, command), command);
            if (dice.below(400) == 0) lookAround(play);
        }
        lookAround(play);
        replayIsTheSame(play);
    }

    private static Actor actor(Dice dice, OrganisationId own, DealCommand command) {
        boolean forControl = command instanceof DealCommand.RuleOnTerm || command instanceof DealCommand.VoidDeal;
        if (forControl && dice.below(8) > 0) return Fixtures.CONTROL;
        if (own.equals(Fixtures.TRUST) && dice.below(3) > 0) {
            return dice.below(2) == 0 ? Fixtures.ADA_IN_TRUST : Fixtures.BEN_IN_TRUST;
        }
        if (own.equals(Fixtures.GENERAL) && dice.below(3) > 0) return Fixtures.CAT_IN_GENERAL;
        return dice.below(3) == 0 ? new Actor.Bot(own) : Fixtures.controlFor(own);
    }

    private void act(Play play, Witness witness, Actor actor, Command command) {
        int from = play.log.size();
        GameState before = play.state;
        play.when(actor, command);
        for (Recorded recorded : play.log.subList(from, play.log.size())) {
            GameState after = Game.evolve(PACK, before, recorded);
            witness.sees(before, recorded, after);
            before = after;
        }
    }

    private static void lookAround(Play play) {
        for (Audience audience : Play.audiences(play.scenario, play.state)) {
            assertThat(play.views(audience)).isNotEmpty();
        }
    }

    private static void replayIsTheSame(Play play) {
        GameState state = GameState.beforeOpening();
        for (Recorded recorded : play.log) state = Game.evolve(PACK, state, recorded);
        assertThat(state).isEqualTo(play.state);
    }

    /// Checks every step of every deal.
    private final class Witness {

        private final Map<DealId, List<OrganisationId>> accepted = new LinkedHashMap<>();

        void sees(GameState before, Recorded recorded, GameState after) {
            if (recorded.event() instanceof DealEvent event) {
                happened.add(event.getClass().getSimpleName());
                acceptances(before, recorded, event);
            }
            if (recorded.event() instanceof ResultsEvent.RoundClosed closed) moneyIsNeitherMadeNorLost(closed);
            if (recorded.event() instanceof DealEvent.TermsMarked marked) eachClauseIsMarkedOnce(before, marked, after);
            if (before.deals() == after.deals()) return;
            for (DealState deal : after.deals().all().values()) {
                Optional<DealState> earlier = before.deals().find(deal.id());
                if (earlier.isPresent() && earlier.get() == deal) continue;
                reached.add(deal.stage());
                wentAsItMay(earlier, deal);
                bindsOnlyWhoAccepted(deal);
                earlier.ifPresent(old -> countsOnce(old, deal));
            }
        }

        private void moneyIsNeitherMadeNorLost(ResultsEvent.RoundClosed closed) {
            record Term(DealId deal, int number, Optional<OrganisationId> to, boolean owed) {}
            assertThat(closed.payments())
                    .as("no term counts twice")
                    .extracting(each -> new Term(each.deal(), each.term(), Optional.ofNullable(each.to()), each.owed()))
                    .doesNotHaveDuplicates();
            assertThat(closed.acting())
                    .extracting(each -> new Term(each.deal(), each.term(), Optional.empty(), false))
                    .doesNotHaveDuplicates();
            double moved = 0;
            for (ResultsEvent.Spending each : closed.money()) {
                assertThat(each.budget() - each.paid() + each.received()).isGreaterThan(-1e-6);
                assertThat(each.spent()).isLessThan(Math.max(0, each.budget() - each.paid() + each.received()) + 1e-6);
                moved += each.paid() - each.received();
            }
            double pooled = 0;
            for (ResultsEvent.Payment each : closed.payments()) {
                assertThat(each.paid()).isBetween(0.0, each.due());
                if (each.to() == null) pooled += each.paid();
                if (each.paid() > 0) paidAndMarked.add(each.owed() ? "owed" : "promised");
            }
            assertThat(moved).isCloseTo(pooled, within(1e-9));
        }

        private void eachClauseIsMarkedOnce(GameState before, DealEvent.TermsMarked marked, GameState after) {
            assertThat(marked.marks())
                    .extracting(each -> each.deal() + " " + each.term())
                    .doesNotHaveDuplicates();
            for (DealEvent.TermMark each : marked.marks()) {
                assertThat(before.deals().get(each.deal()).isInForce()).isTrue();
                assertThat(before.deals().get(each.deal()).clause(each.term()).isOpen())
                        .isTrue();
                assertThat(after.deals().get(each.deal()).clause(each.term()).isOpen())
                        .isEqualTo(!each.settled() || each.mark() == DealEvent.Mark.OPEN);
                paidAndMarked.add(each.mark().name());
            }
        }

        private void acceptances(GameState before, Recorded recorded, DealEvent event) {
            switch (event) {
                case DealEvent.DealOffered offered -> accepted.put(offered.deal(), new ArrayList<>());
                case DealEvent.DealCountered countered -> accepted.put(countered.deal(), new ArrayList<>());
                case DealEvent.DealAccepted acceptance -> {
                    assertThat(actsFor(before, recorded.actor(), acceptance.organisation()))
                            .as("%s accepts for %s", recorded.actor(), acceptance.organisation())
                            .isTrue();
                    accepted.get(acceptance.deal()).add(acceptance.organisation());
                }
                case DealEvent.AcceptanceWithdrawn withdrawn ->
                    accepted.get(withdrawn.deal()).remove(withdrawn.organisation());
                default -> {}
            }
        }

        private static boolean actsFor(GameState state, Actor actor, OrganisationId organisation) {
            var cast = new Cast(PACK, state);
            OrganisationId now = new Successors(PACK, state, cast).of(organisation);
            return switch (actor) {
                case Actor.Participant(SeatId seat, PersonId _) ->
                    state.seats().get(seat).organisation().equals(now);
                case Actor.Control control -> control.actingFor().equals(Optional.of(now));
                case Actor.Bot bot -> bot.organisation().equals(now);
                case Actor.Clock _, Actor.Server _ -> false;
            };
        }

        private static void wentAsItMay(Optional<DealState> earlier, DealState deal) {
            if (earlier.isEmpty()) {
                assertThat(deal.stage()).isIn(DealStage.DRAFT, DealStage.OFFERED);
                return;
            }
            DealStage from = earlier.get().stage();
            assertThat(from == deal.stage() || from.mayBecome(deal.stage()))
                    .as("%s from %s to %s", deal.id(), from, deal.stage())
                    .isTrue();
            assertThat(deal.version()).isGreaterThanOrEqualTo(earlier.get().version());
        }

        private void bindsOnlyWhoAccepted(DealState deal) {
            boolean binds = deal.agreed() && deal.stage() != DealStage.OFFERED;
            if (!binds) return;
            assertThat(accepted.get(deal.id()))
                    .as("%s", deal)
                    .containsAll(deal.proposal().parties());
            if (deal.isInForce()) {
                assertThat(deal.consents())
                        .extracting(DealState.Consent::given)
                        .as("consents of a deal in force")
                        .isSubsetOf(DealState.Given.GIVEN, DealState.Given.BY_DEFAULT);
            }
        }

        /// What became of a clause once never changes, and nothing is open in a deal that is over.
        private static void countsOnce(DealState old, DealState deal) {
            if (old.version() != deal.version()) return;
            for (DealState.Clause clause : old.clauses()) {
                if (clause.isOpen()) continue;
                assertThat(deal.clause(clause.number()).mark()).isEqualTo(clause.mark());
            }
            boolean wasBinding = deal.stage() == DealStage.ENDED || deal.stage() == DealStage.BROKEN;
            if (wasBinding) assertThat(deal.clauses()).noneMatch(DealState.Clause::isOpen);
        }
    }

    private static final class Dice {

        private final long seed;
        private int throwsSoFar;

        Dice(long seed) {
            this.seed = seed;
        }

        int below(int bound) {
            return Chance.below(seed, "throw " + throwsSoFar++, bound);
        }

        <T> T of(List<T> all) {
            return all.get(below(all.size()));
        }
    }
}
