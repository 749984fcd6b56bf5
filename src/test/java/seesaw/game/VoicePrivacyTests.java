package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.game.Fixtures.ADA_IN_TRUST;
import static seesaw.game.Fixtures.CAT_IN_GENERAL;
import static seesaw.game.Fixtures.CONTROL;
import static seesaw.game.Fixtures.GENERAL;
import static seesaw.game.Fixtures.TRUST;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What is held, waits or was given in confidence reaches those whom it concerns, and nobody else.
class VoicePrivacyTests {

    private static final String CANARY = "canary-word";
    private static final Text WORD = new Text(CANARY);
    private static final Text NOTHING = new Text("");

    /// The audiences that are sent the word.
    private static List<String> readers(Play play) {
        return Play.audiences(play.scenario, play.state).stream()
                .filter(audience -> play.views(audience).toString().contains(CANARY))
                .map(Object::toString)
                .toList();
    }

    private static String organisation(OrganisationId id) {
        return new Audience.Organisation(id).toString();
    }

    private static String control() {
        return new Audience.Control().toString();
    }

    @Test
    void aHeldStoryReachesItsWriterAndControlUntilItIsPrinted() {
        Play play = Play.seated().until(Stage.NEGOTIATE);
        play.given(
                CAT_IN_GENERAL,
                new PressCommand.WriteStory("alarm", WORD, WORD, WORD, true, List.of(), play.state.step() + 1, 0));
        assertThat(readers(play)).containsExactlyInAnyOrder(organisation(GENERAL), control());
        play.next();
        assertThat(readers(play)).contains(new Audience.Everyone().toString());
    }

    @Test
    void aDroppedStoryNeverReachesAnybodyElse() {
        Play play = Play.seated().until(Stage.NEGOTIATE);
        play.given(CAT_IN_GENERAL, new PressCommand.WriteStory("alarm", WORD, WORD, WORD, true, List.of(), 0, 9))
                .given(CAT_IN_GENERAL, new PressCommand.DropStory(new StoryId("story-1")))
                .until(Stage.DEBRIEF);
        assertThat(readers(play)).isSubsetOf(organisation(GENERAL), control());
    }

    @Test
    void anInitiativeReachesItsOrganisationAndControlAlsoWhenItIsRefused() {
        var id = new InitiativeId("initiative-1");
        Play play = Play.seated()
                .until(Stage.NEGOTIATE)
                .given(ADA_IN_TRUST, new InitiativeCommand.ProposeInitiative(WORD, WORD, List.of(GENERAL), WORD, WORD));
        assertThat(readers(play)).containsExactlyInAnyOrder(organisation(TRUST), control());
        play.given(CONTROL, new InitiativeCommand.AskAboutInitiative(id, WORD))
                .given(ADA_IN_TRUST, new InitiativeCommand.AnswerAboutInitiative(id, WORD));
        assertThat(readers(play)).containsExactlyInAnyOrder(organisation(TRUST), control());
        play.given(CONTROL, new InitiativeCommand.RefuseInitiative(id, WORD));
        assertThat(readers(play)).containsExactlyInAnyOrder(organisation(TRUST), control());
    }

    @Test
    void whatControlAskedStaysBetweenThemAlsoWhenTheRulingIsRead() {
        var id = new InitiativeId("initiative-1");
        var plain = new Text("Plain");
        Play play = Play.seated()
                .until(Stage.NEGOTIATE)
                .given(
                        ADA_IN_TRUST,
                        new InitiativeCommand.ProposeInitiative(plain, plain, List.of(GENERAL), plain, plain))
                .given(CONTROL, new InitiativeCommand.AskAboutInitiative(id, WORD))
                .given(CONTROL, new InitiativeCommand.AllowInitiative(id, List.of(), true, plain));
        assertThat(readers(play)).containsExactlyInAnyOrder(organisation(TRUST), control());
    }

    @Test
    void aDocumentReachesThePressAndNobodyElseBeforeItIsPrinted() {
        Play play = Play.seated()
                .until(Stage.NEGOTIATE)
                .given(ADA_IN_TRUST, new Command.SendMessage(List.of(TRUST), WORD, List.of()))
                .given(
                        ADA_IN_TRUST,
                        new PressCommand.GiveToPress(
                                GENERAL, new PressCommand.Given.GivenMessage("trust", 1), false, WORD));
        assertThat(readers(play)).containsExactlyInAnyOrder(organisation(TRUST), organisation(GENERAL));
        play.given(
                CAT_IN_GENERAL,
                new PressCommand.WriteStory(
                        "news", new Text("Read it"), new Text("Here."), NOTHING, false, List.of(1), 0, 9));
        assertThat(readers(play)).containsExactlyInAnyOrder(organisation(TRUST), organisation(GENERAL));
        play.given(CAT_IN_GENERAL, new PressCommand.LiftEmbargo(new StoryId("story-1")));
        assertThat(readers(play)).contains(new Audience.Everyone().toString());
    }

    @Test
    void anUnnamedGiverIsNamedToNobodyButThePress() {
        Play play = Play.seated()
                .until(Stage.NEGOTIATE)
                .given(
                        ADA_IN_TRUST,
                        new PressCommand.GiveToPress(GENERAL, new PressCommand.Given.GivenPassage(1), false, NOTHING))
                .given(
                        CAT_IN_GENERAL,
                        new PressCommand.WriteStory(
                                "news", new Text("Read it"), new Text("Here."), NOTHING, false, List.of(1), 0, 0));
        assertThat(play.view(new Audience.Everyone(), View.News.class).toString())
                .contains("document.passage.unnamed")
                .doesNotContain("Twobridge Care Trust");
    }
}
