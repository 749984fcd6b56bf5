package seesaw.live;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.BinaryWebSocketHandler;

/// The sockets at `/live`. Each has one virtual thread that sends, so that a page which reads slowly holds up nobody.
final class LiveSocket extends BinaryWebSocketHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSocket.class);

    /// A page says Ping every few seconds; one that says nothing for so long has gone.
    private static final Duration SILENCE = Duration.ofSeconds(35);

    /// A page that takes so long to read one message is let go: it comes back and is brought up to date at once.
    private static final Duration SLOWEST_READ = Duration.ofSeconds(5);

    private final String build;
    private final Map<String, Talk> talks = new ConcurrentHashMap<>();

    /// One open socket.
    private record Talk(LiveGame game, Connection connection, Conversation conversation, RateLimit limit) {}

    LiveSocket(String build) {
        this.build = build;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) {
        Handshake.Guest guest = Handshake.guest(socket.getAttributes());
        Connection connection = new Connection(guest.speaker());
        Conversation conversation = new Conversation(guest.game(), connection, build);
        limit(socket);
        talks.put(socket.getId(), new Talk(guest.game(), connection, conversation, new RateLimit(System.nanoTime())));
        Thread.ofVirtual().name("send").start(() -> send(socket, connection.outbox));
    }

    /// Limits are set for each socket: the container's own hold for no other.
    private static void limit(WebSocketSession socket) {
        socket.setBinaryMessageSizeLimit(Wire.LONGEST_MESSAGE);
        socket.setTextMessageSizeLimit(1);
        if (socket instanceof NativeWebSocketSession outer
                && outer.getNativeSession() instanceof jakarta.websocket.Session session) {
            session.setMaxIdleTimeout(SILENCE.toMillis());
            session.getUserProperties()
                    .put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", SLOWEST_READ.toMillis());
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession socket, BinaryMessage message) {
        Talk talk = talks.get(socket.getId());
        if (talk == null) return;
        if (!talk.limit().allows(System.nanoTime())) {
            talk.connection().outbox.close(Outbox.End.TOO_FAST);
            return;
        }
        byte[] bytes = new byte[message.getPayload().remaining()];
        message.getPayload().get(bytes);
        Optional<ClientMessage> heard = Wire.read(bytes);
        if (heard.isEmpty()) {
            talk.connection().outbox.close(Outbox.End.NOT_UNDERSTOOD);
            return;
        }
        talk.conversation().heard(heard.get());
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage message) {
        Talk talk = talks.get(socket.getId());
        if (talk != null) talk.connection().outbox.close(Outbox.End.NOT_UNDERSTOOD);
    }

    @Override
    public void handleTransportError(WebSocketSession socket, Throwable failure) {
        LOG.debug("A socket broke: {}", failure.toString());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        Talk talk = talks.remove(socket.getId());
        if (talk == null) return;
        talk.connection().outbox.close(Outbox.End.SERVER_STOPS);
        talk.game().goodbye(talk.connection());
    }

    private static void send(WebSocketSession socket, Outbox outbox) {
        try {
            while (socket.isOpen()) {
                List<byte[]> messages = outbox.take(SILENCE);
                Optional<Outbox.End> end = outbox.end();
                if (end.isPresent()) {
                    socket.close(new CloseStatus(end.get().code, end.get().name()));
                    return;
                }
                for (byte[] message : messages) socket.sendMessage(new BinaryMessage(message));
            }
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A socket cannot be written: {}", gone.toString());
            closeQuietly(socket);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(WebSocketSession socket) {
        try {
            socket.close(CloseStatus.SESSION_NOT_RELIABLE);
        } catch (IOException gone) {
            LOG.debug("A socket had gone already: {}", gone.toString());
        }
    }
}
