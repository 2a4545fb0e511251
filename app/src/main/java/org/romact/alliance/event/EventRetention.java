package org.romact.alliance.event;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.romact.platform.Scope;
import org.romact.platform.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets what was never confirmed after seven days, needs 30 days after a meeting, and everybody two years after it. */
@Component
public class EventRetention {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final TransactionTemplate transactions;

    EventRetention(JdbcClient jdbc, Clock clock, Audit audit, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** How many were deleted; of those counted under needs only the needs. */
    public record Deleted(long unconfirmed, long needs, long registrations) {}

    @Scheduled(cron = "0 40 3 * * *", zone = "UTC")
    void nightly() {
        delete();
    }

    public Deleted delete() {
        return Scope.nobody("retention").call(() -> transactions.execute(status -> inTransaction()));
    }

    private Deleted inTransaction() {
        Deleted deleted = jdbc.sql(
                        "select unconfirmed, needs, registrations from alliance.event_delete_what_is_past_its_time(:now)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Deleted(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
        if (deleted.unconfirmed() + deleted.needs() + deleted.registrations() > 0) {
            audit.record(
                    "retention.deleted",
                    "event registrations",
                    Map.of(
                            "unconfirmed",
                            deleted.unconfirmed(),
                            "needs",
                            deleted.needs(),
                            "registrations",
                            deleted.registrations()));
        }
        return deleted;
    }
}
