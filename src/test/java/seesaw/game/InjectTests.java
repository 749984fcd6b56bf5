package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.game.Fixtures.ADA_IN_TRUST;
import static seesaw.game.Fixtures.CONTROL;
import static seesaw.game.Fixtures.GENERAL;
import static seesaw.game.Fixtures.PETITION;
import static seesaw.game.Fixtures.PRIZE;
import static seesaw.game.Fixtures.SERVER;
import static seesaw.game.Fixtures.START;
import static seesaw.game.Fixtures.TRUST;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class InjectTests {

    private static View.InjectCard card(Play play, InjectId inject) {
        return play.view(new Audience.Control(), View.Queue.class).injects().stream()
                .filter(each -> each.id().equals(inject.value()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlannedInjectSaysWhenItIsDue() {
        Play play = Play.seated().until(Stage.BRIEF);
        assertThat(card(play, PETITION).state()).isEqualTo("planned");
        assertThat(card(play, PETITION).where()).isEqualTo("2008/9, April to September 2008, Negotiate, after 5 min");
        play.next();
        assertThat(card(play, PETITION).dueAt()).isEqualTo(START.plus(Duration.ofMinutes(5)));
        play.next();
        assertThat(card(play, PETITION).state()).isEqualTo("due");
    }

    @Test
    void anInjectWhoseRoundHasGoneByWaitsNoLongerButCanStillBeSent() {
        Play play = Play.seated().until(Stage.BRIEF, 2);
        assertThat(card(play, PETITION).state()).isEqualTo("missed");
        play.given(CONTROL, new Command.SendInject(PETITION));
        assertThat(card(play, PETITION).state()).isEqualTo("sent");
    }

    @Test
    void aHeldGameMovesWhatIsDue() {
        Play play = Play.seated()
                .until(Stage.NEGOTIATE)
                .given(CONTROL, new Command.Hold())
                .after(Duration.ofMinutes(7));
        assertThat(card(play, PETITION).dueAt()).isNull();
        play.given(CONTROL, new Command.Resume());
        assertThat(card(play, PETITION).dueAt()).isEqualTo(START.plus(Duration.ofMinutes(12)));
    }

    @Test
    void anOutageMovesWhatIsDue() {
        Play play = Play.seated().until(Stage.NEGOTIATE).after(Duration.ofMinutes(30));
        play.given(SERVER, new Command.Hold()).after(Duration.ofMinutes(2)).given(CONTROL, new Command.Resume());
        assertThat(card(play, PETITION).dueAt()).isEqualTo(START.plus(Duration.ofMinutes(37)));
    }

    @Test
    void anInjectReachesThoseItIsFor() {
        Play play = Play.seated().until(Stage.NEGOTIATE).given(CONTROL, new Command.SendInject(PRIZE));
        assertThat(play.view(new Audience.Organisation(TRUST), View.News.class).items())
                .hasSize(1);
        assertThat(play.view(new Audience.Organisation(GENERAL), View.News.class)
                        .items())
                .isEmpty();
        assertThat(play.view(new Audience.Everyone(), View.News.class).items())
                .noneSatisfy(item -> assertThat(item.kind()).isEqualTo("inject"));
    }

    @Test
    void sendingTwiceSendsOnceAndWhatWasSentCannotBeSkipped() {
        Play play = Play.seated().until(Stage.NEGOTIATE).given(CONTROL, new Command.SendInject(PETITION));
        play.when(CONTROL, new Command.SendInject(PETITION)).thenNothing();
        play.when(CONTROL, new Command.SkipInject(PETITION)).thenRefused("inject-sent");
    }

    @Test
    void aSkippedInjectCanStillBeSent() {
        Play.seated()
                .until(Stage.NEGOTIATE)
                .given(CONTROL, new Command.SkipInject(PETITION))
                .when(CONTROL, new Command.SendInject(PETITION))
                .then(new WorldEvent.InjectSent(PETITION, 0));
    }

    @Test
    void refusesInjectsByPlayersBeforeTheStartAndAfterTheEnd() {
        var petition = new Command.SendInject(PETITION);
        Play.seated().until(Stage.NEGOTIATE).when(ADA_IN_TRUST, petition).thenRefused("control-only");
        Play.seated().when(CONTROL, petition).thenRefused("not-started");
        Play.seated().until(Stage.EPILOGUE).when(CONTROL, petition).thenRefused("too-late-for-model");
        Play.seated().until(Stage.DEBRIEF).when(CONTROL, petition).thenRefused("game-over");
    }
}
