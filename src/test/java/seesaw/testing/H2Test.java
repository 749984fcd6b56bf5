package seesaw.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;

/// Runs the tests of a class on H2 in a file, as the server does by default. A constructor or method parameter of type
/// [TestDatabase] or [javax.sql.DataSource] is a fresh database each time. The twin of [PostgresTest]: put the tests in
/// an abstract class and extend it once for each.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(H2Test.Databases.class)
public @interface H2Test {

    /// Makes a database file under `target/test-data`.
    final class Databases extends FreshDatabase {

        @Override
        TestDatabase create() {
            Path folder = Path.of("target", "test-data").toAbsolutePath();
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            String file = folder.resolve(UUID.randomUUID().toString()).toString();
            return TestDatabase.migrated(
                    "jdbc:h2:file:" + file + ";MODE=PostgreSQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "sa", "");
        }
    }
}
