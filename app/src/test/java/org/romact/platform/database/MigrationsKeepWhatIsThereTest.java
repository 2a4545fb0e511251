package org.romact.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database that was in use is brought up to today: what people had chosen still means what they chose. */
class MigrationsKeepWhatIsThereTest {
    private static final String NAME = "used";
    private static final Roles ROLES = Roles.of(NAME);
    private Login owner = new Login("", "", "");

    @BeforeEach
    void aDatabaseAsItWas() throws SQLException {
        Login administrator = TestDatabases.administrator();
        owner = new Login(TestDatabases.to(administrator, NAME).jdbc(), "owner_used", "of-used");
        TestDatabases.execute(administrator, "create role owner_used login createrole password 'of-used'");
        TestDatabases.execute(administrator, "create database " + NAME + " owner owner_used");
        try (Connection connection = owner.connect()) {
            ROLES.ensure(connection, owner.derived(ROLES.application()), false);
        }
    }

    @AfterEach
    void isLeftToNobody() {
        Login administrator = TestDatabases.administrator();
        TestDatabases.execute(administrator, "drop database " + NAME + " with (force)");
    }

    @Test
    void aReaderWhoAskedForTrustAlsoGetsParticipationAndOthersGetWhatTheyChose() {
        Migrations.configured(owner, ROLES, Database.MIGRATIONS)
                .target("20")
                .load()
                .migrate();
        SingleConnectionDataSource connection =
                new SingleConnectionDataSource(owner.jdbc(), owner.user(), owner.password(), true);
        JdbcTemplate sql = new JdbcTemplate(connection);
        sql.execute("""
                insert into alliance.newsletter_reader (id, email, language, themes, created_at) values
                    (gen_random_uuid(), 'a-all@readers.example', 'en', '{}', now()),
                    (gen_random_uuid(), 'b-housing@readers.example', 'en', '{housing}', now()),
                    (gen_random_uuid(), 'c-trust@readers.example', 'en', '{health,trust}', now())
                """);
        Migrations.run(owner, ROLES, Database.MIGRATIONS);
        assertThat(sql.queryForList(
                        "select array_to_string(themes, ' ') from alliance.newsletter_reader order by email",
                        String.class))
                .isEqualTo(List.of("", "housing", "health trust participation"));
        connection.destroy();
    }
}
