package seesaw.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import seesaw.game.GameId;
import seesaw.game.PersonId;

/// Which browser belongs to whom. A browser holds a random key in a cookie of its own for each game; only the key's
/// hash
/// is stored. So a refresh, a flat battery or a restarted server leaves everybody where they were.
@Component
public class Devices {

    /// Long enough for a workshop of several days; a person's device forgets the game afterwards.
    private static final Duration PARTICIPANT = Duration.ofDays(14);

    private static final Duration FACILITATOR = Duration.ofHours(12);
    private static final Duration CODE = Duration.ofMinutes(10);
    private static final int CODE_LENGTH = 8;

    private final JdbcClient database;

    Devices(JdbcClient database) {
        this.database = database;
    }

    /// Makes this browser the person's, in this game.
    public void remember(PersonId person, GameId game, HttpServletRequest request, HttpServletResponse response) {
        String key = store(person, game, PARTICIPANT);
        set(cookieOf(game), key, PARTICIPANT, request, response);
    }

    public Optional<PersonId> person(GameId game, HttpServletRequest request) {
        return cookie(cookieOf(game), request).flatMap(key -> owner(key, game.value()));
    }

    /// Takes the game off this browser; the person keeps seat and other devices.
    public void forget(GameId game, HttpServletRequest request, HttpServletResponse response) {
        cookie(cookieOf(game), request).ifPresent(this::delete);
        set(cookieOf(game), "", Duration.ZERO, request, response);
    }

    void rememberFacilitator(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        set(FACILITATOR_COOKIE, store(person, null, FACILITATOR), FACILITATOR, request, response);
    }

    Optional<PersonId> facilitator(HttpServletRequest request) {
        return cookie(FACILITATOR_COOKIE, request).flatMap(key -> owner(key, null));
    }

    void forgetFacilitator(HttpServletRequest request, HttpServletResponse response) {
        cookie(FACILITATOR_COOKIE, request).ifPresent(this::delete);
        set(FACILITATOR_COOKIE, "", Duration.ZERO, request, response);
    }

    /// Makes this browser the game's big screen.
    public void rememberScreen(Door door, HttpServletRequest request, HttpServletResponse response) {
        set(screenCookieOf(door.game()), door.screenKey(), PARTICIPANT, request, response);
    }

    Optional<String> screenKey(GameId game, HttpServletRequest request) {
        return cookie(screenCookieOf(game), request);
    }

    /// A code that makes a second device this person's. It works once, within ten minutes.
    @Transactional
    public DeviceCode codeFor(PersonId person, GameId game) {
        database.sql("delete from device_code where person_id = :person or expires_at < :now")
                .param("person", person.value())
                .param("now", Instant.now().atOffset(ZoneOffset.UTC))
                .update();
        String code = Secrets.code(CODE_LENGTH);
        Instant until = Instant.now().plus(CODE);
        database.sql("""
                insert into device_code (code_hash, person_id, game_id, expires_at)
                values (:hash, :person, :game, :until)""")
                .param("hash", Secrets.hash(code))
                .param("person", person.value())
                .param("game", game.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        return new DeviceCode(code, until);
    }

    /// Whose code it is, without using it up.
    public Optional<Owner> ownerOf(String typedCode) {
        return database.sql("""
                select person_id, game_id from device_code where code_hash = :hash and expires_at > :now""")
                .param("hash", Secrets.hash(Secrets.typed(typedCode)))
                .param("now", Instant.now().atOffset(ZoneOffset.UTC))
                .query((row, index) ->
                        new Owner(new PersonId(row.getString("person_id")), new GameId(row.getString("game_id"))))
                .optional();
    }

    /// Makes this browser the one of the code's owner, and uses the code up.
    @Transactional
    public Optional<Owner> redeem(String typedCode, HttpServletRequest request, HttpServletResponse response) {
        Optional<Owner> owner = ownerOf(typedCode)
                .filter(any -> database.sql("delete from device_code where code_hash = :hash")
                                .param("hash", Secrets.hash(Secrets.typed(typedCode)))
                                .update()
                        == 1);
        owner.ifPresent(found -> remember(found.person(), found.game(), request, response));
        return owner;
    }

    void deleteExpired(Instant now) {
        database.sql("delete from device where expires_at < :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        database.sql("delete from device_code where expires_at < :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private String store(PersonId person, @Nullable GameId game, Duration lifetime) {
        String key = Secrets.key();
        database.sql("""
                insert into device (key_hash, person_id, game_id, expires_at) values (:hash, :person, :game, :until)""")
                .param("hash", Secrets.hash(key))
                .param("person", person.value())
                .param("game", game == null ? null : game.value())
                .param("until", Instant.now().plus(lifetime).atOffset(ZoneOffset.UTC))
                .update();
        return key;
    }

    private Optional<PersonId> owner(String key, @Nullable String game) {
        return database.sql("""
                select person_id from device where key_hash = :hash and expires_at > :now
                and coalesce(game_id, '') = :game""")
                .param("hash", Secrets.hash(key))
                .param("now", Instant.now().atOffset(ZoneOffset.UTC))
                .param("game", game == null ? "" : game)
                .query(String.class)
                .optional()
                .map(PersonId::new);
    }

    private void delete(String key) {
        database.sql("delete from device where key_hash = :hash")
                .param("hash", Secrets.hash(key))
                .update();
    }

    private static final String FACILITATOR_COOKIE = "seesaw-facilitator";

    private static String cookieOf(GameId game) {
        return "seesaw-" + game;
    }

    private static String screenCookieOf(GameId game) {
        return "seesaw-screen-" + game;
    }

    private static Optional<String> cookie(String name, HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(named(name, request))
                    && !cookie.getValue().isEmpty()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private static void set(
            String name, String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(named(name, request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /// Over https, browsers refuse a cookie of this prefix from anybody but this very host.
    private static String named(String name, HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + name : name;
    }

    /// @param code as it is read aloud: eight letters
    public record DeviceCode(String code, Instant until) {
        public String spoken() {
            return code.substring(0, 4) + " " + code.substring(4);
        }
    }

    public record Owner(PersonId person, GameId game) {}
}
