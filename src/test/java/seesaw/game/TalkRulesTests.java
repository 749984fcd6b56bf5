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
        return new Command.SendMessage(List.of(to), HELLO, List.of());
    }

    @Test
    void aMessageGoesToTheThreadOfThoseWhoTakePart() {
        talking()
                .when(ADA_IN_TRUST, write(GENERAL))
                .then(new TalkEvent.MessageSent("general+trust", 1, TRUST, TRUST_1, HELLO, List.of()));
    }

    @Test
    void anAnswerFollowsInTheSameThread() {
        talking()
                .given(ADA_IN_TRUST, write(GENERAL))
                .when(CAT_IN_GENERAL, write(TRUST))
                .then(new TalkEvent.MessageSent("general+trust", 2, GENERAL, GENERAL_1, HELLO, List.of()));
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
        var unread = new View.Unread("general+trust", 1, 0);
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
        Play play =
                talking().given(ADA_IN_TRUST, new Command.SendMessage(List.of(TalkThread.CONTROL), HELLO, List.of()));
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
    void aTeamWritesWhereOnlyItsOwnSeatsRead() {
        Play play = talking();
        play.when(ADA_IN_TRUST, write(TRUST))
                .then(new TalkEvent.MessageSent("trust", 1, TRUST, TRUST_1, HELLO, List.of()));
        play.given(ADA_IN_TRUST, write(TRUST));
        assertThat(talk(play, TRUST).threads().getFirst().parties()).isEmpty();
        assertThat(talk(play, GENERAL).threads()).isEmpty();
        assertThat(play.view(new Audience.Control(), View.Talk.class).threads()).isEmpty();
        assertThat(play.seat(TRUST_2).unread()).anyMatch(each -> each.thread().equals("trust"));
        assertThat(play.seat(GENERAL_1).unread())
                .noneMatch(each -> each.thread().equals("trust"));
        play.when(CAT_IN_GENERAL, new Command.ReadThread("trust", 1)).thenRefused("unknown-thread");
        play.when(CONTROL, write(TalkThread.CONTROL)).thenRefused("nobody-to-write-to");
    }

    @Test
    void whoComesLateReadsWhatTheirOrganisationMayRead() {
        var dan = new PersonId("01920000-0000-7000-8000-00000000000d");
        Play play = talking().given(ADA_IN_TRUST, write(GENERAL)).given(ADA_IN_TRUST, write(TRUST));
        play.given(BEN_IN_TRUST, new Command.ReadThread("trust", 9));
        play.given(BEN_IN_TRUST, new Command.LeaveSeat(TRUST_2)).given(Fixtures.SERVER, Fixtures.take(TRUST_2, dan));
        assertThat(play.seat(TRUST_2).unread())
                .contains(new View.Unread("general+trust", 1, 0), new View.Unread("trust", 1, 0));
        assertThat(talk(play, TRUST).threads()).hasSize(2);
        assertThat(talk(play, GENERAL).threads()).hasSize(1);
    }

    @Test
    void whoIsNamedAndMayReadItIsToldSo() {
        Play play = talking()
                .given(ADA_IN_TRUST, new Command.SendMessage(List.of(GENERAL), HELLO, List.of(GENERAL, GENERAL)));
        assertThat(play.seat(GENERAL_1).unread()).contains(new View.Unread("general+trust", 1, 1));
        assertThat(play.seat(TRUST_2).unread()).contains(new View.Unread("general+trust", 1, 0));
        assertThat(talk(play, GENERAL)
                        .threads()
                        .getFirst()
                        .messages()
                        .getFirst()
                        .mentions())
                .containsExactly(new View.Mention("general", "General"));
        play.given(CAT_IN_GENERAL, new Command.ReadThread("general+trust", 1));
        assertThat(play.seat(GENERAL_1).unread())
                .noneMatch(each -> each.thread().equals("general+trust"));
    }

    @Test
    void whoIsNamedWhereOthersTalkLearnsNothing() {
        Play play = talking().given(ADA_IN_TRUST, new Command.SendMessage(List.of(TRUST), HELLO, List.of(GENERAL)));
        assertThat(play.seat(GENERAL_1).unread()).noneMatch(each -> each.mentions() > 0);
        assertThat(talk(play, GENERAL).threads()).isEmpty();
        play.when(ADA_IN_TRUST, new Command.SendMessage(List.of(GENERAL), HELLO, List.of(HOMEWELL)))
                .thenRefused("unknown-organisation");
    }

    @Test
    void aPinIsForTheOrganisationThatSetIt() {
        Play play = talking().given(ADA_IN_TRUST, write(GENERAL));
        play.when(BEN_IN_TRUST, pin(1, true)).then(new TalkEvent.MessagePinned(TRUST, "general+trust", 1));
        play.given(BEN_IN_TRUST, pin(1, true));
        assertThat(talk(play, TRUST).pins()).containsExactly(new View.Pin("general+trust", 1));
        assertThat(talk(play, GENERAL).pins()).isEmpty();
        play.when(ADA_IN_TRUST, pin(1, true)).thenNothing();
        play.when(ADA_IN_TRUST, pin(2, true)).thenRefused("unknown-message");
        play.when(ADA_IN_TRUST, pin(1, false)).then(new TalkEvent.MessageUnpinned(TRUST, "general+trust", 1));
        play.given(ADA_IN_TRUST, pin(1, false));
        assertThat(talk(play, TRUST).pins()).isEmpty();
        play.given(ADA_IN_TRUST, write(TRUST))
                .when(CAT_IN_GENERAL, new Command.PinMessage("trust", 1, true))
                .thenRefused("unknown-thread");
    }

    @Test
    void keepsNoMorePinsThanFitAView() {
        Play play = talking();
        for (int number = 1; number <= TalkRules.MOST_PINS; number++) {
            play.given(ADA_IN_TRUST, write(GENERAL)).given(ADA_IN_TRUST, pin(number, true));
        }
        play.given(ADA_IN_TRUST, write(GENERAL))
                .when(ADA_IN_TRUST, pin(TalkRules.MOST_PINS + 1, true))
                .thenRefused("too-many-pins");
    }

    @Test
    void controlStopsWhatAnOrganisationSaysToOthers() {
        Play play = talking();
        play.when(CONTROL, mute(true)).then(new TalkEvent.OrganisationMuted(TRUST));
        play.given(CONTROL, mute(true));
        assertThat(talk(play, TRUST).muted()).isTrue();
        assertThat(talk(play, GENERAL).muted()).isFalse();
        play.when(ADA_IN_TRUST, write(GENERAL)).thenRefused("talk-muted");
        play.when(ADA_IN_TRUST, write(GENERAL, TalkThread.CONTROL)).thenRefused("talk-muted");
        play.when(ADA_IN_TRUST, new Command.Announce(HELLO)).thenRefused("talk-muted");
        play.given(ADA_IN_TRUST, write(TRUST)).given(ADA_IN_TRUST, write(TalkThread.CONTROL));
        assertThat(talk(play, TRUST).threads()).hasSize(2);
        play.given(CAT_IN_GENERAL, write(TRUST)).given(Fixtures.controlFor(TRUST), write(GENERAL));
        play.when(ADA_IN_TRUST, mute(false)).thenRefused("control-only");
        play.when(CONTROL, mute(true)).thenNothing();
        play.given(CONTROL, mute(false)).given(ADA_IN_TRUST, write(GENERAL));
        assertThat(talk(play, TRUST).muted()).isFalse();
    }

    @Test
    void aMutedBotDoesNotTryToWrite() {
        Play play = Play.opened(TRUST).given(CONTROL, mute(true)).until(Stage.NEGOTIATE);
        assertThat(Game.botMoves(play.scenario, play.state))
                .noneMatch(move -> move.command() instanceof Command.SendMessage);
    }

    private static Command pin(int number, boolean pinned) {
        return new Command.PinMessage("general+trust", number, pinned);
    }

    private static Command mute(boolean muted) {
        return new Command.MuteOrganisation(TRUST, muted);
    }

    private static View.Talk talk(Play play, OrganisationId organisation) {
        return play.view(new Audience.Organisation(organisation), View.Talk.class);
    }

    @Test
    void refusesMessagesToNobodyAboutNothingAndAtTheWrongTime() {
        talking().when(ADA_IN_TRUST, write()).thenRefused("nobody-to-write-to");
        talking().when(ADA_IN_TRUST, write(HOMEWELL)).thenRefused("unknown-organisation");
        talking()
                .when(ADA_IN_TRUST, new Command.SendMessage(List.of(GENERAL), new Text("  "), List.of()))
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

    private static View.ReadingAlong readAlong(boolean controlReads) {
        var play = new Play(Fixtures.TWO_SIDES);
        play.given(
                Fixtures.SERVER,
                new Command.OpenGame(Fixtures.GAME, "Tuesday", "3", 7, Command.Pace.CONTROL, List.of(), controlReads));
        play.given(Fixtures.SERVER, new Command.TakeSeat(TRUST_1, Fixtures.ADA));
        play.until(Stage.NEGOTIATE);
        play.given(ADA_IN_TRUST, write(GENERAL)).given(ADA_IN_TRUST, write(TRUST));
        return play.view(new Audience.Control(), View.ReadingAlong.class);
    }

    @Test
    void controlReadsAlongWhereTheGameWasOpenedSoAndNeverWithinATeam() {
        assertThat(readAlong(true).threads()).singleElement().satisfies(thread -> {
            assertThat(thread.id()).isEqualTo("general+trust");
            assertThat(thread.parties()).containsExactly("Twobridge General Hospital", "Twobridge Care Trust");
        });
    }

    @Test
    void controlReadsNothingOfOthersOtherwise() {
        assertThat(readAlong(false).threads()).isEmpty();
    }

    @Test
    void everybodyIsToldWhetherControlReadsAlong() {
        assertThat(talking().view(new Audience.Everyone(), View.Game.class).controlReads())
                .isFalse();
    }
}
