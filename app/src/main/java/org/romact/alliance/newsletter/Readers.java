package org.romact.alliance.newsletter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who reads the newsletter, as rows. */
@Component
class Readers {

    /** @param write whether a letter goes: at most three to an address that does not answer */
    record Asked(UUID id, String language, boolean confirmed, boolean write) {}

    record Wanted(Language language, Interest interest) {}

    /** One letter to write. */
    record Due(UUID issue, String email, UUID reader, Language language, Interest interest) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Readers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Asked ask(String email, Language language, Interest interest) {
        return jdbc.sql("""
                select id, language, confirmed, write from alliance.newsletter_ask(:id, :email, :language, :countries, :themes, :now)
                """)
                .param("id", UUID.randomUUID())
                .param("email", email.strip())
                .param("language", language.tag())
                .param("countries", interest.countries().toArray(String[]::new))
                .param("themes", interest.themes().toArray(String[]::new))
                .param("now", now())
                .query(Asked.class)
                .single();
    }

    /** What a reader who confirmed gets, and in which language. */
    Optional<Wanted> wanted(UUID id) {
        return jdbc.sql(
                        "select language, countries, themes from alliance.newsletter_reader where id = :id and confirmed_at is not null")
                .param("id", id)
                .query((row, n) -> new Wanted(language(row), interest(row)))
                .optional();
    }

    boolean change(UUID id, Wanted wanted) {
        return jdbc.sql("""
                update alliance.newsletter_reader set language = :language, countries = :countries, themes = :themes
                where id = :id and confirmed_at is not null
                """)
                        .param("language", wanted.language().tag())
                        .param("countries", wanted.interest().countries().toArray(String[]::new))
                        .param("themes", wanted.interest().themes().toArray(String[]::new))
                        .param("id", id)
                        .update()
                > 0;
    }

    void confirm(UUID id) {
        jdbc.sql("update alliance.newsletter_reader set confirmed_at = :now where id = :id and confirmed_at is null")
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** At once and whole: nothing remembers the address. */
    boolean leave(UUID id) {
        return jdbc.sql("delete from alliance.newsletter_reader where id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    long count() {
        return jdbc.sql("select count(*) from alliance.newsletter_reader where confirmed_at is not null")
                .query(Long.class)
                .single();
    }

    long reached(UUID issue) {
        return jdbc.sql("select count(*) from alliance.newsletter_sending where issue_id = :issue")
                .param("issue", issue)
                .query(Long.class)
                .single();
    }

    /** Takes the next readers of issues being sent. Whom another node takes at the same moment is not taken here: the key is issue and reader. */
    List<Due> take(int most) {
        return jdbc.sql("""
                with taken as (
                    insert into alliance.newsletter_sending (issue_id, reader_id, at)
                    select i.id, r.id, :now from alliance.newsletter_issue i join alliance.newsletter_reader r on r.confirmed_at <= i.sent_at
                    where i.sent_at > :now - interval '30 days'
                      and not exists (select from alliance.newsletter_sending s where s.issue_id = i.id and s.reader_id = r.id)
                    order by i.number, r.id limit :most
                    on conflict do nothing returning issue_id, reader_id)
                select t.issue_id, r.* from taken t join alliance.newsletter_reader r on r.id = t.reader_id
                """)
                .param("now", now())
                .param("most", most)
                .query(Readers::due)
                .list();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getObject("issue_id", UUID.class),
                row.getString("email"),
                row.getObject("id", UUID.class),
                language(row),
                interest(row));
    }

    private static Language language(ResultSet row) throws SQLException {
        return Language.ofTag(row.getString("language")).orElse(Language.EN);
    }

    private static Interest interest(ResultSet row) throws SQLException {
        return new Interest(List.of((String[]) row.getArray("countries").getArray()), List.of((String[])
                row.getArray("themes").getArray()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
