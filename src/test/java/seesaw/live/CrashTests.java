package seesaw.live;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.live.Fixtures.*;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import seesaw.game.FlowEvent;
import seesaw.game.GameId;
import seesaw.game.LeverValue;
import seesaw.game.Recorded;
import seesaw.game.SheetEvent;
import seesaw.game.TalkEvent;
import seesaw.journal.Journal;
import seesaw.testing.ChildJvm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The server is killed in the middle of a round, again and again: whatever it acknowledged is there, once, and the
/// game
/// waits, held.
class CrashTests {

    private static final int KILLS = 10;

    private final Random chance = new Random(7);
    private final GameId game = newGame();

    /// Request to the amount or the words that it set; only what was acknowledged.
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /// What the log held after the last kill.
    private LeverValue.Amount draft = new LeverValue.Amount(0);

    @TempDir
    private Path folder;

    @Test
    void nothingThatWasAcknowledgedIsLostAndTheGameComesBackHeld() throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            try (ChildJvm server = start()) {
                int port = Integer.parseInt(server.awaitLine("READY "));
                playUntilKilled(server, port, kill);
            }
            check(kill);
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * 10);
    }

    private ChildJvm start() throws IOException {
        return ChildJvm.start(
                "256m",
                ServerToKill.class.getName(),
                List.of(folder.resolve("games").toString(), game.value()));
    }

    private void playUntilKilled(ChildJvm server, int port, int kill) throws Exception {
        try (Caller console = new Caller(port, "console");
                Caller judith = new Caller(port, JUDITH.value());
                Caller raj = new Caller(port, RAJ.value())) {
            JsonNode frame = console.hello();
            if (kill > 1)
                assertThat(frame.at("/sections/clock/held").asBoolean()).isTrue();
            console.command("resume " + kill, "Resume", "{}");
            for (int step = frame.at("/sections/game/step").asInt(); step < 3; step++) {
                console.command("next " + step, "Next", "{\"step\":" + step + "}");
            }
            List<Thread> people = List.of(
                    Thread.ofVirtual().start(() -> draft(judith, kill)),
                    Thread.ofVirtual().start(() -> announce(console, "c" + kill)),
                    Thread.ofVirtual().start(() -> announce(raj, "r" + kill)));
            Thread.sleep(400 + chance.nextInt(500));
            server.kill();
            for (Thread person : people) person.join(10_000);
        }
    }

    private void draft(Caller caller, int kill) {
        try {
            for (int i = 1; ; i++) {
                // Never what it is already: a command that changes nothing leaves nothing in the log
                double amount = 0.5 * (1 + i % 10) + (kill % 2 == 0 ? 0 : 5);
                String body =
                        "{\"lever\":\"home-team-money\",\"value\":{\"type\":\"Amount\",\"amount\":" + amount + "}}";
                String request = "j" + kill + "-" + i;
                if (caller.command(request, "SetLever", body)) acknowledged.put(request, Double.toString(amount));
            }
        } catch (IOException killed) {
            // As intended
        }
    }

    private void announce(Caller caller, String who) {
        try {
            for (int i = 1; ; i++) {
                String request = who + "-" + i;
                if (caller.command(request, "Announce", "{\"text\":\"" + request + "\"}")) {
                    acknowledged.put(request, request);
                }
            }
        } catch (IOException killed) {
            // As intended
        }
    }

    private void check(int kill) {
        JdbcConnectionPool database = JdbcConnectionPool.create(
                ServerToKill.url(folder.resolve("games").toString()), "sa", "");
        try (Journal journal = new Journal(database)) {
            List<Recorded> log = journal.read(game, 0);
            for (int i = 0; i < log.size(); i++)
                assertThat(log.get(i).version()).isEqualTo(i + 1);
            List<String> stored = journal.requests(game, 100_000).sequencedKeySet().stream()
                    .map(request -> request.substring(request.indexOf('/') + 1))
                    .toList();
            assertThat(stored).as("after kill " + kill).containsAll(acknowledged.keySet());
            List<String> said = new ArrayList<>();
            for (Recorded recorded : log) {
                if (recorded.event() instanceof TalkEvent.Announced announced) {
                    said.add(announced.text().words());
                }
            }
            assertThat(said).doesNotHaveDuplicates();
            long restarts = log.stream()
                    .filter(each ->
                            each.event() instanceof FlowEvent.GameHeld held && held.why() == FlowEvent.Why.RESTART)
                    .count();
            assertThat(restarts).isEqualTo(kill - 1);
            draft = (LeverValue.Amount) latestDraft(log).orElseThrow();
        } finally {
            database.dispose();
        }
    }

    private static Optional<LeverValue> latestDraft(List<Recorded> log) {
        return log.reversed().stream()
                .map(Recorded::event)
                .filter(SheetEvent.LeverSet.class::isInstance)
                .map(event -> ((SheetEvent.LeverSet) event).value())
                .findFirst();
    }

    /// A page without a browser.
    private static final class Caller implements AutoCloseable {
        private final Socket socket;
        private final DataInputStream in;
        private final DataOutputStream out;

        Caller(int port, String who) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(10_000);
            in = new DataInputStream(socket.getInputStream());
            out = new DataOutputStream(socket.getOutputStream());
            write(who);
        }

        JsonNode hello() throws IOException {
            write("{\"type\":\"Hello\",\"version\":-1}");
            while (true) {
                JsonNode message = read();
                if (message.get("type").asString().equals("Frame")) return message;
            }
        }

        /// Whether it was accepted.
        boolean command(String request, String command, String body) throws IOException {
            write("{\"type\":\"Command\",\"request\":\"" + request + "\",\"command\":\"" + command + "\",\"body\":"
                    + body + ",\"actingFor\":null}");
            while (true) {
                JsonNode message = read();
                if (message.path("request").asString("").equals(request)) {
                    return message.get("type").asString().equals("Accepted");
                }
            }
        }

        private void write(String message) throws IOException {
            byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
            synchronized (out) {
                out.writeInt(bytes.length);
                out.write(bytes);
                out.flush();
            }
        }

        private JsonNode read() throws IOException {
            return JsonMapper.shared().readTree(in.readNBytes(in.readInt()));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
