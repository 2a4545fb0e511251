package org.romact.alliance.doors;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was begun from an address and is still open, whatever door it came through. */
@Component
class LostLinks {
    private final JdbcClient jdbc;

    LostLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param title what its author called it; the number of a letter */
    record Begun(String door, UUID dossier, String title) {}

    List<Begun> of(String email) {
        return jdbc.sql("select door, dossier, title from alliance.dossiers_of(:email) limit 50")
                .param("email", email)
                .query(DataClassRowMapper.newInstance(Begun.class))
                .list();
    }
}
