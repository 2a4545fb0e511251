package org.romact.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.romact.platform.settings.CannotStart;
import org.romact.platform.settings.Settings;

/** romact's own server: it keeps its data, alone, through every way of dying. */
@Tag("slow")
class EmbeddedServerTest {
    private static final String FIRST = "classpath:org/romact/platform/database/first";

    @TempDir
    Path home;

    private final List<Cluster> running = new ArrayList<>();

    @AfterEach
    void stopWhatRuns() {
        running.forEach(Cluster::stop);
    }

    @Test
    void keepsWhatWasCommittedFromRunToRunAndAnswersOneRomactAtATime() throws Exception {
        Settings settings = Settings.read(Map.of("ROMACT_HOME", home.toString()));
        List<String> progress = new ArrayList<>();
        try (Database database = Database.open(settings, FIRST, progress::add);
                Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept as select 42 as answer");
            assertThatThrownBy(() -> Database.open(settings, FIRST, silence -> {}))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(
                            "Another romact (process " + ProcessHandle.current().pid());
            try (Database visited = Database.visit(settings);
                    Connection visit = visited.owner().getConnection();
                    Statement beside = visit.createStatement()) {
                assertThat(answer(beside, "select answer from kept")).isEqualTo("42");
            }
            assertThat(answer(statement, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(answer(statement, "show fsync")).isEqualTo("on");
            assertThat(answer(statement, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(statement, "show is_superuser")).isEqualTo("off");
        }
        assertThat(progress).containsExactly("Unpacking PostgreSQL", "Creating the database, once");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("postgresql/password"))))
                .isEqualTo("rw-------");
        assertThat(home.resolve("postgresql/password.once")).doesNotExist();
        try (Database database = Database.open(settings, FIRST, progress::add);
                Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(answer(statement, "select answer from kept")).isEqualTo("42");
        }
        assertThat(progress).hasSize(2);
        try (Database visited = Database.visit(settings);
                Connection visit = visited.owner().getConnection();
                Statement alone = visit.createStatement()) {
            assertThat(answer(alone, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        Login stranger = new Login(start().jdbc(), "postgres", "");
        assertThatThrownBy(stranger::connect).hasMessageContaining("password");
    }

    @Test
    void stopsTheServerAKilledRomactLeftRunning() throws Exception {
        Login before = start();
        TestDatabases.execute(before, "create table kept as select 42 as answer");
        long orphan = postmaster();
        Login after = start();
        assertThat(postmaster()).isNotEqualTo(orphan);
        // Where nobody collects the dead, the number stays taken, but no program runs behind it.
        assertThat(ProcessHandle.of(orphan).flatMap(process -> process.info().command()))
                .isEmpty();
        assertThat(kept(after)).isEqualTo("42");
    }

    @Test
    void recoversAfterTheServerItselfWasKilled() throws Exception {
        Login before = start(Cluster.Durability.KEPT);
        TestDatabases.execute(before, "create table kept as select 42 as answer");
        ProcessHandle server = ProcessHandle.of(postmaster()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        assertThat(kept(start())).isEqualTo("42");
    }

    @Test
    void recoversWhenTheNumberOfTheKilledServerBelongsToSomebodyElse() throws Exception {
        Login before = start(Cluster.Durability.KEPT);
        TestDatabases.execute(before, "create table kept as select 42 as answer");
        String file = Files.readString(pidFile());
        ProcessHandle server = ProcessHandle.of(postmaster()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        Files.writeString(
                pidFile(),
                file.replaceFirst("\\d+", Long.toString(ProcessHandle.current().pid())));
        assertThat(kept(start())).isEqualTo("42");
    }

    @Test
    void beginsAnewWhereTheCreationWasCutOff() throws Exception {
        Files.createDirectories(home.resolve("data-18.begun/base"));
        assertThat(start().connect().isValid(5)).isTrue();
    }

    @Test
    void runsAsAnotherUserWhereRootMayNotMakeANamespace() throws Exception {
        assumeThat(new UnixSystem().getUid()).as("only root can become another").isZero();
        Path open = Files.createTempDirectory(
                "romact-open-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        PostgresProgram program = PostgresProgram.unpacked(open, progress -> {});
        Cluster cluster = new Cluster(program, open, ServerUser.another(), Cluster.Durability.GIVEN_UP);
        running.add(cluster);
        TestDatabases.execute(cluster.start(Secret.random(), 10, progress -> {}), "select 1");
        assertThat(Files.getOwner(open.resolve("data-18")).getName()).isIn("postgres", "nobody");
        cluster.stop();
        PostgresProgram.delete(open);
    }

    @Test
    void saysWhereAnotherUserCannotReach() throws IOException {
        assumeThat(new UnixSystem().getUid()).as("only root can become another").isZero();
        Cluster cluster = new Cluster(TestDatabases.program(), home, ServerUser.another(), Cluster.Durability.GIVEN_UP);
        assertThatThrownBy(() -> cluster.start(Secret.random(), 10, progress -> {}))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("set ROMACT_HOME to a directory open to all");
    }

    private static final String SECRET = Secret.random();

    private Login start() {
        return start(Cluster.Durability.GIVEN_UP);
    }

    private Login start(Cluster.Durability durability) {
        Cluster cluster = new Cluster(TestDatabases.program(), home, ServerUser.ofThisProcess(), durability);
        running.add(cluster);
        return cluster.start(SECRET, 10, progress -> {});
    }

    private Path pidFile() {
        return home.resolve("data-18/postmaster.pid");
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).getFirst());
    }

    private static String kept(Login login) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            return answer(statement, "select answer from kept");
        }
    }

    private static String answer(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
