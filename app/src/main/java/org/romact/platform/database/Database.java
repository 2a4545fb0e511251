package org.romact.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.romact.platform.settings.CannotStart;
import org.romact.platform.settings.DatabaseUrl;
import org.romact.platform.settings.Settings;

/** The database, migrated and open; closing it closes the connections and, where it is romact's own, stops the server. */
public final class Database implements AutoCloseable {
    static final String MIGRATIONS = "classpath:db/migration";

    private final HikariDataSource application;
    private final HikariDataSource owner;
    private final Roles roles;
    private final Runnable server;

    private Database(Login owner, Login application, Roles roles, int connections, Runnable server) {
        this.application = application.pool("romact", connections, Math.min(4, connections));
        this.owner = owner.pool("romact maintenance", 2, 0);
        this.roles = roles;
        this.server = server;
    }

    /**
     * Starts or finds PostgreSQL, sees to the roles and migrates; safe when two processes do it at once.
     *
     * @throws CannotStart with one sentence where that is impossible
     */
    public static Database open(Settings settings) {
        return open(settings, MIGRATIONS, progress -> {});
    }

    /** As {@link #open(Settings)}; tells what takes a while as it begins. */
    public static Database open(Settings settings, Consumer<String> progress) {
        return open(settings, MIGRATIONS, progress);
    }

    static Database open(Settings settings, String migrations, Consumer<String> progress) {
        return settings.databaseUrl()
                .map(url -> external(settings, url, migrations))
                .orElseGet(() -> embedded(settings, migrations, progress));
    }

    private static Database embedded(Settings settings, String migrations, Consumer<String> progress) {
        EmbeddedServer server = EmbeddedServer.start(settings.home(), settings.databaseConnections(), progress);
        try {
            Login owner = server.owner();
            Roles roles = Roles.of("romact");
            return prepared(owner, roles, Optional.empty(), migrations, settings.databaseConnections(), server::close);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /**
     * The database as it stands, for commands that look: nothing is created or migrated, and romact's own server is only
     * started where it does not run already.
     *
     * @throws CannotStart with one sentence where it cannot be reached
     */
    public static Database visit(Settings settings) {
        int connections = settings.databaseConnections();
        if (settings.databaseUrl().isPresent()) {
            DatabaseUrl url = settings.databaseUrl().get();
            Login owner = owner(settings, url);
            Roles roles = Roles.of(url.database());
            Login application = application(settings, url).orElseGet(() -> owner.derived(roles.application()));
            return standing(owner, application, roles.withApplication(application.user()), connections);
        }
        Optional<Login> running = EmbeddedServer.running(settings.home());
        if (running.isPresent()) {
            return visiting(running.get(), connections, () -> {});
        }
        EmbeddedServer server = EmbeddedServer.start(settings.home(), connections, progress -> {});
        return visiting(server.owner(), connections, server::close);
    }

    private static Database visiting(Login owner, int connections, Runnable server) {
        Roles roles = Roles.of("romact");
        return new Database(owner, owner.derived(roles.application()), roles, connections, server);
    }

    private static Database external(Settings settings, DatabaseUrl url, String migrations) {
        Optional<Login> given = application(settings, url);
        Roles roles = Roles.of(url.database());
        return prepared(
                owner(settings, url),
                given.map(login -> roles.withApplication(login.user())).orElse(roles),
                given,
                migrations,
                settings.databaseConnections(),
                () -> {});
    }

    private static Login owner(Settings settings, DatabaseUrl url) {
        String user = settings.databaseUser()
                .orElseThrow(() -> new CannotStart(
                        "ROMACT_DATABASE_URL needs ROMACT_DATABASE_USER, the role that owns the database."));
        String password = settings.databasePassword()
                .filter(it -> !it.isEmpty())
                .orElseThrow(() -> new CannotStart(
                        "ROMACT_DATABASE_URL needs ROMACT_DATABASE_PASSWORD, the password of the role " + user + "."));
        return new Login(url.jdbc(), user, password);
    }

    private static Optional<Login> application(Settings settings, DatabaseUrl url) {
        return settings.applicationUser()
                .map(role -> new Login(
                        url.jdbc(), role, settings.applicationPassword().orElse("")));
    }

    /** Roles and migrations under one lock of the database, so that two processes starting at once take turns. */
    static Database prepared(
            Login owner, Roles roles, Optional<Login> given, String migrations, int connections, Runnable server) {
        Login application = given.orElseGet(() -> owner.derived(roles.application()));
        try (Connection connection = Reach.connect(owner)) {
            Reach.refuseOldServers(connection);
            try (StartLock turn = StartLock.take(connection)) {
                roles.ensure(connection, application, given.isPresent());
                Migrations.run(owner, roles, migrations);
            }
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database " + owner.jdbc() + " failed while it was prepared: " + e.getMessage(), e);
        }
        return new Database(owner, application, roles, connections, server);
    }

    /** A database that already has its roles and tables, such as a copy of a prepared one. */
    static Database standing(Login owner, Login application, Roles roles, int connections) {
        return new Database(owner, application, roles, connections, () -> {});
    }

    /** What requests and jobs use: neither owner nor able to pass row-level security. */
    public DataSource application() {
        return application;
    }

    /** Two connections at most, as the owner of every table: for migrations' neighbours such as verify-audit, never for a request. */
    public DataSource owner() {
        return owner;
    }

    public String applicationRole() {
        return roles.application();
    }

    /** Cannot sign in; the application puts it on with {@code set local role} to read only what is published. */
    public String readerRole() {
        return roles.reader();
    }

    @Override
    public void close() {
        application.close();
        owner.close();
        server.run();
    }
}
