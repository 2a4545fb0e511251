package org.romact.platform.scope;

import org.romact.platform.AuthorityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters a town in the middle of a transaction: only for the one that opens it. */
@Component
public class Towns {
    private final JdbcClient jdbc;

    Towns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(AuthorityId town) {
        jdbc.sql("select set_config('romact.authority', :town, true)")
                .param("town", town.toString())
                .query(String.class)
                .single();
    }
}
