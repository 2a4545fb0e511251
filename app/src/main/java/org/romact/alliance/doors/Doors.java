package org.romact.alliance.doors;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.romact.platform.NotFound;
import org.romact.platform.Scope;
import org.romact.platform.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Dossiers opened by a link: whoever holds it sees this one dossier and no other. */
@Component
public class Doors {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Doors(JdbcClient jdbc, Clock clock, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transactions = transactions;
    }

    public enum Door {
        COOPERATION,
        CONTACT,
        NEWSLETTER,
        JOIN,
        PRACTICE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Door ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** @param byMail whether the link came by letter, which proves the address */
    public record Opened(UUID dossier, boolean byMail) {}

    public Opened open(Door door, String token) {
        return find(door, token).orElseThrow(() -> new NotFound("link"));
    }

    public Optional<Opened> find(Door door, String token) {
        return jdbc.sql("select dossier, by_mail from alliance.dossier_behind(:door, :hash, :now)")
                .param("door", door.code())
                .param("hash", new Token(token).hash())
                .param("now", now())
                .query(Opened.class)
                .optional();
    }

    /** Does something in a transaction that sees this dossier; the surrounding one must not have begun yet. */
    public <T> T inside(UUID dossier, Supplier<T> work) {
        return Scope.current()
                .withDossier(dossier)
                .call(() -> java.util.Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    /** A new link to a dossier: the secret for its address. */
    public String link(Door door, UUID dossier, boolean byMail, Duration validity) {
        Token token = Token.fresh();
        jdbc.sql("""
                insert into alliance.door_link (hash, dossier, door, by_mail, created_at, expires_at) values (:hash, :dossier, :door, :mail, :now, :end)
                """)
                .param("hash", token.hash())
                .param("dossier", dossier)
                .param("door", door.code())
                .param("mail", byMail)
                .param("now", now())
                .param("end", now().plus(validity))
                .update();
        return token.secret();
    }

    /** Ends all links of the dossier in scope but this one: the address they went to was wrong. */
    public void endOthers(String token) {
        jdbc.sql("select alliance.end_my_links(:keep)")
                .param("keep", new Token(token).hash())
                .query((row, n) -> 0)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
