package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static seesaw.game.Fixtures.ADA_IN_TRUST;
import static seesaw.game.Fixtures.CAT_IN_GENERAL;
import static seesaw.game.Fixtures.CLOCK;
import static seesaw.game.Fixtures.CONTROL;
import static seesaw.game.Fixtures.GENERAL;
import static seesaw.game.Fixtures.START;
import static seesaw.game.Fixtures.TRUST;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import seesaw.game.PressCommand.CorrectStory;
import seesaw.game.PressCommand.DropStory;
import seesaw.game.PressCommand.GiveToPress;
import seesaw.game.PressCommand.Given;
import seesaw.game.PressCommand.LiftEmbargo;
import seesaw.game.PressCommand.WriteStory;

/// In the example pack the hospital prints the town's newsletter.
class PressTests {

    private static final StoryId FIRST = new StoryId("story-1");
    private static final Text NOTHING = new Text("");

    private static WriteStory story(String kind, String headline, boolean front) {
        return new WriteStory(kind, new Text(headline), new Text("So it is."), NOTHING, front, List.of(), 0, 0);
    }

    private static WriteStory held(String headline, int step, int minutes) {
        return new WriteStory(
                "alarm", new Text(headline), new Text("So it is."), NOTHING, true, List.of(), step, minutes);
    }

    private static WriteStory leak(int document) {
        return new WriteStory(
                "alarm", new Text("Leaked"), new Text("Read it."), NOTHING, true, List.of(document), 0, 0);
    }

    private static Play negotiating() {
        return Play.seated().until(Stage.NEGOTIATE);
    }

    private static List<View.NewsItem> stories(Play play) {
        return play.view(new Audience.Everyone(), View.News.class).items().stream()
                .filter(each -> each.kind().equals("story"))
                .toList();
    }

    private static double opposition(Play play) {
        return Readings.series(play.lastRound().outcome().series(), "opposition")
                .reading();
    }

    private static Command timeUp(Play play) {
        return new Command.PhaseTimeUp(play.state.step());
    }

    @Test
    void thePressAndControlWriteStoriesAndNobodyElseDoes() {
        Play play = negotiating()
                .given(CAT_IN_GENERAL, story("calm", "All is well", false))
                .given(CONTROL, story("news", "From control", false));
        play.when(ADA_IN_TRUST, story("alarm", "No", false)).thenRefused("press-only");

        assertThat(stories(play))
                .extracting(View.NewsItem::headline, View.NewsItem::from)
                .containsExactly(tuple("All is well", "Twobridge General Hospital"), tuple("From control", ""));
    }

    @Test
    void aStoryHasAHeadlineABodyAndAKind() {
        Play play = negotiating();
        play.when(CAT_IN_GENERAL, story("calm", " ", false)).thenRefused("story-unfinished");
        play.when(CAT_IN_GENERAL, story("moon", "Headline", false)).thenRefused("unknown-story-kind");
        play.when(CAT_IN_GENERAL, story("calm", "x".repeat(121), false)).thenRefused("text-too-long");
    }

    @Test
    void eachPhaseHasOneFrontPage() {
        Play play = negotiating().given(CAT_IN_GENERAL, story("alarm", "First", true));
        play.when(CAT_IN_GENERAL, story("alarm", "Second", true)).thenRefused("front-page-taken");
        play.given(CAT_IN_GENERAL, story("alarm", "Inside", false))
                .next()
                .given(CAT_IN_GENERAL, story("alarm", "Next phase", true));

        assertThat(stories(play)).extracting(each -> each.print().front()).containsExactly(true, false, true);
    }

    @Test
    void storiesMoveTheModelAsThePackSaysWithinItsBoundsForARound() {
        double without = opposition(Play.seated().until(Stage.RESULTS, 1));
        Play front = negotiating()
                .given(CAT_IN_GENERAL, story("alarm", "Front", true))
                .until(Stage.RESULTS, 1);
        assertThat(opposition(front)).isEqualTo(without + 4, within(1e-9));

        // 4 on the front page, 1 inside, and then no more: the bound is 5.
        Play many = negotiating()
                .given(CAT_IN_GENERAL, story("alarm", "Front", true))
                .given(CAT_IN_GENERAL, story("alarm", "Inside", false))
                .given(CAT_IN_GENERAL, story("alarm", "Too much", false))
                .next()
                .given(CAT_IN_GENERAL, story("alarm", "Front again", true))
                .until(Stage.RESULTS, 1);
        assertThat(opposition(many)).isEqualTo(without + 5, within(1e-9));
        var outcome = many.lastRound().outcome();
        assertThat(Readings.series(outcome.leftAlone(), "opposition").reading()).isEqualTo(without, within(1e-9));
    }

    @Test
    void aCorrectionIsShownWithTheStoryAndTakesBackHalfOnce() {
        double without = opposition(Play.seated().until(Stage.RESULTS, 1));
        var words = new CorrectStory(FIRST, new Text("It was not so."));
        Play play = negotiating().given(CAT_IN_GENERAL, story("alarm", "Wrong", true));
        play.when(ADA_IN_TRUST, words).thenRefused("press-only");
        play.given(CAT_IN_GENERAL, words).given(CONTROL, words);

        assertThat(stories(play).getFirst().print().corrections())
                .extracting(View.Corrected::words)
                .containsExactly("It was not so.", "It was not so.");
        assertThat(play.view(new Audience.Everyone(), View.News.class).items())
                .extracting(View.NewsItem::kind)
                .contains("correction");
        assertThat(opposition(play.until(Stage.RESULTS, 1))).isEqualTo(without + 2, within(1e-9));
    }

    @Test
    void aStoryHeldForAPhaseAppearsWhenThatBegins() {
        Play play = negotiating();
        int decide = play.state.step() + 1;
        play.given(CAT_IN_GENERAL, held("Later", decide, 0));
        assertThat(stories(play)).isEmpty();
        play.when(CAT_IN_GENERAL, held("Also later", decide, 0)).thenRefused("front-page-taken");
        play.when(CAT_IN_GENERAL, held("Past", decide - 1, 0)).thenRefused("embargo-past");
        play.next();
        assertThat(stories(play)).extracting(View.NewsItem::headline).containsExactly("Later");
    }

    @Test
    void aStoryHeldForMinutesAppearsWhenTheyAreOverAndTheClockStandsWhileTheGameIsHeld() {
        Play play = negotiating().given(CAT_IN_GENERAL, held("Soon", 0, 5));
        assertThat(Game.deadline(play.state)).contains(START.plus(Duration.ofMinutes(5)));
        play.after(Duration.ofMinutes(4)).given(CLOCK, timeUp(play));
        assertThat(stories(play)).isEmpty();
        play.given(CONTROL, new Command.Hold()).after(Duration.ofMinutes(10));
        assertThat(Game.deadline(play.state)).isEmpty();
        play.given(CLOCK, timeUp(play)).given(CONTROL, new Command.Resume());
        assertThat(stories(play)).isEmpty();
        assertThat(Game.deadline(play.state)).contains(START.plus(Duration.ofMinutes(15)));
        play.after(Duration.ofMinutes(1)).given(CLOCK, timeUp(play)).given(CLOCK, timeUp(play));
        assertThat(stories(play)).hasSize(1);
        assertThat(play.state.clock().timeIsUp()).isFalse();
    }

    @Test
    void whatIsHeldCanBePublishedAtOnceOrDropped() {
        Play play = negotiating().given(CAT_IN_GENERAL, held("Now after all", 0, 5));
        play.when(ADA_IN_TRUST, new LiftEmbargo(FIRST)).thenRefused("press-only");
        play.given(CAT_IN_GENERAL, new LiftEmbargo(FIRST));
        assertThat(stories(play)).hasSize(1);
        play.when(CAT_IN_GENERAL, new DropStory(FIRST)).thenRefused("story-not-held");
        play.given(CAT_IN_GENERAL, held("Never", 0, 5))
                .given(CAT_IN_GENERAL, new DropStory(new StoryId("story-2")))
                .after(Duration.ofMinutes(6))
                .given(CLOCK, timeUp(play));
        assertThat(stories(play)).hasSize(1);
    }

    @Test
    void aMutedPressPublishesNothingAndWhatItHoldsStaysHeld() {
        Play play = negotiating()
                .given(CAT_IN_GENERAL, held("Held", 0, 5))
                .given(CONTROL, new Command.MuteOrganisation(GENERAL, true));
        play.when(CAT_IN_GENERAL, story("alarm", "No", false)).thenRefused("press-muted");
        play.when(CAT_IN_GENERAL, new LiftEmbargo(FIRST)).thenRefused("press-muted");
        assertThat(Game.deadline(play.state))
                .contains(play.state.clock().endsAt())
                .hasValueSatisfying(at -> assertThat(at).isAfter(START.plus(Duration.ofMinutes(5))));
        play.after(Duration.ofMinutes(6)).given(CLOCK, timeUp(play));
        assertThat(stories(play)).isEmpty();
        play.given(CONTROL, new Command.MuteOrganisation(GENERAL, false)).given(CLOCK, timeUp(play));
        assertThat(stories(play)).hasSize(1);
    }

    @Test
    void thePressPrintsOnlyWhatItWasGivenAndThenEverybodyReadsIt() {
        Play play = negotiating()
                .given(ADA_IN_TRUST, new Command.SendMessage(List.of(TRUST), new Text("Close ward nine."), List.of()));
        play.when(CAT_IN_GENERAL, leak(1)).thenRefused("unknown-document");
        play.when(CAT_IN_GENERAL, new GiveToPress(GENERAL, new Given.GivenPassage(1), false, NOTHING))
                .thenRefused("not-the-press");
        play.when(ADA_IN_TRUST, new GiveToPress(TRUST, new Given.GivenPassage(1), false, NOTHING))
                .thenRefused("not-the-press");
        play.when(ADA_IN_TRUST, new GiveToPress(GENERAL, new Given.GivenPassage(99), false, NOTHING))
                .thenRefused("unknown-document");
        play.when(ADA_IN_TRUST, new GiveToPress(GENERAL, new Given.GivenMessage("trust", 2), false, NOTHING))
                .thenRefused("unknown-document");
        play.given(ADA_IN_TRUST, new GiveToPress(GENERAL, new Given.GivenMessage("trust", 1), false, NOTHING));
        play.when(ADA_IN_TRUST, new GiveToPress(GENERAL, new Given.GivenMessage("trust", 1), false, NOTHING))
                .thenRefused("document-given");
        play.given(CAT_IN_GENERAL, leak(1));

        assertThat(stories(play).getFirst().print().documents()).singleElement().satisfies(leaked -> {
            assertThat(leaked.words()).isEqualTo("Close ward nine.");
            assertThat(leaked.giver()).isEmpty();
        });
    }

    @Test
    void aDealIsADocumentOnceAllPartiesHaveAgreed() {
        var proposal = new Proposal(
                List.of(TRUST, GENERAL),
                List.of(new Proposal.Term(
                        "words", TRUST, List.of(GENERAL), 0, 0, new Text("We will call on Fridays."))),
                List.of(),
                "spring-2008",
                "",
                false,
                0,
                NOTHING);
        Play play = negotiating().given(ADA_IN_TRUST, new DealCommand.OfferDeal("", proposal));
        DealId deal = play.state.deals().all().sequencedKeySet().getFirst();
        var give = new GiveToPress(GENERAL, new Given.GivenDeal(deal), true, NOTHING);
        play.when(ADA_IN_TRUST, give).thenRefused("unknown-document");
        play.given(CAT_IN_GENERAL, new DealCommand.AcceptDeal(deal, 1))
                .given(ADA_IN_TRUST, give)
                .given(CAT_IN_GENERAL, leak(1));
        assertThat(stories(play).getFirst().print().documents().getFirst().words())
                .contains("We will call on Fridays.");
    }

    @Test
    void theSourceIsNamedOnlyIfTheGiverSaysSo() {
        Play play = negotiating()
                .given(ADA_IN_TRUST, new GiveToPress(GENERAL, new Given.GivenPassage(1), true, new Text("For you.")))
                .given(CAT_IN_GENERAL, leak(1));
        assertThat(stories(play).getFirst().print().documents().getFirst().giver())
                .isEqualTo("Twobridge Care Trust");

        Play unnamed = negotiating()
                .given(ADA_IN_TRUST, new GiveToPress(GENERAL, new Given.GivenPassage(1), false, new Text("For you.")))
                .given(CAT_IN_GENERAL, leak(1));
        var leaked = stories(unnamed).getFirst().print().documents().getFirst();
        assertThat(leaked.giver()).isEmpty();
        assertThat(leaked.title()).isEqualTo(Phrase.of("document.passage.unnamed"));
    }

    @Test
    void aBotOfThePressWritesAsThePackSays() {
        Play play = Play.opened(GENERAL)
                .given(CONTROL, new Command.Next(0))
                .given(CONTROL, new Command.SendInject(Fixtures.PETITION))
                .until(Stage.NEGOTIATE, 2)
                .given(CONTROL, new Command.SendInject(Fixtures.PETITION));
        play.bots();
        long calm = stories(play).stream()
                .filter(each -> each.headline().equals("The General stays open"))
                .count();
        double known = Readings.ofEveryone(play.scenario, play.state.outcomes().subList(0, play.state.open()), 2)
                .latest(Readings.indicator(play.scenario, "opposition"));
        assertThat(calm).isEqualTo(known > 25 ? 1 : 0);
    }
}
