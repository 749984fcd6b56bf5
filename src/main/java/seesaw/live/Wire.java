package seesaw.live;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import seesaw.game.Command;
import seesaw.game.ConsultationId;
import seesaw.game.DealId;
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
import seesaw.game.View;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Wire JSON: the only place that knows how messages are written. Families are told apart by `type`, which is the
/// record's simple name; ids and typed words are plain strings. What browsers send is read strictly: a field too many,
/// too few or null, and the message is not understood.
final class Wire {

    /// Bytes; a text of the longest kind in three-byte characters, and its envelope.
    static final int LONGEST_MESSAGE = 16 * 1024;

    private static final Map<String, Class<? extends Command>> COMMANDS = new LinkedHashMap<>();

    static {
        register(Command.class);
    }

    /// Families of commands may stand within one another.
    private static void register(Class<?> family) {
        for (Class<?> command : family.getPermittedSubclasses()) {
            if (command.isRecord()) COMMANDS.put(command.getSimpleName(), command.asSubclass(Command.class));
            else register(command);
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(LONGEST_MESSAGE)
                            .build())
                    .build())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
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
            .addMixIn(Text.class, PlainWords.class)
            .addMixIn(ServerMessage.class, ServerMessages.class)
            .addMixIn(LeverValue.class, LeverValues.class)
            .addMixIn(View.LeverControl.class, LeverControls.class)
            .addMixIn(Command.Answer.class, Answers.class)
            .addMixIn(PressCommand.Given.class, Documents.class)
            .build();

    private Wire() {}

    // ---- to the browser -----------------------------------------------------------------------------------------

    static byte[] write(ServerMessage message) {
        return JSON.writerFor(ServerMessage.class).writeValueAsBytes(message);
    }

    static String text(ServerMessage message) {
        return JSON.writerFor(ServerMessage.class).writeValueAsString(message);
    }

    /// The body of a command, as a browser would write it.
    static JsonNode tree(Command command) {
        return JSON.valueToTree(command);
    }

    /// The value of one section.
    static byte[] write(View view) {
        return JSON.writeValueAsBytes(view);
    }

    // ---- from the browser ---------------------------------------------------------------------------------------

    /// Reads a message.
    ///
    /// @return empty if it is not one of ours
    static Optional<ClientMessage> read(byte[] message) {
        try {
            JsonNode node = JSON.readTree(message);
            Class<? extends ClientMessage> type = switch (node.path("type").asString("")) {
                case "Hello" -> ClientMessage.Hello.class;
                case "Command" -> ClientMessage.Command.class;
                case "Ping" -> ClientMessage.Ping.class;
                default -> null;
            };
            if (type == null || !(node instanceof ObjectNode fields)) {
                return Optional.empty();
            }
            fields.remove("type");
            return Optional.of(LENIENT_ABOUT_NULL.treeToValue(fields, type));
        } catch (JacksonException notOurs) {
            return Optional.empty();
        }
    }

    /// The envelope's `actingFor` may be null.
    private static final JsonMapper LENIENT_ABOUT_NULL = JSON.rebuild()
            .disable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /// Reads the body of a command.
    ///
    /// @return empty if there is no such command, or its body is not as it should be
    static Optional<Command> command(ClientMessage.Command message) {
        Class<? extends Command> type = COMMANDS.get(message.command());
        if (type == null) return Optional.empty();
        try {
            return Optional.ofNullable(JSON.treeToValue(message.body(), type));
        } catch (JacksonException notOurs) {
            return Optional.empty();
        }
    }

    // ---- how our records are written ----------------------------------------------------------------------------

    abstract static class PlainString {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        PlainString(String value) {}

        @JsonValue
        abstract String value();
    }

    abstract static class PlainWords {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        PlainWords(String words) {}

        @JsonValue
        abstract String words();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = ServerMessage.Welcome.class, name = "Welcome"),
        @Type(value = ServerMessage.Frame.class, name = "Frame"),
        @Type(value = ServerMessage.Accepted.class, name = "Accepted"),
        @Type(value = ServerMessage.Refused.class, name = "Refused"),
        @Type(value = ServerMessage.Pong.class, name = "Pong"),
        @Type(value = ServerMessage.Presence.class, name = "Presence")
    })
    interface ServerMessages {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = LeverValue.Amount.class, name = "Amount"),
        @Type(value = LeverValue.Chosen.class, name = "Chosen"),
        @Type(value = LeverValue.Switched.class, name = "Switched"),
        @Type(value = LeverValue.Allocated.class, name = "Allocated")
    })
    interface LeverValues {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = View.LeverControl.Slider.class, name = "Slider"),
        @Type(value = View.LeverControl.Choice.class, name = "Choice"),
        @Type(value = View.LeverControl.Switch.class, name = "Switch"),
        @Type(value = View.LeverControl.Allocation.class, name = "Allocation")
    })
    interface LeverControls {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = PressCommand.Given.GivenMessage.class, name = "GivenMessage"),
        @Type(value = PressCommand.Given.GivenPassage.class, name = "GivenPassage"),
        @Type(value = PressCommand.Given.GivenDeal.class, name = "GivenDeal")
    })
    interface Documents {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = Command.Answer.Words.class, name = "Words"),
        @Type(value = Command.Answer.Scale.class, name = "Scale"),
        @Type(value = Command.Answer.Barriers.class, name = "Barriers"),
        @Type(value = Command.Answer.About.class, name = "About")
    })
    interface Answers {}
}
