package seesaw.access;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import seesaw.game.GameId;
import seesaw.game.SeatId;

/// The personal links on seat cards. Whoever holds a card may sit in its seat; only the link's hash is stored, so a
/// card
/// can be printed when it is made and never again.
@Component
public class SeatKeys {

    private final JdbcClient database;

    SeatKeys(JdbcClient database) {
        this.database = database;
    }

    /// A new key; earlier cards of the seat still work.
    public String make(GameId game, SeatId seat) {
        String key = Secrets.key();
        database.sql("insert into seat_key (key_hash, game_id, seat_id) values (:hash, :game, :seat)")
                .param("hash", Secrets.hash(key))
                .param("game", game.value())
                .param("seat", seat.value())
                .update();
        return key;
    }

    /// Makes every card of the game that was printed so far worthless.
    public void revoke(GameId game) {
        database.sql("delete from seat_key where game_id = :game")
                .param("game", game.value())
                .update();
    }

    public Optional<Card> card(String key) {
        return database.sql("select game_id, seat_id from seat_key where key_hash = :hash")
                .param("hash", Secrets.hash(key))
                .query((row, index) ->
                        new Card(new GameId(row.getString("game_id")), new SeatId(row.getString("seat_id"))))
                .optional();
    }

    public record Card(GameId game, SeatId seat) {}
}
