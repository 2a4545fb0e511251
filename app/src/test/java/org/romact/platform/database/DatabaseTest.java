package org.romact.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.romact.platform.settings.CannotStart;
import org.romact.platform.settings.Settings;

/** Against an existing PostgreSQL, as `./romact serve` with ROMACT_DATABASE_URL meets it. */
class DatabaseTest {
    private static final String FIRST = "classpath:org/romact/platform/database/first";
    private static final String NEWER = "classpath:org/romact/platform/database/newer";
    private static int count;

    private String name = "";
    private Login owner = new Login("", "", "");

    @BeforeEach
    void anEmptyDatabaseAndItsOwner() {
        name = "towns-" + ++count;
        Login administrator = TestDatabases.administrator();
        String role = "owner_" + count;
        owner = new Login(TestDatabases.to(administrator, name).jdbc(), role, "owner's pass:word");
        TestDatabases.execute(administrator, "create role " + role + " login createrole password 'owner''s pass:word'");
        TestDatabases.execute(administrator, "create database \"" + name + "\" owner " + role);
    }

    @Test
    void migratesAsTheOwnerAndWorksAsTheApplication() throws SQLException {
        try (Database database = open(FIRST)) {
            assertThat(database.applicationRole()).isEqualTo(name + "_application");
            assertThat(ask(database.application(), "select current_user")).isEqualTo(name + "_application");
            assertThat(ask(database.owner(), "select current_user")).isEqualTo(owner.user());
            assertThat(ask(database.application(), "select count(*) from example.note"))
                    .isEqualTo("0");
            assertThat(ask(database.owner(), "select count(*) from platform.flyway_schema_history where type = 'SQL'"))
                    .isEqualTo("1");
        }
    }

    @Test
    void theApplicationSeesOnlyTheAuthorityItWorksFor() throws SQLException {
        try (Database database = open(FIRST);
                Connection connection = database.application().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local romact.authority_id = 7");
            statement.execute("insert into example.note values (1, 7, 'ours')");
            assertThatThrownBy(() -> statement.execute("insert into example.note values (2, 8, 'theirs')"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void theApplicationIsWeak() throws SQLException {
        try (Database database = open(FIRST)) {
            String role = "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolinherit"
                    + " from pg_roles where rolname = current_user";
            assertThat(ask(database.application(), role)).isEqualTo("f");
            assertThatThrownBy(() -> ask(database.application(), "create table example.mine (id integer)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> ask(database.application(), "set role " + owner.user()))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theApplicationPutsOnTheReaderToSeeWhatIsPublishedAndNoMore() throws SQLException {
        try (Database database = open(FIRST);
                Connection connection = database.application().getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select * from example.published"))
                    .hasMessageContaining("permission denied");
            connection.setAutoCommit(false);
            statement.execute("set local role \"" + database.readerRole() + "\"");
            statement.execute("select * from example.published");
            assertThatThrownBy(() -> statement.execute("select * from example.note"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void manyMayStartAtOnce() throws Exception {
        Callable<String> start = () -> {
            try (Database database = open(FIRST)) {
                return ask(database.application(), "select count(*) from example.note");
            }
        };
        try (ExecutorService processes = Executors.newFixedThreadPool(4)) {
            for (Future<String> started : processes.invokeAll(List.of(start, start, start, start))) {
                assertThat(started.get()).isEqualTo("0");
            }
        }
    }

    @Test
    void followsTheOwnerToANewPassword() throws SQLException {
        open(FIRST).close();
        TestDatabases.execute(TestDatabases.administrator(), "alter role " + owner.user() + " password 'another'");
        owner = new Login(owner.jdbc(), owner.user(), "another");
        try (Database database = open(FIRST)) {
            assertThat(ask(database.application(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void migratesForwardAndNeverBack() {
        open(FIRST).close();
        open(NEWER).close();
        assertThatThrownBy(() -> open(FIRST))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("A newer romact has already brought this database to version 2");
    }

    @Test
    void refusesAWrongPasswordAMissingDatabaseAndAnAbsentServer() {
        owner = new Login(owner.jdbc(), owner.user(), "wrong");
        refuses("refuses the user " + owner.user());
        owner = TestDatabases.to(TestDatabases.administrator(), "nowhere");
        refuses("There is no database at");
        owner = new Login("jdbc:postgresql://127.0.0.1:1/towns", "ana", "x");
        refuses("cannot be reached");
    }

    @Test
    void asksForTheRolesWhereTheOwnerMayNotCreateThemAndThenUsesThose() throws SQLException {
        Login administrator = TestDatabases.administrator();
        TestDatabases.execute(administrator, "alter role " + owner.user() + " nocreaterole");
        refuses("create role \"" + name + "_application\" login noinherit");

        String application = "worker_" + count;
        TestDatabases.execute(administrator, "create role " + application + " login noinherit password 'w'");
        TestDatabases.execute(administrator, "create role \"" + name + "_reader\" nologin");
        TestDatabases.execute(administrator, "grant \"" + name + "_reader\" to " + application);
        try (Database database =
                open(FIRST, "ROMACT_APPLICATION_USER", application, "ROMACT_APPLICATION_PASSWORD", "w")) {
            assertThat(ask(database.application(), "select current_user")).isEqualTo(application);
        }
        assertThatThrownBy(() ->
                        open(FIRST, "ROMACT_APPLICATION_USER", application, "ROMACT_APPLICATION_PASSWORD", "wrong"))
                .hasMessageContaining("check ROMACT_APPLICATION_USER and ROMACT_APPLICATION_PASSWORD");
    }

    @Test
    void refusesAnApplicationThatCouldPassRowLevelSecurity() {
        String strong = "strong_" + count;
        TestDatabases.execute(TestDatabases.administrator(), "create role " + strong + " login bypassrls password 's'");
        TestDatabases.execute(
                TestDatabases.administrator(), "grant " + strong + " to " + owner.user() + " with admin option");
        assertThatThrownBy(() -> open(FIRST, "ROMACT_APPLICATION_USER", strong, "ROMACT_APPLICATION_PASSWORD", "s"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("could pass row-level security");
        assertThatThrownBy(() -> open(
                        FIRST,
                        "ROMACT_APPLICATION_USER",
                        owner.user(),
                        "ROMACT_APPLICATION_PASSWORD",
                        owner.password()))
                .isInstanceOf(CannotStart.class);
    }

    private void refuses(String sentence) {
        assertThatThrownBy(() -> open(FIRST))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining(owner.password());
    }

    private Database open(String migrations, String... more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "ROMACT_HOME", "/nowhere",
                "ROMACT_DATABASE_URL", owner.jdbc(),
                "ROMACT_DATABASE_USER", owner.user(),
                "ROMACT_DATABASE_PASSWORD", owner.password(),
                "ROMACT_DATABASE_CONNECTIONS", "3"));
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return Database.open(Settings.read(environment), migrations, progress -> {});
    }

    private static String ask(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }
}
