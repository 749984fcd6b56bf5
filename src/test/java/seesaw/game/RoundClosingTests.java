package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.game.Fixtures.ADA;
import static seesaw.game.Fixtures.ADA_IN_TRUST;
import static seesaw.game.Fixtures.BEN;
import static seesaw.game.Fixtures.BEN_IN_TRUST;
import static seesaw.game.Fixtures.CAT;
import static seesaw.game.Fixtures.CAT_IN_GENERAL;
import static seesaw.game.Fixtures.CONTROL;
import static seesaw.game.Fixtures.FACILITATOR;
import static seesaw.game.Fixtures.GENERAL;
import static seesaw.game.Fixtures.MEETING;
import static seesaw.game.Fixtures.MONEY;
import static seesaw.game.Fixtures.NURSES;
import static seesaw.game.Fixtures.PETITION;
import static seesaw.game.Fixtures.TRUST;
import static seesaw.game.Fixtures.WARD;
import static seesaw.game.Fixtures.choose;
import static seesaw.game.Fixtures.confirm;
import static seesaw.game.Fixtures.controlFor;
import static seesaw.game.Fixtures.set;

import java.util.List;
import org.junit.jupiter.api.Test;
import seesaw.game.ResultsEvent.Held;
import seesaw.game.ResultsEvent.Setting;
import seesaw.game.ResultsEvent.Spending;
import seesaw.game.ResultsEvent.TakenBy;
import seesaw.game.ResultsEvent.Taker;
import seesaw.model.Effect;

class RoundClosingTests {

    private static final TakenBy BY_DEFAULT = new TakenBy(Taker.TEAM_DEFAULT, null);
    private static final LeverValue NOTHING = new LeverValue.Amount(0);

    private static LeverValue amount(double amount) {
        return new LeverValue.Amount(amount);
    }

    private static Play deciding() {
        return Play.seated().until(Stage.DECIDE);
    }

    @Test
    void whatNobodyDecidedStaysAtItsDefaultAndSaysSo() {
        Play play = deciding().next();
        assertThat(play.settled(MONEY))
                .isEqualTo(new Setting(TRUST, MONEY, NOTHING, NOTHING, BY_DEFAULT, Held.AS_DECIDED, List.of()));
    }

    @Test
    void aDraftCountsForWhoSetIt() {
        Play play = deciding().given(CAT_IN_GENERAL, set(WARD, 20)).next();
        assertThat(play.settled(WARD).applied()).isEqualTo(amount(20));
        assertThat(play.settled(WARD).takenBy()).isEqualTo(new TakenBy(Taker.PERSON, CAT));
        assertThat(play.settled(NURSES).takenBy()).isEqualTo(BY_DEFAULT);
    }

    @Test
    void aConfirmedSheetCountsForWhoConfirmedIt() {
        Play play = deciding()
                .given(ADA_IN_TRUST, choose(MEETING, "open"))
                .given(BEN_IN_TRUST, confirm())
                .next();
        assertThat(play.settled(MEETING).takenBy()).isEqualTo(new TakenBy(Taker.PERSON, BEN));
        assertThat(play.settled(MONEY).takenBy()).isEqualTo(new TakenBy(Taker.PERSON, BEN));
    }

    @Test
    void whatControlDecidesForATeamIsMarked() {
        Play play = deciding().given(controlFor(GENERAL), set(WARD, 5)).next();
        assertThat(play.settled(WARD).takenBy()).isEqualTo(new TakenBy(Taker.CONTROL, FACILITATOR));
    }

    @Test
    void lastRoundsSettingHoldsWhereNobodyDecidesAnew() {
        Play play = deciding().given(CAT_IN_GENERAL, set(WARD, 20)).until(Stage.RESULTS, 2);
        assertThat(play.settled(WARD).applied()).isEqualTo(amount(20));
        assertThat(play.settled(WARD).takenBy()).isEqualTo(BY_DEFAULT);
    }

    @Test
    void withoutConsentTheDefaultHoldsAndSaysWhy() {
        Play play = deciding().given(ADA_IN_TRUST, set(MONEY, 4)).next();
        assertThat(play.settled(MONEY))
                .isEqualTo(new Setting(
                        TRUST,
                        MONEY,
                        amount(4),
                        NOTHING,
                        new TakenBy(Taker.PERSON, ADA),
                        Held.CONSENT_MISSING,
                        List.of(NURSES)));
        play.given(CONTROL, new Command.OpenDesks());
        var decided = play.view(new Audience.Organisation(TRUST), View.OwnResults.class)
                .rounds()
                .getFirst()
                .decisions()
                .getFirst();
        assertThat(decided.value()).isEqualTo("£4m a year");
        assertThat(decided.applied()).isFalse();
        assertThat(decided.why())
                .isEqualTo(Phrase.of("why.consent-missing", "Twobridge General Hospital", "£0m a year"));
    }

    @Test
    void withConsentTheDecisionHolds() {
        Play play = deciding()
                .given(ADA_IN_TRUST, set(MONEY, 4))
                .given(CAT_IN_GENERAL, set(NURSES, true))
                .next();
        assertThat(play.settled(MONEY).held()).isEqualTo(Held.AS_DECIDED);
        assertThat(play.lastRound().money()).contains(new Spending(TRUST, 10, 4, 4, 0, 0));
    }

    @Test
    void aConsentThatIsTakenBackEndsTheDecision() {
        Play play = deciding()
                .given(ADA_IN_TRUST, set(MONEY, 4))
                .given(CAT_IN_GENERAL, set(NURSES, true))
                .until(Stage.DECIDE, 2)
                .given(CAT_IN_GENERAL, set(NURSES, false))
                .next();
        assertThat(play.settled(MONEY).applied()).isEqualTo(NOTHING);
        assertThat(play.settled(MONEY).missing()).containsExactly(NURSES);
    }

    @Test
    void aDraftThatCostsTooMuchGivesWayToLastRound() {
        Play play = deciding()
                .given(ADA_IN_TRUST, set(MONEY, 6))
                .given(CAT_IN_GENERAL, set(NURSES, true))
                .until(Stage.DECIDE, 2)
                .given(ADA_IN_TRUST, set(MONEY, 12))
                .next();
        assertThat(play.settled(MONEY))
                .isEqualTo(new Setting(TRUST, MONEY, amount(12), amount(6), BY_DEFAULT, Held.OVER_BUDGET, List.of()));
        assertThat(play.lastRound().money()).contains(new Spending(TRUST, 10, 12, 6, 0, 0));
    }

    @Test
    void aDraftThatCostsTooMuchGivesWayToWhatWasConfirmedBefore() {
        Play play = deciding()
                .given(CAT_IN_GENERAL, set(NURSES, true))
                .given(ADA_IN_TRUST, set(MONEY, 8))
                .given(ADA_IN_TRUST, confirm())
                .given(ADA_IN_TRUST, new Command.ReopenSheet())
                .given(ADA_IN_TRUST, set(MONEY, 12))
                .next();
        assertThat(play.settled(MONEY).applied()).isEqualTo(amount(8));
        assertThat(play.settled(MONEY).held()).isEqualTo(Held.OVER_BUDGET);
    }

    @Test
    void settingsActFromTheirRoundUntilTheyAreChanged() {
        Play play = deciding()
                .given(CAT_IN_GENERAL, set(WARD, 20))
                .until(Stage.DECIDE, 3)
                .given(CAT_IN_GENERAL, set(WARD, 0))
                .until(Stage.RESULTS, 3);
        assertThat(play.lastRound().outcome().effects().stream()
                        .filter(effect -> effect.input().equals("hospital new ward")))
                .containsExactly(
                        new Effect("hospital new ward", Effect.Operation.SET, 20, 0, 4),
                        new Effect("hospital new ward", Effect.Operation.SET, 0, 4, 9));
    }

    @Test
    void whatIsSpentIsToldToTheModel() {
        Play play = deciding().given(ADA_IN_TRUST, choose(MEETING, "panel")).next();
        assertThat(play.lastRound().outcome().effects())
                .contains(new Effect("commissioner spending", Effect.Operation.SET, 0.3, 0, 9));
    }

    @Test
    void anInjectActsFromTheRoundInWhichItIsSentAndOnTheRunThatIsLeftAloneToo() {
        Play play = Play.seated()
                .until(Stage.NEGOTIATE)
                .given(CONTROL, new Command.SendInject(PETITION))
                .until(Stage.RESULTS);
        var outcome = play.lastRound().outcome();
        assertThat(outcome.effects()).contains(new Effect("opposition shock", Effect.Operation.ADD, 8, 0, 1));
        assertThat(Readings.series(outcome.series(), "opposition").reading()).isEqualTo(18);
        assertThat(Readings.series(outcome.leftAlone(), "opposition").reading()).isEqualTo(18);
    }

    @Test
    void anInjectSentAfterTheRunActsFromTheNextOne() {
        Play play = Play.seated().until(Stage.RESULTS).when(CONTROL, new Command.SendInject(PETITION));
        play.then(new WorldEvent.InjectSent(PETITION, 0.5));
    }

    @Test
    void aRoundIsReadFromItsOwnStepsAndDrawnAtTheirEnds() {
        Play play = deciding().next();
        assertThat(play.lastRound().outcome().times()).containsExactly(0.25, 0.5);
        var homeCare = Readings.series(play.lastRound().outcome().series(), "hospital-care");
        assertThat(homeCare.values()).hasSize(2);
        assertThat(homeCare.reading())
                .isEqualTo((homeCare.values().get(0) + homeCare.values().get(1)) / 2);
    }

    @Test
    void yearsThatNobodyPlaysAreReadByTheirLast() {
        Play play = deciding().until(Stage.REEL);
        var outcome = play.state.outcomes().getLast();
        var share = Readings.series(outcome.series(), "balance");
        assertThat(share.values()).hasSize(12);
        double lastYear = share.values().subList(8, 12).stream()
                .mapToDouble(each -> each)
                .average()
                .orElseThrow();
        assertThat(share.reading()).isCloseTo(lastYear, org.assertj.core.data.Offset.offset(1e-9));
    }
}
