package org.romact.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.Role;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every GET leaves every table as it was, but for sessions and the book of readings. */
class ReadingChangesNothingTest {
    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town town = romact.newTown();
    private final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());

    @Test
    void aGetChangesNothing() {
        Visitor visitor = Visitor.signedIn(romact, town.email(Role.ADMINISTRATOR));
        String id = town.questionnaire().toString();
        Map<String, Long> before = fingerprints();
        for (Route route : Route.all(romact)) {
            if (route.method().equals("GET")) {
                String path = route.path()
                        .replaceFirst("\\{lang(:\\[a-z\\]\\{2\\})?}", "en")
                        .replace("{town}", town.slug())
                        .replace("{key}", town.phoneKey())
                        .replaceAll("\\{[^}]+}", id);
                assertThat(visitor.get(path).statusCode()).as(path).isLessThan(500);
            }
        }
        assertThat(fingerprints()).isEqualTo(before);
    }

    /** The number of rows and a hash over all of them, table by table. */
    private Map<String, Long> fingerprints() {
        Map<String, Long> prints = new TreeMap<>();
        List<String> tables = owner.queryForList("""
                select schemaname || '.' || tablename from pg_tables where schemaname in ('platform', 'reach', 'assess', 'alliance')
                  and tablename not in ('spring_session', 'spring_session_attributes', 'audit', 'audit_seal', 'event_publication', 'flyway_schema_history')
                """, String.class);
        for (String table : tables) {
            prints.put(
                    table,
                    owner.queryForObject(
                            "select coalesce(sum(hashtext(t::text)::bigint), 0) + count(*) from " + table + " t",
                            Long.class));
        }
        return prints;
    }
}
