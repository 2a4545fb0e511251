package org.romact.alliance.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.Language;
import org.romact.platform.Token;
import org.romact.platform.scope.Dossiers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Registrations, as rows. A stranger sees the one that is open to them, the secretariat sees all. */
@Component
class Registrations {
    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final JsonMapper json;
    private final Clock clock;

    Registrations(JdbcClient jdbc, Dossiers dossiers, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.json = json;
        this.clock = clock;
    }

    /** Shows this registration, and no other, to the rest of the transaction: its link was shown, or a letter to its owner is being written. */
    void open(UUID id) {
        dossiers.open(id);
    }

    Optional<UUID> byLink(String token) {
        return jdbc.sql("select alliance.event_registration_by_link(:hash) as id")
                .param("hash", new Token(token).hash())
                .query((row, n) -> Optional.ofNullable(row.getObject("id", UUID.class)))
                .single();
    }

    Optional<UUID> byAddress(UUID event, String email) {
        return jdbc.sql("select alliance.event_registration_of(:event, :email) as id")
                .param("event", event)
                .param("email", email)
                .query((row, n) -> Optional.ofNullable(row.getObject("id", UUID.class)))
                .single();
    }

    /** A new secret for a letter. Only its hash is kept. */
    String newLink(UUID registration) {
        Token token = Token.fresh();
        jdbc.sql("insert into alliance.event_link (hash, registration_id) values (:hash, :registration)")
                .param("hash", token.hash())
                .param("registration", registration)
                .update();
        return token.secret();
    }

    Optional<Registration> find(UUID id) {
        return jdbc.sql("select * from alliance.event_registration where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Everybody but those who never confirmed: with a seat, in line, gone; within these by name. */
    List<Registration> list(UUID event) {
        return jdbc.sql("""
                select * from alliance.event_registration where event_id = :event and state <> 'unconfirmed'
                order by array_position(array['registered', 'waiting', 'cancelled'], state), line, lower(name), id
                """).param("event", event).query(this::read).list();
    }

    /** False where this address is registered already, even by somebody who is just being written down. */
    boolean add(Registration registration) {
        return write("""
                insert into alliance.event_registration (id, event_id, language, name, email, organisation, job, country, "group", needs, consented_at, sent_at)
                values (:id, :event, :language, :name, :email, :organisation, :job, :country, :group, :needs::jsonb, :now, :now)
                on conflict (event_id, lower(email)) where state <> 'cancelled' do nothing
                """, registration) > 0;
    }

    /** What was sent again before it was confirmed counts instead. */
    void replaceUnconfirmed(Registration registration) {
        write("""
                update alliance.event_registration set language = :language, name = :name, email = :email, organisation = :organisation, job = :job,
                    country = :country, "group" = :group, needs = :needs::jsonb, consented_at = :now, sent_at = :now
                where id = :id and event_id = :event and state = 'unconfirmed'
                """, registration);
    }

    /** To the end of the line. */
    void queue(UUID id) {
        jdbc.sql("""
                update alliance.event_registration set state = 'waiting', line = nextval('alliance.event_line') where id = :id and state = 'unconfirmed'
                """).param("id", id).update();
    }

    /** Gives free seats to those first in line. */
    List<UUID> seat(UUID event) {
        return jdbc.sql("select alliance.event_seat_waiting(:event) as id")
                .param("event", event)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    long placeInLine(UUID id) {
        return jdbc.sql("select alliance.event_place_in_line(:id)")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** Nobody needs to know any more what somebody who does not come would have needed. */
    boolean cancel(UUID id) {
        return jdbc.sql("""
                update alliance.event_registration set state = 'cancelled', line = null, needs = '{}' where id = :id and state <> 'cancelled'
                """).param("id", id).update() > 0;
    }

    boolean setPresent(UUID event, UUID id, boolean yes) {
        return jdbc.sql("""
                update alliance.event_registration set present = :yes where id = :id and event_id = :event and state = 'registered'
                """)
                        .param("yes", yes)
                        .param("id", id)
                        .param("event", event)
                        .update()
                > 0;
    }

    /** True once: the second of two clicks changes nothing. */
    boolean setEvaluated(UUID id) {
        return jdbc.sql(
                                "update alliance.event_registration set evaluated = true where id = :id and state = 'registered' and not evaluated")
                        .param("id", id)
                        .update()
                > 0;
    }

    /** How many wait for a seat in meetings that are still to come. */
    long waiting() {
        return jdbc.sql("""
                select count(*) from alliance.event_registration r join alliance.event e on e.id = r.event_id
                where r.state = 'waiting' and e.state = 'published' and e.begins > :now
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private int write(String sql, Registration r) {
        return jdbc.sql(sql)
                .param("id", r.id())
                .param("event", r.event())
                .param("language", r.language().tag())
                .param("name", r.name())
                .param("email", r.email())
                .param("organisation", r.organisation())
                .param("job", r.job())
                .param("country", r.country())
                .param("group", r.group().code())
                .param("needs", json.writeValueAsString(r.needs()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Registration read(ResultSet row, int number) throws SQLException {
        return new Registration(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                Registration.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Language.ofTag(row.getString("language")).orElse(Language.EN),
                row.getString("name"),
                row.getString("email"),
                row.getString("organisation"),
                row.getString("job"),
                row.getString("country"),
                Group.ofCode(row.getString("group")).orElseThrow(),
                json.readValue(row.getString("needs"), new TypeReference<Map<String, String>>() {}),
                row.getBoolean("present"),
                row.getBoolean("evaluated"));
    }
}
