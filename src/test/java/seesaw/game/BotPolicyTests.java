package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.game.Fixtures.CAT;
import static seesaw.game.Fixtures.GENERAL;
import static seesaw.game.Fixtures.GENERAL_1;
import static seesaw.game.Fixtures.MEETING;
import static seesaw.game.Fixtures.MONEY;
import static seesaw.game.Fixtures.SERVER;
import static seesaw.game.Fixtures.TRUST;
import static seesaw.game.Fixtures.take;

import java.util.List;
import org.junit.jupiter.api.Test;

class BotPolicyTests {

    private static final Actor.Bot TRUST_BOT = new Actor.Bot(TRUST);

    @Test
    void aBotWritesOnceWhenThePhaseBegins() {
        Play play = Play.opened(TRUST).until(Stage.NEGOTIATE);
        assertThat(Game.botMoves(play.scenario, play.state))
                .containsExactly(new Game.BotMove(
                        TRUST_BOT,
                        new Command.SendMessage(
                                List.of(GENERAL),
                                new Text("We put money into home teams. Will you release nurses?"),
                                List.of())));
        play.bots();
        assertThat(Game.botMoves(play.scenario, play.state)).isEmpty();
        play.until(Stage.NEGOTIATE, 2);
        assertThat(Game.botMoves(play.scenario, play.state)).isEmpty();
    }

    @Test
    void aBotFillsItsSheetByItsRulesAndConfirmsIt() {
        Play play = Play.opened(TRUST).until(Stage.DECIDE).bots().next();
        assertThat(play.settled(MEETING).applied()).isEqualTo(new LeverValue.Chosen("open"));
        assertThat(play.settled(MEETING).takenBy().taker()).isEqualTo(ResultsEvent.Taker.BOT);
    }

    @Test
    void temperamentScalesHowFarABotGoes() {
        Play play = Play.opened(TRUST).until(Stage.DECIDE).bots();
        var dealt = play.state.opening().temperaments().stream()
                .filter(each -> each.organisation().equals(TRUST))
                .findFirst()
                .orElseThrow()
                .temperament();
        double expected = dealt.equals("bold") ? 4 : 2.5;
        assertThat(play.sheet(TRUST).levers().getFirst().value()).isEqualTo(new LeverValue.Amount(expected));
    }

    @Test
    void aBotThatWasNotAskedInTimeDecidesAsItWouldHave() {
        Play asked = Play.opened(TRUST, GENERAL).until(Stage.DECIDE).bots().next();
        Play notAsked = Play.opened(TRUST, GENERAL).until(Stage.RESULTS);
        assertThat(notAsked.lastRound().settings()).isEqualTo(asked.lastRound().settings());
    }

    @Test
    void aBotAnswersTheReflection() {
        Play play = Play.opened(GENERAL).until(Stage.REFLECT);
        assertThat(Game.botMoves(play.scenario, play.state))
                .extracting(Game.BotMove::command)
                .contains(new Command.AnswerQuestion("helped", new Command.Answer.Words(new Text("We talked early."))));
        play.bots();
        assertThat(Game.botMoves(play.scenario, play.state)).isEmpty();
    }

    @Test
    void aBotDoesNothingWherePeopleSit() {
        Play play = Play.opened().given(SERVER, take(GENERAL_1, CAT)).until(Stage.DECIDE);
        assertThat(Game.botMoves(play.scenario, play.state)).isEmpty();
        play.when(TRUST_BOT, Fixtures.set(MONEY, 3)).thenRefused("not-a-bot");
    }

    @Test
    void aBotSeesNoMoreThanItsOrganisation() {
        Play play = Play.opened(TRUST, GENERAL).until(Stage.DECIDE);
        var readings = Readings.of(play.scenario, play.state, TRUST);
        assertThat(readings.of(new seesaw.scenario.Condition.Latest("margin"))).isNaN();
        assertThat(readings.of(new seesaw.scenario.Condition.Setting("new-ward")))
                .isNaN();
        assertThat(readings.of(new seesaw.scenario.Condition.Latest("trust-money")))
                .isEqualTo(10);
    }
}
