package seesaw.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import seesaw.web.Caller.Answer;

/// A round can be played without script.
class DeskFormsTests extends WebStory {

    private Caller facilitator;
    private Game game;
    private Caller priya;

    @BeforeEach
    void openAGame() {
        facilitator = facilitator();
        game = openGame(facilitator);
        priya = seated(game, "Priya Nair", "trust-1");
    }

    @Test
    void theDeskCarriesItsFirstFrameAndNothingOfOthers() {
        String html = priya.open(game.desk()).html();
        assertThat(html)
                .contains("<script type=\"application/json\" id=\"first-frame\">{\"type\":\"Frame\",\"after\":-1");
        assertThat(html).contains("data-game=\"" + game.id() + "\"", "data-as=\"desk\"", "Your reserve is £2m");
        assertThat(html).doesNotContain("A third of your beds would close");
    }

    @Test
    void aDraftIsKeptAndConfirmed() {
        next(facilitator, game, 3);
        priya.open(game.desk());
        Answer kept = priya.send("/g/" + game.id() + "/do/sheet", "lever.home-team-money", "4.5");
        assertThat(kept.html()).contains("Saved at", "value=\"4.5\"", "£4.5m of £10.0m spent; £5.5m left.");
        Answer confirmed = priya.send(
                "/g/" + game.id() + "/do/sheet",
                "lever.home-team-money",
                "4.5",
                "was.home-team-money",
                "4.5",
                "confirm",
                "true");
        assertThat(confirmed.html()).contains("Confirmed by Priya Nair");
        assertThat(priya.send("/g/" + game.id() + "/do/reopen").html()).doesNotContain("Confirmed by Priya Nair");
    }

    @Test
    void whatIsNoNumberStaysInItsFieldWithTheReasonBesideIt() {
        next(facilitator, game, 3);
        priya.open(game.desk());
        Answer answer = priya.send("/g/" + game.id() + "/do/sheet", "lever.home-team-money", "lots", "confirm", "true");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html())
                .contains("value=\"lots\"", "“lots” is not a number.", "lever-home-team-money-problem");
    }

    @Test
    void aSettingOutOfRangeIsRefusedBesideItsField() {
        next(facilitator, game, 3);
        priya.open(game.desk());
        Answer answer = priya.send("/g/" + game.id() + "/do/sheet", "lever.home-team-money", "400");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html()).contains("value=\"400\"", "id=\"lever-home-team-money-problem\"");
    }

    @Test
    void aFormThatWasOpenForLongDoesNotUndoWhatAColleagueChanged() {
        next(facilitator, game, 3);
        Caller judith = seated(game, "Judith Lamb", "trust-2");
        priya.open(game.desk());
        judith.open(game.desk());
        judith.send("/g/" + game.id() + "/do/sheet", "lever.home-team-money", "4", "was.home-team-money", "0");
        Answer kept = priya.send(
                "/g/" + game.id() + "/do/sheet",
                "lever.home-team-money",
                "0",
                "was.home-team-money",
                "0",
                "lever.town-meeting",
                "open",
                "was.town-meeting",
                "none");
        assertThat(kept.html()).contains("name=\"lever.home-team-money\" value=\"4\"", "Judith Lamb");
    }

    @Test
    void aMessageReachesTheOtherOrganisation() {
        next(facilitator, game, 2);
        Caller tom = seated(game, "Tom Hallam", "general-1");
        priya.open(game.desk());
        Answer sent = priya.send(
                "/g/" + game.id() + "/do/message", "to", "general", "text", "Will you <b>release</b> nurses?");
        assertThat(sent.status()).isEqualTo(200);
        assertThat(tom.open(game.desk()).html())
                .contains("Will you &lt;b&gt;release&lt;/b&gt; nurses?", "Priya Nair, Twobridge Care Trust")
                .doesNotContain("<b>release</b>");
    }

    @Test
    void aMessageToNobodyIsKeptWithWhatToDo() {
        next(facilitator, game, 2);
        priya.open(game.desk());
        Answer answer = priya.send("/g/" + game.id() + "/do/message", "text", "Hello?");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html()).contains("Tick at least one organisation to write to.", ">Hello?</textarea>");
    }

    @Test
    void theConsoleGoesOnAndHoldsWithoutScript() {
        next(facilitator, game, 1);
        String step = found(facilitator.open(game.console()).html(), "name=\"step\" value=\"(\\d+)\"");
        facilitator.send(game.console() + "/do", "what", "hold", "step", step, "reveal", "0");
        assertThat(facilitator.open(game.console()).html()).contains("The clock is held.", "Go on");
        assertThat(priya.open(game.desk()).html()).contains("The clock is held.");
        // Clicked twice on a page that showed step 0
        assertThat(facilitator
                        .send(game.console() + "/do", "what", "next", "step", "0", "reveal", "0")
                        .html())
                .contains("notice-alert");
        assertThat(found(facilitator.open(game.console()).html(), "name=\"step\" value=\"(\\d+)\""))
                .isEqualTo(step);
    }

    @Test
    void theBigScreenShowsWhoIsInAndHowToJoin() {
        String html = somebody().open("/screen/" + game.screenKey()).html();
        assertThat(html)
                .contains("1 of 3 people are in", "Priya Nair", game.code().substring(0, 3) + " ");
        assertThat(html).doesNotContain("Your reserve is £2m", "A third of your beds would close");
    }
}
