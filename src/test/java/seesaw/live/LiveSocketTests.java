package seesaw.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static seesaw.live.Fixtures.*;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import seesaw.access.Speaker;
import seesaw.game.Command;
import seesaw.game.GameId;
import seesaw.game.PersonId;
import tools.jackson.databind.JsonNode;

/// Pages and a real server, over real sockets.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LiveSocketTests {

    /// In these tests a browser says who it is: who may say what is the business of `access`.
    @TestConfiguration(proxyBeanMethods = false)
    static class Introductions {
        @Bean
        @Primary
        Speakers introduced() {
            return (game, as, request) -> switch (as) {
                case "desk" ->
                    Optional.ofNullable(request.getParameter("person"))
                            .map(person -> new Speaker.Seated(new PersonId(person)));
                case "console" -> Optional.of(new Speaker.Facilitator(FACILITATOR));
                case "screen" -> Optional.of(new Speaker.BigScreen());
                default -> Optional.empty();
            };
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private LiveGames games;

    private final HttpClient client = HttpClient.newHttpClient();
    private final GameId game = newGame();
    private final List<Page> pages = new ArrayList<>();

    @BeforeEach
    void open() {
        games.open(opening(game), PACK, FACILITATOR);
        games.submit(game, control(), takes(TRUST_1, JUDITH));
        games.submit(game, control(), takes(TRUST_2, RAJ));
        games.submit(game, control(), takes(GENERAL_1, GWEN));
    }

    @AfterEach
    void close() {
        pages.forEach(Page::close);
        games.erase(game);
        client.close();
    }

    @Test
    void aPageThatComesIsWelcomedAndGetsEverything() {
        Page desk = desk(JUDITH).hello(-1);

        JsonNode welcome = desk.await("Welcome");
        assertThat(welcome.get("version").asLong()).isEqualTo(4);
        assertThat(welcome.get("build").asString()).isNotEmpty();
        JsonNode frame = desk.await("Frame");
        assertThat(frame.get("after").asLong()).isEqualTo(-1);
        assertThat(desk.sections().keySet()).contains("game", "organisations", "organisation", "sheet", "seat");
    }

    @Test
    void whatOneDoesTheOthersSee() {
        Page judith = desk(JUDITH).hello(-1);
        Page raj = desk(RAJ).hello(-1);
        Page console = console().hello(-1);
        raj.await("Frame");
        goTo("DECIDE");

        JsonNode answer = judith.command(
                "1", "SetLever", "{\"lever\":\"home-team-money\",\"value\":{\"type\":\"Amount\",\"amount\":4}}");

        assertThat(answer.get("type").asString()).isEqualTo("Accepted");
        raj.awaitSection("sheet", sheet -> sheet.toString().contains("\"amount\":4.0"));
        console.awaitSection("board", board -> board.toString().contains("drafting"));
    }

    @Test
    void everyPageGetsAFrameForEveryStepAlsoWhenNothingInItIsForIt() {
        Page gwen = desk(GWEN).hello(-1);
        gwen.await("Frame");
        goTo("DECIDE");
        gwen.await(message -> message.path("version").asLong() == version());
        long before = version();

        desk(JUDITH)
                .hello(-1)
                .command(
                        "1",
                        "SetLever",
                        "{\"lever\":\"town-meeting\",\"value\":{\"type\":\"Chosen\",\"option\":\"open\"}}");

        JsonNode frame = gwen.await("Frame");
        assertThat(frame.get("after").asLong()).isEqualTo(before);
        assertThat(frame.get("version").asLong()).isEqualTo(before + 1);
        assertThat(frame.get("sections").isEmpty()).isTrue();
    }

    @Test
    void aPageThatComesBackGetsOnlyWhatChanged() {
        Page desk = desk(JUDITH).hello(-1);
        desk.await("Frame");
        long held = desk.version();
        desk.close();
        // Somebody else keeps the audience up to date meanwhile
        desk(RAJ).hello(-1).await("Frame");
        games.submit(game, control(), new Command.Announce(new seesaw.game.Text("Coffee is ready")));

        JsonNode frame = desk(JUDITH).hello(held).await("Frame");

        assertThat(frame.get("after").asLong()).isEqualTo(held);
        assertThat(frame.get("version").asLong()).isEqualTo(version());
        assertThat(frame.get("sections").propertyNames()).contains("news").doesNotContain("organisation", "game");
    }

    @Test
    void aPageThatComesBackToAnotherSeatGetsEverything() {
        Page desk = desk(JUDITH).hello(-1);
        desk.await("Frame");
        long held = desk.version();
        desk.close();
        games.submit(game, control(), new Command.LeaveSeat(GENERAL_1));
        games.submit(game, control(), takes(GENERAL_1, JUDITH));

        JsonNode frame = desk(JUDITH).hello(held).await("Frame");

        assertThat(frame.get("after").asLong()).isEqualTo(-1);
        assertThat(frame.get("sections").get("seat").get("id").asString()).isEqualTo("general-1");
    }

    @Test
    void aPersonWhoIsMovedSeesTheNewPlaceAndNothingOfTheOldOne() {
        Page desk = desk(JUDITH).hello(-1);
        desk.await("Frame");
        games.submit(game, control(), new Command.LeaveSeat(GENERAL_1));
        games.submit(game, control(), takes(GENERAL_1, JUDITH));

        desk.awaitSection("organisation", own -> own.get("id").asString().equals("general"));
        assertThat(desk.sections().get("sheet").toString()).doesNotContain("home-team-money");
    }

    @Test
    void everyRefusalReachesItsSender() {
        Page desk = desk(JUDITH).hello(-1);
        Page screen = page("screen").hello(-1);
        Page stranger = desk(person(9)).hello(-1);

        assertThat(refusal(desk.command("1", "Next", "{\"step\":0}"))).isEqualTo("refusal.control-only");
        assertThat(refusal(desk.command("2", "NoSuchThing", "{}"))).isEqualTo("refusal.not-understood");
        assertThat(refusal(desk.command("3", "SetLever", "{\"lever\":\"beds\"}")))
                .isEqualTo("refusal.not-understood");
        assertThat(refusal(desk.command("4", "SendMessage", "{\"to\":[null],\"text\":null}")))
                .isEqualTo("refusal.not-understood");
        assertThat(refusal(desk.command("5", "TakeSeat", "{\"seat\":\"trust-2\",\"person\":\"" + RAJ + "\"}")))
                .isEqualTo("refusal.not-yours");
        assertThat(refusal(screen.command("1", "Hold", "{}"))).isEqualTo("refusal.not-yours");
        assertThat(refusal(stranger.command("1", "ConfirmSheet", "{}"))).isEqualTo("refusal.not-yours");
    }

    @Test
    void aPageThatIsNotOursIsClosed() {
        Page nonsense = desk(JUDITH).hello(-1);
        nonsense.say("{\"type\":\"Subscribe\",\"to\":\"everything\"}");
        assertThat(nonsense.awaitClose()).isEqualTo(1008);

        Page text = desk(JUDITH).hello(-1);
        text.sayAsText("x");
        assertThat(text.awaitClose()).isEqualTo(1008);

        Page flood = desk(JUDITH);
        for (int i = 0; i < 200 && !flood.isClosed(); i++) {
            try {
                flood.say("{\"type\":\"Ping\"}");
            } catch (RuntimeException closed) {
                break;
            }
        }
        assertThat(flood.awaitClose()).isIn(1008, 1006);
    }

    @Test
    void whoHasNoRightHasNoSocketAndNobodyFromElsewhereHasOne() {
        assertThatThrownBy(() -> page("desk")).hasMessageContaining("WebSocketHandshakeException");
        assertThatThrownBy(() -> page("everything")).hasMessageContaining("WebSocketHandshakeException");
        assertThatThrownBy(() -> client.newWebSocketBuilder()
                        .header("Origin", "https://elsewhere.example")
                        .buildAsync(URI.create(address("console")), new java.net.http.WebSocket.Listener() {})
                        .join())
                .hasMessageContaining("WebSocketHandshakeException");
    }

    @Test
    void aPhoneThatStopsReadingHoldsUpNobody() {
        for (int i = 0; i < 8; i++) {
            Page stuck = Page.thatDoesNotRead(client, address("desk") + "&person=" + JUDITH);
            pages.add(stuck);
            stuck.hello(-1);
        }
        Page raj = desk(RAJ).hello(-1);
        raj.await("Frame");
        String many = "word ".repeat(700);
        goTo("NEGOTIATE");

        Instant before = Instant.now();
        for (int i = 0; i < 60; i++) {
            games.submit(game, control(), new Command.Announce(new seesaw.game.Text(many + i)));
        }
        long last = version();
        raj.awaitSection("news", news -> raj.version() == last);

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void everybodyIsToldWhoIsHere() {
        Page judith = desk(JUDITH).hello(-1);
        Page raj = desk(RAJ).hello(-1);

        judith.await(message -> message.toString().contains("{\"seat\":\"trust-2\",\"state\":\"here\"}"));
        raj.close();
        judith.await(message -> message.toString().contains("{\"seat\":\"trust-2\",\"state\":\"away\"}"));
    }

    @Test
    void aNetworkWithoutSocketsPlaysToo() throws Exception {
        String first = get("/live/poll?game=" + game + "&as=desk&person=" + JUDITH);
        assertThat(first).startsWith("[{\"type\":\"Welcome\"").contains("\"after\":-1");

        String answer =
                post("{\"type\":\"Command\",\"request\":\"1\",\"command\":\"Announce\",\"body\":{\"text\":\"Hi\"},"
                        + "\"actingFor\":null}");
        assertThat(answer).contains("\"request\":\"1\"");

        long held = version();
        Thread later = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            games.submit(game, control(), new Command.Announce(new seesaw.game.Text("Coffee is ready")));
        });
        String next = "";
        for (int polls = 0; polls < 4 && !next.contains("Coffee is ready"); polls++) {
            next = get("/live/poll?game=" + game + "&as=desk&person=" + JUDITH + "&version=" + held);
        }
        later.join();
        assertThat(next).contains("Coffee is ready").contains("\"after\":" + held);
    }

    // ---- words of these tests -----------------------------------------------------------------------------------

    private static String refusal(JsonNode answer) {
        assertThat(answer.get("type").asString()).isEqualTo("Refused");
        return answer.get("words").get("key").asString();
    }

    private Page desk(PersonId person) {
        return page("desk&person=" + person);
    }

    private Page console() {
        return page("console");
    }

    private Page page(String as) {
        Page page = Page.open(client, address(as));
        pages.add(page);
        return page;
    }

    private String address(String as) {
        return "ws://localhost:" + port + "/live?game=" + game + "&as=" + as;
    }

    private long version() {
        return games.state(game).orElseThrow().version();
    }

    private void goTo(String stage) {
        for (int i = 0; i < 20; i++) {
            var state = games.state(game).orElseThrow();
            if (state.now().stage().name().equals(stage)) return;
            games.submit(game, control(), new Command.Next(state.step()));
        }
        throw new AssertionError("Never came to " + stage);
    }

    private String get(String path) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private String post(String body) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/live/send?game=" + game
                                        + "&as=desk&person=" + JUDITH))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
