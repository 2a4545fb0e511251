package org.romact.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Consumer;
import org.romact.platform.settings.CannotStart;

/** romact's own PostgreSQL in {@code ROMACT_HOME/postgresql}: one at a time, kept between runs. */
final class EmbeddedServer implements AutoCloseable {
    private static final String OWNER = "romact";

    private final HomeLock lock;
    private final Cluster cluster;
    private final Login owner;
    private final Reviver reviver;

    private EmbeddedServer(HomeLock lock, Cluster cluster, Login owner) {
        this.lock = lock;
        this.cluster = cluster;
        this.owner = owner;
        this.reviver = new Reviver(cluster);
        reviver.watch();
    }

    /** @param connections how many the application will open; the server leaves room for some more */
    static EmbeddedServer start(Path home, int connections, Consumer<String> progress) {
        Path directory = directory(home);
        HomeLock lock = HomeLock.take(directory);
        try {
            PostgresProgram program = PostgresProgram.unpacked(directory, progress);
            String secret = Secret.in(directory);
            Cluster cluster = new Cluster(program, directory, ServerUser.ofThisProcess(), Cluster.Durability.KEPT);
            Login administrator = cluster.start(secret, connections + 14, progress);
            try {
                return new EmbeddedServer(lock, cluster, ownDatabase(administrator));
            } catch (RuntimeException e) {
                cluster.stop();
                throw e;
            }
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The owner's login where a romact runs this home's server right now. */
    static Optional<Login> running(Path home) {
        Path directory = home.resolve("postgresql");
        if (!HomeLock.isTaken(directory)) {
            return Optional.empty();
        }
        return Cluster.port(directory)
                .map(port -> Cluster.administrator(port, Secret.in(directory)))
                .map(EmbeddedServer::ownerBelow);
    }

    private static Path directory(Path home) {
        try {
            Files.createDirectories(home);
            return Files.createDirectories(home.resolve("postgresql"));
        } catch (IOException e) {
            throw new CannotStart(
                    "The home directory " + home + " cannot be written: " + Reasons.of(e)
                            + "; check its rights or set ROMACT_HOME to another.",
                    e);
        }
    }

    /** The owner is an ordinary role here too, so that both kinds of database obey the same walls. */
    static Login ownDatabase(Login administrator) {
        Login owner = ownerBelow(administrator);
        try (Connection connection = Reach.connect(administrator);
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "select from pg_roles where rolname = '" + OWNER + "'")) {
                statement.execute(
                        "create role " + OWNER + " login createrole password " + Roles.literal(owner.password()));
            }
            if (isMissing(statement, "select from pg_database where datname = '" + OWNER + "'")) {
                statement.execute("create database " + OWNER + " owner " + OWNER);
            }
            return owner;
        } catch (SQLException e) {
            throw new CannotStart("romact's own database could not be created: " + e.getMessage(), e);
        }
    }

    private static Login ownerBelow(Login administrator) {
        String server = administrator.jdbc().substring(0, administrator.jdbc().lastIndexOf('/') + 1);
        return new Login(server + OWNER, OWNER, administrator.derived(OWNER).password());
    }

    private static boolean isMissing(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return !rows.next();
        }
    }

    Login owner() {
        return owner;
    }

    @Override
    public void close() {
        try {
            reviver.close();
            cluster.stop();
        } finally {
            lock.close();
        }
    }
}
