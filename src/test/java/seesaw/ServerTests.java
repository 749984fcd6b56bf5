package seesaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import seesaw.testing.PostgresTest;

/// The whole server starts and answers, on each of its two databases.
abstract class ServerTests {

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource dataSource;

    @Test
    void answersOnItsFirstPageAndSaysThatItIsWell() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health").body()).contains("\"status\":\"UP\"");
    }

    @Test
    void tellsNothingMoreAboutItself() throws Exception {
        assertThat(get("/actuator/env").statusCode()).isNotEqualTo(200);
        assertThat(get("/actuator/health").body()).doesNotContain("database");
    }

    String database() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ServerOnH2Tests extends ServerTests {

    @Test
    void runsOnH2() throws SQLException {
        assertThat(database()).isEqualTo("H2");
    }
}

@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ServerOnPostgresTests extends ServerTests {

    @Test
    void runsOnPostgres() throws SQLException {
        assertThat(database()).isEqualTo("PostgreSQL");
    }
}
