package org.romact.alliance.practice;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.romact.platform.Scope;
import org.romact.platform.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes drafts that were forgotten for 180 days, dossiers three years after they were declined or withdrawn, requests after three years. */
@Component
public class PracticeRetention {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final TransactionTemplate transactions;

    PracticeRetention(JdbcClient jdbc, Clock clock, Audit audit, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.transactions = transactions;
    }

    public record Deleted(long dossiers, long requests) {}

    @Scheduled(cron = "0 40 3 * * *", zone = "UTC")
    void nightly() {
        delete();
    }

    public Deleted delete() {
        return Scope.nobody("retention")
                .call(() -> Objects.requireNonNull(transactions.execute(status -> inTransaction())));
    }

    private Deleted inTransaction() {
        Deleted deleted = jdbc.sql("select dossiers, requests from alliance.delete_practices_past_their_time(:now)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Deleted(row.getLong(1), row.getLong(2)))
                .single();
        if (deleted.dossiers() + deleted.requests() > 0) {
            audit.record(
                    "retention.deleted",
                    "practices",
                    Map.of("dossiers", deleted.dossiers(), "requests", deleted.requests()));
        }
        return deleted;
    }
}
