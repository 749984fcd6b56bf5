package seesaw.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import seesaw.game.GameId;
import seesaw.game.PersonId;
import seesaw.game.SeatId;
import seesaw.testing.H2Test;
import seesaw.testing.PostgresTest;

/// Codes, keys, cookies, names and their end, on each database.
abstract class AccessTests {

    private final Instant start = Instant.parse("2026-11-21T09:00:00Z");
    private Instant now = Instant.now();
    private final InstantSource time = () -> now;
    private final JdbcClient database;
    private final People people;
    private final Devices devices;
    private final Doors doors;
    private final GameId game = FreshIds.game();

    AccessTests(DataSource dataSource) {
        database = JdbcClient.create(dataSource);
        StaticMessageSource words = new StaticMessageSource();
        words.addMessage("access.somebody", java.util.Locale.UK, "Somebody");
        people = new People(database, words);
        devices = new Devices(database);
        doors = new Doors(database, time);
    }

    @Test
    void aCodeIsFoundHoweverItIsTyped() {
        Door door = doors.open(game, List.of(), Optional.empty());
        String code = door.joinCode();
        assertThat(code).matches("[2-9A-HJKMNP-TV-Z]{6}");
        String typed = " " + code.toLowerCase(java.util.Locale.ROOT).substring(0, 2) + " " + code.substring(2, 5) + "-"
                + code.substring(5);
        assertThat(doors.knock(typed, "1.2.3.4")).isEqualTo(new Knock.Opened(door));
    }

    @Test
    void afterManyWrongCodesEvenTheRightOneWaitsButOnlyForThatAddress() {
        Door door = doors.open(game, List.of(), Optional.empty());
        for (int i = 0; i < 200; i++)
            assertThat(doors.knock("NOSUCH", "1.2.3.4")).isEqualTo(new Knock.Unknown());
        assertThat(doors.knock(door.joinCode(), "1.2.3.4")).isEqualTo(new Knock.Wait());
        assertThat(doors.knock(door.joinCode(), "5.6.7.8")).isInstanceOf(Knock.Opened.class);
        now = now.plus(Duration.ofMinutes(11));
        assertThat(doors.knock(door.joinCode(), "1.2.3.4")).isInstanceOf(Knock.Opened.class);
    }

    @Test
    void aBrowserIsKnownByItsCookieInItsGameOnly() {
        PersonId priya = people.join(game, "Priya Nair").orElseThrow();
        MockHttpServletRequest back = visitAgain(priya);
        assertThat(devices.person(game, back)).contains(priya);
        assertThat(devices.person(FreshIds.game(), back)).isEmpty();
        assertThat(devices.facilitator(back)).isEmpty();
    }

    @Test
    void noKeyIsStoredAsItIs() {
        PersonId priya = people.join(game, "Priya Nair").orElseThrow();
        String key = visitAgain(priya).getCookies()[0].getValue();
        String card = new SeatKeys(database).make(game, new SeatId("trust-1"));
        String code = devices.codeFor(priya, game).code();
        for (String table : List.of("device", "device_code", "seat_key", "setup_link")) {
            String rows =
                    database.sql("select * from " + table).query().listOfRows().toString();
            assertThat(rows).as(table).doesNotContain(key).doesNotContain(card).doesNotContain(code);
        }
    }

    @Test
    void overTlsTheCookieIsBoundToThisHost() {
        PersonId priya = people.join(game, "Priya Nair").orElseThrow();
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(true);
        MockHttpServletResponse response = new MockHttpServletResponse();
        devices.remember(priya, game, request, response);
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-seesaw-" + game + "=")
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/");
    }

    @Test
    void anErasedPersonIsSomebodyAndNoBrowserIsThatPersonAnyMore() {
        PersonId priya = people.join(game, "Priya Nair").orElseThrow();
        MockHttpServletRequest back = visitAgain(priya);
        assertThat(people.of(priya)).isEqualTo("Priya Nair");
        people.erase(priya);
        assertThat(people.of(priya)).isEqualTo("Somebody");
        assertThat(devices.person(game, back)).isEmpty();
        assertThat(database.sql("select * from person").query().listOfRows().toString())
                .doesNotContain("Priya");
    }

    @Test
    void namesAreErasedAfterThirtyDaysAndGamesOfOnesOwnAfterADay() {
        PersonId priya = people.join(game, "Priya Nair").orElseThrow();
        GameId solo = FreshIds.game();
        doors.open(solo, List.of(), Optional.of(Duration.ofDays(1)));
        people.join(solo, "Visitor");
        Retention retention = new Retention(people, doors, devices, Duration.ofDays(30), time);
        now = now.plus(Duration.ofHours(23));
        retention.forget();
        assertThat(doors.of(solo)).isPresent();
        now = now.plus(Duration.ofHours(2));
        retention.forget();
        assertThat(doors.of(solo)).isEmpty();
        assertThat(database.sql("select count(*) from person")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(people.of(priya)).isEqualTo("Priya Nair");
        now = now.plus(Duration.ofDays(30));
        retention.forget();
        assertThat(people.of(priya)).isEqualTo("Somebody");
    }

    @Test
    void namesAreLettersThatPeopleCanRead() {
        assertThat(People.cleaned(" Siân \t Pugh ")).contains("Siân Pugh");
        assertThat(People.cleaned("Ada\u202egnp.exe")).contains("Ada gnp.exe");
        assertThat(People.cleaned("\u200b\u0000 ")).isEmpty();
        assertThat(People.cleaned("a".repeat(61))).isEmpty();
        assertThat(People.cleaned("Z" + "\u0335".repeat(500))).contains("Z");
    }

    @Test
    void newIdsAreInOrderOfTime() {
        assertThat(FreshIds.uuid(start))
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
                .isLessThan(FreshIds.uuid(start.plusMillis(1)));
    }

    private MockHttpServletRequest visitAgain(PersonId person) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        devices.remember(person, game, new MockHttpServletRequest(), response);
        MockHttpServletRequest back = new MockHttpServletRequest();
        back.setCookies(response.getCookies());
        return back;
    }
}

@H2Test
class AccessOnH2Tests extends AccessTests {
    AccessOnH2Tests(DataSource dataSource) {
        super(dataSource);
    }
}

@PostgresTest
class AccessOnPostgresTests extends AccessTests {
    AccessOnPostgresTests(DataSource dataSource) {
        super(dataSource);
    }
}
