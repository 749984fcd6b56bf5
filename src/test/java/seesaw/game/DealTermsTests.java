package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static seesaw.game.Bargain.agreed;
import static seesaw.game.Bargain.proposal;
import static seesaw.game.Bargain.share;
import static seesaw.game.Bargain.term;
import static seesaw.game.Bargain.words;
import static seesaw.game.Fixtures.ADA_IN_TRUST;
import static seesaw.game.Fixtures.CAT_IN_GENERAL;
import static seesaw.game.Fixtures.CONTROL;
import static seesaw.game.Fixtures.GENERAL;
import static seesaw.game.Fixtures.MEETING;
import static seesaw.game.Fixtures.MONEY;
import static seesaw.game.Fixtures.NURSES;
import static seesaw.game.Fixtures.TRUST;
import static seesaw.game.Fixtures.choose;
import static seesaw.game.Fixtures.confirm;
import static seesaw.game.Fixtures.set;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import seesaw.game.DealEvent.Mark;
import seesaw.game.DealViews.DealStage;
import seesaw.game.ResultsEvent.Held;
import seesaw.game.ResultsEvent.Spending;
import seesaw.model.Effect;

/// What a round makes of the deals in force: money, levers, the model, and how each promise is marked.
class DealTermsTests {

    private static final String SPRING = "spring-2008";
    private static final String AUTUMN = "autumn-2008";

    private final Play play = Play.seated().until(Stage.NEGOTIATE);

    private DealEvent.TermMark mark(DealId deal, int term) {
        return play.log.reversed().stream()
                .filter(each -> each.event() instanceof DealEvent.TermsMarked)
                .flatMap(each -> ((DealEvent.TermsMarked) each.event()).marks().stream())
                .filter(each -> each.deal().equals(deal) && each.term() == term)
                .findFirst()
                .orElseThrow();
    }

    private void close(int round) {
        play.until(Stage.RESULTS, round).given(CONTROL, new Command.OpenDesks());
    }

    private DealStage stage(DealId deal) {
        return play.state.deals().get(deal).stage();
    }

    // ---- money --------------------------------------------------------------------------------------------------

    @Test
    void whatOnePaysTheOtherReceivesAndTheModelIsTold() {
        DealId deal = agreed(play, proposal(SPRING, AUTUMN, term("money-transfer", TRUST, GENERAL, 2)));
        close(1);

        assertThat(play.lastRound().money())
                .containsExactly(new Spending(TRUST, 10, 0, 0, 2, 0), new Spending(GENERAL, 6, 0, 0, 0, 2));
        assertThat(play.lastRound().outcome().effects())
                .contains(
                        new Effect("commissioner spending", Effect.Operation.SET, 2, 0, 9),
                        new Effect("hospital spending", Effect.Operation.SET, -2, 0, 9));
        assertThat(mark(deal, 1).mark()).isEqualTo(Mark.KEPT);
        assertThat(mark(deal, 1).evidence())
                .isEqualTo(Phrase.of("evidence.paid", "April to September 2008", "£2m a year"));
        assertThat(mark(deal, 1).settled()).isFalse();
        assertThat(stage(deal)).isEqualTo(DealStage.IN_FORCE);
    }

    @Test
    void aPaymentThatEndsWithTheRoundIsNotMadeInTheYearsBetween() {
        agreed(play, proposal(SPRING, AUTUMN, term("money-transfer", TRUST, GENERAL, 2)));
        play.until(Stage.REEL);

        assertThat(play.state.outcomes().getLast().effects())
                .contains(
                        new Effect("commissioner spending", Effect.Operation.SET, 2, 0.5, 1),
                        new Effect("commissioner spending", Effect.Operation.SET, 0, 1, 9));
    }

    @Test
    void aPaymentComesOffTheSheetBeforeAnythingElse() {
        agreed(play, proposal(SPRING, AUTUMN, term("money-transfer", TRUST, GENERAL, 5)));
        play.until(Stage.DECIDE).given(ADA_IN_TRUST, set(MONEY, 6));

        assertThat(play.sheet(TRUST).budget()).isEqualTo(5);
        assertThat(play.sheet(TRUST).paid()).isEqualTo(5);
        assertThat(play.sheet(GENERAL).budget()).isEqualTo(11);
        assertThat(play.sheet(GENERAL).received()).isEqualTo(5);
        play.when(ADA_IN_TRUST, confirm()).thenRefused("over-budget");
    }

    @Test
    void whatIsHeldBackIsNotReceivedAndBreaksThePromise() {
        DealId deal = agreed(play, proposal(SPRING, AUTUMN, term("money-transfer", TRUST, GENERAL, 2)));
        play.given(ADA_IN_TRUST, new DealCommand.WithholdTerm(deal, 1, true, new Text("No money.")));
        assertThat(play.sheet(TRUST).warnings())
                .extracting(View.SheetWarning::fix, each -> each.why().key())
                .containsExactly(tuple("honour", "warning.held-back"));
        close(1);

        assertThat(play.lastRound().money())
                .containsExactly(new Spending(TRUST, 10, 0, 0, 0, 0), new Spending(GENERAL, 6, 0, 0, 0, 0));
        assertThat(mark(deal, 1).mark()).isEqualTo(Mark.BROKEN);
        assertThat(mark(deal, 1).evidence())
                .isEqualTo(Phrase.of("evidence.withheld", "April to September 2008", "£2m a year"));
        assertThat(stage(deal)).isEqualTo(DealStage.BROKEN);
    }

    @Test
    void whoCannotPayInFullPaysWhatIsThere() {
        DealId first = agreed(play, proposal(SPRING, SPRING, term("money-transfer", GENERAL, TRUST, 4)));
        DealId second = agreed(play, proposal(SPRING, SPRING, term("money-transfer", GENERAL, TRUST, 5)));
        assertThat(play.sheet(GENERAL).warnings())
                .extracting(View.SheetWarning::fix)
                .containsExactly("money", "money");
        close(1);

        assertThat(play.lastRound().payments())
                .extracting(ResultsEvent.Payment::due, ResultsEvent.Payment::paid)
                .containsExactly(tuple(4.0, 4.0), tuple(5.0, 2.0));
        assertThat(mark(first, 1).mark()).isEqualTo(Mark.KEPT);
        assertThat(mark(second, 1).evidence())
                .isEqualTo(Phrase.of("evidence.paid-part", "April to September 2008", "£2m a year", "£5m a year"));
        assertThat(stage(second)).isEqualTo(DealStage.BROKEN);
    }

    @Test
    void whatArrivesCanBePaidOn() {
        agreed(play, proposal(SPRING, SPRING, term("money-transfer", GENERAL, TRUST, 5)));
        agreed(play, proposal(SPRING, SPRING, term("money-transfer", GENERAL, TRUST, 4)));
        agreed(play, proposal(SPRING, SPRING, term("money-transfer", TRUST, GENERAL, 5)));
        close(1);

        assertThat(play.lastRound().payments())
                .extracting(ResultsEvent.Payment::paid)
                .containsExactly(5.0, 4.0, 5.0);
    }

    // ---- levers -------------------------------------------------------------------------------------------------

    @Test
    void aPromisedLeverHoldsUnlessItsOwnerSetsItOtherwise() {
        DealId deal = agreed(play, proposal(SPRING, AUTUMN, term("home-team-money", TRUST, GENERAL, 4)));
        assertThat(play.sheet(TRUST).levers().getFirst().value()).isEqualTo(new LeverValue.Amount(4));
        assertThat(play.sheet(TRUST).levers().getFirst().touched()).isFalse();
        assertThat(play.sheet(TRUST).spent()).isEqualTo(4);
        close(1);

        assertThat(play.settled(MONEY).applied()).isEqualTo(new LeverValue.Amount(4));
        assertThat(mark(deal, 1).evidence())
                .isEqualTo(Phrase.of("evidence.set", "April to September 2008", "Money for home teams", "£4m a year"));
    }

    @Test
    void aPartnersConsentIsGivenWithTheDeal() {
        agreed(play, proposal(SPRING, AUTUMN, term("home-team-money", TRUST, GENERAL, 4)));
        close(1);

        assertThat(play.settled(NURSES).applied()).isEqualTo(new LeverValue.Switched(true));
        assertThat(play.settled(MONEY).held()).isEqualTo(Held.AS_DECIDED);
    }

    @Test
    void aPartnerThatTakesTheConsentBackMakesThePromiseMoot() {
        DealId deal = agreed(play, proposal(SPRING, AUTUMN, term("home-team-money", TRUST, GENERAL, 4)));
        play.until(Stage.DECIDE).given(CAT_IN_GENERAL, set(NURSES, false));
        assertThat(play.sheet(GENERAL).warnings())
                .extracting(each -> each.why().key(), View.SheetWarning::lever, View.SheetWarning::value)
                .containsExactly(tuple("warning.consent", NURSES.value(), new LeverValue.Switched(true)));
        close(1);

        assertThat(mark(deal, 1).mark()).isEqualTo(Mark.MOOT);
        assertThat(mark(deal, 1).evidence().key()).isEqualTo("evidence.consent-missing");
    }

    @Test
    void theSheetWarnsBeforeItBreaksAPromiseAndSaysWhatMendsIt() {
        DealId deal = agreed(play, proposal(SPRING, AUTUMN, term("home-team-money", TRUST, GENERAL, 4)));
        play.until(Stage.DECIDE).given(ADA_IN_TRUST, set(MONEY, 2.5));

        assertThat(play.sheet(TRUST).warnings())
                .containsExactly(new View.SheetWarning(
                        deal.value(),
                        1,
                        "Care Trust, General: money for home teams",
                        "Care Trust puts at least £4m a year into home teams",
                        Phrase.of("warning.lever.at-least", "Money for home teams", "£2.5m a year", "£4m a year"),
                        "set",
                        "home-team-money",
                        new LeverValue.Amount(4)));
        play.given(ADA_IN_TRUST, confirm());
        close(1);

        assertThat(mark(deal, 1).mark()).isEqualTo(Mark.BROKEN);
        assertThat(mark(deal, 1).evidence())
                .isEqualTo(Phrase.of(
                        "evidence.not-set.at-least",
                        "April to September 2008",
                        "Money for home teams",
                        "£2.5m a year",
                        "£4m a year"));
    }

    @Test
    void switchesAndChoicesCanBePromisedToo() {
        DealId deal = agreed(
                play,
                proposal(SPRING, SPRING, term("lend-staff", GENERAL, TRUST, 0), term("town-hall", TRUST, GENERAL, 0)));
        close(1);

        assertThat(play.settled(NURSES).applied()).isEqualTo(new LeverValue.Switched(true));
        assertThat(play.settled(MEETING).applied()).isEqualTo(new LeverValue.Chosen("open"));
        assertThat(stage(deal)).isEqualTo(DealStage.ENDED);
    }

    @Test
    void whoHoldsBackAfterAPartnerBrokeTheDealBreaksNothing() {
        DealId deal = agreed(
                play,
                proposal(SPRING, AUTUMN, term("town-hall", TRUST, GENERAL, 0), term("lend-staff", GENERAL, TRUST, 0)));
        play.until(Stage.DECIDE).given(ADA_IN_TRUST, choose(MEETING, "none"));
        close(1);
        assertThat(mark(deal, 1).mark()).isEqualTo(Mark.BROKEN);
        assertThat(mark(deal, 2).mark()).isEqualTo(Mark.KEPT);
        assertThat(stage(deal)).isEqualTo(DealStage.IN_FORCE);

        play.given(CAT_IN_GENERAL, new DealCommand.WithholdTerm(deal, 2, true, new Text("")));
        play.until(Stage.DECIDE, 2).given(CAT_IN_GENERAL, set(NURSES, false));
        close(2);
        assertThat(mark(deal, 2).mark()).isEqualTo(Mark.MOOT);
        assertThat(stage(deal)).isEqualTo(DealStage.BROKEN);
    }

    // ---- what acts on the model ---------------------------------------------------------------------------------

    @Test
    void aShiftActsFromItsRoundToTheEndOfItsDeal() {
        DealId deal = agreed(play, proposal(SPRING, AUTUMN, term("move-clinics", GENERAL, TRUST, 20)));
        play.until(Stage.REEL);

        assertThat(play.state.outcomes().getLast().effects())
                .filteredOn(each -> each.input().equals("clinics moved"))
                .containsExactly(new Effect("clinics moved", Effect.Operation.ADD, 20 * 0.01, 0.25, 1));
        assertThat(mark(deal, 1).evidence())
                .isEqualTo(Phrase.of("evidence.moved", "October 2008 to March 2009", "20 clinics a week"));
    }

    @Test
    void aShiftThatIsHeldBackDoesNotActAndIsBroken() {
        DealId deal = agreed(play, proposal(SPRING, AUTUMN, term("move-clinics", GENERAL, TRUST, 20)));
        play.given(CAT_IN_GENERAL, new DealCommand.WithholdTerm(deal, 1, true, new Text("Not yet.")));
        assertThat(play.sheet(GENERAL).warnings())
                .extracting(View.SheetWarning::fix, each -> each.why().key())
                .containsExactly(tuple("honour", "warning.held-back.clause"));
        close(1);

        assertThat(play.lastRound().acting()).isEmpty();
        assertThat(mark(deal, 1).evidence())
                .isEqualTo(Phrase.of("evidence.held-back", "April to September 2008", "20 clinics a week"));
    }

    @Test
    void aDealWithoutAnEndGoesOnThroughTheYearsBetween() {
        agreed(play, proposal(SPRING, "", term("move-clinics", GENERAL, TRUST, 20)));
        play.until(Stage.REEL);

        assertThat(play.state.outcomes().getLast().effects())
                .filteredOn(each -> each.input().equals("clinics moved"))
                .containsExactly(new Effect("clinics moved", Effect.Operation.ADD, 20 * 0.01, 0.25, 9));
    }

    @Test
    void aPoolActsWithWhatWasPaidIntoIt() {
        agreed(play, proposal(SPRING, SPRING, share("shared-purse", TRUST, GENERAL, 2, 50)));
        close(1);

        assertThat(play.lastRound().money()).contains(new Spending(TRUST, 10, 0, 0, 2, 0));
        assertThat(play.lastRound().acting())
                .extracting(ResultsEvent.Acting::template, ResultsEvent.Acting::amount)
                .containsExactly(tuple("shared-purse", 2.0));
    }

    @Test
    void nothingOfDealsIsInTheTownLeftAlone() {
        Play without = Play.seated().until(Stage.REEL);
        agreed(play, proposal(SPRING, "", term("move-clinics", GENERAL, TRUST, 40)));
        play.until(Stage.REEL);

        assertThat(play.state.outcomes().getLast().leftAlone())
                .isEqualTo(without.state.outcomes().getLast().leftAlone());
        assertThat(play.state.outcomes().getLast().series())
                .isNotEqualTo(without.state.outcomes().getLast().series());
    }

    // ---- what is owed afterwards --------------------------------------------------------------------------------

    @Test
    void whatAGuaranteeOwesIsPaidInTheNextRound() {
        DealId deal = agreed(play, proposal(SPRING, SPRING, term("margin-floor", TRUST, GENERAL, 5)));
        close(1);
        double margin =
                Readings.series(play.lastRound().outcome().series(), "margin").reading();
        assertThat(margin).isEqualTo(3);
        assertThat(play.lastRound().debts()).containsExactly(new ResultsEvent.Debt(deal, 1, TRUST, GENERAL, 2));
        assertThat(mark(deal, 1).mark()).isEqualTo(Mark.OPEN);
        assertThat(mark(deal, 1).evidence())
                .isEqualTo(Phrase.of("evidence.owes", "April to September 2008", "£2m a year"));

        play.until(Stage.BRIEF, 2);
        assertThat(play.sheet(TRUST).paid()).isEqualTo(2);
        close(2);
        assertThat(play.lastRound().money()).contains(new Spending(GENERAL, 6, 0, 0, 0, 2));
        assertThat(mark(deal, 1).mark()).isEqualTo(Mark.KEPT);
        assertThat(stage(deal)).isEqualTo(DealStage.ENDED);
    }

    @Test
    void aGuaranteeThatIsNotPaidIsBroken() {
        DealId deal = agreed(play, proposal(SPRING, AUTUMN, term("margin-floor", TRUST, GENERAL, 5)));
        close(1);
        play.given(ADA_IN_TRUST, new DealCommand.WithholdTerm(deal, 1, true, new Text("")));
        close(2);

        assertThat(mark(deal, 1).mark()).isEqualTo(Mark.BROKEN);
        assertThat(stage(deal)).isEqualTo(DealStage.BROKEN);
    }

    @Test
    void theGainAgainstTheTownLeftAloneIsShared() {
        DealId deal = agreed(
                play,
                proposal(
                        SPRING,
                        AUTUMN,
                        term("home-team-money", TRUST, GENERAL, 8),
                        term("share-the-gain", TRUST, GENERAL, 50)));
        close(1);
        ResultsEvent.Outcome outcome = play.lastRound().outcome();
        double gain = Readings.series(outcome.leftAlone(), "hospital-care").reading()
                - Readings.series(outcome.series(), "hospital-care").reading();

        assertThat(gain).isGreaterThan(0.1);
        assertThat(play.lastRound().debts())
                .containsExactly(
                        new ResultsEvent.Debt(deal, 2, TRUST, GENERAL, Math.rint(0.5 * 0.5 * gain * 100) / 100));
    }

    // ---- words --------------------------------------------------------------------------------------------------

    @Test
    void publicBackingIsKeptByAnAnnouncementThatNamesThePartner() {
        DealId kept = agreed(play, proposal(SPRING, AUTUMN, term("public-backing", GENERAL, TRUST, 0)));
        DealId broken = agreed(play, proposal(SPRING, SPRING, term("public-backing", TRUST, GENERAL, 0)));
        play.given(CAT_IN_GENERAL, new Command.Announce(new Text("We stand by the care trust.")));
        close(1);

        assertThat(mark(kept, 1))
                .extracting(DealEvent.TermMark::mark, DealEvent.TermMark::settled)
                .containsExactly(Mark.KEPT, true);
        assertThat(mark(broken, 1).evidence().key()).isEqualTo("evidence.not-said");
        assertThat(stage(broken)).isEqualTo(DealStage.BROKEN);
    }

    @Test
    void aSurpriseBreaksThePledgeAndAMessageFirstKeepsIt() {
        DealId broken = agreed(play, proposal(SPRING, AUTUMN, term("no-surprises", GENERAL, TRUST, 0)));
        DealId kept = agreed(play, proposal(SPRING, SPRING, term("no-surprises", TRUST, GENERAL, 0)));
        play.after(Duration.ofMinutes(1))
                .given(ADA_IN_TRUST, new Command.SendMessage(List.of(GENERAL), new Text("We will speak."), List.of()))
                .after(Duration.ofMinutes(1))
                .given(ADA_IN_TRUST, new Command.Announce(new Text("The General closes a ward.")))
                .given(CAT_IN_GENERAL, new Command.Announce(new Text("The Care Trust is wrong.")));
        close(1);

        assertThat(mark(kept, 1).mark()).isEqualTo(Mark.KEPT);
        assertThat(mark(broken, 1).evidence().key()).isEqualTo("evidence.surprise");
    }

    @Test
    void aLeakUnderOnesOwnNameBreaksThePledge() {
        DealId named = agreed(play, proposal(SPRING, SPRING, term("no-surprises", TRUST, GENERAL, 0)));
        play.given(ADA_IN_TRUST, new Command.SendMessage(List.of(GENERAL), new Text("Between us."), List.of()))
                .given(
                        ADA_IN_TRUST,
                        new PressCommand.GiveToPress(
                                GENERAL, new PressCommand.Given.GivenMessage("general+trust", 1), true, new Text("")))
                .given(
                        CAT_IN_GENERAL,
                        new PressCommand.WriteStory(
                                "alarm",
                                new Text("Leaked"),
                                new Text("Read it."),
                                new Text(""),
                                true,
                                List.of(1),
                                0,
                                0));
        close(1);

        assertThat(mark(named, 1).evidence().key()).isEqualTo("evidence.leaked");
    }

    @Test
    void whatNobodyDisputesWasKeptAndWhatIsDisputedWaitsForControl() {
        DealId deal = agreed(
                play,
                proposal(SPRING, SPRING, words(GENERAL, TRUST, "Help us."), term("good-will", GENERAL, TRUST, 0)));
        play.given(ADA_IN_TRUST, new DealCommand.DisputeTerm(deal, 2, true, new Text("They did not.")));
        close(1);
        assertThat(mark(deal, 1).mark()).isEqualTo(Mark.KEPT);
        assertThat(mark(deal, 2).evidence().key()).isEqualTo("evidence.disputed");

        play.given(CONTROL, new DealCommand.RuleOnTerm(deal, 2, false, new Text("Seen.")));
        assertThat(stage(deal)).isEqualTo(DealStage.BROKEN);
    }

    // ---- trust --------------------------------------------------------------------------------------------------

    @Test
    void keptAndBrokenPromisesMoveTrustFromTheNextRoundOn() {
        agreed(play, proposal(SPRING, SPRING, term("money-transfer", TRUST, GENERAL, 1)));
        agreed(play, proposal(SPRING, SPRING, term("town-hall", TRUST, GENERAL, 0)));
        play.until(Stage.DECIDE).given(ADA_IN_TRUST, choose(MEETING, "none"));
        close(2);

        assertThat(play.state.rounds().getFirst().outcome().effects())
                .noneMatch(each -> each.input().equals("partner trust shock"));
        assertThat(play.lastRound().outcome().effects())
                .filteredOn(each -> each.input().equals("partner trust shock"))
                .containsExactly(
                        new Effect("partner trust shock", Effect.Operation.ADD, 0.02, 0.5, 1),
                        new Effect("partner trust shock", Effect.Operation.ADD, -0.04, 0.5, 1));
    }

    @Test
    void nobodyReadsWhatBecameOfAPromiseBeforeTheDesksOpen() {
        DealId deal = agreed(play, proposal(SPRING, SPRING, term("money-transfer", TRUST, GENERAL, 1)));
        play.until(Stage.RESULTS, 1);
        assertThat(stage(deal)).isEqualTo(DealStage.IN_FORCE);

        play.given(CONTROL, new Command.OpenDesks());
        assertThat(stage(deal)).isEqualTo(DealStage.ENDED);
    }

    @Test
    void anUndoneRoundUndoesItsMarks() {
        DealId deal = agreed(play, proposal(SPRING, SPRING, term("money-transfer", TRUST, GENERAL, 1)));
        close(1);
        assertThat(stage(deal)).isEqualTo(DealStage.ENDED);
        int influences = play.state.influences().size();

        play.given(CONTROL, new Command.UndoAdvance(play.state.step()));
        assertThat(stage(deal)).isEqualTo(DealStage.IN_FORCE);
        close(1);
        assertThat(play.state.influences()).hasSize(influences);
    }

    @Test
    void atTheEndOfTheGameEveryClauseIsKeptBrokenMootOrOpenAndSaysWhy() {
        agreed(
                play,
                proposal(
                        SPRING,
                        "",
                        term("money-transfer", TRUST, GENERAL, 1),
                        term("margin-floor", TRUST, GENERAL, 5),
                        term("lend-staff", GENERAL, TRUST, 0),
                        term("move-clinics", GENERAL, TRUST, 10),
                        share("shared-purse", TRUST, GENERAL, 1, 50),
                        term("good-will", GENERAL, TRUST, 0),
                        words(TRUST, GENERAL, "We will visit.")));
        play.until(Stage.DEBRIEF);

        assertThat(play.state.deals().all().values())
                .flatExtracting(DealState::clauses)
                .allSatisfy(each -> assertThat(each.evidence()).isNotNull());
        assertThat(play.state.deals().all().values())
                .flatExtracting(DealState::clauses)
                .extracting(DealState.Clause::number, DealState.Clause::mark)
                .containsExactly(
                        tuple(1, Mark.KEPT),
                        // What is owed for the last round would be paid in one that nobody plays
                        tuple(2, Mark.OPEN),
                        tuple(3, Mark.KEPT),
                        tuple(4, Mark.KEPT),
                        tuple(5, Mark.OPEN),
                        tuple(6, Mark.KEPT),
                        tuple(7, Mark.KEPT));
    }
}
