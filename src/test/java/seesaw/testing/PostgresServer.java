package seesaw.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// The PostgreSQL server of this test run, started when the first test asks and shared by all: the first that works of
/// `SEESAW_TEST_PG_URL` (with `SEESAW_TEST_PG_USER` and `_PASSWORD`), Docker, the binaries that Maven brought, and the
/// binaries installed on the machine. `SEESAW_TEST_PG=given|docker|bundled|installed|none` asks for one of them alone.
sealed interface PostgresServer {

    /// A server that answers; `url` names its `postgres` database.
    record Running(String source, String url, String user, String password) implements PostgresServer {

        /// Makes an empty database and returns its address.
        String newDatabase() {
            String name = "test_" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = DriverManager.getConnection(url, user, password);
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("Could not make a database on " + source, e);
            }
            int database = url.lastIndexOf('/') + 1;
            int parameters = url.indexOf('?', database);
            return url.substring(0, database) + name + (parameters < 0 ? "" : url.substring(parameters));
        }
    }

    /// None works here, and why.
    record Absent(List<String> reasons) implements PostgresServer {}

    static PostgresServer shared() {
        return Shared.SERVER;
    }

    static Running running() {
        return switch (shared()) {
            case Running server -> server;
            case Absent absent -> throw new IllegalStateException("No PostgreSQL: " + absent.reasons());
        };
    }

    /// Starts the server once, when it is first touched.
    final class Shared {

        private static final PostgresServer SERVER = start();

        private Shared() {}

        private static PostgresServer start() {
            Map<String, Source> sources = new LinkedHashMap<>();
            sources.put("given", Shared::given);
            sources.put("docker", Shared::docker);
            sources.put("bundled", Shared::bundled);
            sources.put("installed", InstalledPostgres::start);
            String wanted = System.getenv("SEESAW_TEST_PG");
            List<String> reasons = new ArrayList<>();
            for (Map.Entry<String, Source> source : sources.entrySet()) {
                if (wanted != null && !wanted.equals(source.getKey())) continue;
                try {
                    return source.getValue().start();
                } catch (Exception | LinkageError e) {
                    reasons.add(source.getKey() + ": " + e.getMessage());
                }
            }
            return new Absent(reasons.isEmpty() ? List.of("SEESAW_TEST_PG is " + wanted) : reasons);
        }

        private static Running given() throws SQLException {
            String url = System.getenv("SEESAW_TEST_PG_URL");
            if (url == null) throw new IllegalStateException("SEESAW_TEST_PG_URL is not set");
            String user = System.getenv().getOrDefault("SEESAW_TEST_PG_USER", "postgres");
            String password = System.getenv().getOrDefault("SEESAW_TEST_PG_PASSWORD", "");
            DriverManager.getConnection(url, user, password).close();
            return new Running("the given server", url, user, password);
        }

        private static Running docker() {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                throw new IllegalStateException("no Docker engine answers");
            }
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine");
            container.start();
            String url = "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/postgres";
            return new Running("Docker", url, container.getUsername(), container.getPassword());
        }

        private static Running bundled() throws Exception {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    server.close();
                } catch (IOException e) {
                    System.err.println("PostgreSQL did not stop: " + e.getMessage());
                }
            }));
            return new Running(
                    "the bundled PostgreSQL", server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        }

        /// One way to get a server; whatever it throws is the reason why not.
        private interface Source {
            Running start() throws Exception;
        }
    }
}
