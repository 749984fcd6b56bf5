package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.game.Fixtures.ADA;
import static seesaw.game.Fixtures.ADA_IN_TRUST;
import static seesaw.game.Fixtures.CAT;
import static seesaw.game.Fixtures.CAT_IN_GENERAL;
import static seesaw.game.Fixtures.CONTROL;
import static seesaw.game.Fixtures.GENERAL_1;
import static seesaw.game.Fixtures.MONEY;
import static seesaw.game.Fixtures.SERVER;
import static seesaw.game.Fixtures.TRUST;
import static seesaw.game.Fixtures.TRUST_1;
import static seesaw.game.Fixtures.TRUST_2;
import static seesaw.game.Fixtures.set;
import static seesaw.game.Fixtures.take;

import org.junit.jupiter.api.Test;

class SeatRulesTests {

    @Test
    void aPersonTakesAFreeSeat() {
        Play.opened().when(SERVER, take(TRUST_1, ADA)).then(new PeopleEvent.SeatTaken(TRUST_1, ADA));
    }

    @Test
    void takingTheOwnSeatAgainChangesNothing() {
        Play.seated().when(SERVER, take(TRUST_1, ADA)).thenNothing();
    }

    @Test
    void aTakenSeatIsRefused() {
        Play.seated().when(SERVER, take(TRUST_1, CAT)).thenRefused("seat-taken");
    }

    @Test
    void aBotsSeatIsRefusedUntilControlFreesIt() {
        Play play = Play.opened(TRUST).when(SERVER, take(TRUST_1, ADA));
        play.thenRefused("seat-is-a-bots");
        play.given(CONTROL, new Command.TakeSeatFromBot(TRUST_1))
                .when(SERVER, take(TRUST_1, ADA))
                .then(new PeopleEvent.SeatTaken(TRUST_1, ADA));
    }

    @Test
    void whoTakesAnotherSeatLeavesTheOldOne() {
        Play play = Play.opened().given(SERVER, take(TRUST_1, ADA)).given(CONTROL, take(GENERAL_1, ADA));
        assertThat(Game.seatOf(play.state, ADA)).contains(GENERAL_1);
        assertThat(play.state.seats().get(TRUST_1).isEmpty()).isTrue();
    }

    @Test
    void nobodyCanSeatSomebodyElse() {
        Play.seated().when(CAT_IN_GENERAL, take(TRUST_2, ADA)).thenRefused("control-only");
    }

    @Test
    void nobodyCanEmptyTheSeatOfSomebodyElse() {
        Play.seated().when(CAT_IN_GENERAL, new Command.LeaveSeat(TRUST_1)).thenRefused("not-your-seat");
    }

    @Test
    void aSeatThatWasGivenAwaySpeaksNoMore() {
        Play.seated()
                .given(CONTROL, new Command.GiveSeatToBot(TRUST_1))
                .until(Stage.DECIDE)
                .when(ADA_IN_TRUST, set(MONEY, 3))
                .thenRefused("not-your-seat");
    }

    @Test
    void anOrganisationIsABotsOnlyWithoutPeople() {
        Play play = Play.seated().given(CONTROL, new Command.GiveSeatToBot(TRUST_2));
        var cast = new Cast(play.scenario, play.state);
        assertThat(cast.isPlayedByBot(TRUST)).isFalse();
        play.given(CONTROL, new Command.GiveSeatToBot(TRUST_1));
        assertThat(new Cast(play.scenario, play.state).isPlayedByBot(TRUST)).isTrue();
    }

    @Test
    void anOrganisationWhoseSeatsWaitForPeopleIsNoBots() {
        Play play = Play.opened();
        assertThat(new Cast(play.scenario, play.state).isPlayedByBot(TRUST)).isFalse();
    }
}
