package org.romact.alliance.doors;

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

/** Letters go three years after closing, readers who never confirmed after seven days, drafts after sixty, declined proposals after three years. */
@Component
public class DoorRetention {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final TransactionTemplate transactions;

    DoorRetention(JdbcClient jdbc, Clock clock, Audit audit, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** How many were deleted. */
    public record Deleted(long letters, long readers, long proposals) {}

    @Scheduled(cron = "0 25 3 * * *", zone = "UTC")
    void nightly() {
        delete();
    }

    public Deleted delete() {
        return Scope.nobody("retention")
                .call(() -> Objects.requireNonNull(transactions.execute(status -> inTransaction())));
    }

    private Deleted inTransaction() {
        Deleted deleted = jdbc.sql("select letters, readers, proposals from alliance.forget_at_the_doors(:now)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Deleted(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
        if (deleted.letters() + deleted.readers() + deleted.proposals() > 0) {
            audit.record(
                    "retention.deleted",
                    "doors",
                    Map.of(
                            "letters",
                            deleted.letters(),
                            "readers",
                            deleted.readers(),
                            "proposals",
                            deleted.proposals()));
        }
        return deleted;
    }
}
