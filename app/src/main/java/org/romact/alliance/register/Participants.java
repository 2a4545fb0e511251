package org.romact.alliance.register;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.Programme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the register. */
@Component
public class Participants {
    private final JdbcClient jdbc;
    private final Clock clock;

    Participants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What happened to a place in the register. */
    public record Change(String what, String reason, OffsetDateTime at) {}

    /** Which participants: an empty part allows all. */
    public record Filter(Optional<String> country, Optional<String> kind) {
        public static Filter all() {
            return new Filter(Optional.empty(), Optional.empty());
        }
    }

    /** How many take part, by country and kind. */
    public record Count(String country, String kind, long number) {}

    /** Those who take part now, by country and name. */
    public List<Participant> list(Filter filter) {
        return jdbc.sql("""
                select * from alliance.participant
                where state = 'active' and (:country::text is null or country = :country) and (:kind::text is null or kind = :kind)
                order by country, name, number
                """)
                .param("country", filter.country().orElse(null))
                .param("kind", filter.kind().orElse(null))
                .query(Participants::read)
                .list();
    }

    /** The whole register with those who left, by number, after the given one. */
    public List<Participant> after(int number, int most) {
        return jdbc.sql("select * from alliance.participant where number > :number order by number limit :most")
                .param("number", number)
                .param("most", most)
                .query(Participants::read)
                .list();
    }

    public List<Count> counts() {
        return jdbc.sql("""
                select country, kind, count(*) as number from alliance.participant where state = 'active'
                group by country, kind order by country, kind
                """)
                .query((row, n) -> new Count(row.getString("country"), row.getString("kind"), row.getLong("number")))
                .list();
    }

    public Optional<Participant> find(int number) {
        return jdbc.sql("select * from alliance.participant where number = :number")
                .param("number", number)
                .query(Participants::read)
                .optional();
    }

    public Optional<Participant> ofApplication(UUID application) {
        return jdbc.sql("select * from alliance.participant where application_id = :id")
                .param("id", application)
                .query(Participants::read)
                .optional();
    }

    /** Gives the next number. Whoever stood in the register before keeps the old one and comes back under it. */
    public Participant admit(Participant fresh) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('alliance.participant'))")
                .query((row, n) -> 0)
                .single();
        Participant admitted = jdbc.sql("""
                insert into alliance.participant (id, number, application_id, name, kind, country, code, longitude, latitude, population, website,
                                                  interests, offers, town, joined_on, mandate_ends_on)
                values (:id, (select coalesce(max(number), 0) + 1 from alliance.participant), :application, :name, :kind, :country, :code, :longitude,
                        :latitude, :population, :website, :interests, :offers, :town, :joined, :mandate)
                on conflict (country, code) do update set application_id = excluded.application_id, name = excluded.name, kind = excluded.kind,
                    longitude = excluded.longitude, latitude = excluded.latitude, population = excluded.population, website = excluded.website,
                    interests = excluded.interests, offers = excluded.offers, town = excluded.town, mandate_ends_on = excluded.mandate_ends_on,
                    renewal_asked_on = null, state = 'active', ended_on = null
                returning *
                """)
                .param("id", fresh.id())
                .param("application", fresh.applicationId())
                .param("name", fresh.name())
                .param("kind", fresh.kind())
                .param("country", fresh.country())
                .param("code", fresh.code())
                .param("longitude", fresh.longitude())
                .param("latitude", fresh.latitude())
                .param("population", fresh.population())
                .param("website", fresh.website())
                .param("interests", fresh.interests().toArray(String[]::new))
                .param("offers", fresh.offers())
                .param("town", fresh.town())
                .param("joined", fresh.joinedOn())
                .param("mandate", fresh.mandateEndsOn())
                .query(Participants::read)
                .single();
        note(admitted.id(), admitted.id().equals(fresh.id()) ? "joined" : "returned", "");
        return admitted;
    }

    /** Renewed after an election, until the end of the new mandate. */
    public boolean renew(UUID id, LocalDate mandateEndsOn) {
        boolean done = jdbc.sql("""
                update alliance.participant set mandate_ends_on = :end, renewal_asked_on = null, state = 'active', ended_on = null
                where id = :id and state <> 'left'
                """).param("end", mandateEndsOn).param("id", id).update() == 1;
        if (done) {
            note(id, "renewed", "");
        }
        return done;
    }

    /** Ends the participation: left by its own wish, or lapsed because nobody renewed it. */
    public boolean end(UUID id, Participant.State how, String reason) {
        boolean done = jdbc.sql("""
                update alliance.participant set state = :state, ended_on = :today where id = :id and state not in (:state, 'left')
                """)
                        .param("state", how.code())
                        .param("today", Programme.today(clock))
                        .param("id", id)
                        .update()
                == 1;
        if (done) {
            note(id, how.code(), reason);
        }
        return done;
    }

    /** Those whose mandate ended and who were not asked yet. */
    List<Participant> toAsk(LocalDate today) {
        return jdbc.sql("""
                select * from alliance.participant
                where state = 'active' and mandate_ends_on < :today and renewal_asked_on is null order by number limit 100 for update skip locked
                """).param("today", today).query(Participants::read).list();
    }

    void asked(UUID id, LocalDate today) {
        jdbc.sql("update alliance.participant set renewal_asked_on = :today where id = :id")
                .param("today", today)
                .param("id", id)
                .update();
        note(id, "renewal_asked", "");
    }

    /** Those who were asked before that day and did not answer. */
    List<Participant> silent(LocalDate askedBefore) {
        return jdbc.sql("""
                select * from alliance.participant where state = 'active' and renewal_asked_on < :day order by number limit 100 for update skip locked
                """).param("day", askedBefore).query(Participants::read).list();
    }

    public List<Change> changes(UUID id) {
        return jdbc.sql(
                        "select what, reason, at from alliance.participant_change where participant_id = :id order by id")
                .param("id", id)
                .query((row, n) -> new Change(
                        row.getString("what"), row.getString("reason"), row.getObject("at", OffsetDateTime.class)))
                .list();
    }

    private void note(UUID id, String what, String reason) {
        jdbc.sql(
                        "insert into alliance.participant_change (participant_id, at, what, reason) values (:id, :now, :what, :reason)")
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("what", what)
                .param("reason", reason)
                .update();
    }

    private static Participant read(ResultSet row, int number) throws SQLException {
        Array interests = row.getArray("interests");
        return new Participant(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("application_id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                row.getString("country"),
                row.getString("code"),
                row.getObject("longitude", Double.class),
                row.getObject("latitude", Double.class),
                row.getObject("population", Integer.class),
                row.getString("website"),
                List.of((String[]) interests.getArray()),
                row.getString("offers"),
                row.getString("town"),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("mandate_ends_on", LocalDate.class),
                row.getObject("renewal_asked_on", LocalDate.class),
                Participant.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("ended_on", LocalDate.class));
    }
}
