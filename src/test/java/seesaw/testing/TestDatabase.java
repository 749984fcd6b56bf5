package seesaw.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;

/// An empty database with our tables, for one test: the address for whoever connects himself, and a small pool.
public record TestDatabase(String url, String user, String password, HikariDataSource dataSource)
        implements AutoCloseable {

    static TestDatabase migrated(String url, String user, String password) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(1);
        HikariDataSource dataSource = new HikariDataSource(pool);
        Flyway.configure().dataSource(dataSource).load().migrate();
        return new TestDatabase(url, user, password, dataSource);
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
