package seesaw.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import seesaw.web.Caller.Answer;

/// A whole server with the small pack, and what people do on it.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "seesaw.scenarios=src/test/resources/packs",
            "seesaw.facilitator.email=" + WebStory.EMAIL,
            "seesaw.facilitator.password=" + WebStory.PASSWORD
        })
abstract class WebStory {

    static final String EMAIL = "hugh@example.org";
    static final String PASSWORD = "seven quiet kestrels";

    @LocalServerPort
    int port;

    Caller somebody() {
        return new Caller(port);
    }

    Caller facilitator() {
        Caller caller = somebody();
        caller.open("/sign-in");
        assertThat(caller.send("/sign-in", "email", EMAIL, "password", PASSWORD).path())
                .startsWith("/console");
        return caller;
    }

    /// A game of three seats: two in the trust, one in the hospital.
    Game openGame(Caller facilitator) {
        facilitator.open("/console/new?scenario=two-sides");
        Answer seats = facilitator.send(
                "/console/new",
                "scenario",
                "two-sides",
                "title",
                "Closer to home",
                "plan",
                "3",
                "people",
                "trust",
                "people",
                "general",
                "people",
                "homewell");
        assertThat(seats.status()).isEqualTo(200);
        return new Game(
                found(seats.html(), "/console/([0-9a-f-]{36})"),
                found(seats.html(), "/j/([0-9A-Z]{6})"),
                found(seats.html(), "/screen/([\\w-]{22})"));
    }

    /// Joins by code and takes a seat.
    Caller seated(Game game, String name, String seat) {
        Caller caller = somebody();
        caller.open("/");
        caller.send("/join", "code", game.code());
        caller.send("/j/" + game.code(), "name", name);
        assertThat(caller.send("/j/" + game.code() + "/seat", "seat", seat).path())
                .isEqualTo(game.desk());
        return caller;
    }

    static String found(String html, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        assertThat(matcher.find()).as(pattern + " in " + html).isTrue();
        return matcher.group(1);
    }

    record Game(String id, String code, String screenKey) {
        String desk() {
            return "/g/" + id + "/desk";
        }

        String console() {
            return "/console/" + id;
        }
    }

    /// Goes on to the next step, as often as said.
    void next(Caller facilitator, Game game, int times) {
        for (int i = 0; i < times; i++) {
            String html = facilitator.open(game.console()).html();
            String step = found(html, "name=\"step\" value=\"(\\d+)\"");
            facilitator.send(game.console() + "/do", "what", "next", "step", step, "reveal", "0");
        }
    }
}
