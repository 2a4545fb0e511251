package org.romact.platform.people;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.romact.platform.Scope;
import org.romact.platform.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets who held an account one year after it was closed, letters after one year, memberships ten years after they ended (docs/privacy). */
@Component
public class AccountRetention {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final TransactionTemplate transactions;

    AccountRetention(JdbcClient jdbc, Clock clock, Audit audit, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** How many were forgotten or deleted. */
    public record Deleted(long accounts, long letters, long memberships) {}

    @Scheduled(cron = "0 10 3 * * *", zone = "UTC")
    void nightly() {
        delete();
    }

    public Deleted delete() {
        return Scope.nobody("retention").call(() -> transactions.execute(status -> inTransaction()));
    }

    private Deleted inTransaction() {
        Deleted deleted = jdbc.sql(
                        "select accounts, letters, memberships from platform.delete_what_is_past_its_time(:now)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Deleted(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
        if (deleted.accounts() + deleted.memberships() > 0) {
            audit.record(
                    "retention.deleted",
                    "accounts",
                    Map.of("accounts", deleted.accounts(), "memberships", deleted.memberships()));
        }
        return deleted;
    }
}
