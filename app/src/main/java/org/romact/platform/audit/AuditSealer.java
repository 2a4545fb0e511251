package org.romact.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.romact.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains new audit rows, one sealer at a time over all nodes. Sealing apart from writing keeps the deeds of many senders from queueing behind one
 * chain (docs/decisions/0003-audit-sealed-after-commit.md).
 */
@Component
public class AuditSealer {
    private static final int BATCH = 2_000;
    /** How far back the look of each second goes, in rows; more can hardly be written during one transaction. */
    private static final long LATELY = 5_000;

    private static final long EVER = Long.MAX_VALUE / 2;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    AuditSealer(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void sealRegularly() {
        seal(LATELY);
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "UTC")
    void sealStragglers() {
        seal(EVER);
    }

    /** Chains what is waiting; returns how many rows were sealed. */
    public int seal() {
        return seal(EVER);
    }

    private int seal(long back) {
        return Scope.nobody("seal").call(() -> {
            Integer sealed = transactions.execute(status -> sealBatch(back));
            return sealed == null ? 0 : sealed;
        });
    }

    private int sealBatch(long back) {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('romact.audit.seal'))")
                .query(Boolean.class)
                .single();
        if (!mine) {
            return 0;
        }
        List<AuditChain.Row> waiting = jdbc.sql("select * from platform.unsealed_audit_since(:most, :back)")
                .param("most", BATCH)
                .param("back", back)
                .query(AuditSealer::read)
                .list();
        if (waiting.isEmpty()) {
            return 0;
        }
        Seal last = jdbc.sql("select position, hash from platform.audit_seal order by position desc limit 1")
                .query((row, n) -> new Seal(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElse(new Seal(0, AuditChain.START));
        Long[] positions = new Long[waiting.size()];
        Long[] ids = new Long[waiting.size()];
        byte[][] hashes = new byte[waiting.size()][];
        byte[] former = last.hash();
        for (int i = 0; i < hashes.length; i++) {
            former = AuditChain.link(former, waiting.get(i));
            positions[i] = last.position() + 1 + i;
            ids[i] = waiting.get(i).id();
            hashes[i] = former;
        }
        jdbc.sql(
                        "insert into platform.audit_seal (position, audit_id, hash) select * from unnest(:positions::bigint[], :ids::bigint[], :hashes::bytea[])")
                .param("positions", positions)
                .param("ids", ids)
                .param("hashes", hashes)
                .update();
        return hashes.length;
    }

    static AuditChain.Row read(ResultSet row, int number) throws SQLException {
        return new AuditChain.Row(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("authority_id"),
                row.getString("person_id"),
                row.getString("purpose"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("details"));
    }

    private record Seal(long position, byte[] hash) {}
}
