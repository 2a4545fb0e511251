package org.romact.alliance.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.AuthorityId;
import org.romact.platform.Language;
import org.romact.platform.page.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for visits that the current scope may see: the town's own, or all for the secretariat. */
@Component
class VisitRequests {
    private static final String SELECT = """
            select r.*, a.name as town, p.slug, coalesce(t.title, p.slug) as title, coalesce(t.language, p.language) as title_language
            from alliance.visit_request r
            join platform.authority a on a.id = r.authority_id
            join alliance.published_practice p on p.id = r.practice_id
            left join alliance.published_practice_text t on t.practice_id = p.id and t.language = p.language
            """;
    private final JdbcClient jdbc;
    private final Clock clock;

    VisitRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID ask(AuthorityId town, UUID practice, SignedIn asker, Language tongue, VisitForm.Request request) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into alliance.visit_request (id, authority_id, practice_id, kind, state, purpose, officials, community, dates, offer, asked_by,
                    asker_name, asker_email, tongue, asked_at, changed_at)
                values (:id, :town, :practice, :kind, 'asked', :purpose, :officials, :community, :dates, :offer, :person, :name, :email, :tongue, :now, :now)
                """)
                .param("id", id)
                .param("town", town.value())
                .param("practice", practice)
                .param("kind", request.kind().code())
                .param("purpose", request.purpose())
                .param("officials", request.officials())
                .param("community", request.community())
                .param("dates", request.dates())
                .param("offer", request.offer())
                .param("person", asker.person())
                .param("name", asker.name())
                .param("email", asker.email())
                .param("tongue", tongue.tag())
                .param("now", now())
                .update();
        return id;
    }

    List<VisitRequest> ofTown(AuthorityId town) {
        return jdbc.sql(SELECT + " where r.authority_id = :town order by r.asked_at desc, r.id")
                .param("town", town.value())
                .query(VisitRequests::read)
                .list();
    }

    /** Those that wait for the secretariat first, the oldest above. */
    List<VisitRequest> all() {
        return jdbc.sql(SELECT
                        + " order by r.state in ('declined', 'held'), r.state <> 'asked', r.asked_at, r.id limit 300")
                .query(VisitRequests::read)
                .list();
    }

    long waiting() {
        return jdbc.sql("select count(*) from alliance.visit_request where state = 'asked'")
                .query(Long.class)
                .single();
    }

    Optional<VisitRequest> find(UUID id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query(VisitRequests::read)
                .optional();
    }

    boolean move(VisitRequest request, VisitRequest.State next, String note) {
        return jdbc.sql("""
                update alliance.visit_request set state = :next, changed_at = :now, note = case when :note = '' then note else :note end
                where id = :id and state = :was
                """)
                        .param("next", next.code())
                        .param("now", now())
                        .param("note", note)
                        .param("id", request.id())
                        .param("was", request.state().code())
                        .update()
                > 0;
    }

    private static VisitRequest read(ResultSet row, int n) throws SQLException {
        return new VisitRequest(
                row.getObject("id", UUID.class),
                row.getObject("practice_id", UUID.class),
                row.getString("slug"),
                row.getString("title"),
                Language.ofTag(row.getString("title_language")).orElse(Language.EN),
                row.getString("town"),
                VisitRequest.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                VisitRequest.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("purpose"),
                row.getInt("officials"),
                row.getInt("community"),
                row.getString("dates"),
                row.getString("offer"),
                row.getString("asker_name"),
                row.getString("asker_email"),
                Language.ofTag(row.getString("tongue")).orElse(Language.EN),
                Practices.instant(row, "asked_at"),
                row.getString("note"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
