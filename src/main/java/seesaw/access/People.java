package seesaw.access;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import seesaw.game.GameId;
import seesaw.game.Names;
import seesaw.game.PersonId;

/// The names of people, kept apart from every log so that they can be erased.
@Component
public class People implements Names {

    /// Longest name, in characters.
    public static final int LONGEST_NAME = 60;

    /// Another server may have erased a name; this one forgets it after a minute at most.
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final MessageSource words;
    private final Map<PersonId, Known> known = new ConcurrentHashMap<>();

    People(JdbcClient database, MessageSource words) {
        this.database = database;
        this.words = words;
    }

    /// A person who joins a game.
    ///
    /// @return empty if the name cannot be used: nothing to read in it, or too long
    public Optional<PersonId> join(GameId game, String typedName) {
        return cleaned(typedName).map(name -> add(name, game.value()));
    }

    PersonId facilitator(String name) {
        return add(name, null);
    }

    private PersonId add(String name, @org.jspecify.annotations.Nullable String game) {
        Instant now = Instant.now();
        PersonId person = FreshIds.person(now);
        database.sql("""
                insert into person (id, game_id, name, joined_at) values (:id, :game, :name, :now)""")
                .param("id", person.value())
                .param("game", game)
                .param("name", name)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return person;
    }

    /// The name; "Somebody" once it is erased.
    @Override
    public String of(PersonId person) {
        Known name = known.get(person);
        if (name == null || name.since().plus(REMEMBERED).isBefore(Instant.now())) {
            name = new Known(read(person), Instant.now());
            known.put(person, name);
        }
        return name.name();
    }

    private String read(PersonId person) {
        return database.sql("select name from person where id = :id and name is not null")
                .param("id", person.value())
                .query(String.class)
                .optional()
                .orElseGet(() -> words.getMessage("access.somebody", null, Locale.UK));
    }

    /// Erases a person's name and everything that a browser could prove to be this person with.
    @Transactional
    public void erase(PersonId person) {
        database.sql("delete from device_code where person_id = :id")
                .param("id", person.value())
                .update();
        database.sql("delete from device where person_id = :id")
                .param("id", person.value())
                .update();
        database.sql("update person set name = null, erased_at = :now where id = :id")
                .param("id", person.value())
                .param("now", Instant.now().atOffset(ZoneOffset.UTC))
                .update();
        known.remove(person);
    }

    /// People of games who joined before then and still have a name.
    List<PersonId> joinedBefore(Instant then) {
        return database.sql("""
                select id from person where game_id is not null and name is not null and joined_at < :then""")
                .param("then", then.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new PersonId(row.getString(1)))
                .list();
    }

    /// Removes everybody of a game, with all that their browsers could prove.
    @Transactional
    void forgetAll(GameId game) {
        for (String table : List.of("device_code", "device")) {
            database.sql("delete from " + table + " where person_id in (select id from person where game_id = :game)")
                    .param("game", game.value())
                    .update();
        }
        database.sql("delete from person where game_id = :game")
                .param("game", game.value())
                .update();
    }

    /// Letters and marks as people write them; nothing that turns or hides the text around it.
    static Optional<String> cleaned(String typedName) {
        String name = Normalizer.normalize(typedName, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]", " ")
                .replaceAll("\\p{Mn}{3,}", "")
                .replaceAll("\\s+", " ")
                .strip();
        return name.isEmpty() || name.length() > LONGEST_NAME ? Optional.empty() : Optional.of(name);
    }

    private record Known(String name, Instant since) {}
}
