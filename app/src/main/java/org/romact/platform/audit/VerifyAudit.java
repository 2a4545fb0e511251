package org.romact.platform.audit;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.romact.platform.database.Database;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code ./romact verify-audit}: remakes the hash chain over every audit row and says whether anything was changed, dropped or slipped in. */
public final class VerifyAudit {

    private VerifyAudit() {}

    /** Returns 0 when the chain holds, 1 when it does not; prints where it breaks. */
    public static int run(Database database, PrintStream out, PrintStream err) {
        Finding finding = verify(database.owner());
        if (finding.broken() != null) {
            err.println(finding.broken());
            return 1;
        }
        out.printf(
                "The audit holds: %d rows are sealed in one unbroken chain, %d are too young to be sealed.%n",
                finding.sealed(), finding.waiting());
        out.printf(
                "The last hash is %s. Keep it elsewhere: if a later check does not pass through it, rows were cut off.%n",
                finding.head());
        return 0;
    }

    record Finding(
            long sealed,
            long waiting,
            String head,
            @Nullable String broken) {}

    static Finding verify(DataSource owner) {
        JdbcTemplate jdbc = new JdbcTemplate(owner);
        jdbc.setFetchSize(1_000);
        AtomicReference<byte[]> former = new AtomicReference<>(AuditChain.START);
        AtomicLong count = new AtomicLong();
        AtomicReference<@Nullable String> broken = new AtomicReference<>();
        jdbc.query(
                "select s.position, s.hash, a.* from platform.audit_seal s left join platform.audit a on a.id = s.audit_id order by s.position",
                row -> {
                    if (broken.get() != null) {
                        return;
                    }
                    long position = row.getLong("position");
                    if (position != count.get() + 1) {
                        broken.set("The audit is broken: seal %d is missing.".formatted(count.get() + 1));
                        return;
                    }
                    if (row.getObject("id") == null) {
                        broken.set("The audit is broken: the row under seal %d is gone.".formatted(position));
                        return;
                    }
                    byte[] expected = AuditChain.link(former.get(), AuditSealer.read(row, 0));
                    if (!Arrays.equals(expected, row.getBytes("hash"))) {
                        broken.set("The audit is broken: row %d (seal %d) or one before it was changed."
                                .formatted(row.getLong("id"), position));
                        return;
                    }
                    former.set(expected);
                    count.incrementAndGet();
                });
        Long all = jdbc.queryForObject("select count(*) from platform.audit", Long.class);
        long waiting = (all == null ? 0 : all) - count.get();
        return new Finding(count.get(), waiting, HexFormat.of().formatHex(former.get()), broken.get());
    }
}
