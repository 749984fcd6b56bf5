package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.game.Fixtures.ADA;
import static seesaw.game.Fixtures.ADA_IN_TRUST;
import static seesaw.game.Fixtures.BEN;
import static seesaw.game.Fixtures.BEN_IN_TRUST;
import static seesaw.game.Fixtures.CLOCK;
import static seesaw.game.Fixtures.CONTROL;
import static seesaw.game.Fixtures.GENERAL;
import static seesaw.game.Fixtures.PETITION;
import static seesaw.game.Fixtures.SERVER;
import static seesaw.game.Fixtures.START;
import static seesaw.game.Fixtures.TRUST_1;
import static seesaw.game.Fixtures.TRUST_2;
import static seesaw.game.Fixtures.confirm;
import static seesaw.game.Fixtures.take;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowRulesTests {

    @Test
    void aGameGoesThroughTheStepsOfItsScenario() {
        List<String> steps = Play.opened().state.flow().steps().stream()
                .map(step -> step.stage().word())
                .toList();
        List<String> round = List.of("brief", "negotiate", "decide", "results", "reflect");
        assertThat(steps).hasSize(24).startsWith("lobby", "brief", "negotiate").endsWith("epilogue", "debrief");
        assertThat(steps.subList(1, 6)).isEqualTo(round);
        assertThat(steps.get(11)).isEqualTo("reel");
        assertThat(steps.subList(17, 22)).isEqualTo(round);
    }

    @Test
    void nextGoesOnAndSetsTheClockOfThePhase() {
        Play.seated()
                .when(CONTROL, new Command.Next(0))
                .then(
                        new FlowEvent.StepLeft(0, null),
                        new FlowEvent.StepEntered(1, 10, START.plus(Duration.ofMinutes(10))));
    }

    @Test
    void twoClicksOnNextGoOnOnce() {
        Play.seated()
                .given(CONTROL, new Command.Next(0))
                .when(CONTROL, new Command.Next(0))
                .thenRefused("moved-on");
    }

    @Test
    void onlyControlGoesOn() {
        Play.seated().when(ADA_IN_TRUST, new Command.Next(0)).thenRefused("control-only");
    }

    @Test
    void theDebriefIsTheLastStep() {
        Play play = Play.opened().until(Stage.DEBRIEF);
        play.when(CONTROL, new Command.Next(play.state.step())).thenRefused("game-over");
    }

    @Test
    void timeUpWaitsForControl() {
        Play.seated()
                .next()
                .after(Duration.ofMinutes(10))
                .when(CLOCK, new Command.PhaseTimeUp(1))
                .then(new FlowEvent.TimeWasUp(1));
    }

    @Test
    void timeUpSentTwiceDoesNoHarm() {
        Play.seated()
                .next()
                .after(Duration.ofMinutes(10))
                .given(CLOCK, new Command.PhaseTimeUp(1))
                .when(CLOCK, new Command.PhaseTimeUp(1))
                .thenNothing();
    }

    @Test
    void timeUpBeforeTheDeadlineDoesNothing() {
        Play.seated()
                .next()
                .after(Duration.ofMinutes(9))
                .when(CLOCK, new Command.PhaseTimeUp(1))
                .thenNothing();
    }

    @Test
    void aGameThatNobodyLeadsGoesOnWhenTimeIsUp() {
        Play play = Play.openedSolo(GENERAL)
                .given(SERVER, take(TRUST_1, ADA))
                .given(ADA_IN_TRUST, new Command.Ready(true))
                .after(Duration.ofMinutes(10))
                .given(CLOCK, new Command.PhaseTimeUp(1));
        assertThat(play.state.now().stage()).isEqualTo(Stage.NEGOTIATE);
    }

    @Test
    void aGameThatNobodyLeadsWaitsForEverybodyPresent() {
        Play play = Play.openedSolo(GENERAL)
                .given(SERVER, take(TRUST_1, ADA))
                .given(SERVER, take(TRUST_2, BEN))
                .given(ADA_IN_TRUST, new Command.Ready(true));
        assertThat(play.state.step()).isZero();
        play.given(BEN_IN_TRUST, new Command.Ready(true));
        assertThat(play.state.step()).isEqualTo(1);
        assertThat(play.state.seats().values()).noneMatch(SeatState::ready);
    }

    @Test
    void whoLeavesIsNotWaitedFor() {
        Play play = Play.openedSolo(GENERAL)
                .given(SERVER, take(TRUST_1, ADA))
                .given(SERVER, take(TRUST_2, BEN))
                .given(ADA_IN_TRUST, new Command.Ready(true))
                .given(SERVER, new Command.LeaveSeat(TRUST_2));
        assertThat(play.state.step()).isEqualTo(1);
    }

    @Test
    void aConfirmedSheetIsReadinessForTheWholeTeam() {
        Play play = Play.openedSolo(GENERAL).given(SERVER, take(TRUST_1, ADA)).given(SERVER, take(TRUST_2, BEN));
        for (int i = 0; i < 3; i++) {
            play.given(ADA_IN_TRUST, new Command.Ready(true)).given(BEN_IN_TRUST, new Command.Ready(true));
        }
        assertThat(play.state.now().stage()).isEqualTo(Stage.DECIDE);
        play.given(ADA_IN_TRUST, confirm());
        assertThat(play.state.now().stage()).isEqualTo(Stage.RESULTS);
        assertThat(play.state.desksOpen()).isTrue();
    }

    @Test
    void inAGameThatNobodyLeadsPlannedInjectsComeByThemselves() {
        Play play = Play.openedSolo(GENERAL).given(SERVER, take(TRUST_1, ADA));
        play.given(ADA_IN_TRUST, new Command.Ready(true)).when(ADA_IN_TRUST, new Command.Ready(true));
        assertThat(play.state.now().stage()).isEqualTo(Stage.NEGOTIATE);
        assertThat(play.events()).contains(new WorldEvent.InjectSent(PETITION, 0));
    }
}
