package seesaw.live;

import static seesaw.live.Fixtures.*;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import seesaw.access.Speaker;
import seesaw.game.GameId;
import seesaw.game.PersonId;
import seesaw.journal.Journal;

/// The journal, the door and the conversation of a server, in a process of its own that [CrashTests] can kill: messages
/// go over a plain connection, each after its length. The first thing that a page sends is the id of its person, or
/// "console".
final class ServerToKill {

    private ServerToKill() {}

    /// @param arguments the database file, and the id of the game
    public static void main(String[] arguments) throws IOException {
        JdbcConnectionPool database = JdbcConnectionPool.create(url(arguments[0]), "sa", "");
        Flyway.configure().dataSource(database).load().migrate();
        LiveGames games = new LiveGames(new Journal(database), new RealTimetable(), NAMES, BotPlayers.Tempo.LIVELY);
        GameId game = new GameId(arguments[1]);
        games.loadAll();
        if (games.game(game).isEmpty()) openWithPeople(games, game);
        Thread.ofPlatform().daemon().start(() -> beAlive(games));
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            System.out.println("READY " + server.getLocalPort());
            while (true) {
                Socket page = server.accept();
                Thread.ofVirtual().start(() -> talk(games.game(game).orElseThrow(), page));
            }
        }
    }

    static String url(String file) {
        return "jdbc:h2:file:" + file + ";MODE=PostgreSQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static void openWithPeople(LiveGames games, GameId game) {
        games.open(opening(game), PACK, FACILITATOR);
        games.submit(game, control(), takes(TRUST_1, JUDITH));
        games.submit(game, control(), takes(TRUST_2, RAJ));
        games.submit(game, control(), takes(GENERAL_1, GWEN));
    }

    private static void beAlive(LiveGames games) {
        while (true) {
            games.alive();
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void talk(LiveGame game, Socket page) {
        try (page) {
            DataInputStream in = new DataInputStream(page.getInputStream());
            DataOutputStream out = new DataOutputStream(page.getOutputStream());
            String who = new String(in.readNBytes(in.readInt()), java.nio.charset.StandardCharsets.UTF_8);
            Connection connection = new Connection(
                    who.equals("console")
                            ? new Speaker.Facilitator(FACILITATOR)
                            : new Speaker.Seated(new PersonId(who)));
            Conversation conversation = new Conversation(game, connection, "build");
            Thread.ofVirtual().start(() -> send(connection.outbox, out));
            while (true)
                conversation.heard(Wire.read(in.readNBytes(in.readInt())).orElseThrow());
        } catch (IOException gone) {
            // The page has gone; so does its thread
        }
    }

    private static void send(Outbox outbox, DataOutputStream out) {
        try {
            while (true) {
                List<byte[]> messages = outbox.take(Duration.ofSeconds(60));
                for (byte[] message : messages) {
                    out.writeInt(message.length);
                    out.write(message);
                }
                out.flush();
            }
        } catch (IOException | InterruptedException gone) {
            // As above
        }
    }
}
