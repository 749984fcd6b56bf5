package seesaw.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import seesaw.game.Actor;
import seesaw.game.Event;
import seesaw.game.GameId;
import seesaw.game.PersonId;
import seesaw.game.Recorded;
import seesaw.game.Text;

/// The one writer of events on this server. Whatever waits while a sync of the disk runs shares the next one: seventy
/// decisions at the same moment cost one or two syncs.
///
/// An append is answered only when it is on disk. PostgreSQL's commit means that. H2's does not, not even with
/// WRITE_DELAY=0: it has to be told `checkpoint sync` after the commit.
final class GroupCommit implements AutoCloseable {

    private static final int LARGEST_GROUP = 500;
    private static final String DUPLICATE_KEY = "23505";

    private final DataSource dataSource;
    private final EventCodec codec;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean closed;

    private record Waiting(
            GameId game, long expectedVersion, List<Entry> entries, CompletableFuture<Appended> outcome) {}

    GroupCommit(DataSource dataSource, EventCodec codec) {
        this.dataSource = dataSource;
        this.codec = codec;
        this.writer = Thread.ofPlatform().name("journal").daemon().start(this::writeGroups);
    }

    /// Returns when the events are on disk, or somebody else was first.
    Appended append(GameId game, long expectedVersion, List<Entry> entries) {
        Waiting waiting = new Waiting(game, expectedVersion, entries, new CompletableFuture<>());
        queue.add(waiting);
        if (closed) failAll(List.of(waiting), new SQLException("SeeSaw is stopping"));
        try {
            return waiting.outcome().join();
        } catch (CompletionException failure) {
            throw new JournalUnavailable("Game " + game + " could not be saved", failure);
        }
    }

    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        try {
            writer.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeGroups() {
        List<Waiting> group = new ArrayList<>();
        while (!closed) {
            try {
                group.add(queue.take());
            } catch (InterruptedException stop) {
                break;
            }
            queue.drainTo(group, LARGEST_GROUP - 1);
            write(group);
            group.clear();
        }
        queue.drainTo(group);
        failAll(group, new SQLException("SeeSaw is stopping"));
    }

    /// One transaction and one sync for all. If one of them comes too late, each is written alone, so that it takes
    /// nobody with it.
    private void write(List<Waiting> group) {
        try {
            List<Appended> outcomes = commit(group);
            for (int i = 0; i < group.size(); i++) group.get(i).outcome().complete(outcomes.get(i));
        } catch (SQLException | RuntimeException failure) {
            if (!duplicateKey(failure)) {
                failAll(group, failure);
            } else if (group.size() == 1) {
                group.getFirst().outcome().complete(new Appended.Conflict());
            } else {
                group.forEach(each -> write(List.of(each)));
            }
        }
    }

    private List<Appended> commit(List<Waiting> group) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                List<Appended> outcomes = insert(connection, group);
                connection.commit();
                sync(connection);
                return outcomes;
            } catch (SQLException | RuntimeException failure) {
                rollBack(connection, failure);
                throw failure;
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        }
    }

    private static void rollBack(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException worse) {
            failure.addSuppressed(worse);
        }
    }

    private static void sync(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("H2")) return;
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }

    private List<Appended> insert(Connection connection, List<Waiting> group) throws SQLException {
        try (PreparedStatement events = connection.prepareStatement("""
                        insert into game_event (game_id, version, at, actor, request, type, type_version, payload)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """);
                PreparedStatement texts = connection.prepareStatement("""
                        insert into text (game_id, version, part, person_id, body) values (?, ?, ?, ?, ?)
                        """)) {
            List<Appended> outcomes = new ArrayList<>();
            boolean anyTexts = false;
            for (Waiting waiting : group) {
                List<Recorded> recorded = new ArrayList<>();
                long version = waiting.expectedVersion();
                for (Entry entry : waiting.entries()) {
                    for (Event event : entry.events()) {
                        version++;
                        anyTexts |= add(events, texts, waiting.game(), version, entry, event);
                        recorded.add(new Recorded(version, entry.at(), entry.actor(), event));
                    }
                }
                outcomes.add(new Appended.Stored(recorded));
            }
            events.executeBatch();
            if (anyTexts) texts.executeBatch();
            return outcomes;
        }
    }

    /// Returns whether there are words to store with the event.
    private boolean add(
            PreparedStatement events, PreparedStatement texts, GameId game, long version, Entry entry, Event event)
            throws SQLException {
        EventCodec.Written written = codec.write(event);
        UUID id = UUID.fromString(game.value());
        events.setObject(1, id);
        events.setLong(2, version);
        events.setObject(3, entry.at().atOffset(ZoneOffset.UTC));
        events.setString(4, codec.writeActor(entry.actor()));
        events.setString(5, entry.request());
        events.setString(6, written.type());
        events.setInt(7, written.typeVersion());
        events.setString(8, written.payload());
        events.addBatch();
        int part = 0;
        for (Text body : written.bodies()) {
            texts.setObject(1, id);
            texts.setLong(2, version);
            texts.setInt(3, part++);
            texts.setObject(4, person(entry.actor()));
            texts.setString(5, body.words());
            texts.addBatch();
        }
        return part > 0;
    }

    private static @Nullable UUID person(Actor actor) {
        return switch (actor) {
            case Actor.Participant participant -> uuid(participant.person());
            case Actor.Control control -> uuid(control.person());
            case Actor.Bot bot -> null;
            case Actor.Clock clock -> null;
            case Actor.Server server -> null;
        };
    }

    private static UUID uuid(PersonId person) {
        return UUID.fromString(person.value());
    }

    private static boolean duplicateKey(Throwable failure) {
        return failure instanceof SQLException sql && DUPLICATE_KEY.equals(sql.getSQLState());
    }

    private static void failAll(List<Waiting> group, Throwable failure) {
        group.forEach(each -> each.outcome().completeExceptionally(failure));
    }
}
