package seesaw.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import seesaw.game.Actor;
import seesaw.game.Event;
import seesaw.game.GameId;
import seesaw.game.PeopleEvent;
import seesaw.game.PersonId;
import seesaw.game.Recorded;
import seesaw.game.SeatId;
import seesaw.testing.H2Test;
import seesaw.testing.PostgresTest;
import seesaw.testing.TestDatabase;

abstract class JournalTests {

    static final GameId GAME = new GameId("0193a000-0000-7000-8000-000000000001");
    static final GameId OTHER = new GameId("0193a000-0000-7000-8000-000000000002");
    static final PersonId JUDITH = new PersonId("0193a000-0000-7000-8000-00000000000a");
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");
    static final Actor.Server SERVER = new Actor.Server();

    private final TestDatabase database;
    private final Journal journal;

    JournalTests(TestDatabase database) {
        this.database = database;
        this.journal = new Journal(database.dataSource());
    }

    @BeforeEach
    void openTwoGames() {
        journal.keepPack("digest", "two-sides", "1.0", new byte[] {1, 2, 3}, NOON);
        journal.open(GAME, "digest", NOON, Optional.empty());
        journal.open(OTHER, "digest", NOON.plusSeconds(1), Optional.of(NOON.plusSeconds(86_400)));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void readsBackWhatItStoredInOrder() {
        append(0, "a", taken("trust-1"), taken("trust-2"));
        append(2, "b", taken("general-1"));

        assertThat(journal.read(GAME, 0))
                .containsExactly(
                        new Recorded(1, NOON, SERVER, taken("trust-1")),
                        new Recorded(2, NOON, SERVER, taken("trust-2")),
                        new Recorded(3, NOON, SERVER, taken("general-1")));
        assertThat(journal.read(GAME, 2)).extracting(Recorded::version).containsExactly(3L);
        assertThat(journal.read(OTHER, 0)).isEmpty();
    }

    @Test
    void refusesASecondWriterOfAVersionAndStoresNothingOfIt() {
        append(0, "first", taken("trust-1"));

        assertThat(append(0, "second", taken("trust-2"), taken("trust-3"))).isEqualTo(new Appended.Conflict());
        assertThat(journal.read(GAME, 0)).hasSize(1);
    }

    @Test
    void oneThatComesTooLateTakesNobodyOfItsGroupWithIt() throws Exception {
        int writers = 40;
        List<Future<Appended>> appends = new ArrayList<>();
        try (ExecutorService everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < writers; i++) {
                String request = "r" + i;
                GameId game = i % 2 == 0 ? GAME : OTHER;
                appends.add(everybody.submit(
                        () -> journal.append(game, 0, request, List.of(taken("trust-1")), SERVER, NOON)));
            }
        }
        long stored = 0;
        for (Future<Appended> append : appends) if (append.get() instanceof Appended.Stored) stored++;
        assertThat(stored).isEqualTo(2);
        assertThat(journal.read(GAME, 0)).hasSize(1);
        assertThat(journal.read(OTHER, 0)).hasSize(1);
    }

    @Test
    void hasOnDiskWhatItAcknowledgedWhenAnotherReads() {
        append(0, "a", taken("trust-1"));

        try (Journal another = new Journal(database.dataSource())) {
            assertThat(another.read(GAME, 0)).hasSize(1);
        }
    }

    @Test
    void recognisesTheSameRequestAgain() {
        append(0, "a", taken("trust-1"), taken("trust-2"));
        append(2, "b", taken("general-1"));

        assertThat(journal.requests(GAME, 10)).containsExactly(entry("a", 2L), entry("b", 3L));
        assertThat(journal.requests(GAME, 1)).containsExactly(entry("b", 3L));
    }

    @Test
    void knowsItsGamesAndWhenTheyWereAlive() {
        journal.alive(List.of(GAME, OTHER), NOON.plusSeconds(60));

        assertThat(journal.games())
                .containsExactly(
                        new KeptGame(GAME, "digest", NOON, NOON.plusSeconds(60), null),
                        new KeptGame(
                                OTHER, "digest", NOON.plusSeconds(1), NOON.plusSeconds(60), NOON.plusSeconds(86_400)));
    }

    @Test
    void keepsAPackByteForByteAndOnlyOnce() {
        byte[] large = new byte[1_700_000];
        for (int i = 0; i < large.length; i++) large[i] = (byte) (i * 31 >> 3);
        journal.keepPack("large", "averdale", "2.0", large, NOON);
        journal.keepPack("large", "averdale", "2.0", new byte[] {9}, NOON);

        assertThat(journal.pack("large")).isEqualTo(large);
        assertThatThrownBy(() -> journal.pack("unknown")).hasMessageContaining("unknown");
    }

    @Test
    void erasesAGameAndLeavesTheOthers() {
        append(0, "a", taken("trust-1"));
        journal.append(OTHER, 0, "b", List.of(taken("trust-1")), SERVER, NOON);

        journal.erase(OTHER);

        assertThat(journal.games()).extracting(KeptGame::id).containsExactly(GAME);
        assertThat(journal.read(OTHER, 0)).isEmpty();
        assertThat(journal.read(GAME, 0)).hasSize(1);
    }

    @Test
    void saysThatItCannotSave() {
        database.dataSource().close();

        assertThatThrownBy(() -> append(0, "a", taken("trust-1"))).isInstanceOf(JournalUnavailable.class);
        assertThatThrownBy(() -> journal.read(GAME, 0)).isInstanceOf(JournalUnavailable.class);
    }

    @Test
    void storesManyCommandsASecond() {
        int entries = 2_000;
        Instant before = Instant.now();
        List<Entry> all = LongStream.range(0, entries)
                .mapToObj(i -> new Entry("r" + i, SERVER, NOON, List.of(taken("trust-1"))))
                .toList();
        for (int i = 0; i < entries; i += 100) journal.append(GAME, i, all.subList(i, i + 100));

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(journal.read(GAME, 0)).hasSize(entries);
    }

    Appended append(long expectedVersion, String request, Event... events) {
        return journal.append(GAME, expectedVersion, request, List.of(events), SERVER, NOON);
    }

    static Event taken(String seat) {
        return new PeopleEvent.SeatTaken(new SeatId(seat), JUDITH);
    }

    private static java.util.Map.Entry<String, Long> entry(String request, long version) {
        return java.util.Map.entry(request, version);
    }
}

@H2Test
class JournalOnH2Tests extends JournalTests {
    JournalOnH2Tests(TestDatabase database) {
        super(database);
    }
}

@PostgresTest
class JournalOnPostgresTests extends JournalTests {
    JournalOnPostgresTests(TestDatabase database) {
        super(database);
    }
}
