package seesaw.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import seesaw.web.Caller.Answer;

/// What would have happened otherwise is asked by those who may read the debrief, and by nobody else.
class WhatIfPageTests extends WebStory {

    private static final String MEETING = "decision/spring-2008/town-meeting";

    private Caller facilitator;
    private Caller priya;
    private Game game;

    @BeforeEach
    void openAGame() {
        facilitator = facilitator();
        game = openGame(facilitator);
        priya = seated(game, "Priya Nair", "trust-1");
    }

    private Answer ask(Caller caller, String without) {
        return caller.sendOnly("/g/" + game.id() + "/debrief/what-if", "without", without);
    }

    @Test
    void controlAsksAsSoonAsARoundHasClosed() {
        facilitator.open(game.console());
        assertThat(ask(facilitator, MEETING).status()).isEqualTo(422);
        assertThat(ask(facilitator, MEETING).html()).contains("Close a round first");
        next(facilitator, game, 3);
        priya.open(game.desk());
        priya.send("/g/" + game.id() + "/do/sheet", "lever.town-meeting", "open", "confirm", "true");
        next(facilitator, game, 1);
        facilitator.open(game.console());

        Answer answer = ask(facilitator, MEETING);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.html()).contains("\"lines\":[{\"id\":\"balance\"", "\"otherwise\"", "\"leftAlone\"");
        Answer unknown = ask(facilitator, "deal/of-another-game");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.html()).contains("deal/of-another-game");
        assertThat(facilitator.open("/g/" + game.id() + "/debrief").html())
                .contains("data-csrf=", "data-what-if=\"/g/" + game.id() + "/debrief/what-if\"");
    }

    @Test
    void participantsAskOnceTheDebriefIsTheirsAndStrangersNever() {
        priya.open(game.desk());
        assertThat(ask(priya, MEETING).status()).isEqualTo(404);
        Caller stranger = somebody();
        stranger.open("/");
        assertThat(ask(stranger, MEETING).status()).isEqualTo(404);
        facilitator.open(game.console());
        assertThat(ask(facilitator.withoutToken(), MEETING).status()).isEqualTo(403);
    }
}
