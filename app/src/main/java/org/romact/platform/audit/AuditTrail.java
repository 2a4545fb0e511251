package org.romact.platform.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.romact.platform.AuthorityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the data protection officer reads: who did or read what, when, why, newest first. */
@Component
public class AuditTrail {
    public static final int PAGE = 100;
    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Deed(
            long id,
            Instant at,
            @Nullable String who,
            String purpose,
            String action,
            String subject,
            String details,
            boolean sealed) {}

    /** A page of deeds older than the given row. */
    public List<Deed> before(AuthorityId town, long id) {
        return jdbc.sql("""
                select a.id, a.at, p.name, a.purpose, a.action, a.subject, a.details, s.position is not null as sealed
                from platform.audit a
                left join platform.person p on p.id = a.person_id
                left join platform.audit_seal s on s.audit_id = a.id
                where a.authority_id = :town and a.id < :before order by a.id desc limit :page
                """)
                .param("town", town.value())
                .param("before", id)
                .param("page", PAGE)
                .query((row, n) -> new Deed(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("name"),
                        row.getString("purpose"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("details"),
                        row.getBoolean("sealed")))
                .list();
    }
}
