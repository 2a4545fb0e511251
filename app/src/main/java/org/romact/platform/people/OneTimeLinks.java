package org.romact.platform.people;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.PersonId;
import org.romact.platform.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links sent by mail that work once and for a while. Only their hashes are kept. */
@Component
class OneTimeLinks {
    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum Kind {
        RESET(Duration.ofHours(2)),
        INVITATION(Duration.ofDays(14));

        private final Duration validity;

        Kind(Duration validity) {
            this.validity = validity;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A new secret for the address of the link. */
    String make(Kind kind, PersonId person) {
        Token token = Token.fresh();
        jdbc.sql(
                        "insert into platform.token (hash, kind, person_id, created_at, expires_at) values (:hash, :kind, :person, :now, :end)")
                .param("hash", token.hash())
                .param("kind", kind.code())
                .param("person", person.value())
                .param("now", now())
                .param("end", now().plus(kind.validity))
                .update();
        return token.secret();
    }

    Optional<PersonId> find(String token) {
        return jdbc.sql(
                        "select person_id from platform.token where hash = :hash and used_at is null and expires_at > :now")
                .param("hash", new Token(token).hash())
                .param("now", now())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Uses it up: the second of two clicks finds nothing. All other open links of the same person end with it. */
    Optional<PersonId> use(String token) {
        Optional<PersonId> person = jdbc.sql("""
                update platform.token set used_at = :now where hash = :hash and used_at is null and expires_at > :now returning person_id
                """)
                .param("now", now())
                .param("hash", new Token(token).hash())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
        person.ifPresent(
                id -> jdbc.sql("update platform.token set used_at = :now where person_id = :person and used_at is null")
                        .param("now", now())
                        .param("person", id.value())
                        .update());
        return person;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
