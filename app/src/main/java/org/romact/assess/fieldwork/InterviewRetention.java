package org.romact.assess.fieldwork;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.romact.platform.Scope;
import org.romact.platform.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes interviews five years after they came and quarantined bytes after one (docs/privacy); each round that deletes is written into the audit. */
@Component
public class InterviewRetention {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final TransactionTemplate transactions;

    InterviewRetention(JdbcClient jdbc, Clock clock, Audit audit, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** How many were deleted. */
    public record Deleted(long interviews, long quarantined) {}

    @Scheduled(cron = "0 20 3 * * *", zone = "UTC")
    void nightly() {
        delete();
    }

    public Deleted delete() {
        return Scope.nobody("retention").call(() -> transactions.execute(status -> inTransaction()));
    }

    private Deleted inTransaction() {
        Deleted deleted = jdbc.sql("select interviews, quarantined from assess.delete_what_is_past_its_time(:now)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Deleted(row.getLong(1), row.getLong(2)))
                .single();
        if (deleted.interviews() + deleted.quarantined() > 0) {
            audit.record(
                    "retention.deleted",
                    "interviews",
                    Map.of("interviews", deleted.interviews(), "quarantined", deleted.quarantined()));
        }
        return deleted;
    }
}
