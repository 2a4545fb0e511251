package org.romact.platform.scope;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens one dossier for the rest of the current transaction: to whoever showed the link that belongs to it. */
@Component
public class Dossiers {
    private final JdbcClient jdbc;

    Dossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void open(UUID dossier) {
        jdbc.sql("select set_config('romact.dossier', :dossier, true)")
                .param("dossier", dossier.toString())
                .query(String.class)
                .single();
    }
}
