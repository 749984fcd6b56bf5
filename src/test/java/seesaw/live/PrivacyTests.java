package seesaw.live;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.live.Fixtures.*;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import seesaw.game.Actor;
import seesaw.game.Command;
import seesaw.game.DealCommand;
import seesaw.game.GameId;
import seesaw.game.LeverId;
import seesaw.game.LeverValue;
import seesaw.game.OrganisationId;
import seesaw.game.Proposal;
import seesaw.game.Text;
import seesaw.testing.CanaryPack;

/// Private is private: a unique word in every private field of an organisation reaches its own seats and control, and
/// nobody else, in no byte of a whole period over real sockets.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(LiveSocketTests.Introductions.class)
class PrivacyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private LiveGames games;

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final GameId game = newGame();

    @AfterEach
    void close() {
        games.erase(game);
        client.close();
    }

    @Test
    void nobodyReceivesAWordThatIsPrivateToAnother() throws Exception {
        games.open(opening(game), CanaryPack.in(folder), FACILITATOR);
        for (var seat : Map.of(TRUST_1, JUDITH, TRUST_2, RAJ, GENERAL_1, GWEN).entrySet()) {
            games.submit(game, control(), takes(seat.getKey(), seat.getValue()));
        }
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("trust", page("desk&person=" + JUDITH));
        pages.put("trust's other seat", page("desk&person=" + RAJ));
        pages.put("general", page("desk&person=" + GWEN));
        pages.put("somebody without a seat", page("desk&person=" + person(9)));
        pages.put("the big screen", page("screen"));
        pages.put("control", page("console"));

        playARound();
        long last = games.state(game).orElseThrow().version();
        pages.forEach((who, page) -> {
            page.awaitSection("game", any -> page.version() == last);
        });

        for (String canary :
                List.of("CANARYTRUSTBRIEF", "CANARYTRUSTAIM", "CANARYTRUSTINDICATOR", "CANARYTRUSTLEVER")) {
            assertOnly(canary, pages, List.of("trust", "trust's other seat"));
        }
        for (String canary : List.of("CANARYGENERALBRIEF", "CANARYGENERALINDICATOR", "CANARYGENERALLEVER")) {
            assertOnly(canary, pages, List.of("general"));
        }
        assertOnly("CANARYTRUSTANSWER", pages, List.of("trust"));
        assertOnly("CANARYTEAM", pages, List.of("trust", "trust's other seat"));
        assertThat(pages.get("control").everything())
                .as("the words of a team reach control")
                .doesNotContain("CANARYTEAM");
        assertOnly("CANARYTALK", pages, List.of("trust", "trust's other seat", "general"));
        assertOnly("CANARYDRAFT", pages, List.of("trust", "trust's other seat"));
        assertThat(pages.get("control").everything())
                .as("a draft reaches control")
                .doesNotContain("CANARYDRAFT");
        assertOnly("CANARYDEAL", pages, List.of("trust", "trust's other seat", "general"));
        // What a team drafts is its own until the round closes; times of day may end in these digits
        assertOnly(":7.5", pages, List.of("trust", "trust's other seat"));
        pages.values().forEach(Page::close);
    }

    /// The canary is somewhere, and nowhere else; control may see everything.
    private static void assertOnly(String canary, Map<String, Page> pages, List<String> mayKnow) {
        assertThat(mayKnow)
                .as(canary + " reaches those it is for")
                .allMatch(who -> pages.get(who).everything().contains(canary));
        pages.forEach((who, page) -> {
            if (!mayKnow.contains(who) && !who.equals("control")) {
                assertThat(page.everything().contains(canary))
                        .as(canary + " reaches " + who)
                        .isFalse();
            }
        });
    }

    private void playARound() {
        goTo("NEGOTIATE");
        submit(judith(), new Command.SendMessage(List.of(organisation("general")), new Text("CANARYTALK"), List.of()));
        submit(
                judith(),
                new Command.SendMessage(
                        List.of(organisation("trust")), new Text("CANARYTEAM"), List.of(organisation("general"))));
        submit(judith(), new Command.PinMessage("trust", 1, true));
        submit(judith(), new DealCommand.DraftDeal("", promise("CANARYDRAFT")));
        submit(judith(), new DealCommand.OfferDeal("", promise("CANARYDEAL")));
        goTo("DECIDE");
        submit(judith(), new Command.SetLever(new LeverId("home-team-money"), new LeverValue.Amount(7.5)));
        goTo("REFLECT");
        submit(judith(), new Command.AnswerQuestion("helped", new Command.Answer.Words(new Text("CANARYTRUSTANSWER"))));
        goTo("BRIEF");
    }

    /// A closed deal of the trust with the hospital.
    private static Proposal promise(String words) {
        OrganisationId trust = organisation("trust");
        OrganisationId general = organisation("general");
        var term = new Proposal.Term("words", trust, List.of(general), 0, 0, new Text(words));
        return new Proposal(
                List.of(trust, general), List.of(term), List.of(), "spring-2008", "", false, 0, new Text(""));
    }

    private void submit(Actor actor, Command command) {
        assertThat(games.submit(game, actor, command)).as(command.toString()).isInstanceOf(Outcome.Accepted.class);
    }

    private void goTo(String stage) {
        for (int i = 0; i < 20; i++) {
            var state = games.state(game).orElseThrow();
            if (state.now().stage().name().equals(stage)) return;
            if (state.now().stage().name().equals("RESULTS")) submit(control(), new Command.OpenDesks());
            submit(control(), new Command.Next(state.step()));
        }
        throw new AssertionError("Never came to " + stage);
    }

    private Page page(String as) {
        Page page = Page.open(client, "ws://localhost:" + port + "/live?game=" + game + "&as=" + as);
        return page.hello(-1);
    }
}
