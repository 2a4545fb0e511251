package org.romact.assess.fieldwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.AuthorityId;
import org.romact.platform.PersonId;
import org.romact.platform.Scope;
import org.romact.platform.Token;
import org.romact.platform.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Phones and their keys. A key is shown once and kept as a hash. */
@Component
public class Phones {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Phones(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** A new phone; the key is in the answer and nowhere else. */
    public record Enrolled(UUID phone, String key) {}

    @Transactional
    public Enrolled enrol(AuthorityId town, String name) {
        Token key = Token.fresh();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into assess.phone (id, authority_id, name, token_hash, created_at, created_by)
                values (:id, :town, :name, :hash, :now, :by)
                """)
                .param("id", id)
                .param("town", town.value())
                .param("name", name.strip())
                .param("hash", key.hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().person().map(PersonId::value).orElse(null))
                .update();
        audit.record("phone.enrolled", "phone " + id);
        return new Enrolled(id, key.secret());
    }

    /** Through a door of the database that answers for a key and nothing else; it needs no scope and no transaction. */
    Optional<Phone> find(String key) {
        return jdbc.sql("select id, authority_id, name from assess.phone_by_key(:hash)")
                .param("hash", new Token(key).hash())
                .query((row, n) -> new Phone(
                        row.getObject("id", UUID.class),
                        new AuthorityId(row.getObject("authority_id", UUID.class)),
                        row.getString("name")))
                .optional();
    }

    List<Phone.Listed> list(AuthorityId town) {
        return jdbc.sql("""
                select p.id, p.name, p.created_at, p.revoked_at, count(s.id) as interviews, max(s.received_at) as last_interview
                from assess.phone p left join assess.submission s on s.phone_id = p.id
                where p.authority_id = :town group by p.id order by p.revoked_at is not null, p.name
                """).param("town", town.value()).query(Phones::read).list();
    }

    boolean revoke(AuthorityId town, UUID phone) {
        int revoked = jdbc.sql(
                        "update assess.phone set revoked_at = :now where id = :id and authority_id = :town and revoked_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", phone)
                .param("town", town.value())
                .update();
        if (revoked > 0) {
            audit.record("phone.revoked", "phone " + phone);
        }
        return revoked > 0;
    }

    private static Phone.Listed read(ResultSet row, int number) throws SQLException {
        return new Phone.Listed(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                moment(row, "revoked_at"),
                row.getLong("interviews"),
                moment(row, "last_interview"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
