package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.game.Fixtures.ADA_IN_TRUST;
import static seesaw.game.Fixtures.BEN_IN_TRUST;
import static seesaw.game.Fixtures.CAT_IN_GENERAL;
import static seesaw.game.Fixtures.CONTROL;
import static seesaw.game.Fixtures.GENERAL;
import static seesaw.game.Fixtures.GENERAL_1;
import static seesaw.game.Fixtures.HOMEWELL;
import static seesaw.game.Fixtures.TRUST;
import static seesaw.game.Fixtures.TRUST_1;
import static seesaw.game.Fixtures.TRUST_2;

import java.util.List;
import org.junit.jupiter.api.Test;

class TalkRulesTests {

    private static final Text HELLO = new Text("Can we talk about nurses?");

    private static Play talking() {
        return Play.seated().until(Stage.NEGOTIATE);
    }

    private static Command write(OrganisationId... to) {
        return new Command.SendMessage(List.of(to), HELLO);
    }

    @Test
    void aMessageGoesToTheThreadOfThoseWhoTakePart() {
        talking()
                .when(ADA_IN_TRUST, write(GENERAL))
                .then(new TalkEvent.MessageSent("general+trust", 1, TRUST, TRUST_1, HELLO));
    }

    @Test
    void anAnswerFollowsInTheSameThread() {
        talking()
                .given(ADA_IN_TRUST, write(GENERAL))
                .when(CAT_IN_GENERAL, write(TRUST))
                .then(new TalkEvent.MessageSent("general+trust", 2, GENERAL, GENERAL_1, HELLO));
    }

    @Test
    void bothSidesReadIt() {
        Play play = talking().given(ADA_IN_TRUST, write(GENERAL));
        View.Talk ours = play.view(new Audience.Organisation(TRUST), View.Talk.class);
        View.Talk theirs = play.view(new Audience.Organisation(GENERAL), View.Talk.class);
        assertThat(ours.threads().getFirst().parties()).containsExactly("Twobridge General Hospital");
        assertThat(ours.threads().getFirst().messages().getFirst().own()).isTrue();
        assertThat(theirs.threads().getFirst().messages().getFirst().by()).isEqualTo("Ada");
        assertThat(theirs.threads().getFirst().messages().getFirst().own()).isFalse();
    }

    @Test
    void whatIsWrittenIsUnreadUntilItIsRead() {
        Play play = talking().given(ADA_IN_TRUST, write(GENERAL));
        var unread = new View.Unread("general+trust", 1);
        assertThat(play.seat(GENERAL_1).unread()).contains(unread);
        assertThat(play.seat(TRUST_2).unread()).contains(unread);
        assertThat(play.seat(TRUST_1).unread()).doesNotContain(unread);
        assertThat(play.seat(GENERAL_1).now().words()).isEqualTo(Phrase.of("now.negotiate.unread", "Care Trust"));
        play.given(CAT_IN_GENERAL, new Command.ReadThread("general+trust", 1));
        assertThat(play.seat(GENERAL_1).unread()).doesNotContain(unread);
    }

    @Test
    void aColleaguesMessageAsksForNoAnswer() {
        Play play = talking().given(ADA_IN_TRUST, write(GENERAL));
        assertThat(play.seat(TRUST_2).now().words().key()).isEqualTo("now.negotiate");
    }

    @Test
    void readingTheSameTwiceChangesNothing() {
        talking()
                .given(ADA_IN_TRUST, write(GENERAL))
                .given(CAT_IN_GENERAL, new Command.ReadThread("general+trust", 9))
                .when(CAT_IN_GENERAL, new Command.ReadThread("general+trust", 1))
                .thenNothing();
    }

    @Test
    void nobodyReadsTheThreadsOfOthers() {
        Play play = talking().given(ADA_IN_TRUST, new Command.SendMessage(List.of(TalkThread.CONTROL), HELLO));
        play.when(CAT_IN_GENERAL, new Command.ReadThread("control+trust", 1)).thenRefused("unknown-thread");
        assertThat(play.view(new Audience.Control(), View.Talk.class).threads()).hasSize(1);
    }

    @Test
    void controlAnswersInItsOwnName() {
        Play play = talking().given(CONTROL, write(TRUST));
        var message = play.view(new Audience.Organisation(TRUST), View.Talk.class)
                .threads()
                .getFirst()
                .messages()
                .getFirst();
        assertThat(message.from()).isEqualTo("Control");
    }

    @Test
    void refusesMessagesToNobodyAboutNothingAndAtTheWrongTime() {
        talking().when(ADA_IN_TRUST, write()).thenRefused("nobody-to-write-to");
        talking().when(ADA_IN_TRUST, write(TRUST)).thenRefused("nobody-to-write-to");
        talking().when(ADA_IN_TRUST, write(HOMEWELL)).thenRefused("unknown-organisation");
        talking()
                .when(ADA_IN_TRUST, new Command.SendMessage(List.of(GENERAL), new Text("  ")))
                .thenRefused("text-empty");
        Play.seated().when(ADA_IN_TRUST, write(GENERAL)).thenRefused("talk-closed");
        Play.seated().until(Stage.DEBRIEF).when(ADA_IN_TRUST, write(GENERAL)).thenRefused("talk-closed");
    }

    @Test
    void anAnnouncementIsNewsForEveryone() {
        Play play = talking().given(BEN_IN_TRUST, new Command.Announce(new Text("We listen.")));
        var item = play.view(new Audience.Everyone(), View.News.class).items().getLast();
        assertThat(item.from()).isEqualTo("Twobridge Care Trust");
        assertThat(item.headline()).isEqualTo("We listen.");
        play.when(BEN_IN_TRUST, new Command.Announce(new Text("x".repeat(281)))).thenRefused("announcement-too-long");
    }

    @Test
    void aNudgeReachesTheTeamUntilItIsReady() {
        Play play = talking().given(CONTROL, new Command.Nudge(TRUST));
        assertThat(play.seat(TRUST_1).now().words().key()).isEqualTo("now.nudged");
        assertThat(play.view(new Audience.Organisation(TRUST), View.News.class).items())
                .anySatisfy(item -> assertThat(item.kind()).isEqualTo("nudge"));
        play.given(ADA_IN_TRUST, new Command.Ready(true));
        assertThat(play.seat(TRUST_1).now().words().key()).isEqualTo("now.negotiate.ready");
        play.when(CONTROL, new Command.Nudge(HOMEWELL)).thenRefused("unknown-organisation");
    }
}
