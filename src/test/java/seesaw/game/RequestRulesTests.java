package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.game.Fixtures.ADA_IN_TRUST;
import static seesaw.game.Fixtures.CAT_IN_GENERAL;
import static seesaw.game.Fixtures.GENERAL;
import static seesaw.game.Fixtures.HOMEWELL;
import static seesaw.game.Fixtures.MONEY;
import static seesaw.game.Fixtures.NURSES;
import static seesaw.game.Fixtures.TRUST;
import static seesaw.game.Fixtures.confirm;
import static seesaw.game.Fixtures.set;

import java.util.List;
import org.junit.jupiter.api.Test;

class RequestRulesTests {

    private static final RequestId FIRST = new RequestId("request-1");
    private static final RequestId SECOND = new RequestId("request-2");
    private static final Text NO_WORDS = new Text("");

    private static Play asked() {
        return Play.seated().until(Stage.DECIDE).given(ADA_IN_TRUST, set(MONEY, 4));
    }

    private static Command answer(RequestId request, boolean given) {
        return new RequestCommand.AnswerRequest(request, given, new Text("Because."));
    }

    private static RequestViews.Requests requests(Play play, OrganisationId organisation) {
        return play.view(new Audience.Organisation(organisation), RequestViews.Requests.class);
    }

    private static View.ConsentNeeded onSheet(Play play) {
        return play.sheet(TRUST).levers().getFirst().consents().getFirst();
    }

    @Test
    void aDraftThatNeedsLeaveAsksForItAndTellsWhoIsAsked() {
        Play play = asked();
        var line = requests(play, GENERAL).toUs().getFirst();
        assertThat(line.fromName()).isEqualTo("Twobridge Care Trust");
        assertThat(line.setting()).isEqualTo("£4m a year");
        assertThat(onSheet(play).state()).isEqualTo("asked");
        assertThat(play.seat(Fixtures.GENERAL_1).now().words())
                .isEqualTo(Phrase.of("now.consent.asked", "Care Trust", "Money for home teams"));
        assertThat(requests(play, HOMEWELL).toUs()).isEmpty();
    }

    @Test
    void anAnswerSetsTheSwitchOnTheOwnSheet() {
        Play play = asked();
        play.when(CAT_IN_GENERAL, answer(FIRST, true))
                .then(
                        new RequestEvent.RequestAnswered(FIRST, true, new Text("Because.")),
                        new SheetEvent.LeverSet(GENERAL, NURSES, new LeverValue.Switched(true)));
        assertThat(onSheet(play).state()).isEqualTo("given");
        play.next();
        assertThat(play.settled(MONEY).held()).isEqualTo(ResultsEvent.Held.AS_DECIDED);
    }

    @Test
    void theSwitchIsAnAnswerToo() {
        Play play = asked();
        play.when(CAT_IN_GENERAL, set(NURSES, true))
                .then(
                        new SheetEvent.LeverSet(GENERAL, NURSES, new LeverValue.Switched(true)),
                        new RequestEvent.RequestAnswered(FIRST, true, NO_WORDS));
        play.given(CAT_IN_GENERAL, set(NURSES, false));
        assertThat(onSheet(play).state()).isEqualTo("refused");
    }

    @Test
    void aConfirmedSheetCanStillAnswer() {
        Play play = asked().given(CAT_IN_GENERAL, confirm())
                .given(CAT_IN_GENERAL, answer(FIRST, true))
                .next();
        assertThat(play.settled(MONEY).applied()).isEqualTo(new LeverValue.Amount(4));
    }

    @Test
    void whatIsNoLongerNeededIsDropped() {
        asked().when(ADA_IN_TRUST, new Command.ResetLever(MONEY))
                .then(new SheetEvent.LeverReset(TRUST, MONEY), new RequestEvent.RequestDropped(FIRST));
    }

    @Test
    void silenceTakesTheDefault() {
        Play play = asked().given(ADA_IN_TRUST, set(MONEY, 9)).next();
        assertThat(play.events())
                .contains(new RequestEvent.RequestLapsed(FIRST, false), new RequestEvent.RequestLapsed(SECOND, true));
        assertThat(play.settled(MONEY).held()).isEqualTo(ResultsEvent.Held.CONSENT_MISSING);
    }

    @Test
    void aVetoHoldsAndSaysWho() {
        Play play = asked().given(CAT_IN_GENERAL, answer(FIRST, true))
                .given(ADA_IN_TRUST, set(MONEY, 9))
                .given(CAT_IN_GENERAL, answer(SECOND, false))
                .next()
                .given(Fixtures.CONTROL, new Command.OpenDesks());
        assertThat(play.settled(MONEY).held()).isEqualTo(ResultsEvent.Held.NOT_APPROVED);
        assertThat(play.settled(MONEY).applied()).isEqualTo(new LeverValue.Amount(0));
        assertThat(play.view(new Audience.Organisation(TRUST), View.OwnResults.class)
                        .rounds()
                        .getFirst()
                        .decisions()
                        .getFirst()
                        .why())
                .isEqualTo(Phrase.of("why.not-approved", "Twobridge General Hospital", "£0m a year"));
    }

    @Test
    void onlyWhoIsAskedAnswersAndOnlyBeforeTheSheetsClose() {
        Play play = asked();
        play.when(ADA_IN_TRUST, answer(FIRST, true)).thenRefused("unknown-request");
        play.when(ADA_IN_TRUST, new RequestCommand.AskForConsent(MONEY, "moon", NO_WORDS))
                .thenRefused("nobody-to-ask");
        play.next().when(CAT_IN_GENERAL, answer(FIRST, true)).thenRefused("request-closed");
    }

    @Test
    void askingAgainAfterARefusalOpensTheQuestionAnew() {
        Play play = asked().given(CAT_IN_GENERAL, answer(FIRST, false));
        play.given(ADA_IN_TRUST, new RequestCommand.AskForConsent(MONEY, NURSES.value(), new Text("Please.")));
        assertThat(requests(play, GENERAL).toUs())
                .extracting(RequestViews.RequestLine::state)
                .isEqualTo(List.of("open"));
    }
}
