package seesaw.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seesaw.game.Command;
import seesaw.game.LeverValue;
import seesaw.game.Phrase;
import seesaw.game.View;
import seesaw.testing.Examples;
import seesaw.testing.Golden;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The wire as both sides know it: the files in `protocol` are read by these tests, by the browser's, and by readers of
/// docs/PROTOCOL.md. `-Dgolden=update` writes them anew.
class ProtocolTests {

    private static final Path MESSAGES = Path.of("src/test/resources/protocol");
    private static final Path DOCUMENT = Path.of("docs/PROTOCOL.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- protocol/([\\w-]+\\.json) -->\\s*```json\\n(.*?)```", Pattern.DOTALL);
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    // ---- from the server ----------------------------------------------------------------------------------------

    static List<ServerMessage> serverMessages() {
        return List.of(
                new ServerMessage.Welcome("mi8c1k2p", 41, NOON),
                new ServerMessage.Frame(-1, 41, sections("game", "clock")),
                new ServerMessage.Accepted("3f9c51d2a07b-12", 42),
                new ServerMessage.Refused("3f9c51d2a07b-13", new Phrase("refusal.moved-on", List.of())),
                new ServerMessage.Pong(42, NOON),
                new ServerMessage.Presence(
                        List.of(
                                new ServerMessage.SeatPresence("trust-1", "here"),
                                new ServerMessage.SeatPresence("trust-2", "away")),
                        3));
    }

    @ParameterizedTest
    @MethodSource("serverMessages")
    void theServerSaysItLikeThis(ServerMessage message) {
        Golden.check(file(message.getClass()), pretty(Wire.text(message)));
    }

    @Test
    void everyMessageOfTheServerHasAnExample() {
        assertThat(serverMessages().stream().map(Object::getClass).toList())
                .hasSameElementsAs(Examples.recordsOf(ServerMessage.class));
    }

    /// One frame with every section that there is, and something in every field.
    @Test
    void sectionsLookLikeThis() {
        String[] all = Examples.recordsOf(View.class).stream()
                .map(view -> ((View) Examples.of(view)).section())
                .toArray(String[]::new);
        ServerMessage.Frame frame = new ServerMessage.Frame(40, 41, sections(all));

        Golden.check(MESSAGES.resolve("all-sections.json"), pretty(Wire.text(frame)));
    }

    /// The frame that is put together from sections encoded before is the frame that would be written in one go.
    @Test
    void aFramePutTogetherIsAFrame() throws InterruptedException {
        SequencedMap<String, View> views = sections("game", "clock", "seat");
        SequencedMap<String, byte[]> encoded = new LinkedHashMap<>();
        views.forEach((name, view) -> encoded.put(name, Wire.write(view)));
        Outbox outbox = new Outbox();
        outbox.startFrom(40);
        outbox.frame(41, encoded);

        byte[] sent = outbox.take(java.time.Duration.ZERO).getFirst();

        assertThat(new String(sent, StandardCharsets.UTF_8))
                .isEqualTo(Wire.text(new ServerMessage.Frame(40, 41, views)));
    }

    private static SequencedMap<String, View> sections(String... names) {
        SequencedMap<String, View> sections = new LinkedHashMap<>();
        for (Class<?> type : Examples.recordsOf(View.class)) {
            View view = (View) Examples.of(type);
            if (List.of(names).contains(view.section())) sections.put(view.section(), view);
        }
        return sections;
    }

    // ---- from the browser ---------------------------------------------------------------------------------------

    @Test
    void theBrowserSaysHelloAndPingLikeThis() {
        hears("hello.json", "{\"type\":\"Hello\",\"version\":41}", new ClientMessage.Hello(41));
        hears("ping.json", "{\"type\":\"Ping\"}", new ClientMessage.Ping());
    }

    static List<Class<?>> commands() {
        return Examples.recordsOf(Command.class);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theBrowserCommandsLikeThis(Class<? extends Command> type) {
        Command command = Examples.of(type);
        ObjectNode message = PRETTY.createObjectNode()
                .put("type", "Command")
                .put("request", "3f9c51d2a07b-12")
                .put("command", type.getSimpleName());
        message.set("body", Wire.tree(command));
        message.putNull("actingFor");
        Path file = MESSAGES.resolve("command-" + kebab(type) + ".json");
        Golden.check(file, pretty(message.toString()));

        ClientMessage.Command heard = (ClientMessage.Command)
                Wire.read(message.toString().getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertThat(Wire.command(heard)).contains(command);
    }

    @Test
    void everyKindOfLeverValueAndAnswerIsUnderstood() {
        for (Class<?> kind : Examples.recordsOf(LeverValue.class)) {
            staysTheSame(new Command.SetLever(new seesaw.game.LeverId("beds"), (LeverValue) Examples.of(kind)));
        }
        for (Class<?> kind : Examples.recordsOf(Command.Answer.class)) {
            staysTheSame(new Command.AnswerQuestion("helped", (Command.Answer) Examples.of(kind)));
        }
    }

    @Test
    void whatIsNotExactlyRightIsNotUnderstood() {
        for (String body : List.of(
                "{}",
                "{\"step\":null}",
                "{\"step\":\"1\"}",
                "{\"step\":1.5}",
                "{\"step\":1,\"force\":true}",
                "[1]",
                "null",
                "1")) {
            assertThat(Wire.command(command("Next", body))).as(body).isEmpty();
        }
        assertThat(Wire.command(
                        command("SetLever", "{\"lever\":\"Not An Id\",\"value\":{\"type\":\"Amount\",\"amount\":1}}")))
                .isEmpty();
        assertThat(Wire.command(
                        command("SetLever", "{\"lever\":\"beds\",\"value\":{\"type\":\"Amount\",\"amount\":\"NaN\"}}")))
                .isEmpty();
        assertThat(Wire.command(command("SetLever", "{\"lever\":\"beds\",\"value\":{\"type\":\"java.lang.Runtime\"}}")))
                .isEmpty();
        assertThat(Wire.command(command("SendMessage", "{\"to\":[null],\"text\":\"x\"}")))
                .isEmpty();
        assertThat(Wire.command(command("Announce", "{\"text\":\"" + "x".repeat(4_001) + "\"}")))
                .isEmpty();
        for (String message :
                List.of("", "[]", "{", "null", "{\"type\":\"Ping\",\"type\":\"Ping\"}", "{}{}", "\u0000")) {
            assertThat(Wire.read(message.getBytes(StandardCharsets.UTF_8)))
                    .as(message)
                    .isEmpty();
        }
        assertThat(Wire.read("[".repeat(5_000).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static void hears(String file, String json, ClientMessage expected) {
        Golden.check(MESSAGES.resolve(file), pretty(json));
        assertThat(Wire.read(json.getBytes(StandardCharsets.UTF_8))).contains(expected);
    }

    private static void staysTheSame(Command command) {
        ClientMessage.Command message =
                new ClientMessage.Command("1", command.getClass().getSimpleName(), Wire.tree(command), null);
        assertThat(Wire.command(message)).contains(command);
    }

    private static ClientMessage.Command command(String name, String body) {
        return new ClientMessage.Command("1", name, PRETTY.readTree(body), null);
    }

    // ---- the document -------------------------------------------------------------------------------------------

    @Test
    void everyExampleInTheDocumentIsOneOfTheseFiles() throws IOException {
        Matcher examples = EXAMPLE.matcher(Files.readString(DOCUMENT));
        List<String> shown = new ArrayList<>();
        while (examples.find()) {
            shown.add(examples.group(1));
            assertThat(examples.group(2))
                    .as(examples.group(1))
                    .isEqualTo(Files.readString(MESSAGES.resolve(examples.group(1))));
        }
        assertThat(shown).contains("hello.json", "welcome.json", "frame.json", "accepted.json", "refused.json");
    }

    @Test
    void everyCommandIsInTheDocument() throws IOException {
        String document = Files.readString(DOCUMENT);
        assertThat(commands().stream().map(Class::getSimpleName).filter(name -> !document.contains("`" + name + "`")))
                .isEmpty();
    }

    @Test
    void noFileIsLeftOver() throws IOException {
        Map<String, Boolean> expected = new LinkedHashMap<>();
        serverMessages()
                .forEach(
                        each -> expected.put(file(each.getClass()).getFileName().toString(), true));
        commands().forEach(each -> expected.put("command-" + kebab(each) + ".json", true));
        for (String other : List.of("hello.json", "ping.json", "all-sections.json")) expected.put(other, true);
        try (Stream<Path> files = Files.list(MESSAGES)) {
            assertThat(files.map(file -> file.getFileName().toString())).hasSameElementsAs(expected.keySet());
        }
    }

    private static Path file(Class<?> message) {
        return MESSAGES.resolve(kebab(message) + ".json");
    }

    private static String kebab(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String pretty(String json) {
        JsonNode node = PRETTY.readTree(json);
        return PRETTY.writeValueAsString(node).replace("\r\n", "\n") + "\n";
    }
}
