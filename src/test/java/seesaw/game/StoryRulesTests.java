package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.game.Fixtures.ADA_IN_TRUST;
import static seesaw.game.Fixtures.CAT_IN_GENERAL;
import static seesaw.game.Fixtures.CONTROL;
import static seesaw.game.Fixtures.MONEY;
import static seesaw.game.Fixtures.NURSES;
import static seesaw.game.Fixtures.PETITION;
import static seesaw.game.Fixtures.TRUST;
import static seesaw.game.Fixtures.TRUST_1;
import static seesaw.game.Fixtures.set;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoryRulesTests {

    private static Play closed() {
        return Play.seated()
                .until(Stage.NEGOTIATE)
                .given(CONTROL, new Command.SendInject(PETITION))
                .until(Stage.DECIDE)
                .given(ADA_IN_TRUST, set(MONEY, 8))
                .given(CAT_IN_GENERAL, set(NURSES, true))
                .until(Stage.RESULTS);
    }

    private static View.Story room(Play play) {
        return play.view(new Audience.Screen(), View.Story.class);
    }

    private static View.Story preview(Play play) {
        return play.view(new Audience.Control(), View.Story.class);
    }

    @Test
    void controlSeesTheWholeStoryAtOnceAndTheRoomNothing() {
        Play play = closed();
        assertThat(preview(play).headline()).isEqualTo("Twobridge tips towards home");
        assertThat(preview(play).gains()).extracting(View.Moved::id).contains("balance", "home-care");
        assertThat(preview(play).losses()).extracting(View.Moved::id).containsExactly("opposition");
        assertThat(preview(play).press()).extracting(View.NewsItem::headline).containsExactly("Hands off our hospital");
        assertThat(room(play).shown()).isZero();
        assertThat(room(play).headline()).isEmpty();
        assertThat(room(play).balance()).isNull();
    }

    @Test
    void theRoomSeesOnePartAfterAnother() {
        Play play = closed().given(
                        CONTROL, new Command.PublishResults(closed().state.step()));
        assertThat(room(play).headline()).isNotEmpty();
        assertThat(room(play).balance()).isNull();
        play.given(CONTROL, new Command.RevealNext(1));
        assertThat(room(play).balance()).isNotNull();
        assertThat(room(play).gains()).isEmpty();
        play.given(CONTROL, new Command.RevealNext(2));
        assertThat(room(play).gains()).isNotEmpty();
        assertThat(room(play).numbers()).isEmpty();
        play.given(CONTROL, new Command.RevealNext(3)).given(CONTROL, new Command.RevealNext(4));
        assertThat(room(play))
                .usingRecursiveComparison()
                .ignoringFields("preview")
                .isEqualTo(preview(play));
    }

    @Test
    void twoClicksRevealOnePart() {
        Play play = closed();
        play.given(CONTROL, new Command.PublishResults(play.state.step()))
                .given(CONTROL, new Command.RevealNext(1))
                .when(CONTROL, new Command.RevealNext(1))
                .thenNothing();
    }

    @Test
    void desksStayClosedUntilTheLastPart() {
        Play play = closed();
        int step = play.state.step();
        play.given(CONTROL, new Command.PublishResults(step));
        for (int part = 1; part < 4; part++) play.given(CONTROL, new Command.RevealNext(part));
        assertThat(play.view(new Audience.Organisation(TRUST), View.OwnResults.class)
                        .rounds())
                .isEmpty();
        assertThat(play.view(new Audience.Everyone(), View.Balance.class).before())
                .isNull();
        assertThat(play.seat(TRUST_1).now().words().key()).isEqualTo("now.results.screen");
        play.when(CONTROL, new Command.RevealNext(4))
                .then(new ResultsEvent.PartRevealed(step, 5), new ResultsEvent.DesksOpened(step));
        assertThat(play.view(new Audience.Organisation(TRUST), View.OwnResults.class)
                        .rounds())
                .hasSize(1);
        assertThat(play.view(new Audience.Everyone(), View.Balance.class).before())
                .isNotNull();
        assertThat(play.seat(TRUST_1).now().words().key()).isEqualTo("now.results");
    }

    @Test
    void controlCanOpenTheDesksEarlier() {
        Play play = closed();
        play.when(CONTROL, new Command.OpenDesks()).then(new ResultsEvent.DesksOpened(play.state.step()));
        play.when(CONTROL, new Command.OpenDesks()).thenNothing();
    }

    @Test
    void goingOnWithoutTheStoryOpensTheDesks() {
        Play play = closed();
        int step = play.state.step();
        play.when(CONTROL, new Command.Next(step));
        assertThat(play.events()).startsWith(new FlowEvent.StepLeft(step, null), new ResultsEvent.DesksOpened(step));
    }

    @Test
    void theSeesawTellsAGoodGameFromOneLeftAlone() {
        Play play = closed().given(CONTROL, new Command.OpenDesks());
        var balance = play.view(new Audience.Everyone(), View.Balance.class);
        assertThat(balance.now().share()).isGreaterThan(balance.leftAlone() + 0.5);
        assertThat(balance.history()).extracting(View.Point::t).isEqualTo(List.of(0.0, 0.25, 0.5));
    }

    @Test
    void refusesStoriesAtTheWrongTimeOrByTheWrongPeople() {
        Play.seated().when(CONTROL, new Command.PublishResults(0)).thenRefused("no-results-now");
        closed().when(CONTROL, new Command.PublishResults(1)).thenRefused("moved-on");
        closed().when(CONTROL, new Command.RevealNext(0)).thenRefused("publish-first");
        closed().when(ADA_IN_TRUST, new Command.OpenDesks()).thenRefused("control-only");
    }

    @Test
    void theYearsThatNobodyPlaysAreShownAtOnceWithTheNewsThatIsTrue() {
        Play play = closed().until(Stage.REEL);
        assertThat(play.view(new Audience.Everyone(), View.Balance.class).history())
                .hasSize(17);
        assertThat(play.view(new Audience.Everyone(), View.News.class).items().stream()
                        .filter(item -> item.kind().equals("reel"))
                        .map(View.NewsItem::headline))
                .containsExactly(
                        "2009 to 2012", "Ministers promise care at home", "Fewer beds, and nobody misses them");
    }

    @Test
    void newsThatIsNotTrueOfThisGameIsNotTold() {
        Play play = Play.seated().until(Stage.REEL);
        assertThat(play.view(new Audience.Everyone(), View.News.class).items())
                .extracting(View.NewsItem::headline)
                .doesNotContain("Fewer beds, and nobody misses them");
    }
}
