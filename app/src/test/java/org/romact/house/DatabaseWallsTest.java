package org.romact.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.springframework.jdbc.core.JdbcTemplate;

/** The walls of HOUSE.md, held in the database too. */
class DatabaseWallsTest {
    private final RunningRomact romact = RunningRomact.get();
    private final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());

    @Test
    void everyTableSaysWhoMayReadItAndUntilWhen() {
        assertThat(names("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname in ('platform', 'reach', 'assess', 'alliance') and c.relname <> 'flyway_schema_history'
                  and coalesce(obj_description(c.oid), '') = ''
                """)).isEmpty();
    }

    @Test
    void everyTownOwnedTableHasRowLevelSecurity() {
        assertThat(names("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname in ('platform', 'reach', 'assess', 'alliance') and not c.relrowsecurity
                  and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'authority_id')
                """)).isEmpty();
    }

    @Test
    void aTableWithoutATownSaysWhyItHasNone() {
        assertThat(names("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname in ('platform', 'reach', 'assess', 'alliance') and c.relname <> 'flyway_schema_history'
                  and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'authority_id')
                  and obj_description(c.oid) not like 'Not town-owned:%'
                """)).isEmpty();
    }

    @Test
    void theApplicationsRoleCannotPassTheWalls() {
        String role = romact.database.applicationRole();
        assertThat(owner.queryForObject(
                        "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = ?",
                        Boolean.class,
                        role))
                .isFalse();
        assertThat(names(
                        "select tablename from pg_tables where schemaname in ('platform', 'reach', 'assess', 'alliance') and tableowner = '"
                                + role + "'"))
                .isEmpty();
    }

    @Test
    void thePublicRoleSeesNoAnswers() {
        String role = romact.database.readerRole();
        assertThat(names(
                        "select table_schema || '.' || table_name from information_schema.role_table_grants where grantee = '"
                                + role + "'"))
                .containsExactlyInAnyOrder(
                        "alliance.participant",
                        "alliance.event",
                        "alliance.event_text",
                        "platform.authority",
                        "platform.file",
                        "platform.place",
                        "platform.publication",
                        "platform.publication_gone",
                        "platform.publication_word",
                        "reach.community",
                        "alliance.published_practice",
                        "alliance.published_practice_text",
                        "alliance.published_practice_version",
                        "alliance.published_practice_file",
                        "alliance.practice_file_gone",
                        "alliance.practice_version_gone",
                        "alliance.practice_address_gone",
                        "assess.release",
                        "assess.figure",
                        "alliance.newsletter_text",
                        "alliance.ngo_answer",
                        "alliance.ngo_entry",
                        "alliance.ngo_offer");
    }

    @Test
    void answersNeverMeetNames() {
        assertThat(names("""
                select conrelid::regclass::text || ' -> ' || confrelid::regclass::text from pg_constraint
                where contype = 'f' and conrelid::regclass::text like 'assess.submission%' and confrelid::regclass::text in ('platform.person', 'reach.contact')
                """)).isEmpty();
    }

    @Test
    void whatCameInCannotBeChanged() {
        assertThat(names("""
                select column_name from information_schema.column_privileges
                where grantee = '%s' and table_schema = 'assess' and table_name = 'submission' and privilege_type = 'UPDATE'
                """.formatted(romact.database.applicationRole())))
                .containsExactlyInAnyOrder("review", "review_note", "reviewed_at", "reviewed_by");
        assertThat(names("""
                select table_name || ' ' || privilege_type from information_schema.role_table_grants
                where grantee = '%s' and table_name in ('audit', 'audit_seal', 'submission', 'release', 'figure') and privilege_type in ('DELETE', 'UPDATE')
                """.formatted(romact.database.applicationRole()))).isEmpty();
    }

    private List<String> names(String sql) {
        return owner.queryForList(sql, String.class);
    }
}
