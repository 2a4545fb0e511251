package org.romact.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.romact.platform.database.Database;
import org.romact.platform.database.TestDatabases;
import org.romact.platform.scope.ScopedTransactions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Whoever changes, drops or slips in a row is found out. */
class A01_TheBookOfDeedsTest {
    private final Database database = TestDatabases.fresh();
    private final DataSource source = database.application();
    private final JdbcTemplate owner = new JdbcTemplate(database.owner());
    private final TransactionTemplate transactions =
            new TransactionTemplate(new ScopedTransactions(source, database.readerRole()));

    @BeforeEach
    void writeAndSeal() {
        JdbcClient jdbc = JdbcClient.create(source);
        Audit audit =
                new Audit(jdbc, java.time.Clock.systemUTC(), new JsonMapper(), transactions.getTransactionManager());
        for (int i = 0; i < 20; i++) {
            int deed = i;
            transactions.executeWithoutResult(status -> audit.record("deed", "thing " + deed, Map.of("number", deed)));
        }
        assertThat(new AuditSealer(jdbc, transactions).seal()).isEqualTo(20);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void holdsWhenNobodyTouchedIt() {
        VerifyAudit.Finding finding = VerifyAudit.verify(database.owner());
        assertThat(finding.broken()).isNull();
        assertThat(finding.sealed()).isEqualTo(20);
    }

    @Test
    void showsThatARowWasChanged() {
        owner.update(
                "update platform.audit set subject = 'another thing' where id = (select min(id) + 4 from platform.audit)");
        assertThat(VerifyAudit.verify(database.owner()).broken()).contains("was changed");
    }

    @Test
    void showsThatASealIsMissing() {
        owner.update("delete from platform.audit_seal where position = 7");
        assertThat(VerifyAudit.verify(database.owner()).broken()).contains("seal 7 is missing");
    }

    @Test
    void countsWhatIsTooYoungToBeSealed() {
        owner.update(
                "insert into platform.audit (at, purpose, action, subject) values (now(), 'test', 'slipped in', 'x')");
        assertThat(VerifyAudit.verify(database.owner()).waiting()).isEqualTo(1);
    }
}
