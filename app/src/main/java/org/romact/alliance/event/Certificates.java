package org.romact.alliance.event;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Certificates of attendance, as rows. A row is written when somebody is marked present, and goes when the mark does. */
@Component
class Certificates {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** No 0, 1, 8 or 9, which are mistaken for letters. */
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final JdbcClient jdbc;
    private final Clock clock;

    Certificates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param code 100 random bits: whoever has not seen the paper does not guess it */
    record Certificate(String code, long number, UUID event, Instant issuedAt) {
        /** As printed: the year and a running number. */
        String printedNumber() {
            return "%d-%05d".formatted(issuedAt.atOffset(ZoneOffset.UTC).getYear(), number);
        }

        static Certificate read(ResultSet row, int n) throws SQLException {
            return new Certificate(
                    row.getString("code"),
                    row.getLong("number"),
                    row.getObject("event_id", UUID.class),
                    row.getObject("issued_at", OffsetDateTime.class).toInstant());
        }
    }

    void issue(Registration to) {
        jdbc.sql("""
                insert into alliance.event_certificate (code, event_id, registration_id, issued_at) values (:code, :event, :registration, :now)
                on conflict (registration_id) do nothing
                """)
                .param("code", freshCode())
                .param("event", to.event())
                .param("registration", to.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void revoke(UUID registration) {
        jdbc.sql("delete from alliance.event_certificate where registration_id = :registration")
                .param("registration", registration)
                .update();
    }

    Optional<Certificate> of(UUID registration) {
        return jdbc.sql("select * from alliance.event_certificate where registration_id = :registration")
                .param("registration", registration)
                .query(Certificate::read)
                .optional();
    }

    /** Anybody may ask for one code, typed with or without spaces and hyphens. */
    Optional<Certificate> byCode(String typed) {
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return jdbc.sql(
                        "select :code as code, event_id, number, issued_at from alliance.event_certificate_by_code(:code)")
                .param("code", code)
                .query(Certificate::read)
                .optional();
    }

    private static String freshCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
