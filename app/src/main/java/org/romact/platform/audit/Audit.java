package org.romact.platform.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.romact.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The book of deeds. A row names what was done to which thing, never its content. */
@Component
public class Audit {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;
    private final TransactionTemplate own;

    Audit(JdbcClient jdbc, Clock clock, JsonMapper json, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Writes down a change, in the transaction that makes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subject, Map<String, ?> details) {
        Scope scope = Scope.current();
        jdbc.sql("""
                insert into platform.audit (at, authority_id, person_id, purpose, action, subject, details)
                values (:at, :authority, :person, :purpose, :action, :subject, :details::jsonb)
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("authority", scope.authority().map(id -> id.value()).orElse(null))
                .param("person", scope.person().map(id -> id.value()).orElse(null))
                .param("purpose", scope.purpose())
                .param("action", action)
                .param("subject", subject)
                .param("details", json.writeValueAsString(details))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subject) {
        record(action, subject, Map.of());
    }

    /** Writes down that personal records were read. It has a transaction of its own, for the reading itself may change nothing. */
    public void recordReading(String subject, Map<String, ?> details) {
        Scope.current().writable().run(() -> own.executeWithoutResult(status -> record("read", subject, details)));
    }
}
