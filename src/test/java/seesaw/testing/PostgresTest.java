package seesaw.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import seesaw.testing.PostgresServer.Absent;
import seesaw.testing.PostgresServer.Running;

/// Runs the tests of a class on a real PostgreSQL, whatever there is of it on this machine: see [PostgresServer].
/// Without any the class is skipped, with every reason; `-Dseesaw.pg.required=true` makes that a failure.
///
/// In a plain test, a parameter of type [TestDatabase] or [javax.sql.DataSource] is a fresh database each time.
/// In a Spring test, the application's own data source and migrations use a fresh database for each context.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({PostgresTest.Condition.class, PostgresTest.Databases.class})
@Import(PostgresTest.Connection.class)
public @interface PostgresTest {

    /// Skips, or fails where a skip is not allowed.
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return switch (PostgresServer.shared()) {
                case Running server -> ConditionEvaluationResult.enabled("on " + server.source());
                case Absent absent -> {
                    String reason = "No PostgreSQL: " + String.join("; ", absent.reasons());
                    if (Boolean.getBoolean("seesaw.pg.required")) throw new IllegalStateException(reason);
                    System.err.println("Skipped " + context.getDisplayName() + ". " + reason);
                    yield ConditionEvaluationResult.disabled(reason);
                }
            };
        }
    }

    /// Makes a database on the shared server.
    final class Databases extends FreshDatabase {

        @Override
        TestDatabase create() {
            Running server = PostgresServer.running();
            return TestDatabase.migrated(server.newDatabase(), server.user(), server.password());
        }
    }

    /// Points the data source of a Spring test at a database of its own.
    @TestConfiguration(proxyBeanMethods = false)
    class Connection {

        @Bean
        JdbcConnectionDetails postgres() {
            Running server = PostgresServer.running();
            String url = server.newDatabase();
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return server.user();
                }

                @Override
                public String getPassword() {
                    return server.password();
                }

                @Override
                public String getJdbcUrl() {
                    return url;
                }
            };
        }
    }
}
