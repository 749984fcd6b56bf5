package seesaw.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import seesaw.web.Caller.Answer;

/// Nobody reads or does what is somebody else's.
class SecurityTests extends WebStory {

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
    void theIdOfAGameOpensNothing() {
        Caller stranger = somebody();
        assertThat(stranger.open(game.desk()).path()).isEqualTo("/?lost");
        assertThat(stranger.look(game.console()).header("Location")).endsWith("/sign-in");
        assertThat(stranger.look("/screen/" + game.id()).status()).isEqualTo(404);
    }

    @Test
    void aSeatInOneGameOpensNoOther() {
        Game other = openGame(facilitator);
        assertThat(priya.open(other.desk()).path()).isEqualTo("/?lost");
        // The same key under the other game's name is worth nothing either
        Caller forger = somebody();
        HttpCookie stolen = priya.cookies().stream()
                .filter(cookie -> cookie.getName().equals("seesaw-" + game.id()))
                .findFirst()
                .orElseThrow();
        HttpCookie forged = new HttpCookie("seesaw-" + other.id(), stolen.getValue());
        forged.setPath("/");
        forged.setVersion(0);
        forger.add(forged);
        assertThat(forger.open(other.desk()).path()).isEqualTo("/?lost");
    }

    @Test
    void aParticipantCannotRunTheGame() {
        assertThat(priya.look(game.console()).header("Location")).endsWith("/sign-in");
        priya.open(game.desk());
        Answer answer = priya.sendOnly(game.console() + "/do", "what", "next", "step", "0", "reveal", "0");
        assertThat(answer.header("Location")).endsWith("/sign-in");
        assertThat(priya.open(game.desk()).html()).contains("You are in, Priya Nair");
    }

    @Test
    void anotherFacilitatorCannotOpenTheGameUntilLetIn() {
        facilitator.open("/console");
        String link = found(facilitator.send("/console/invite").html(), "(/setup/[\\w-]{22})");
        Caller leila = somebody();
        leila.open(link);
        leila.send(link, "name", "Leila Haddad", "email", "leila@example.org", "password", "nine loud otters");
        leila.open("/sign-in");
        leila.send("/sign-in", "email", "leila@example.org", "password", "nine loud otters");
        assertThat(leila.open("/console").html()).contains("Leila Haddad").doesNotContain("Closer to home");
        for (String page : List.of("", "/seats")) {
            assertThat(leila.open(game.console() + page).status()).isEqualTo(404);
        }
        leila.open("/console");
        for (String form : List.of("/do", "/cards", "/door", "/seat", "/choose", "/admit")) {
            Answer answer = leila.sendOnly(
                    game.console() + form,
                    "what",
                    "next",
                    "step",
                    "0",
                    "reveal",
                    "0",
                    "locked",
                    "true",
                    "seat",
                    "trust-1",
                    "restructuring",
                    "x",
                    "option",
                    "y",
                    "person",
                    "z");
            assertThat(answer.status()).as(form).isEqualTo(404);
        }
        String seats = facilitator.open(game.console() + "/seats").html();
        facilitator.send(
                game.console() + "/admit", "person", found(seats, "name=\"person\" value=\"([0-9a-f-]{36})\""));
        assertThat(leila.open(game.console()).status()).isEqualTo(200);
    }

    @Test
    void aFormFromAnotherSiteIsRefused() {
        priya.open(game.desk());
        assertThat(priya.withoutToken()
                        .sendOnly("/g/" + game.id() + "/do/ready", "ready", "true")
                        .status())
                .isEqualTo(403);
        assertThat(facilitator
                        .withoutToken()
                        .sendOnly(game.console() + "/do", "what", "next")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aSeatIsNotHadByGuessing() {
        for (String key : List.of("trust-1", "AAAAAAAAAAAAAAAAAAAAAA", game.id(), "' or 1=1 --")) {
            assertThat(somebody().open("/s/" + key.replace(" ", "%20")).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void tooManyWrongPasswordsMakeEvenTheRightOneWait() {
        Caller guesser = somebody();
        guesser.open("/sign-in");
        String victim = "nobody@example.org";
        for (int i = 0; i < 10; i++) {
            assertThat(guesser.sendOnly("/sign-in", "email", victim, "password", "guess number " + i)
                            .status())
                    .isEqualTo(401);
        }
        Answer answer = guesser.sendOnly("/sign-in", "email", victim, "password", "one more");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.html()).contains("Too many wrong tries.", "value=\"" + victim + "\"");
    }

    @Test
    void everyPageForbidsInlineScriptAndFramesAndIsNotStored() {
        for (String page : List.of("/", "/j/" + game.code(), game.desk(), "/screen/" + game.screenKey(), "/nowhere")) {
            Answer answer = priya.open(page);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(page)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe", "*");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.html()).doesNotContain("style=\"", "onclick", "onload");
        }
    }

    @Test
    void cookiesAreForOurPagesOnlyAndUnreadableForScripts() {
        Caller caller = somebody();
        caller.open("/j/" + game.code());
        Answer joined = caller.sendOnly("/j/" + game.code(), "name", "Tom Hallam");
        assertThat(joined.response().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("seesaw-" + game.id()))
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    }

    @Test
    void signingOutEndsIt() {
        Caller copy = somebody();
        copy.takeCookiesOf(facilitator);
        facilitator.open("/console");
        facilitator.send("/console/sign-out");
        assertThat(facilitator.look("/console").header("Location")).endsWith("/sign-in");
        assertThat(copy.look("/console").header("Location")).endsWith("/sign-in");
    }

    @Test
    void aPageThatIsNotThereSaysSoInOurWordsAndTellsNothingMore() {
        Answer answer = somebody().open("/g/not-an-id/desk");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.html()).contains("This page is not here");
        assertThat(answer.html()).doesNotContainPattern(Pattern.compile("Exception|at seesaw\\.|springframework"));
    }

    @Test
    void whatPeopleTypeIsShownAndNotObeyed() {
        Caller caller = somebody();
        caller.open("/j/" + game.code());
        caller.send("/j/" + game.code(), "name", "<script>alert(1)</script>");
        caller.send("/j/" + game.code() + "/seat", "seat", "trust-2");
        for (Answer answer : List.of(
                caller.open(game.desk()),
                priya.open(game.desk()),
                facilitator.open(game.console()),
                somebody().open("/screen/" + game.screenKey()))) {
            assertThat(answer.html()).doesNotContain("<script>alert(1)").contains("script&gt;");
        }
    }
}
