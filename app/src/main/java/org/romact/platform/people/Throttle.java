package org.romact.platform.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.romact.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Slows guessing: ten failures per account, or fifty per network address, and further tries wait until a quarter of an hour has passed. */
@Component
class Throttle {
    static final int PER_ACCOUNT = 10;
    static final int PER_ADDRESS = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Throttle(JdbcClient jdbc, Clock clock, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transactions = transactions;
    }

    boolean closed(String account, String address) {
        return jdbc.sql("""
                select (select count(*) from platform.sign_in_attempt where account = :account and at > :since) >= :perAccount
                    or (select count(*) from platform.sign_in_attempt where address = :address and at > :since) >= :perAddress
                """)
                .param("account", hash(account))
                .param("address", address)
                .param("since", now().minus(WINDOW))
                .param("perAccount", PER_ACCOUNT)
                .param("perAddress", PER_ADDRESS)
                .query(Boolean.class)
                .single();
    }

    void failed(String account, String address) {
        jdbc.sql("insert into platform.sign_in_attempt (account, address, at) values (:account, :address, :now)")
                .param("account", hash(account))
                .param("address", address)
                .param("now", now())
                .update();
    }

    void succeeded(String account) {
        jdbc.sql("delete from platform.sign_in_attempt where account = :account")
                .param("account", hash(account))
                .update();
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
