package seesaw.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seesaw.game.Actor;
import seesaw.game.Command;
import seesaw.game.Event;
import seesaw.game.LeverId;
import seesaw.game.LeverValue;
import seesaw.game.OrganisationId;
import seesaw.game.PersonId;
import seesaw.game.SeatId;
import seesaw.game.SheetEvent;
import seesaw.game.TalkEvent;
import seesaw.game.Text;
import seesaw.testing.Examples;
import seesaw.testing.Golden;
import tools.jackson.databind.json.JsonMapper;

/// What is stored can be read for ever. The files in `stored-events` are rows as they stand in logs: one is never
/// changed; an event that changes gets a new one beside it. `-Dgolden=update` writes those that are missing.
class StoredEventTests {

    private static final Path ROWS = Path.of("src/test/resources/stored-events");

    private final EventCodec codec = new EventCodec();

    @Test
    void everyEventHasAStoredName() {
        List<Class<?>> named = new ArrayList<>();
        StoredNames.all().forEach(each -> named.add(each.event()));

        assertThat(named).containsExactlyInAnyOrderElementsOf(Examples.recordsOf(Event.class));
    }

    static List<Class<?>> events() {
        return Examples.recordsOf(Event.class);
    }

    @ParameterizedTest
    @MethodSource("events")
    void isWrittenAsItAlwaysWas(Class<? extends Event> type) {
        Event event = Examples.of(type);
        EventCodec.Written written = codec.write(event);

        Golden.check(file(written.type(), written.typeVersion()), row(written));
        assertThat(codec.read(written.type(), written.typeVersion(), written.payload(), parts(written.bodies())))
                .isEqualTo(event);
    }

    @Test
    void everyRowThatWasEverWrittenCanBeRead() throws IOException {
        try (Stream<Path> files = Files.list(ROWS)) {
            List<Path> rows = files.sorted().toList();
            assertThat(rows).hasSizeGreaterThanOrEqualTo(events().size());
            for (Path row : rows) {
                assertThat(read(Files.readString(row))).as(row.toString()).isInstanceOf(Event.class);
            }
        }
    }

    @Test
    void refusesAFieldThatItDoesNotKnowAndOneThatIsMissing() {
        assertThatThrownBy(() -> codec.read("seat-left", 1, "{\"seat\":\"a\",\"why\":\"b\"}", new TreeMap<>()))
                .hasMessageContaining("why");
        assertThatThrownBy(() -> codec.read("seat-left", 1, "{}", new TreeMap<>()))
                .hasMessageContaining("seat");
    }

    @Test
    void refusesAnEventOfALaterVersionOfTheProgram() {
        assertThatThrownBy(() -> codec.read("seat-left", 2, "{}", new TreeMap<>()))
                .hasMessageContaining("start the newer one");
        assertThatThrownBy(() -> codec.read("seat-eaten", 1, "{}", new TreeMap<>()))
                .hasMessageContaining("seat-eaten");
    }

    @Test
    void keepsWhatPeopleTypeApartFromTheEvent() {
        TalkEvent.Announced announced = new TalkEvent.Announced(new OrganisationId("trust"), new Text("Secret words"));
        EventCodec.Written written = codec.write(announced);

        assertThat(written.payload()).doesNotContain("Secret");
        assertThat(written.bodies()).containsExactly(new Text("Secret words"));
    }

    @Test
    void readsAnErasedTextAsErased() {
        EventCodec.Written written =
                codec.write(new TalkEvent.Announced(new OrganisationId("trust"), new Text("Secret words")));

        assertThat(codec.read(written.type(), written.typeVersion(), written.payload(), new TreeMap<>()))
                .isEqualTo(new TalkEvent.Announced(new OrganisationId("trust"), Text.ERASED));
    }

    @Test
    void readsBackEveryKindOfLeverValueAndAnswer() {
        for (Class<?> kind : Examples.recordsOf(LeverValue.class)) {
            staysTheSame(new SheetEvent.LeverSet(
                    new OrganisationId("trust"), new LeverId("beds"), (LeverValue) Examples.of(kind)));
        }
        for (Class<?> kind : Examples.recordsOf(Command.Answer.class)) {
            staysTheSame(new TalkEvent.QuestionAnswered(
                    new OrganisationId("trust"), null, "spring", "helped", (Command.Answer) Examples.of(kind)));
        }
    }

    @Test
    void storesActorsUnderTheNamesThatTheyAlwaysHad() {
        PersonId person = new PersonId("0193a000-0000-7000-8000-00000000000a");
        Map<Actor, String> actors = new LinkedHashMap<>();
        actors.put(
                new Actor.Participant(new SeatId("trust-1"), person),
                "{\"type\":\"participant\",\"seat\":\"trust-1\",\"person\":\"" + person + "\"}");
        actors.put(
                new Actor.Control(person, Optional.of(new OrganisationId("trust"))),
                "{\"type\":\"control\",\"person\":\"" + person + "\",\"actingFor\":\"trust\"}");
        actors.put(
                new Actor.Control(person, Optional.empty()),
                "{\"type\":\"control\",\"person\":\"" + person + "\",\"actingFor\":null}");
        actors.put(new Actor.Bot(new OrganisationId("trust")), "{\"type\":\"bot\",\"organisation\":\"trust\"}");
        actors.put(new Actor.Clock(), "{\"type\":\"clock\"}");
        actors.put(new Actor.Server(), "{\"type\":\"server\"}");

        actors.forEach((actor, stored) -> {
            assertThat(codec.writeActor(actor)).isEqualTo(stored);
            assertThat(codec.readActor(stored)).isEqualTo(actor);
        });
        assertThat(actors.keySet().stream().map(Object::getClass).distinct().toList())
                .hasSameElementsAs(Examples.recordsOf(Actor.class));
    }

    private void staysTheSame(Event event) {
        EventCodec.Written written = codec.write(event);
        assertThat(codec.read(written.type(), written.typeVersion(), written.payload(), parts(written.bodies())))
                .isEqualTo(event);
    }

    private Event read(String row) {
        var node = JsonMapper.shared().readTree(row);
        List<Text> bodies = new ArrayList<>();
        node.get("bodies").forEach(body -> bodies.add(new Text(body.asString())));
        return codec.read(
                node.get("type").asString(),
                node.get("typeVersion").asInt(),
                node.get("payload").toString(),
                parts(bodies));
    }

    private static Path file(String name, int version) {
        return ROWS.resolve(name + (version == 1 ? "" : "-" + version) + ".json");
    }

    private static String row(EventCodec.Written written) {
        String bodies = JsonMapper.shared()
                .writeValueAsString(written.bodies().stream().map(Text::words).toList());
        return """
                {
                  "type": "%s",
                  "typeVersion": %d,
                  "payload": %s,
                  "bodies": %s
                }
                """.formatted(written.type(), written.typeVersion(), written.payload(), bodies);
    }

    private static SequencedMap<Integer, Text> parts(List<Text> bodies) {
        SequencedMap<Integer, Text> parts = new TreeMap<>();
        for (Text body : bodies) parts.put(parts.size(), body);
        return parts;
    }
}
