package seesaw.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import seesaw.web.Caller.Answer;

class JoinTests extends WebStory {

    private Caller facilitator;
    private Game game;

    @BeforeEach
    void openAGame() {
        facilitator = facilitator();
        game = openGame(facilitator);
    }

    @Test
    void aCodeANameAndASeatLeadToTheDesk() {
        Caller priya = somebody();
        priya.open("/");
        String sloppy = " " + game.code().toLowerCase(java.util.Locale.ROOT).substring(0, 3) + "-"
                + game.code().substring(3);
        assertThat(priya.send("/join", "code", sloppy).html()).contains("Closer to home", "0 of 3 people are in.");
        Answer seat = priya.send("/j/" + game.code(), "name", "  Priya   Nair ");
        assertThat(seat.html()).contains("Take your seat, Priya Nair", "Twobridge Care Trust", "Chief executive");
        Answer desk = priya.send("/j/" + game.code() + "/seat", "seat", "trust-1");
        assertThat(desk.path()).isEqualTo(game.desk());
        assertThat(desk.html()).contains("You are in, Priya Nair", "1 of 3 in", "Your reserve is £2m");
    }

    @Test
    void aWrongCodeStaysInItsFieldWithWhatToDoBesideIt() {
        Caller caller = somebody();
        caller.open("/");
        Answer answer = caller.send("/join", "code", "ABC XYZ");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html())
                .contains("value=\"ABC XYZ\"", "No game has the code ABC XYZ.", "aria-invalid=\"true\"");
    }

    @Test
    void anEmptyNameIsAskedForAgain() {
        Caller caller = somebody();
        caller.open("/j/" + game.code());
        Answer answer = caller.send("/j/" + game.code(), "name", " \u200b ");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html()).contains("Type the name by which the room knows you.");
        assertThat(caller.cookies()).noneMatch(cookie -> cookie.getName().contains(game.id()));
    }

    @Test
    void comingBackByCodeOrByRefreshLeadsToTheSameSeat() {
        Caller priya = seated(game, "Priya Nair", "trust-1");
        assertThat(priya.open("/j/" + game.code()).path()).isEqualTo(game.desk());
        assertThat(priya.open(game.desk()).html()).contains("Priya Nair, Chief executive");
        assertThat(facilitator.open(game.console() + "/seats").html()).containsOnlyOnce("Priya Nair");
    }

    @Test
    void aSecondClickOnContinueMakesNoSecondPerson() {
        Caller priya = somebody();
        priya.open("/j/" + game.code());
        priya.send("/j/" + game.code(), "name", "Priya Nair");
        assertThat(priya.send("/j/" + game.code(), "name", "Priya Nair").path())
                .isEqualTo("/j/" + game.code() + "/seat");
        assertThat(priya.cookies().stream().filter(cookie -> cookie.getName().contains(game.id())))
                .hasSize(1);
    }

    @Test
    void aTakenSeatCannotBeTakenAndTheRefusalSaysSo() {
        seated(game, "Priya Nair", "trust-1");
        Caller tom = somebody();
        tom.open("/j/" + game.code());
        tom.send("/j/" + game.code(), "name", "Tom Hallam");
        Answer answer = tom.send("/j/" + game.code() + "/seat", "seat", "trust-1");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html()).contains("notice-alert", "Take your seat, Tom Hallam");
    }

    @Test
    void whoChoosesAnotherSeatFreesTheFirst() {
        Caller priya = seated(game, "Priya Nair", "trust-1");
        priya.open("/j/" + game.code() + "/seat");
        priya.send("/j/" + game.code() + "/seat", "seat", "general-1");
        assertThat(priya.open(game.desk()).html()).contains("Priya Nair, Medical director");
        seated(game, "Tom Hallam", "trust-1");
    }

    @Test
    void aLockedDoorLetsNobodyNewInButKeepsThoseWhoAreIn() {
        Caller priya = seated(game, "Priya Nair", "trust-1");
        facilitator.open(game.console() + "/seats");
        facilitator.send(game.console() + "/door", "locked", "true");
        Caller tom = somebody();
        assertThat(tom.open("/j/" + game.code()).html()).contains("lets nobody new in");
        tom.send("/j/" + game.code(), "name", "Tom Hallam");
        assertThat(tom.cookies()).noneMatch(cookie -> cookie.getName().contains(game.id()));
        assertThat(priya.open(game.desk()).status()).isEqualTo(200);
    }

    @Test
    void aSeatCardSeatsItsHolderAndBringsThemBackOnAnotherDevice() {
        String card = card("trust-2");
        Caller judith = somebody();
        assertThat(judith.open(card).html()).contains("Director of finance", "Your name");
        assertThat(judith.send(card, "name", "Judith Lamb").path()).isEqualTo(game.desk());
        Caller laptop = somebody();
        assertThat(laptop.open(card).html()).contains("Continue as Judith Lamb");
        assertThat(laptop.send(card + "/again").html()).contains("Judith Lamb, Director of finance");
    }

    @Test
    void lookingAtASeatCardTakesNothing() {
        String card = card("trust-2");
        somebody().open(card);
        assertThat(facilitator.open(game.console() + "/seats").html()).contains("0 of 3 people are in");
    }

    @Test
    void revokedCardsOpenNothing() {
        String card = card("trust-2");
        facilitator.open(game.console() + "/seats");
        facilitator.send(game.console() + "/cards", "revoke", "true");
        assertThat(somebody().open(card).status()).isEqualTo(404);
    }

    @Test
    void aDeviceCodeOpensTheSameSeatOnceOnASecondDevice() {
        Caller phone = seated(game, "Priya Nair", "trust-1");
        phone.open(game.desk());
        String html = phone.send("/g/" + game.id() + "/device").html();
        String code = found(html, "class=\"big-code\">([0-9A-Z ]+)<");
        Caller laptop = somebody();
        laptop.open("/");
        Answer asked = laptop.send("/join", "code", code);
        assertThat(asked.html()).contains("Continue as Priya Nair");
        assertThat(laptop.send(asked.path()).html()).contains("Priya Nair, Chief executive");
        Caller third = somebody();
        assertThat(third.open(asked.path()).status()).isEqualTo(410);
        assertThat(phone.open(game.desk()).status()).isEqualTo(200);
    }

    @Test
    void leavingOnADeviceKeepsTheSeatAndErasingTheNameFreesIt() {
        Caller phone = seated(game, "Priya Nair", "trust-1");
        phone.open(game.desk());
        phone.send("/g/" + game.id() + "/leave", "what", "device");
        assertThat(phone.open(game.desk()).html()).contains("This browser has no seat in that game.");
        assertThat(facilitator.open(game.console() + "/seats").html()).contains("Priya Nair");
        Caller tom = seated(game, "Tom Hallam", "general-1");
        tom.open(game.desk());
        tom.send("/g/" + game.id() + "/leave", "what", "erase");
        assertThat(facilitator.open(game.console() + "/seats").html()).doesNotContain("Tom Hallam");
    }

    @Test
    void tryItNowPutsANewcomerIntoASeatWithOneClick() {
        Caller newcomer = somebody();
        newcomer.open("/");
        Answer desk = newcomer.send("/try");
        assertThat(desk.path()).endsWith("/desk");
        assertThat(desk.html()).contains("Two sides, on your own", "Visitor, Chief executive");
    }

    private String card(String seat) {
        facilitator.open(game.console() + "/seats");
        String html = facilitator
                .send(game.console() + "/seat", "seat", seat, "what", "card")
                .html();
        return found(html, "(/s/[\\w-]{22})");
    }
}
