package seesaw.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// Proves that the tests of SQL do run on the two databases that they name.
abstract class TestDatabaseTests {

    private final TestDatabase database;
    private final String product;

    TestDatabaseTests(TestDatabase database, String product) {
        this.database = database;
        this.product = product;
    }

    @Test
    void isTheDatabaseThatItSays() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo(product);
        }
    }

    @Test
    void isFreshForEachTest() throws SQLException {
        leaveATable();
    }

    @Test
    void isFreshForEachOtherTest() throws SQLException {
        leaveATable();
    }

    private void leaveATable() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table left_behind (id uuid primary key)");
        }
    }
}

@H2Test
class TestDatabaseOnH2Tests extends TestDatabaseTests {
    TestDatabaseOnH2Tests(TestDatabase database) {
        super(database, "H2");
    }
}

@PostgresTest
class TestDatabaseOnPostgresTests extends TestDatabaseTests {
    TestDatabaseOnPostgresTests(TestDatabase database) {
        super(database, "PostgreSQL");
    }
}
