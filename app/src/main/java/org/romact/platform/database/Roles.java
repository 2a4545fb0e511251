package org.romact.platform.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.romact.platform.settings.CannotStart;

/**
 * The two roles below the owner.
 *
 * @param application signs in and works; sees rows only as row-level security lets it
 * @param reader cannot sign in; the application puts it on to read what is published
 */
record Roles(String application, String reader) {
    /** PostgreSQL cuts longer names silently. */
    private static final int LONGEST = 63;

    static Roles of(String database) {
        Roles roles = new Roles(database + "_application", database + "_reader");
        if (roles.application.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new CannotStart("The database name " + database
                    + " is too long for the roles named after it; it may have 51 letters at most.");
        }
        return roles;
    }

    Roles withApplication(String name) {
        return new Roles(name, reader);
    }

    /** Creates or mends the roles where the owner may, and then checks that they are as weak as they must be. */
    void ensure(Connection owner, Login login, boolean given) throws SQLException {
        boolean mayCreate = holds(owner, "select rolsuper or rolcreaterole from pg_roles where rolname = current_user");
        if (mayCreate) {
            if (!given) {
                ensureApplication(owner, login);
            }
            ensureReader(owner);
        }
        boolean complete = exists(owner, application) && exists(owner, reader) && isMember(owner);
        if (!complete || (!given && !signsIn(login))) {
            throw new CannotStart(request(owner, given));
        }
        if (!signsIn(login)) {
            throw new CannotStart("The database refuses the role " + application
                    + "; check ROMACT_APPLICATION_USER and ROMACT_APPLICATION_PASSWORD.");
        }
        refuseStrength(owner);
    }

    private void ensureApplication(Connection owner, Login login) throws SQLException {
        if (!exists(owner, application)) {
            execute(
                    owner,
                    "create role " + quoted(application) + " login noinherit password " + literal(login.password()));
        } else if (!signsIn(login)) {
            execute(owner, "alter role " + quoted(application) + " login password " + literal(login.password()));
        }
    }

    private void ensureReader(Connection owner) throws SQLException {
        if (!exists(owner, reader)) {
            execute(owner, "create role " + quoted(reader) + " nologin");
        }
        if (exists(owner, application) && !isMember(owner)) {
            execute(owner, grant(owner));
        }
    }

    /** Since 16 a grant says itself what it allows; before, the application's NOINHERIT keeps the two apart. */
    private String grant(Connection owner) throws SQLException {
        boolean options = owner.getMetaData().getDatabaseMajorVersion() >= 16;
        return "grant " + quoted(reader) + " to " + quoted(application)
                + (options ? " with set true, inherit false" : "");
    }

    private String request(Connection owner, boolean given) throws SQLException {
        String settings = given ? "" : ", and name it in ROMACT_APPLICATION_USER and ROMACT_APPLICATION_PASSWORD";
        return "The role " + owner.getMetaData().getUserName()
                + " may not create or change the roles romact needs; as an administrator of the database run"
                + " `create role " + quoted(application) + " login noinherit password '…'; create role "
                + quoted(reader)
                + " nologin; " + grant(owner) + ";`" + settings + ".";
    }

    private void refuseStrength(Connection owner) throws SQLException {
        String strong = "select exists (select from pg_roles where rolname in (?, ?) and (rolsuper or rolbypassrls"
                + " or rolname = current_user or pg_has_role(rolname, current_user, 'member')))";
        if (holds(owner, strong, application, reader)) {
            throw new CannotStart(
                    "The role " + application
                            + " could pass row-level security; it must be neither superuser, nor BYPASSRLS, nor the owner, nor a member of the owner.");
        }
    }

    private boolean isMember(Connection owner) throws SQLException {
        boolean options = owner.getMetaData().getDatabaseMajorVersion() >= 16;
        return holds(owner, "select pg_has_role(?, ?, '" + (options ? "set" : "member") + "')", application, reader);
    }

    private static boolean exists(Connection owner, String role) throws SQLException {
        return holds(owner, "select exists (select from pg_roles where rolname = ?)", role);
    }

    private static boolean signsIn(Login login) {
        try (Connection connection = login.connect()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean holds(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A name as SQL writes it; plain names stay plain. */
    static String quoted(String name) {
        return name.matches("[a-z_][a-z0-9_]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** A text as SQL writes it, with standard_conforming_strings as it has been since PostgreSQL 9.1. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
