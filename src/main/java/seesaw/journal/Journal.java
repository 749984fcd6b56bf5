package seesaw.journal;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import seesaw.game.Actor;
import seesaw.game.Event;
import seesaw.game.GameId;
import seesaw.game.PersonId;
import seesaw.game.Recorded;
import seesaw.game.Text;

/// The append-only log of every game. What it has accepted survives a crash and a power cut. Every method throws
/// [JournalUnavailable] when the database does not answer or cannot save.
public final class Journal implements AutoCloseable {

    private static final int PIECE = 500_000;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final EventCodec codec = new EventCodec();
    private final GroupCommit groupCommit;

    /// @param dataSource of a database with our tables; its user may run `checkpoint sync` on H2
    public Journal(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.groupCommit = new GroupCommit(dataSource, codec);
    }

    /// Ends writing; appends that wait are refused.
    @Override
    public void close() {
        groupCommit.close();
    }

    // ---- the log ------------------------------------------------------------------------------------------------

    /// Stores what commands led to, after `expectedVersion`, all of it or nothing; returns when it is on disk.
    public Appended append(GameId game, long expectedVersion, List<Entry> entries) {
        return groupCommit.append(game, expectedVersion, entries);
    }

    /// The events of one command.
    public Appended append(
            GameId game, long expectedVersion, String request, List<Event> events, Actor actor, Instant at) {
        return append(game, expectedVersion, List.of(new Entry(request, actor, at, events)));
    }

    /// Everything after a version, in order.
    public List<Recorded> read(GameId game, long afterVersion) {
        return answered(() -> {
            SequencedMap<Long, SequencedMap<Integer, Text>> texts = texts(game, afterVersion);
            return sql.sql("""
                            select version, at, actor, type, type_version, payload from game_event
                            where game_id = :game and version > :after order by version
                            """)
                    .param("game", uuid(game))
                    .param("after", afterVersion)
                    .query((row, number) -> {
                        long version = row.getLong("version");
                        Event event = codec.read(
                                row.getString("type"),
                                row.getInt("type_version"),
                                row.getString("payload"),
                                texts.getOrDefault(version, new TreeMap<>()));
                        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
                        return new Recorded(version, at, codec.readActor(row.getString("actor")), event);
                    })
                    .list();
        });
    }

    private SequencedMap<Long, SequencedMap<Integer, Text>> texts(GameId game, long afterVersion) {
        SequencedMap<Long, SequencedMap<Integer, Text>> texts = new LinkedHashMap<>();
        sql.sql("select version, part, body from text where game_id = :game and version > :after and body is not null")
                .param("game", uuid(game))
                .param("after", afterVersion)
                .query(row -> {
                    texts.computeIfAbsent(row.getLong("version"), version -> new TreeMap<>())
                            .put(row.getInt("part"), new Text(row.getString("body")));
                });
        return texts;
    }

    /// The version that each of the latest requests led to, oldest first.
    public SequencedMap<String, Long> requests(GameId game, int latest) {
        return answered(() -> {
            List<String> newestFirst = new ArrayList<>();
            SequencedMap<String, Long> versions = new LinkedHashMap<>();
            sql.sql("""
                            select request, max(version) as version from game_event where game_id = :game
                            group by request order by max(version) desc limit :latest
                            """).param("game", uuid(game)).param("latest", latest).query(row -> {
                newestFirst.add(row.getString("request"));
                versions.putFirst(row.getString("request"), row.getLong("version"));
            });
            return versions;
        });
    }

    // ---- games --------------------------------------------------------------------------------------------------

    /// Makes room for the log of a new game; it exists once its first event is appended.
    ///
    /// @param digest of a pack that was kept before
    public void open(GameId game, String digest, Instant at, Optional<Instant> eraseAt) {
        answered(() -> sql.sql("""
                        insert into game (id, digest, opened_at, alive_at, erase_at)
                        values (:game, :digest, :at, :at, :erase)
                        """)
                .param("game", uuid(game))
                .param("digest", digest)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param(
                        "erase",
                        eraseAt.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null))
                .update());
    }

    /// All games, the oldest first.
    public List<KeptGame> games() {
        return answered(() -> sql.sql("""
                        select id, digest, opened_at, alive_at, erase_at from game order by opened_at, id
                        """)
                .query((row, number) -> {
                    OffsetDateTime erase = row.getObject("erase_at", OffsetDateTime.class);
                    return new KeptGame(
                            new GameId(row.getString("id")),
                            row.getString("digest"),
                            row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                            row.getObject("alive_at", OffsetDateTime.class).toInstant(),
                            erase == null ? null : erase.toInstant());
                })
                .list());
    }

    /// Notes that this server runs these games now.
    public void alive(List<GameId> games, Instant now) {
        if (games.isEmpty()) return;
        answered(() -> sql.sql("update game set alive_at = :now where id in (:games)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("games", games.stream().map(Journal::uuid).toList())
                .update());
    }

    /// Blots out every word that the person typed, in all games; their logs still replay.
    ///
    /// @return how many texts were erased
    public int eraseTextsOf(PersonId person) {
        return answered(() -> sql.sql("update text set body = null where person_id = :person and body is not null")
                .param("person", UUID.fromString(person.value()))
                .update());
    }

    /// Removes a game with its log and its texts, for good.
    public void erase(GameId game) {
        answered(() -> transaction.execute(status -> {
            for (String table : List.of("text", "game_event")) {
                sql.sql("delete from " + table + " where game_id = :game")
                        .param("game", uuid(game))
                        .update();
            }
            return sql.sql("delete from game where id = :game")
                    .param("game", uuid(game))
                    .update();
        }));
    }

    // ---- packs --------------------------------------------------------------------------------------------------

    /// Keeps a pack as it is played, unless it is kept already.
    ///
    /// @param digest of the pack: the same digest means the same bytes
    /// @param pack its files, packed as one
    public void keepPack(String digest, String scenario, String version, byte[] pack, Instant at) {
        answered(() -> transaction.execute(status -> {
            if (hasPack(digest)) return false;
            sql.sql("""
                            insert into scenario_version (digest, scenario, version, stored_at)
                            values (:digest, :scenario, :version, :at)
                            """)
                    .param("digest", digest)
                    .param("scenario", scenario)
                    .param("version", version)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
            for (int from = 0, piece = 0; from < pack.length; from += PIECE, piece++) {
                sql.sql("insert into scenario_piece (digest, piece, bytes) values (:digest, :piece, :bytes)")
                        .param("digest", digest)
                        .param("piece", piece)
                        .param("bytes", Arrays.copyOfRange(pack, from, Math.min(from + PIECE, pack.length)))
                        .update();
            }
            return true;
        }));
    }

    /// The pack as it was kept.
    ///
    /// @throws IllegalStateException if none was kept under this digest
    public byte[] pack(String digest) {
        return answered(() -> {
            if (!hasPack(digest)) throw new IllegalStateException("No pack is kept under " + digest);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            sql.sql("select bytes from scenario_piece where digest = :digest order by piece")
                    .param("digest", digest)
                    .query(row -> {
                        whole.writeBytes(row.getBytes("bytes"));
                    });
            return whole.toByteArray();
        });
    }

    private boolean hasPack(String digest) {
        return sql.sql("select count(*) from scenario_version where digest = :digest")
                        .param("digest", digest)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static UUID uuid(GameId game) {
        return UUID.fromString(game.value());
    }

    private static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException | TransactionException failure) {
            throw new JournalUnavailable("The database does not answer", failure);
        }
    }
}
