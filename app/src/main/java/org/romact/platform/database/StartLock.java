package org.romact.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One process at a time prepares a database; the server forgets the lock with the connection that holds it. */
final class StartLock implements AutoCloseable {
    /** "romact" in ASCII: advisory locks are numbers. */
    private static final long NUMBER = 0x726f6d616374L;

    private final Connection connection;

    private StartLock(Connection connection) {
        this.connection = connection;
    }

    /** Waits for its turn. */
    static StartLock take(Connection connection) throws SQLException {
        call(connection, "select pg_advisory_lock(?)");
        return new StartLock(connection);
    }

    @Override
    public void close() throws SQLException {
        call(connection, "select pg_advisory_unlock(?)");
    }

    private static void call(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, NUMBER);
            statement.execute();
        }
    }
}
