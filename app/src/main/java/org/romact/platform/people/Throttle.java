package org.romact.platform.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.romact.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows guessing, and spares mailboxes. An address is counted whether or not it has an account, so that nothing can be learnt from being refused; so is the
 * place that asks.
 */
@Component
class Throttle {
    /** What is counted, each by itself. */
    enum Matter {
        SIGN_IN(10, 50, Duration.ofMinutes(15)),
        LETTER(5, 50, Duration.ofHours(1));

        private final int perAccount;
        private final int perPlace;
        private final Duration window;

        Matter(int perAccount, int perPlace, Duration window) {
            this.perAccount = perAccount;
            this.perPlace = perPlace;
            this.window = window;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * No more for now.
     *
     * @param account whether it is the account that was tried too often; else the place
     * @param pause until the next may be tried
     */
    record Closed(boolean account, Duration pause) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Throttle(JdbcClient jdbc, Clock clock, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transactions = transactions;
    }

    Optional<Closed> closed(Matter matter, String account, String place) {
        Optional<Duration> ofAccount = pause(matter, "account", hash(account), matter.perAccount);
        Optional<Duration> ofPlace = pause(matter, "address", place, matter.perPlace);
        return ofAccount
                .map(pause -> new Closed(true, longer(pause, ofPlace.orElse(Duration.ZERO))))
                .or(() -> ofPlace.map(pause -> new Closed(false, pause)));
    }

    void count(Matter matter, String account, String place) {
        jdbc.sql("""
                insert into platform.sign_in_attempt (matter, account, address, at) values (:matter, :account, :address, :now)
                """)
                .param("matter", matter.code())
                .param("account", hash(account))
                .param("address", place)
                .param("now", now())
                .update();
    }

    /** Letters stay counted: signing in does not empty a mailbox. */
    void signedIn(String account) {
        jdbc.sql("delete from platform.sign_in_attempt where matter = 'sign_in' and account = :account")
                .param("account", hash(account))
                .update();
    }

    /** How long until the last of the most that are allowed is past; nothing where there are fewer. */
    private Optional<Duration> pause(Matter matter, String column, Object who, int most) {
        return jdbc.sql("""
                select at from platform.sign_in_attempt where matter = :matter and %s = :who and at > :since order by at desc offset :most limit 1
                """.formatted(column))
                .param("matter", matter.code())
                .param("who", who)
                .param("since", now().minus(matter.window))
                .param("most", most - 1)
                .query(OffsetDateTime.class)
                .optional()
                .map(at -> Duration.between(now(), at.plus(matter.window)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        Scope.nobody("tidy")
                .run(() -> transactions.executeWithoutResult(status -> {
                    jdbc.sql("delete from platform.sign_in_attempt where at < :before")
                            .param("before", now().minusDays(1))
                            .update();
                    jdbc.sql("delete from platform.token where expires_at < :before")
                            .param("before", now().minusDays(30))
                            .update();
                }));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] hash(String account) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(account.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
