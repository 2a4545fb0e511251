package org.romact.alliance.practice;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Language;
import org.romact.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was told of a practice, version by version. */
@Component
class Versions {
    private final JdbcClient jdbc;
    private final Clock clock;

    Versions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a version; every one after the first is frozen as it comes. */
    void add(UUID practice, int number, Content content, Correction correction) {
        write("""
                insert into alliance.practice_version (practice_id, number, language, title, place, place_id, country, period_from, period_to, themes,
                    problem, action, cost, currency, funding, result, measured, transfer, contact_name, contact_function, show_contact, consent, reason,
                    former_names_somebody, written_at, frozen_at)
                values (:practice, :number, :language, :title, :place, :placeId, :country, :from, :to, :themes,
                    :problem, :action, :cost, :currency, :funding, :result, :measured, :transfer, :contactName, :contactFunction, :showContact, :consent, :reason,
                    :namesSomebody, :now, case when :number > 1 then :now end)
                """, practice, number, content, correction);
    }

    /** Writes over a draft; the database refuses it for what is frozen. */
    void overwrite(UUID practice, Content content) {
        write("""
                update alliance.practice_version set language = :language, title = :title, place = :place, place_id = :placeId, country = :country,
                    period_from = :from, period_to = :to, themes = :themes, problem = :problem, action = :action, cost = :cost, currency = :currency,
                    funding = :funding, result = :result, measured = :measured, transfer = :transfer, contact_name = :contactName,
                    contact_function = :contactFunction, show_contact = :showContact, consent = :consent, reason = :reason, written_at = :now
                where practice_id = :practice and number = :number and frozen_at is null
                """, practice, 1, content, Correction.NONE);
    }

    void freeze(UUID practice) {
        jdbc.sql(
                        "update alliance.practice_version set frozen_at = :now where practice_id = :practice and number = 1 and frozen_at is null")
                .param("now", now())
                .param("practice", practice)
                .update();
    }

    Version get(UUID practice, int number) {
        return jdbc.sql("select * from alliance.practice_version where practice_id = :practice and number = :number")
                .param("practice", practice)
                .param("number", number)
                .query(Versions::read)
                .optional()
                .orElseThrow(() -> new NotFound("version"));
    }

    /** The newest first. */
    List<Version> list(UUID practice) {
        return jdbc.sql("select * from alliance.practice_version where practice_id = :practice order by number desc")
                .param("practice", practice)
                .query(Versions::read)
                .list();
    }

    /** Whether a correction that waits asks to take back what everybody reads now: any of them, for a later one does not repeat the wish. */
    boolean askToTakeBack(Practice practice) {
        return practice.correctionWaits()
                && jdbc.sql("""
                        select exists (select from alliance.practice_version
                            where practice_id = :practice and number > :published and former_names_somebody)
                        """)
                        .param("practice", practice.id())
                        .param("published", practice.publishedVersion())
                        .query(Boolean.class)
                        .single();
    }

    private void write(String sql, UUID practice, int number, Content content, Correction correction) {
        Story story = content.story();
        jdbc.sql(sql)
                .param("practice", practice)
                .param("number", number)
                .param("language", content.language().tag())
                .param("title", story.title())
                .param("place", content.place())
                .param("placeId", content.placeId(), Types.BIGINT)
                .param("country", content.country().isEmpty() ? null : content.country(), Types.VARCHAR)
                .param("from", content.from(), Types.DATE)
                .param("to", content.to(), Types.DATE)
                .param("themes", content.themes().toArray(String[]::new))
                .param("problem", story.problem())
                .param("action", story.action())
                .param("cost", content.cost().map(Money::amount).orElse(null), Types.NUMERIC)
                .param("currency", content.cost().map(Money::currency).orElse(null), Types.VARCHAR)
                .param("funding", story.funding())
                .param("result", story.result())
                .param("measured", story.measured())
                .param("transfer", story.transfer())
                .param("contactName", content.contactName())
                .param("contactFunction", content.contactFunction())
                .param("showContact", content.showContact())
                .param("consent", content.consent())
                .param("reason", correction.reason())
                .param("namesSomebody", correction.formerNamesSomebody())
                .param("now", now())
                .update();
    }

    private static Version read(ResultSet row, int n) throws SQLException {
        Content content = new Content(
                Language.ofTag(row.getString("language")).orElse(Language.EN),
                story(row),
                row.getString("place"),
                row.getObject("place_id", Long.class),
                Objects.requireNonNullElse(row.getString("country"), ""),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                List.of((String[]) row.getArray("themes").getArray()),
                money(row.getBigDecimal("cost"), row.getString("currency")),
                row.getString("contact_name"),
                row.getString("contact_function"),
                row.getBoolean("show_contact"),
                row.getBoolean("consent"));
        return new Version(
                row.getInt("number"), content, row.getString("reason"), Practices.instant(row, "written_at"));
    }

    static Story story(ResultSet row) throws SQLException {
        return new Story(
                row.getString("title"),
                row.getString("problem"),
                row.getString("action"),
                row.getString("funding"),
                row.getString("result"),
                row.getString("measured"),
                row.getString("transfer"));
    }

    static Optional<Money> money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? Optional.empty() : Optional.of(new Money(amount, currency));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
