package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Whole games, from the lobby to the debrief, through the rules alone.
class WholeGameTests {

    @Test
    void botsPlayAGameToItsDebrief() {
        Play play = Play.opened(Fixtures.TRUST, Fixtures.GENERAL);
        while (play.state.status() != View.Status.DEBRIEF) {
            play.bots();
            for (Audience audience : Play.audiences(play.scenario, play.state)) {
                assertThat(play.views(audience)).isNotEmpty();
            }
            play.next();
        }
        assertThat(play.state.rounds()).hasSize(4);
        assertThat(play.state.outcomes()).hasSize(6);
        assertThat(play.state.now()).isEqualTo(play.state.flow().last());
        assertThat(play.log.getLast().event()).isEqualTo(new FlowEvent.GameEnded());
        List<ResultsEvent.Outcome> outcomes = play.state.outcomes();
        assertThat(outcomes.getLast().balance().share())
                .isGreaterThan(outcomes.getLast().balanceLeftAlone().share());
    }

    @Test
    void onePersonPlaysAloneWithBotsByBeingReady() {
        Play play =
                Play.openedSolo(Fixtures.GENERAL).given(Fixtures.SERVER, Fixtures.take(Fixtures.TRUST_1, Fixtures.ADA));
        while (play.state.status() != View.Status.DEBRIEF) {
            int step = play.state.step();
            play.bots();
            View.NowLine now = play.seat(Fixtures.TRUST_1).now();
            if (play.state.now().stage() == Stage.DECIDE) {
                assertThat(now.where()).isEqualTo("decide");
                play.given(Fixtures.ADA_IN_TRUST, Fixtures.confirm());
            } else {
                assertThat(now.action()).as("%s", play.state.now()).isNotNull();
                play.given(Fixtures.ADA_IN_TRUST, new Command.Ready(true));
            }
            assertThat(play.state.step()).isEqualTo(step + 1);
        }
    }

    @Test
    void aGameLeftAloneGivesWhatTheDoNothingRunGives() {
        Play play = Play.opened().until(Stage.DEBRIEF);
        for (ResultsEvent.Outcome outcome : play.state.outcomes()) {
            assertThat(outcome.series()).isEqualTo(outcome.leftAlone());
        }
    }
}
