package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.game.Fixtures.ADA_IN_TRUST;
import static seesaw.game.Fixtures.CONTROL;
import static seesaw.game.Fixtures.GENERAL;
import static seesaw.game.Fixtures.TRUST;
import static seesaw.game.Fixtures.TRUST_1;
import static seesaw.game.Fixtures.TRUST_2;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReflectionRulesTests {

    private static final Command.Answer WORDS = new Command.Answer.Words(new Text("We met on Mondays."));

    private static Command helped() {
        return new Command.AnswerQuestion("helped", WORDS);
    }

    @Test
    void eachSeatAnswersForItself() {
        Play play = Play.seated().until(Stage.REFLECT);
        play.when(ADA_IN_TRUST, helped())
                .then(new TalkEvent.QuestionAnswered(TRUST, TRUST_1, "spring-2008", "helped", WORDS));
        var mine = play.view(new Audience.Seat(TRUST_1), View.Reflection.class);
        var hers = play.view(new Audience.Seat(TRUST_2), View.Reflection.class);
        assertThat(mine.questions().getFirst().answer()).isEqualTo("We met on Mondays.");
        assertThat(hers.questions().getFirst().answer()).isEmpty();
    }

    @Test
    void theNowLineCountsWhatIsLeft() {
        Play play = Play.seated().until(Stage.REFLECT);
        assertThat(play.seat(TRUST_1).now().words()).isEqualTo(Phrase.of("now.reflect", "4"));
        play.given(ADA_IN_TRUST, helped())
                .given(ADA_IN_TRUST, new Command.AnswerQuestion("trusted", new Command.Answer.Scale(4)))
                .given(
                        ADA_IN_TRUST,
                        new Command.AnswerQuestion("barriers", new Command.Answer.Barriers(List.of("K3"))));
        assertThat(play.seat(TRUST_1).now().words()).isEqualTo(Phrase.of("now.reflect.one"));
        play.given(ADA_IN_TRUST, new Command.AnswerQuestion("best-partner", new Command.Answer.About(GENERAL)));
        assertThat(play.seat(TRUST_1).now().words()).isEqualTo(Phrase.of("now.reflect.done"));
    }

    @Test
    void answersStayOpenUntilPeopleNegotiateAgain() {
        Play play = Play.seated().until(Stage.BRIEF, 2);
        play.given(ADA_IN_TRUST, helped());
        play.next().when(ADA_IN_TRUST, helped()).thenRefused("reflection-closed");
    }

    @Test
    void theLastAnswersAreOpenForGood() {
        Play.seated().until(Stage.DEBRIEF).given(ADA_IN_TRUST, helped());
    }

    @Test
    void refusesAnswersThatDoNotFit() {
        Play play = Play.seated().until(Stage.REFLECT);
        play.when(ADA_IN_TRUST, new Command.AnswerQuestion("helped", new Command.Answer.Scale(3)))
                .thenRefused("answer-does-not-fit");
        play.when(ADA_IN_TRUST, new Command.AnswerQuestion("trusted", new Command.Answer.Scale(6)))
                .thenRefused("answer-does-not-fit");
        play.when(ADA_IN_TRUST, new Command.AnswerQuestion("barriers", new Command.Answer.Barriers(List.of("K99"))))
                .thenRefused("answer-does-not-fit");
        play.when(ADA_IN_TRUST, new Command.AnswerQuestion("moon", WORDS)).thenRefused("unknown-question");
        play.when(CONTROL, helped()).thenRefused("seats-only");
    }
}
