package org.romact.platform.mail;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tray of letters to send. */
@Component
public class Letters {

    /** A letter as it lies in the tray. */
    public record Letter(
            UUID id,
            String recipient,
            String subject,
            String body,
            @Nullable String oneClick,
            OffsetDateTime written,
            @Nullable OffsetDateTime sent) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Letters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts a letter in the tray; it leaves only if the surrounding transaction is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(String recipient, String subject, String body) {
        write(recipient, subject, body, null);
    }

    /**
     * With headers by which a mail program ends it for the reader.
     *
     * @param oneClick an address that a POST without cookie ends what the letter belongs to (RFC 8058)
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(String recipient, String subject, String body, @Nullable String oneClick) {
        jdbc.sql("""
                insert into platform.mail (id, recipient, subject, body, one_click, created_at, next_attempt_at)
                values (:id, :recipient, :subject, :body, :oneClick, :now, :now)
                """)
                .param("id", UUID.randomUUID())
                .param("recipient", recipient)
                .param("subject", subject)
                .param("body", body)
                .param("oneClick", oneClick)
                .param("now", now())
                .update();
    }

    /** The newest letters; only a demonstration shows them. */
    public List<Letter> newest() {
        return jdbc.sql(
                        "select id, recipient, subject, body, one_click, created_at as written, sent_at as sent from platform.mail order by created_at desc limit 50")
                .query(DataClassRowMapper.newInstance(Letter.class))
                .list();
    }

    /** Up to so many letters that are due, locked until the transaction ends, so that two nodes never send the same one. */
    List<Letter> takeDue(int most) {
        return jdbc.sql("""
                select id, recipient, subject, body, one_click, created_at as written, sent_at as sent from platform.mail
                where sent_at is null and next_attempt_at <= :now and attempts < 10 order by next_attempt_at limit :most for update skip locked
                """)
                .param("now", now())
                .param("most", most)
                .query(DataClassRowMapper.newInstance(Letter.class))
                .list();
    }

    void sent(UUID letter) {
        jdbc.sql("update platform.mail set sent_at = :now, body = '', one_click = null where id = :id")
                .param("now", now())
                .param("id", letter)
                .update();
    }

    /** Tries again after 1, 2, 4 … minutes. */
    void failed(UUID letter, String problem) {
        jdbc.sql("""
                update platform.mail set attempts = attempts + 1, problem = :problem,
                       next_attempt_at = :now + make_interval(mins => (2 ^ attempts)::int) where id = :id
                """)
                .param("now", now())
                .param("problem", problem)
                .param("id", letter)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
