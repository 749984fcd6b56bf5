package seesaw.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import seesaw.game.Actor;
import seesaw.game.Command;
import seesaw.game.ConsultationId;
import seesaw.game.DealId;
import seesaw.game.Event;
import seesaw.game.GameId;
import seesaw.game.InitiativeId;
import seesaw.game.InjectId;
import seesaw.game.LeverId;
import seesaw.game.LeverValue;
import seesaw.game.OrganisationId;
import seesaw.game.PersonId;
import seesaw.game.PressCommand;
import seesaw.game.RequestId;
import seesaw.game.SeatId;
import seesaw.game.StoryId;
import seesaw.game.Text;
import seesaw.journal.StoredNames.StoredName;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/// Stored JSON: the only place that knows how events and actors are written in the log. Strict in both directions: a
/// field too many or too few means that an event changed without an upcaster.
final class EventCodec {

    private static final String BODIES = "bodies";

    private final JsonMapper json = mapper();

    /// An event as it is stored.
    ///
    /// @param bodies what people typed, in the order of the parts that `payload` refers to, from 0
    record Written(String type, int typeVersion, String payload, List<Text> bodies) {}

    Written write(Event event) {
        StoredName name = StoredNames.of(event);
        List<Text> bodies = new ArrayList<>();
        String payload = json.writer().withAttribute(BODIES, bodies).writeValueAsString(event);
        return new Written(name.name(), name.version(), payload, bodies);
    }

    /// @param bodies by part; a part that is missing has been erased
    Event read(String type, int typeVersion, String payload, SequencedMap<Integer, Text> bodies) {
        StoredName name = StoredNames.of(type);
        if (typeVersion > name.version()) {
            throw new IllegalStateException("The log holds " + type + " in version " + typeVersion
                    + ", this SeeSaw knows " + name.version() + ": start the newer one");
        }
        var reader = json.readerFor(name.event()).withAttribute(BODIES, bodies);
        if (typeVersion == name.version()) return reader.readValue(payload);
        ObjectNode node = (ObjectNode) json.readTree(payload);
        for (UnaryOperator<ObjectNode> upcaster : name.upcasters().subList(typeVersion - 1, name.version() - 1)) {
            node = upcaster.apply(node);
        }
        return reader.readValue(node);
    }

    String writeActor(Actor actor) {
        return json.writerFor(Actor.class).writeValueAsString(actor);
    }

    Actor readActor(String actor) {
        return json.readValue(actor, Actor.class);
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addMixIn(GameId.class, PlainString.class)
                .addMixIn(PersonId.class, PlainString.class)
                .addMixIn(SeatId.class, PlainString.class)
                .addMixIn(OrganisationId.class, PlainString.class)
                .addMixIn(LeverId.class, PlainString.class)
                .addMixIn(InjectId.class, PlainString.class)
                .addMixIn(DealId.class, PlainString.class)
                .addMixIn(InitiativeId.class, PlainString.class)
                .addMixIn(StoryId.class, PlainString.class)
                .addMixIn(ConsultationId.class, PlainString.class)
                .addMixIn(RequestId.class, PlainString.class)
                .addMixIn(Actor.class, ActorNames.class)
                .addMixIn(LeverValue.class, LeverValueNames.class)
                .addMixIn(Command.Answer.class, AnswerNames.class)
                .addMixIn(PressCommand.Given.class, DocumentNames.class)
                .addModule(new SimpleModule("texts")
                        .addSerializer(Text.class, new TextWriter())
                        .addDeserializer(Text.class, new TextReader()))
                .build();
    }

    /// An id is written as its string.
    abstract static class PlainString {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        PlainString(String value) {}

        @JsonValue
        abstract String value();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = Actor.Participant.class, name = "participant"),
        @Type(value = Actor.Control.class, name = "control"),
        @Type(value = Actor.Bot.class, name = "bot"),
        @Type(value = Actor.Clock.class, name = "clock"),
        @Type(value = Actor.Server.class, name = "server")
    })
    interface ActorNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = LeverValue.Amount.class, name = "amount"),
        @Type(value = LeverValue.Chosen.class, name = "chosen"),
        @Type(value = LeverValue.Switched.class, name = "switched"),
        @Type(value = LeverValue.Allocated.class, name = "allocated")
    })
    interface LeverValueNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = PressCommand.Given.GivenMessage.class, name = "message"),
        @Type(value = PressCommand.Given.GivenPassage.class, name = "passage"),
        @Type(value = PressCommand.Given.GivenDeal.class, name = "deal")
    })
    interface DocumentNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = Command.Answer.Words.class, name = "words"),
        @Type(value = Command.Answer.Scale.class, name = "scale"),
        @Type(value = Command.Answer.Barriers.class, name = "barriers"),
        @Type(value = Command.Answer.About.class, name = "about")
    })
    interface AnswerNames {}

    /// Sets the words aside and writes the number of their part.
    private static final class TextWriter extends ValueSerializer<Text> {
        @Override
        @SuppressWarnings("unchecked")
        public void serialize(Text text, JsonGenerator out, SerializationContext context) {
            List<Text> bodies = (List<Text>) context.getAttribute(BODIES);
            out.writeNumber(bodies.size());
            bodies.add(text);
        }
    }

    /// Finds the words by the number of their part.
    private static final class TextReader extends ValueDeserializer<Text> {
        @Override
        @SuppressWarnings("unchecked")
        public Text deserialize(JsonParser in, DeserializationContext context) {
            SequencedMap<Integer, Text> bodies = (SequencedMap<Integer, Text>) context.getAttribute(BODIES);
            return bodies.getOrDefault(in.getIntValue(), Text.ERASED);
        }
    }
}
