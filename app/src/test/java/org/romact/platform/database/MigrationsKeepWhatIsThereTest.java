package org.romact.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database that was in use is brought up to today: what people had chosen still means what they chose. */
class MigrationsKeepWhatIsThereTest {
    private final String name = "used_" + UUID.randomUUID().toString().substring(0, 8);
    private final Roles roles = Roles.of(name);
    private Login owner = new Login("", "", "");

    @BeforeEach
    void aDatabaseAsItWas() throws SQLException {
        Login administrator = TestDatabases.administrator();
        owner = new Login(TestDatabases.to(administrator, name).jdbc(), "owner_" + name, "of-used");
        TestDatabases.execute(administrator, "create role owner_" + name + " login createrole password 'of-used'");
        TestDatabases.execute(administrator, "create database " + name + " owner owner_" + name);
        try (Connection connection = owner.connect()) {
            roles.ensure(connection, owner.derived(roles.application()), false);
        }
    }

    @AfterEach
    void isLeftToNobody() {
        Login administrator = TestDatabases.administrator();
        TestDatabases.execute(administrator, "drop database " + name + " with (force)");
    }

    @Test
    void aReaderWhoAskedForTrustAlsoGetsParticipationAndOthersGetWhatTheyChose() {
        Migrations.configured(owner, roles, Database.MIGRATIONS)
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
        Migrations.run(owner, roles, Database.MIGRATIONS);
        assertThat(sql.queryForList(
                        "select array_to_string(themes, ' ') from alliance.newsletter_reader order by email",
                        String.class))
                .isEqualTo(List.of("", "housing", "health trust participation"));
        connection.destroy();
    }

    /** Files stood beside all versions of a practice: each is now of those that were sent in after it came, and public with those that can be read. */
    @Test
    void aFileOfAPracticeBelongsToTheVersionsThatWereSentInAfterItCame() {
        Migrations.configured(owner, roles, Database.MIGRATIONS)
                .target("21")
                .load()
                .migrate();
        SingleConnectionDataSource connection =
                new SingleConnectionDataSource(owner.jdbc(), owner.user(), owner.password(), true);
        JdbcTemplate sql = new JdbcTemplate(connection);
        sql.execute("""
                insert into alliance.practice (id, state, email, tongue, link, version, published_version, created_at, changed_at, submitted_at)
                values ('00000000-0000-0000-0000-000000000001', 'published', 'a@tellers.example', 'en', 'x', 3, 2, now(), now(), now());
                insert into alliance.practice_version (practice_id, number, language, title, place, country, period_from, themes, problem, action, funding,
                    result, measured, transfer, contact_name, contact_function, show_contact, consent, reason, written_at, frozen_at)
                select '00000000-0000-0000-0000-000000000001', n, 'en', 'Title', 'Town', 'RO', '2025-01-01', '{housing}', '', '', '', '', '', '', 'A', '', false, true,
                    'Reason', now(), '2026-01-01Z'::timestamptz + make_interval(months => n) from generate_series(1, 3) n;
                insert into alliance.published_practice (id, slug, version, language, place, country, period_from, themes, published_at, updated_at)
                values ('00000000-0000-0000-0000-000000000001', 'title', 2, 'en', 'Town', 'RO', '2025-01-01', '{housing}', now(), now());
                insert into alliance.published_practice_version (practice_id, number, language, title, place, country, period_from, themes, problem, action,
                    funding, result, measured, transfer, reason, published_at)
                select practice_id, number, language, title, place, country, period_from, themes, problem, action, funding, result, measured, transfer, reason, now()
                from alliance.practice_version where number < 3;
                insert into platform.file (id, dossier, name, media_type, size, sha256, content, created_at, public)
                select gen_random_uuid(), '00000000-0000-0000-0000-000000000001', name, 'image/png', 1, 'x', 'x', came::timestamptz, shown
                from (values ('first', '2026-01-15Z', true), ('second', '2026-02-15Z', true), ('waits', '2026-03-15Z', false), ('stray', '2026-05-15Z', true))
                    as f (name, came, shown)
                """);
        Migrations.run(owner, roles, Database.MIGRATIONS);
        assertThat(sql.queryForList(
                        "select f.name || ' ' || b.number from alliance.practice_file b join platform.file f on f.id = b.file_id order by 1",
                        String.class))
                .containsExactly("first 1", "first 2", "first 3", "second 2", "second 3", "waits 3");
        assertThat(sql.queryForList(
                        "select f.name || ' ' || b.number from alliance.published_practice_file b join platform.file f on f.id = b.file_id order by 1",
                        String.class))
                .containsExactly("first 1", "first 2", "second 2");
        assertThat(sql.queryForList("select name from platform.file where public order by 1", String.class))
                .containsExactly("first", "second");
        connection.destroy();
    }
}
