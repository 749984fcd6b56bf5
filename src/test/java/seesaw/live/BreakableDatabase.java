package seesaw.live;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A database whose disk fails when a test says so.
final class BreakableDatabase extends DelegatingDataSource {

    private volatile boolean broken;
    private volatile boolean brokenAfterCommit;

    BreakableDatabase(DataSource whole) {
        super(whole);
    }

    /// Nothing can be stored.
    void breakDown() {
        broken = true;
    }

    /// Whatever is stored next is stored, but nobody learns of it.
    void breakDownAfterCommit() {
        brokenAfterCommit = true;
    }

    void repair() {
        broken = false;
        brokenAfterCommit = false;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection whole = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    boolean commits = method.getName().equals("commit");
                    if (commits && broken) throw new SQLException("No space left on device");
                    try {
                        Object result = method.invoke(whole, arguments);
                        if (commits && brokenAfterCommit) throw new SQLException("The connection broke");
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
