package seesaw.live;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import seesaw.access.Speaker;
import seesaw.game.Actor;
import seesaw.game.Command;
import seesaw.game.OrganisationId;
import seesaw.game.Phrase;
import seesaw.game.Refusal;

/// What one page says and what it is told in answer. Every command is answered, if only with why not.
final class Conversation {

    private static final int LONGEST_REQUEST = 80;

    private final LiveGame game;
    private final Connection connection;
    private final String build;

    Conversation(LiveGame game, Connection connection, String build) {
        this.game = game;
        this.connection = connection;
        this.build = build;
    }

    void heard(ClientMessage message) {
        switch (message) {
            case ClientMessage.Hello hello -> game.hello(connection, hello.version(), build);
            case ClientMessage.Ping ping -> connection.outbox.reply(game.pong());
            case ClientMessage.Command command -> carryOut(command, connection.outbox::reply);
        }
    }

    /// The answer may come later, but it comes.
    void carryOut(ClientMessage.Command message, Consumer<ServerMessage> answer) {
        Optional<Command> command = Wire.command(message);
        if (command.isEmpty() || message.request().length() > LONGEST_REQUEST) {
            answer.accept(refused(message, Refusal.of("not-understood")));
            return;
        }
        Optional<Actor> actor = actor(command.get(), message.actingFor());
        if (actor.isEmpty()) {
            answer.accept(refused(message, Refusal.of("not-yours")));
            return;
        }
        game.submit(
                actor.get(),
                request(message),
                command.get(),
                outcome -> answer.accept(
                        switch (outcome) {
                            case Outcome.Accepted accepted ->
                                new ServerMessage.Accepted(message.request(), accepted.version());
                            case Outcome.Refused refused -> refused(message, refused.refusal());
                        }));
    }

    private Optional<Actor> actor(Command command, @Nullable String actingFor) {
        try {
            Optional<OrganisationId> organisation =
                    Optional.ofNullable(actingFor).map(OrganisationId::new);
            return game.actor(connection, command, organisation);
        } catch (IllegalArgumentException noSuchName) {
            return Optional.empty();
        }
    }

    /// Two people may number their requests alike.
    private String request(ClientMessage.Command message) {
        return switch (connection.speaker) {
            case Speaker.Seated seated -> seated.person() + "/" + message.request();
            case Speaker.Facilitator facilitator -> facilitator.person() + "/" + message.request();
            case Speaker.BigScreen screen -> "screen/" + message.request();
        };
    }

    private static ServerMessage refused(ClientMessage.Command message, Refusal refusal) {
        Phrase words = refusal.words();
        return new ServerMessage.Refused(message.request(), words);
    }
}
