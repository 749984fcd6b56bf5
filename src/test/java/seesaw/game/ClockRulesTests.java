package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.game.Fixtures.ADA;
import static seesaw.game.Fixtures.ADA_IN_TRUST;
import static seesaw.game.Fixtures.CLOCK;
import static seesaw.game.Fixtures.CONTROL;
import static seesaw.game.Fixtures.GENERAL;
import static seesaw.game.Fixtures.SERVER;
import static seesaw.game.Fixtures.START;
import static seesaw.game.Fixtures.TRUST_1;
import static seesaw.game.Fixtures.take;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The brief of the small pack lasts ten minutes.
class ClockRulesTests {

    private static final long MINUTE = 60_000;

    @Test
    void holdingKeepsWhatIsLeft() {
        Play.seated()
                .next()
                .after(Duration.ofMinutes(4))
                .when(CONTROL, new Command.Hold())
                .then(new FlowEvent.GameHeld(FlowEvent.Why.CONTROL, 6 * MINUTE));
    }

    @Test
    void goingOnGivesWhatWasLeft() {
        Play play = Play.seated()
                .next()
                .after(Duration.ofMinutes(4))
                .given(CONTROL, new Command.Hold())
                .after(Duration.ofHours(1));
        play.when(CONTROL, new Command.Resume()).then(new FlowEvent.GameResumed(play.now.plusMillis(6 * MINUTE)));
        assertThat(Game.deadline(play.state)).contains(play.now.plusMillis(6 * MINUTE));
    }

    @Test
    void aHeldGameHasNoDeadline() {
        Play play = Play.seated().next().given(CONTROL, new Command.Hold());
        assertThat(Game.deadline(play.state)).isEmpty();
    }

    @Test
    void aRestartHoldsTheGameAsOfTheMomentThatTheServerNames() {
        Play.seated()
                .next()
                .given(ADA_IN_TRUST, new Command.Ready(true))
                .after(Duration.ofMinutes(3))
                .when(SERVER, new Command.Hold())
                .then(new FlowEvent.GameHeld(FlowEvent.Why.RESTART, 7 * MINUTE));
    }

    @Test
    void holdingTwiceChangesNothing() {
        Play.seated()
                .next()
                .given(CONTROL, new Command.Hold())
                .when(SERVER, new Command.Hold())
                .thenNothing();
    }

    @Test
    void moreTimeMovesTheDeadline() {
        Play.seated()
                .next()
                .when(CONTROL, new Command.AddTime(2))
                .then(new FlowEvent.TimeAdded(2, START.plus(Duration.ofMinutes(12)), null));
    }

    @Test
    void moreTimeWhileHeldIsThereAfterwards() {
        Play.seated()
                .next()
                .given(CONTROL, new Command.Hold())
                .when(CONTROL, new Command.AddTime(5))
                .then(new FlowEvent.TimeAdded(5, null, 15 * MINUTE));
    }

    @Test
    void moreTimeAfterTimeIsUpCountsFromNow() {
        Play play = Play.seated()
                .next()
                .after(Duration.ofMinutes(11))
                .given(CLOCK, new Command.PhaseTimeUp(1))
                .after(Duration.ofMinutes(1));
        play.when(CONTROL, new Command.AddTime(2))
                .then(new FlowEvent.TimeAdded(2, play.now.plus(Duration.ofMinutes(2)), null));
        assertThat(play.state.clock().timeIsUp()).isFalse();
    }

    @Test
    void timeCannotBeTakenBeyondNow() {
        Play play = Play.seated().next().after(Duration.ofMinutes(1));
        play.when(CONTROL, new Command.AddTime(-60)).then(new FlowEvent.TimeAdded(-60, play.now, null));
    }

    @Test
    void aStepEnteredWhileHeldKeepsItsWholeTime() {
        Play play = Play.seated().next().given(CONTROL, new Command.Hold()).next();
        assertThat(play.state.clock().held()).isTrue();
        assertThat(play.state.clock().remainingMillis()).isEqualTo(20 * MINUTE);
    }

    @Test
    void onlyControlHoldsTheClock() {
        Play.seated().next().when(ADA_IN_TRUST, new Command.Hold()).thenRefused("control-only");
        Play.seated().next().when(ADA_IN_TRUST, new Command.AddTime(5)).thenRefused("control-only");
    }

    @Test
    void whoPlaysAGameThatNobodyLeadsStartsItsClockAgain() {
        Play play = Play.openedSolo(GENERAL)
                .given(SERVER, take(TRUST_1, ADA))
                .given(ADA_IN_TRUST, new Command.Ready(true))
                .given(SERVER, new Command.Hold());
        assertThat(play.seat(TRUST_1).now().action()).isEqualTo(Phrase.of("now.action.resume"));
        play.given(ADA_IN_TRUST, new Command.Ready(true));
        assertThat(play.state.clock().held()).isFalse();
        assertThat(play.state.now().stage()).isEqualTo(Stage.BRIEF);
    }
}
