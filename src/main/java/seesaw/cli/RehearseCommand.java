package seesaw.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import seesaw.game.Phrase;
import seesaw.journal.Journal;
import seesaw.live.Rehearsal;
import seesaw.live.RehearsalReport;
import seesaw.scenario.PackReader;
import seesaw.scenario.PackReading;

/// `rehearse`: plays a whole game with bots and prints what happened. The same seed gives the same game, to the byte.
@Command(
        name = "rehearse",
        description = "Plays a whole game of a pack with bots in every seat, and prints what happened.",
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(ZoneOffset.UTC);

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PACK", description = "The pack: a folder or a zip.")
    private Path folder;

    @Option(names = "--seats", paramLabel = "N", description = "Size of the game: a seat plan of the pack.")
    private @Nullable Integer seats;

    @Option(names = "--seed", paramLabel = "S", description = "Of everything that chance decides.")
    private long seed = 1;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Where to write all of it as JSON; - is standard output.")
    private @Nullable String json;

    @Override
    public Integer call() {
        PrintWriter errors = spec.commandLine().getErr();
        quieten();
        return switch (PackReader.read(folder)) {
            case PackReading.Faulty faulty -> {
                faulty.problems().forEach(problem -> errors.println(problem.text()));
                errors.flush();
                yield 1;
            }
            case PackReading.Sound sound -> rehearse(sound);
        };
    }

    private int rehearse(PackReading.Sound pack) {
        List<Integer> sizes = Rehearsal.sizes(pack.scenario());
        int size = seats == null ? sizes.getFirst() : seats;
        if (!sizes.contains(size)) {
            PrintWriter errors = spec.commandLine().getErr();
            errors.println("This pack has no seat plan for " + size + ". It has plans for " + sizes + ".");
            errors.flush();
            return 1;
        }
        RehearsalReport report = play(pack, size);
        try {
            if (json == null || !json.equals("-")) print(report);
            if (json != null) write(report.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }

    /// In memory: a rehearsal leaves nothing behind.
    private RehearsalReport play(PackReading.Sound pack, int size) {
        JdbcConnectionPool database = JdbcConnectionPool.create(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure().dataSource(database).load().migrate();
        try (Journal journal = new Journal(database)) {
            return Rehearsal.play(pack, journal, size, seed);
        } finally {
            database.dispose();
        }
    }

    private void write(byte[] report) throws IOException {
        if (!"-".equals(json)) {
            Files.write(Path.of(Objects.requireNonNull(json)), report);
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(new String(report, StandardCharsets.UTF_8));
        out.flush();
    }

    private void print(RehearsalReport report) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Properties words = words();
        out.printf("%s %s, %d seats, seed %d%n", report.scenario(), report.version(), report.seats(), report.seed());
        String where = "";
        for (RehearsalReport.Line line : report.timeline()) {
            if (!line.where().equals(where)) out.printf("%n%s%n", line.where());
            where = line.where();
            out.printf("  %s  %s%n", TIME.format(line.at()), say(words, line.words()));
        }
        out.printf("%nThe balance of care: %% outside hospital, and if nothing had been decided%n");
        for (RehearsalReport.Stretch stretch : report.stretches()) {
            out.printf(
                    "  %-24s %6.1f  %6.1f%n",
                    stretch.id(),
                    stretch.balance().share(),
                    stretch.balanceLeftAlone().share());
        }
        out.printf("%n%d events%n", report.events());
        out.flush();
    }

    private static String say(Properties words, Phrase phrase) {
        String text = words.getProperty(phrase.key(), phrase.key());
        for (int i = 0; i < phrase.args().size(); i++) {
            text = text.replace("{" + i + "}", phrase.args().get(i));
        }
        return text;
    }

    private static Properties words() throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(RehearseCommand.class.getResourceAsStream("/messages.properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    /// Standard output is for the rehearsal; the libraries below tell only what went wrong.
    private static void quieten() {
        if (LoggerFactory.getILoggerFactory() instanceof ch.qos.logback.classic.LoggerContext logging) {
            logging.getLogger("ROOT").setLevel(ch.qos.logback.classic.Level.ERROR);
        }
    }
}
