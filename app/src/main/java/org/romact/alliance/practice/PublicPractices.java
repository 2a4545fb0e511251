package org.romact.alliance.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What everyone may read of the practices. */
@Component
class PublicPractices {
    private final JdbcClient jdbc;
    private final Clock clock;

    PublicPractices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By its address, or by one that it had. */
    Optional<PublicPractice> find(String slug) {
        return jdbc.sql("""
                select * from alliance.published_practice
                where slug = :slug or id = (select practice_id from alliance.practice_address_gone where hash = sha256(convert_to(:slug, 'UTF8')))
                """).param("slug", slug).query(PublicPractices::read).optional();
    }

    Optional<PublicPractice> find(UUID id) {
        return jdbc.sql("select * from alliance.published_practice where id = :id")
                .param("id", id)
                .query(PublicPractices::read)
                .optional();
    }

    /** Its texts, the original first. */
    List<PublicPractice.Text> texts(UUID id) {
        return jdbc.sql("""
                select t.* from alliance.published_practice_text t join alliance.published_practice p on p.id = t.practice_id
                where t.practice_id = :id order by t.language <> p.language, t.language
                """)
                .param("id", id)
                .query((row, n) -> new PublicPractice.Text(
                        Language.ofTag(row.getString("language")).orElse(Language.EN),
                        row.getInt("version"),
                        Versions.story(row)))
                .list();
    }

    /** Puts a version before the public, the first time or anew. */
    void put(PublicPractice practice) {
        jdbc.sql("""
                insert into alliance.published_practice (id, slug, version, language, place, country, period_from, period_to, themes, cost, currency,
                    contact_name, contact_function, contact_email, published_at, updated_at)
                values (:id, :slug, :version, :language, :place, :country, :from, :to, :themes, :cost, :currency,
                    :contactName, :contactFunction, :contactEmail, :published, :updated)
                on conflict (id) do update set version = excluded.version, language = excluded.language, place = excluded.place, country = excluded.country,
                    period_from = excluded.period_from, period_to = excluded.period_to, themes = excluded.themes, cost = excluded.cost,
                    currency = excluded.currency, contact_name = excluded.contact_name, contact_function = excluded.contact_function,
                    contact_email = excluded.contact_email, updated_at = excluded.updated_at
                """)
                .param("id", practice.id())
                .param("slug", practice.slug())
                .param("version", practice.version())
                .param("language", practice.language().tag())
                .param("place", practice.place())
                .param("country", practice.country())
                .param("from", practice.from())
                .param("to", practice.to(), java.sql.Types.DATE)
                .param("themes", practice.themes().toArray(String[]::new))
                .param("cost", practice.cost().map(Money::amount).orElse(null), java.sql.Types.NUMERIC)
                .param("currency", practice.cost().map(Money::currency).orElse(null), java.sql.Types.VARCHAR)
                .param(
                        "contactName",
                        practice.contact().map(PublicPractice.Contact::name).orElse(null),
                        java.sql.Types.VARCHAR)
                .param(
                        "contactFunction",
                        practice.contact().map(PublicPractice.Contact::function).orElse(null),
                        java.sql.Types.VARCHAR)
                .param(
                        "contactEmail",
                        practice.contact().map(PublicPractice.Contact::email).orElse(null),
                        java.sql.Types.VARCHAR)
                .param("published", at(practice.publishedAt()))
                .param("updated", at(practice.updatedAt()))
                .update();
    }

    void put(UUID practice, PublicPractice.Text text) {
        Story story = text.story();
        jdbc.sql("""
                insert into alliance.published_practice_text (practice_id, language, version, title, problem, action, funding, result, measured, transfer)
                values (:id, :language, :version, :title, :problem, :action, :funding, :result, :measured, :transfer)
                on conflict (practice_id, language) do update set version = excluded.version, title = excluded.title, problem = excluded.problem,
                    action = excluded.action, funding = excluded.funding, result = excluded.result, measured = excluded.measured, transfer = excluded.transfer
                """)
                .param("id", practice)
                .param("language", text.language().tag())
                .param("version", text.version())
                .param("title", story.title())
                .param("problem", story.problem())
                .param("action", story.action())
                .param("funding", story.funding())
                .param("result", story.result())
                .param("measured", story.measured())
                .param("transfer", story.transfer())
                .update();
    }

    void move(UUID id, String slug) {
        jdbc.sql("""
                insert into alliance.practice_address_gone (hash, practice_id)
                select sha256(convert_to(slug, 'UTF8')), id from alliance.published_practice where id = :id
                """).param("id", id).update();
        jdbc.sql("update alliance.published_practice set slug = :slug where id = :id")
                .param("slug", slug)
                .param("id", id)
                .update();
    }

    /** The languages in which a version stood; only texts of a former one can be forgotten. */
    List<Language> forgetTexts(UUID practice, int version) {
        return jdbc.sql("""
                delete from alliance.published_practice_text t using alliance.published_practice p
                where t.practice_id = :practice and t.version = :version and p.id = t.practice_id and t.version < p.version returning t.language
                """)
                .param("practice", practice)
                .param("version", version)
                .query((row, n) -> Language.ofTag(row.getString("language")).orElse(Language.EN))
                .list();
    }

    /** Of a withdrawn practice only its address and the reason stay. */
    void withdraw(UUID practice, String reason) {
        jdbc.sql("delete from alliance.published_practice_text where practice_id = :id")
                .param("id", practice)
                .update();
        jdbc.sql("""
                update alliance.published_practice set withdrawn_at = :now, withdrawn_reason = :reason, contact_name = null, contact_function = null,
                       contact_email = null where id = :id
                """)
                .param("now", at(clock.instant()))
                .param("reason", reason)
                .param("id", practice)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static PublicPractice read(ResultSet row, int n) throws SQLException {
        String name = row.getString("contact_name");
        return new PublicPractice(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getInt("version"),
                Language.ofTag(row.getString("language")).orElse(Language.EN),
                row.getString("place"),
                row.getString("country"),
                Objects.requireNonNull(row.getObject("period_from", LocalDate.class)),
                row.getObject("period_to", LocalDate.class),
                List.of((String[]) row.getArray("themes").getArray()),
                Versions.money(row.getBigDecimal("cost"), row.getString("currency")),
                name == null
                        ? Optional.empty()
                        : Optional.of(new PublicPractice.Contact(
                                name, row.getString("contact_function"), row.getString("contact_email"))),
                Practices.instant(row, "published_at"),
                Practices.instant(row, "updated_at"),
                Optional.of(row.getString("withdrawn_reason")).filter(reason -> !reason.isEmpty()));
    }
}
