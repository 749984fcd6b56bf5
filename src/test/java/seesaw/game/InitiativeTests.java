package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static seesaw.game.Fixtures.ADA_IN_TRUST;
import static seesaw.game.Fixtures.BEN_IN_TRUST;
import static seesaw.game.Fixtures.CAT_IN_GENERAL;
import static seesaw.game.Fixtures.CONTROL;
import static seesaw.game.Fixtures.GENERAL;
import static seesaw.game.Fixtures.HOMEWELL;
import static seesaw.game.Fixtures.TRUST;

import java.util.List;
import org.junit.jupiter.api.Test;
import seesaw.game.InitiativeCommand.AllowInitiative;
import seesaw.game.InitiativeCommand.AnswerAboutInitiative;
import seesaw.game.InitiativeCommand.AskAboutInitiative;
import seesaw.game.InitiativeCommand.ProposeInitiative;
import seesaw.game.InitiativeCommand.Push;
import seesaw.game.InitiativeCommand.RefuseInitiative;
import seesaw.game.InitiativeCommand.WithdrawInitiative;

class InitiativeTests {

    private static final InitiativeId FIRST = new InitiativeId("initiative-1");
    private static final Text BECAUSE = new Text("Forty people came.");

    private static ProposeInitiative propose(String title, OrganisationId... with) {
        return new ProposeInitiative(
                new Text(title), new Text("We walk the wards."), List.of(with), new Text("Trust."), new Text(""));
    }

    private static AllowInitiative allow(boolean open, Push... pushes) {
        return new AllowInitiative(FIRST, List.of(pushes), open, BECAUSE);
    }

    private static Play proposed(OrganisationId... with) {
        return Play.seated().until(Stage.NEGOTIATE).given(ADA_IN_TRUST, propose("Ward walk", with));
    }

    private static VoiceViews.Initiatives of(Play play, OrganisationId organisation) {
        return play.view(new Audience.Organisation(organisation), VoiceViews.Initiatives.class);
    }

    private static VoiceViews.InitiativeRow onQueue(Play play) {
        return play.view(new Audience.Control(), VoiceViews.Initiatives.class)
                .initiatives()
                .getFirst();
    }

    @Test
    void whatNoLeverCoversWaitsForControlWithWhoProposedIt() {
        Play play = proposed(GENERAL);

        assertThat(onQueue(play).stage()).isEqualTo("waiting");
        assertThat(onQueue(play).by()).isEqualTo("Ada");
        assertThat(onQueue(play).with()).containsExactly(new VoiceViews.Party("general", "Twobridge General Hospital"));
        assertThat(of(play, GENERAL).initiatives()).isEmpty();
    }

    @Test
    void anUnfinishedOneIsRefusedAndSoAreMoreThanThePackLetsWait() {
        Play play = proposed().given(BEN_IN_TRUST, propose("Second"));
        play.when(ADA_IN_TRUST, propose("Third")).thenRefused("initiatives-waiting");
        play.when(CAT_IN_GENERAL, propose(" ")).thenRefused("initiative-unfinished");
        play.when(CAT_IN_GENERAL, propose("x".repeat(121))).thenRefused("text-too-long");
        play.when(CAT_IN_GENERAL, propose("Far", HOMEWELL)).thenRefused("unknown-organisation");
        play.given(ADA_IN_TRUST, new WithdrawInitiative(FIRST)).given(ADA_IN_TRUST, propose("Third"));
    }

    @Test
    void outsideRoundsNothingIsProposed() {
        Play.seated().when(ADA_IN_TRUST, propose("Early")).thenRefused("initiative-closed");
        Play.seated().until(Stage.REEL).when(ADA_IN_TRUST, propose("Between")).thenRefused("initiative-closed");
    }

    @Test
    void controlAsksBackAndOnlyItsOrganisationAnswers() {
        Play play = proposed(GENERAL).given(CONTROL, new AskAboutInitiative(FIRST, new Text("Who pays?")));
        play.when(CONTROL, new AskAboutInitiative(FIRST, new Text("And who?"))).thenRefused("initiative-asked");
        play.when(CAT_IN_GENERAL, new AnswerAboutInitiative(FIRST, BECAUSE)).thenRefused("unknown-initiative");
        play.given(BEN_IN_TRUST, new AnswerAboutInitiative(FIRST, new Text("We do.")));

        assertThat(onQueue(play).asked()).containsExactly(new VoiceViews.AskedBack("Who pays?", "We do."));
        assertThat(onQueue(play).stage()).isEqualTo("waiting");
        play.when(BEN_IN_TRUST, new AnswerAboutInitiative(FIRST, BECAUSE)).thenRefused("nothing-asked");
    }

    @Test
    void onlyControlRulesAndAlwaysWithAReason() {
        Play play = proposed();
        play.when(ADA_IN_TRUST, allow(true)).thenRefused("control-only");
        play.when(CONTROL, new RefuseInitiative(FIRST, new Text(" "))).thenRefused("reason-needed");
        play.given(CONTROL, new RefuseInitiative(FIRST, BECAUSE));
        play.when(CONTROL, allow(true)).thenRefused("initiative-ruled");
        play.when(ADA_IN_TRUST, new WithdrawInitiative(FIRST)).thenRefused("initiative-ruled");
    }

    @Test
    void aRulingPushesWhatThePackOffersAsFarAsItOffers() {
        Play play = proposed();
        play.when(CONTROL, allow(false, new Push("moon", 1, 0, 1))).thenRefused("unknown-ruling-input");
        play.when(CONTROL, allow(false, new Push("opposition", -11, 0, 1))).thenRefused("ruling-size");
        play.when(CONTROL, allow(false, new Push("opposition", Double.NaN, 0, 1)))
                .thenRefused("ruling-size");
        play.when(CONTROL, allow(false, new Push("opposition", -2, 0, 0))).thenRefused("ruling-time");
        play.when(CONTROL, allow(false, new Push("opposition", -2, 0, 1), new Push("opposition", -2, 0, 1)))
                .thenRefused("unknown-ruling-input");
    }

    @Test
    void aRulingCountsFromItsRoundForItsTimeAndDoNothingHasNone() {
        double without = opposition(Play.seated().until(Stage.RESULTS, 1));
        Play play = proposed()
                .given(CONTROL, allow(false, new Push("opposition", -2, 0, 0.5)))
                .until(Stage.RESULTS, 1);

        assertThat(opposition(play)).isEqualTo(without - 2, within(1e-9));
        var outcome = play.lastRound().outcome();
        assertThat(Readings.series(outcome.leftAlone(), "opposition").reading()).isEqualTo(without, within(1e-9));
        play.until(Stage.RESULTS, 2);
        double secondWithout = opposition(Play.seated().until(Stage.RESULTS, 2));
        assertThat(opposition(play)).isEqualTo(secondWithout, within(1e-9));
    }

    @Test
    void aDelayedRulingCountsLater() {
        Play play = proposed()
                .given(CONTROL, allow(false, new Push("opposition", -2, 0.5, 0.5)))
                .until(Stage.RESULTS, 1);
        assertThat(opposition(play)).isEqualTo(opposition(Play.seated().until(Stage.RESULTS, 1)), within(1e-9));
        play.until(Stage.RESULTS, 2);
        assertThat(opposition(play)).isEqualTo(opposition(Play.seated().until(Stage.RESULTS, 2)) - 2, within(1e-9));
    }

    private static double opposition(Play play) {
        return Readings.series(play.lastRound().outcome().series(), "opposition")
                .reading();
    }

    @Test
    void theLikelyEffectIsWhatThenHappensIfNothingElseDoes() {
        Play play = proposed();
        var push = new Push("opposition", -2, 0, 0.5);
        LikelyEffect likely =
                Game.likelyEffect(play.scenario, play.state, List.of(push)).orElseThrow();
        play.given(CONTROL, allow(false, push)).until(Stage.RESULTS, 1);

        assertThat(likely.stretches()).hasSize(6).startsWith("April to September 2008");
        assertThat(likely.lines().getFirst().indicator()).isEqualTo("balance");
        LikelyEffect.Line line = likely.lines().stream()
                .filter(each -> each.indicator().equals("opposition"))
                .findFirst()
                .orElseThrow();
        assertThat(line.with().getFirst()).isEqualTo(opposition(play), within(1e-9));
        assertThat(line.without().getFirst() - line.with().getFirst()).isEqualTo(2, within(1e-9));
        assertThat(likely.balanceWith()).hasSameSizeAs(likely.balanceWithout());
        assertThat(Game.likelyEffect(play.scenario, play.state, List.of(new Push("moon", 1, 0, 1))))
                .isEmpty();
        play.until(Stage.DEBRIEF);
        assertThat(Game.likelyEffect(play.scenario, play.state, List.of(push))).isEmpty();
    }

    @Test
    void theRulingIsReadByThoseItNamesOrByAll() {
        Play named = proposed(GENERAL).given(CONTROL, allow(false, new Push("opposition", -2, 0.5, 1)));
        assertThat(of(named, GENERAL).initiatives()).singleElement().satisfies(row -> {
            assertThat(row.stage()).isEqualTo("allowed");
            assertThat(row.ruling().effects().getFirst().size()).isEqualTo("−2 points");
        });
        assertThat(ownNews(named, GENERAL)).contains("ruling");
        assertThat(news(named)).doesNotContain("ruling");

        Play open = proposed(GENERAL).given(CONTROL, allow(true));
        assertThat(news(open)).contains("ruling");
        assertThat(ownNews(open, GENERAL)).doesNotContain("ruling");

        Play refused = proposed(GENERAL).given(CONTROL, new RefuseInitiative(FIRST, BECAUSE));
        assertThat(of(refused, GENERAL).initiatives()).isEmpty();
        assertThat(ownNews(refused, TRUST)).contains("refusal");
        assertThat(ownNews(refused, GENERAL)).doesNotContain("refusal");
    }

    private static List<String> news(Play play) {
        return play.view(new Audience.Everyone(), View.News.class).items().stream()
                .map(View.NewsItem::kind)
                .toList();
    }

    private static List<String> ownNews(Play play, OrganisationId organisation) {
        return play.view(new Audience.Organisation(organisation), View.News.class).items().stream()
                .map(View.NewsItem::kind)
                .toList();
    }

    @Test
    void whoSitsInASuccessorAnswersForTheInitiative() {
        Play play = Play.seated()
                .until(Stage.NEGOTIATE, 2)
                .given(CAT_IN_GENERAL, propose("Stay"))
                .until(Stage.REEL)
                .given(CONTROL, new Command.ChooseOption("delivery", "partnership", BECAUSE))
                .until(Stage.NEGOTIATE, 3)
                .given(CONTROL, new AskAboutInitiative(FIRST, BECAUSE));
        assertThat(of(play, HOMEWELL).initiatives()).hasSize(1);
        play.given(CAT_IN_GENERAL, new AnswerAboutInitiative(FIRST, BECAUSE));
    }

    @Test
    void aBotProposesAsThePackSaysOnceAndCannotBeAsked() {
        Play play = Play.opened(GENERAL).until(Stage.NEGOTIATE, 2).bots();
        assertThat(onQueue(play).title()).isEqualTo("Open day");
        assertThat(play.state.initiatives()).hasSize(1);
        play.when(CONTROL, new AskAboutInitiative(FIRST, BECAUSE)).thenRefused("initiative-of-a-bot");
    }
}
