package seesaw.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import seesaw.game.GameId;
import seesaw.game.PersonId;

/// The ways into games: join codes, the big screen's link, and who runs which game.
@Component
public class Doors {

    /// Wrong codes: 200 from one address or 1,000 altogether in ten minutes keep the chance of a lucky
    /// guess during an
    /// event under one in ten thousand (30⁶ codes), while a room of seventy behind one address may mistype freely.
    private final Throttle wrongCodes;

    /// Games of one's own: twenty from one address, sixty altogether, in ten minutes.
    private final Throttle tryOuts;

    private final JdbcClient database;

    Doors(JdbcClient database, InstantSource time) {
        this.database = database;
        this.tryOuts = new Throttle(20, 60, Duration.ofMinutes(10), time);
        this.wrongCodes = new Throttle(200, 1_000, Duration.ofMinutes(10), time);
    }

    /// Gives a new game its code and links.
    ///
    /// @param lifetime after which the game is erased, people and all; empty: kept
    @Transactional
    public Door open(GameId game, List<PersonId> facilitators, Optional<Duration> lifetime) {
        Instant now = Instant.now();
        Door door = new Door(game, unusedCode(), Secrets.key(), false, lifetime.map(now::plus));
        database.sql("""
                insert into game_door (game_id, join_code, screen_key, locked, opened_at, erase_at)
                values (:game, :code, :screen, false, :now, :erase)""")
                .param("game", game.value())
                .param("code", door.joinCode())
                .param("screen", door.screenKey())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "erase",
                        door.eraseAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .update();
        facilitators.forEach(person -> admit(game, person));
        return door;
    }

    /// Lets another facilitator run this game.
    public void admit(GameId game, PersonId facilitator) {
        database.sql("insert into game_facilitator (game_id, person_id) values (:game, :person)")
                .param("game", game.value())
                .param("person", facilitator.value())
                .update();
    }

    public boolean runs(PersonId facilitator, GameId game) {
        return database.sql("select count(*) from game_facilitator where game_id = :game and person_id = :person")
                        .param("game", game.value())
                        .param("person", facilitator.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Games that this facilitator runs, the newest first.
    public List<Door> of(PersonId facilitator) {
        return database.sql("""
                select d.* from game_door d join game_facilitator f on f.game_id = d.game_id
                where f.person_id = :person order by d.opened_at desc""")
                .param("person", facilitator.value())
                .query(DOOR)
                .list();
    }

    public Optional<Door> of(GameId game) {
        return database.sql("select * from game_door where game_id = :game")
                .param("game", game.value())
                .query(DOOR)
                .optional();
    }

    public Optional<Door> byScreenKey(String key) {
        return database.sql("select * from game_door where screen_key = :key")
                .param("key", key)
                .query(DOOR)
                .optional();
    }

    /// Finds the game of a code as somebody typed it.
    ///
    /// @param address of the browser that asks; too many wrong codes from there and it has to wait
    public Knock knock(String typedCode, String address) {
        if (!wrongCodes.allows(address)) return new Knock.Wait();
        Optional<Door> door = database.sql("select * from game_door where join_code = :code")
                .param("code", Secrets.typed(typedCode))
                .query(DOOR)
                .optional();
        if (door.isEmpty()) wrongCodes.count(address);
        return door.<Knock>map(Knock.Opened::new).orElseGet(Knock.Unknown::new);
    }

    /// Whether somebody at this address may open a game of his own now; it counts if so.
    public boolean mayTryOut(String address) {
        return tryOuts.take(address);
    }

    /// Whether too many wrong codes came from there.
    public boolean isBlocked(String address) {
        return !wrongCodes.allows(address);
    }

    public void lock(GameId game, boolean locked) {
        database.sql("update game_door set locked = :locked where game_id = :game")
                .param("locked", locked)
                .param("game", game.value())
                .update();
    }

    List<GameId> toErase(Instant now) {
        return database.sql("select game_id from game_door where erase_at < :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new GameId(row.getString(1)))
                .list();
    }

    /// Removes every way into a game.
    @Transactional
    void forget(GameId game) {
        for (String table : List.of("seat_key", "game_facilitator", "game_door")) {
            database.sql("delete from " + table + " where game_id = :game")
                    .param("game", game.value())
                    .update();
        }
    }

    private String unusedCode() {
        String code = Secrets.code(Door.CODE_LENGTH);
        boolean used = database.sql("select count(*) from game_door where join_code = :code")
                        .param("code", code)
                        .query(Integer.class)
                        .single()
                > 0;
        return used ? unusedCode() : code;
    }

    private static final RowMapper<Door> DOOR = (row, index) -> new Door(
            new GameId(row.getString("game_id")),
            row.getString("join_code"),
            row.getString("screen_key"),
            row.getBoolean("locked"),
            Optional.ofNullable(instant(row.getObject("erase_at", OffsetDateTime.class))));

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
