package seesaw.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What waits to be sent over one connection. It never grows with time: of each section it holds the newest value only,
/// so a reader who is slow misses steps in between and nothing else, and costs nobody anything.
final class Outbox {

    /// Answers to commands; a browser that lets more of them wait has gone.
    private static final int MOST_REPLIES = 200;

    private final Deque<byte[]> replies = new ArrayDeque<>();
    private final SequencedMap<String, byte[]> sections = new LinkedHashMap<>();
    private byte @Nullable [] presence;
    private boolean frameWaits;
    private boolean whole;
    private long sentVersion = -1;
    private long version = -1;
    private @Nullable End end;

    /// Why a connection is closed, with the code that the browser is told.
    enum End {
        SERVER_STOPS(1012),
        NOT_UNDERSTOOD(1008),
        TOO_FAST(1008),
        TOO_MANY(1008),
        TOO_SLOW(1013),
        /// The page is to go back to the start: it would only come again.
        GAME_ERASED(4404);

        final int code;

        End(int code) {
            this.code = code;
        }
    }

    /// A direct answer, in order.
    synchronized void reply(ServerMessage message) {
        if (replies.size() >= MOST_REPLIES) close(End.TOO_SLOW);
        if (end == null) replies.add(Wire.write(message));
        notifyAll();
    }

    /// From here on frames follow on what the browser says it holds.
    synchronized void startFrom(long heldVersion) {
        sections.clear();
        whole = false;
        sentVersion = heldVersion;
    }

    /// The game is at a version; these sections have changed for this connection.
    synchronized void frame(long newVersion, Map<String, byte[]> changed) {
        sections.putAll(changed);
        version = newVersion;
        frameWaits = true;
        notifyAll();
    }

    /// These are all sections: the browser is to forget all others.
    synchronized void wholeFrame(long newVersion, Map<String, byte[]> all) {
        sections.clear();
        whole = true;
        frame(newVersion, all);
    }

    synchronized void presence(byte[] message) {
        presence = message;
        notifyAll();
    }

    synchronized void close(End why) {
        if (end == null) end = why;
        notifyAll();
    }

    /// Why the connection is to be closed, if it is.
    synchronized Optional<End> end() {
        return Optional.ofNullable(end);
    }

    /// Waits until there is something to send, and takes it.
    ///
    /// @return empty when the connection is closed, or nothing came in time
    synchronized List<byte[]> take(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (end == null && replies.isEmpty() && !frameWaits && presence == null) {
            long millis = (until - System.nanoTime()) / 1_000_000;
            if (millis <= 0) return List.of();
            wait(millis);
        }
        if (end != null) return List.of();
        List<byte[]> messages = new ArrayList<>(replies);
        replies.clear();
        if (frameWaits) messages.add(takeFrame());
        if (presence != null) {
            messages.add(presence);
            presence = null;
        }
        return messages;
    }

    private byte[] takeFrame() {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        String after = Long.toString(whole ? -1 : sentVersion);
        put(frame, "{\"type\":\"Frame\",\"after\":" + after + ",\"version\":" + version + ",\"sections\":{");
        String comma = "";
        for (Map.Entry<String, byte[]> section : sections.entrySet()) {
            put(frame, comma + "\"" + section.getKey() + "\":");
            frame.writeBytes(section.getValue());
            comma = ",";
        }
        put(frame, "}}");
        sections.clear();
        sentVersion = version;
        whole = false;
        frameWaits = false;
        return frame.toByteArray();
    }

    private static void put(ByteArrayOutputStream frame, String text) {
        frame.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
