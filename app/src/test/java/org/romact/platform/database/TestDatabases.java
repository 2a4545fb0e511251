package org.romact.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Real databases for tests: one server for all tests of this JVM, one migrated database, and a copy of it for whoever asks.
 * The server lives in a temporary directory, gives up durability and ends with the JVM.
 */
public final class TestDatabases {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int CONNECTIONS = 8;

    private static @Nullable Login administrator;
    private static boolean templateStands;

    private TestDatabases() {}

    /** A migrated database of its own, empty but for what migrations put there; closing it frees its connections. */
    public static Database fresh() {
        Login template = template();
        String name = "test_" + COUNT.incrementAndGet();
        execute(administrator(), "create database " + name + " template romact owner romact");
        Roles roles = Roles.of("romact");
        return Database.standing(
                to(template, name), to(template.derived(roles.application()), name), roles, CONNECTIONS);
    }

    private static synchronized Login template() {
        Login owner = EmbeddedServer.ownDatabase(administrator());
        if (!templateStands) {
            Database.prepared(owner, Roles.of("romact"), Optional.empty(), Database.MIGRATIONS, CONNECTIONS, () -> {})
                    .close();
            templateStands = true;
        }
        return owner;
    }

    /** The superuser of the server, to its database {@code postgres}. */
    static synchronized Login administrator() {
        if (administrator == null) {
            administrator = start();
        }
        return administrator;
    }

    /** Every statement that application sent to that database since {@link #forgetStatements}, with how often; without the jobs in the background. */
    public static Map<String, Long> statements(Database database) {
        String name = ((HikariDataSource) database.application())
                .getJdbcUrl()
                .replaceFirst(".*/", "")
                .replaceFirst("[?].*", "");
        Map<String, Long> statements = new TreeMap<>();
        new JdbcTemplate(new SingleConnectionDataSource(
                        administrator().jdbc(),
                        administrator().user(),
                        administrator().password(),
                        true))
                .query(
                        """
                select s.query, s.calls from pg_stat_statements s join pg_database d on d.oid = s.dbid
                where d.datname = ? and s.toplevel and s.query !~* '^(begin|commit|rollback|set|discard|deallocate)'
                  and s.query !~ 'romact.audit.seal|unsealed_audit|audit_seal|expiry_time <|event_publication|next_attempt_at|spring_session'
                """,
                        row -> {
                            // A constant stands as itself or as a parameter, depending on when PostgreSQL first saw the
                            // statement.
                            String statement = row.getString(1).replaceAll("[$][0-9]+|'[^']*'", "?");
                            statements.merge(statement, row.getLong(2), Long::sum);
                        },
                        name);
        return statements;
    }

    public static void forgetStatements() {
        execute(administrator(), "select pg_stat_statements_reset()");
    }

    /** The programs are unpacked once per build directory and shared by all tests. */
    static PostgresProgram program() {
        try {
            Path directory = Path.of(System.getProperty("basedir", "."), "target", "postgresql");
            return PostgresProgram.unpacked(
                    Files.createDirectories(directory.toAbsolutePath().normalize()), progress -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Login to(Login login, String database) {
        return new Login(
                login.jdbc().substring(0, login.jdbc().lastIndexOf('/') + 1) + database,
                login.user(),
                login.password());
    }

    static void execute(Login login, String sql) {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Login start() {
        try {
            Path directory = Files.createTempDirectory("romact-test-");
            Cluster cluster =
                    new Cluster(program(), directory, ServerUser.ofThisProcess(), Cluster.Durability.GIVEN_UP);
            Login login = cluster.start(Secret.random(), 200, progress -> {});
            Files.writeString(
                    directory.resolve("data-18/local.conf"), "shared_preload_libraries = 'pg_stat_statements'\n");
            cluster.stop();
            cluster.startAgain();
            execute(login, "create extension pg_stat_statements");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(cluster, directory)));
            return login;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Cluster cluster, Path directory) {
        try {
            cluster.stop();
            PostgresProgram.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
