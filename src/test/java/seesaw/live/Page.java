package seesaw.live;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page in a test: speaks the protocol of docs/PROTOCOL.md, and remembers every byte that it was sent.
final class Page implements WebSocket.Listener, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<JsonNode> messages = new ArrayList<>();
    private final Map<String, JsonNode> sections = new LinkedHashMap<>();
    private final StringBuilder everything = new StringBuilder();
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private final boolean reads;
    private final WebSocket socket;
    private long version;
    private int closedWith;

    /// @param address of the server, such as "ws://localhost:8080"
    static Page open(HttpClient client, String address) {
        return new Page(client, address, true);
    }

    /// A phone that has stopped reading.
    static Page thatDoesNotRead(HttpClient client, String address) {
        return new Page(client, address, false);
    }

    private Page(HttpClient client, String address, boolean reads) {
        this.reads = reads;
        this.socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(address), this)
                .join();
    }

    Page hello(long heldVersion) {
        version = heldVersion;
        say("{\"type\":\"Hello\",\"version\":" + heldVersion + "}");
        return this;
    }

    void say(String json) {
        socket.sendBinary(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)), true)
                .join();
    }

    void sayAsText(String text) {
        socket.sendText(text, true).join();
    }

    /// Sends a command and waits for what became of it.
    JsonNode command(String request, String command, String body) {
        send(request, command, body);
        return await(message -> message.path("request").asString("").equals(request));
    }

    void send(String request, String command, String body) {
        say("{\"type\":\"Command\",\"request\":\"" + request + "\",\"command\":\"" + command + "\",\"body\":" + body
                + ",\"actingFor\":null}");
    }

    JsonNode await(String type) {
        return await(message -> message.get("type").asString().equals(type));
    }

    /// Waits for a message, and forgets those before it.
    synchronized JsonNode await(Predicate<JsonNode> wanted) {
        JsonNode[] found = new JsonNode[1];
        await(() -> {
            while (!messages.isEmpty() && found[0] == null) {
                JsonNode next = messages.removeFirst();
                if (wanted.test(next)) found[0] = next;
            }
            return found[0] != null;
        });
        return found[0];
    }

    /// Waits until a section is as wanted.
    synchronized JsonNode awaitSection(String name, Predicate<JsonNode> wanted) {
        await(() -> sections.containsKey(name) && wanted.test(sections.get(name)));
        return sections.get(name);
    }

    synchronized int awaitClose() {
        await(() -> closedWith != 0);
        return closedWith;
    }

    synchronized boolean isClosed() {
        return closedWith != 0;
    }

    private synchronized void await(BooleanSupplier wanted) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.getAsBoolean()) {
            long millis = (until - System.nanoTime()) / 1_000_000;
            if (millis <= 0) throw new AssertionError("Waited in vain; got " + everything + ", closed " + closedWith);
            try {
                wait(millis);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    synchronized long version() {
        return version;
    }

    synchronized Map<String, JsonNode> sections() {
        return new LinkedHashMap<>(sections);
    }

    /// Every byte that came, as text.
    synchronized String everything() {
        return everything.toString();
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) opened.request(Long.MAX_VALUE);
    }

    @Override
    public synchronized CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        part.writeBytes(bytes);
        if (last) {
            String text = part.toString(StandardCharsets.UTF_8);
            part.reset();
            everything.append(text).append('\n');
            take(JSON.readTree(text));
        }
        notifyAll();
        return null;
    }

    private void take(JsonNode message) {
        messages.add(message);
        if (!message.get("type").asString().equals("Frame")) return;
        long after = message.get("after").asLong();
        if (after == -1) sections.clear();
        else if (after != version) throw new AssertionError("Holds " + version + ", was sent " + message);
        message.get("sections").properties().forEach(each -> sections.put(each.getKey(), each.getValue()));
        version = message.get("version").asLong();
    }

    @Override
    public synchronized CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closedWith = code;
        notifyAll();
        return null;
    }

    @Override
    public synchronized void onError(WebSocket from, Throwable failure) {
        if (closedWith == 0) closedWith = 1006;
        notifyAll();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
