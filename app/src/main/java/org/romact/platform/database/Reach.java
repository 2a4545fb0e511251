package org.romact.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.romact.platform.settings.CannotStart;

/** Reaching the server for the first time: what can go wrong there is said in sentences. */
final class Reach {
    static final int OLDEST = 15;

    private Reach() {}

    static Connection connect(Login login) {
        try {
            return login.connect();
        } catch (SQLException e) {
            throw new CannotStart(explanation(login, e), e);
        }
    }

    static void refuseOldServers(Connection connection) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST) {
            throw new CannotStart("ROMACT_DATABASE_URL leads to PostgreSQL " + major
                    + ", but romact needs PostgreSQL 15 to 18; upgrade the server first.");
        }
    }

    private static String explanation(Login login, SQLException e) {
        return switch (Objects.requireNonNullElse(e.getSQLState(), "")) {
            case "28P01", "28000" ->
                "The database " + login.jdbc() + " refuses the user " + login.user()
                        + "; check ROMACT_DATABASE_USER and ROMACT_DATABASE_PASSWORD.";
            case "3D000" -> "There is no database at " + login.jdbc() + "; create it with `create database` first.";
            case "53300" ->
                "The database " + login.jdbc()
                        + " has no connection left; raise its max_connections or lower ROMACT_DATABASE_CONNECTIONS.";
            case "08001", "08004", "08006" ->
                "The database " + login.jdbc()
                        + " cannot be reached; check that PostgreSQL runs there and ROMACT_DATABASE_URL is right.";
            default -> "The database " + login.jdbc() + " cannot be used: " + e.getMessage();
        };
    }
}
