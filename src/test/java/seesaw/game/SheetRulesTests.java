package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.game.Fixtures.ADA_IN_TRUST;
import static seesaw.game.Fixtures.BEN_IN_TRUST;
import static seesaw.game.Fixtures.CAT_IN_GENERAL;
import static seesaw.game.Fixtures.CLOCK;
import static seesaw.game.Fixtures.CONTROL;
import static seesaw.game.Fixtures.HOMEWELL;
import static seesaw.game.Fixtures.HOURS;
import static seesaw.game.Fixtures.MEETING;
import static seesaw.game.Fixtures.MONEY;
import static seesaw.game.Fixtures.START;
import static seesaw.game.Fixtures.TRUST;
import static seesaw.game.Fixtures.TRUST_1;
import static seesaw.game.Fixtures.WARD;
import static seesaw.game.Fixtures.choose;
import static seesaw.game.Fixtures.confirm;
import static seesaw.game.Fixtures.controlFor;
import static seesaw.game.Fixtures.set;

import java.time.Duration;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class SheetRulesTests {

    private static Play deciding() {
        return Play.seated().until(Stage.DECIDE);
    }

    @Test
    void aSeatChangesTheDraftOfItsOrganisation() {
        deciding()
                .when(ADA_IN_TRUST, set(MONEY, 4))
                .then(new SheetEvent.LeverSet(TRUST, MONEY, new LeverValue.Amount(4)), askedForNurses());
    }

    @Test
    void colleaguesShareTheDraftAndSeeWhoChangedWhat() {
        Play play = deciding().given(ADA_IN_TRUST, set(MONEY, 4));
        View.LeverRow row = play.sheet(TRUST).levers().getFirst();
        assertThat(row.value()).isEqualTo(new LeverValue.Amount(4));
        assertThat(row.changedBy()).isEqualTo("Ada");
        assertThat(row.touched()).isTrue();
        assertThat(row.cost()).isEqualTo(4);
    }

    @Test
    void aDraftCanBeginWhilePeopleNegotiate() {
        Play play = Play.seated().until(Stage.NEGOTIATE).given(ADA_IN_TRUST, set(MONEY, 4));
        play.when(ADA_IN_TRUST, confirm()).thenRefused("confirm-in-decide");
        play.next();
        assertThat(play.sheet(TRUST).spent()).isEqualTo(4);
    }

    @Test
    void theSheetIsClosedOutsideTheRoundsTalkAndDecision() {
        Play.seated().until(Stage.BRIEF).when(ADA_IN_TRUST, set(MONEY, 4)).thenRefused("sheet-closed");
        Play.seated().until(Stage.RESULTS).when(ADA_IN_TRUST, set(MONEY, 4)).thenRefused("sheet-closed");
    }

    @Test
    void aDraftCanBeWrittenWhileTheGameIsHeld() {
        Play play = deciding().given(CONTROL, new Command.Hold()).given(ADA_IN_TRUST, set(MONEY, 4));
        assertThat(play.sheet(TRUST).spent()).isEqualTo(4);
    }

    @Test
    void settingsAreMovedToTheNearestStep() {
        deciding()
                .when(ADA_IN_TRUST, set(MONEY, 3.3000000001))
                .then(new SheetEvent.LeverSet(TRUST, MONEY, new LeverValue.Amount(3.5)), askedForNurses());
    }

    /// Money for home teams needs the consent of the hospital, so the game asks for it.
    private static Event askedForNurses() {
        return new RequestEvent.RequestOpened(
                new RequestId("request-1"),
                TRUST,
                Fixtures.GENERAL,
                MONEY,
                Fixtures.NURSES.value(),
                "spring-2008",
                true,
                new Text(""));
    }

    @Test
    void refusesWhatTheLeverCannotBeSetTo() {
        deciding().when(ADA_IN_TRUST, set(MONEY, 13)).thenRefused("lever-range");
        deciding().when(ADA_IN_TRUST, set(MONEY, true)).thenRefused("lever-kind");
        deciding().when(ADA_IN_TRUST, choose(MEETING, "march")).thenRefused("lever-option");
        deciding().when(ADA_IN_TRUST, set(WARD, 5)).thenRefused("not-your-lever");
        deciding().when(ADA_IN_TRUST, set(new LeverId("moon"), 5)).thenRefused("unknown-lever");
        deciding().when(CONTROL, set(MONEY, 5)).thenRefused("name-an-organisation");
    }

    @Test
    void aLeverThatDoesNotExistYetIsRefused() {
        deciding().when(controlFor(HOMEWELL), set(HOURS, 1)).thenRefused("name-an-organisation");
    }

    @Test
    void aDraftMayCostTooMuchButSaysByHowMuch() {
        Play play = deciding().given(ADA_IN_TRUST, set(MONEY, 12));
        assertThat(play.sheet(TRUST).problems())
                .containsExactly(Phrase.of("problem.over-budget", "£12m", "£2m", "£10m"));
        assertThat(play.seat(TRUST_1).now().words().key()).isEqualTo("problem.over-budget");
    }

    @Test
    void aSheetThatCostsTooMuchCannotBeConfirmed() {
        Play play = deciding().given(ADA_IN_TRUST, set(MONEY, 12));
        play.when(BEN_IN_TRUST, confirm()).thenRefused("over-budget");
    }

    @Test
    void aConfirmedSheetIsLockedUntilItIsReopened() {
        Play play = deciding().given(ADA_IN_TRUST, set(MONEY, 4)).given(BEN_IN_TRUST, confirm());
        assertThat(play.sheet(TRUST).confirmed()).isEqualTo(new View.Confirmation("Ben", START));
        assertThat(play.sheet(TRUST).open()).isFalse();
        play.when(ADA_IN_TRUST, set(MONEY, 5)).thenRefused("sheet-confirmed");
        play.given(ADA_IN_TRUST, new Command.ReopenSheet()).given(ADA_IN_TRUST, set(MONEY, 5));
        assertThat(play.sheet(TRUST).spent()).isEqualTo(5);
    }

    @Test
    void confirmingTwiceChangesNothing() {
        deciding().given(ADA_IN_TRUST, confirm()).when(BEN_IN_TRUST, confirm()).thenNothing();
    }

    @Test
    void resettingALeverBringsBackWhatHoldsOtherwise() {
        Play play = deciding().given(ADA_IN_TRUST, set(MONEY, 4)).given(BEN_IN_TRUST, new Command.ResetLever(MONEY));
        assertThat(play.sheet(TRUST).levers().getFirst().touched()).isFalse();
        assertThat(play.sheet(TRUST).spent()).isZero();
    }

    @Test
    void whenTimeIsUpTheSheetIsLockedForAllButControl() {
        Play play = deciding().given(ADA_IN_TRUST, set(MONEY, 4)).after(Duration.ofMinutes(10));
        play.given(CLOCK, new Command.PhaseTimeUp(play.state.step()));
        play.when(ADA_IN_TRUST, set(MONEY, 5)).thenRefused("time-is-up");
        play.when(ADA_IN_TRUST, confirm()).thenRefused("time-is-up");
        play.given(controlFor(TRUST), confirm());
        assertThat(play.sheet(TRUST).confirmed()).isEqualTo(new View.Confirmation("Control", play.now));
    }

    @Test
    void partsOfAWholeMustAddUpBeforeTheyAreConfirmed() {
        Play play = RestructuringTests.partnership().until(Stage.DECIDE, 3);
        var parts = new LinkedHashMap<String, Double>();
        parts.put("day", 60.0);
        parts.put("night", 20.0);
        play.given(CAT_IN_GENERAL, new Command.SetLever(HOURS, new LeverValue.Allocated(parts)));
        assertThat(play.sheet(HOMEWELL).problems())
                .containsExactly(Phrase.of("problem.unplaced", "Hours at home", "20%"));
        play.when(CAT_IN_GENERAL, confirm()).thenRefused("unplaced");
    }
}
