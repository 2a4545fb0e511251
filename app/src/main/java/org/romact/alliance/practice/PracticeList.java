package org.romact.alliance.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Language;
import org.romact.platform.Programme;
import org.romact.platform.content.Markdown;
import org.romact.platform.publication.Publication;
import org.romact.platform.publication.Searching;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds published practices by words, theme, country and year, and says how many each choice would leave. */
@Component
public class PracticeList {
    static final int PAGE = 20;
    private static final int MOST_FOUND = 1000;

    private final JdbcClient jdbc;
    private final Searching searching;
    private final Clock clock;

    PracticeList(JdbcClient jdbc, Searching searching, Clock clock) {
        this.jdbc = jdbc;
        this.searching = searching;
        this.clock = clock;
    }

    /** What a reader asks for; empty parts ask for all. */
    public record Wish(String q, String theme, String country, String year, int page) {
        public boolean any() {
            return !(q.isBlank() && theme.isEmpty() && country.isEmpty() && year.isEmpty());
        }
    }

    /** @param language of the title and the beginning, as this reader sees them */
    public record Hit(
            String slug,
            String title,
            Language language,
            String beginning,
            String place,
            String country,
            LocalDate from,
            @Nullable LocalDate to,
            List<String> themes) {}

    /**
     * What was found.
     *
     * @param facets for {@code theme}, {@code country} and {@code year}: how many there are of each value
     * @param insteadOf words that occur nowhere and were read as others
     */
    public record Found(List<Hit> hits, long all, Map<String, Map<String, Long>> facets, List<String> insteadOf) {}

    Found find(Wish wish, Language language) {
        Optional<Searching.Found> words = wish.q().isBlank()
                ? Optional.empty()
                : Optional.of(searching.find(wish.q(), language, Optional.of(PracticePublishing.KIND), 0, MOST_FOUND));
        UUID @Nullable [] ids = words.map(
                        found -> found.hits().stream().map(Publication::id).toArray(UUID[]::new))
                .orElse(null);
        Map<String, Map<String, Long>> facets = facets(wish, ids);
        List<Hit> hits = hits(wish, ids, language);
        long all = count(wish, ids);
        return new Found(
                hits, all, facets, words.map(Searching.Found::insteadOf).orElse(List.of()));
    }

    private List<Hit> hits(Wish wish, UUID @Nullable [] ids, Language language) {
        return asked("""
                select p.slug, p.place, p.country, p.period_from, p.period_to, p.themes, t.language, t.title, left(t.problem, 800) as problem
                from alliance.published_practice p
                cross join lateral (
                    select * from alliance.published_practice_text t where t.practice_id = p.id
                    order by t.language = :language desc, t.language = p.language desc limit 1) t
                where p.withdrawn_at is null and (:ids::uuid[] is null or p.id = any (:ids::uuid[]))
                  and (:theme::text is null or :theme = any (p.themes)) and (:country::text is null or p.country = :country)
                  and (:year::int is null or :year between extract(year from p.period_from) and extract(year from coalesce(p.period_to, :today)))
                order by array_position(:ids::uuid[], p.id), p.published_at desc, p.id
                offset :from limit :most
                """, wish, ids)
                .param("language", language.tag())
                .param("from", (wish.page() - 1) * PAGE)
                .param("most", PAGE)
                .query(PracticeList::read)
                .list();
    }

    private long count(Wish wish, UUID @Nullable [] ids) {
        return asked("""
                select count(*) from alliance.published_practice p
                where p.withdrawn_at is null and (:ids::uuid[] is null or p.id = any (:ids::uuid[]))
                  and (:theme::text is null or :theme = any (p.themes)) and (:country::text is null or p.country = :country)
                  and (:year::int is null or :year between extract(year from p.period_from) and extract(year from coalesce(p.period_to, :today)))
                """, wish, ids).query(Long.class).single();
    }

    /** Each filter counts what the two others leave, so that a reader sees what changing it would bring. */
    private Map<String, Map<String, Long>> facets(Wish wish, UUID @Nullable [] ids) {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        asked("""
                with p as materialized (
                    select country, themes, extract(year from period_from)::int as first, extract(year from coalesce(period_to, :today))::int as last,
                           :theme::text is null or :theme = any (themes) as of_theme,
                           :country::text is null or country = :country as of_country,
                           :year::int is null or :year between extract(year from period_from) and extract(year from coalesce(period_to, :today)) as of_year
                    from alliance.published_practice
                    where withdrawn_at is null and (:ids::uuid[] is null or id = any (:ids::uuid[])))
                select 'theme' as facet, theme as value, count(*) as n from p cross join unnest(themes) theme where of_country and of_year group by theme
                union all select 'country', country, count(*) from p where of_theme and of_year group by country
                union all select 'year', year::text, count(*) from p cross join generate_series(first, last) year where of_theme and of_country group by year
                order by facet, value desc
                """, wish, ids)
                .query((row, n) -> facets.computeIfAbsent(row.getString("facet"), f -> new LinkedHashMap<>())
                        .put(row.getString("value"), row.getLong("n")))
                .list();
        return facets;
    }

    private JdbcClient.StatementSpec asked(String sql, Wish wish, UUID @Nullable [] ids) {
        @Nullable Integer year = wish.year().matches("[0-9]{4}") ? Integer.valueOf(wish.year()) : null;
        return jdbc.sql(sql)
                .param("ids", ids)
                .param("theme", wish.theme().isEmpty() ? null : wish.theme(), Types.VARCHAR)
                .param("country", wish.country().isEmpty() ? null : wish.country(), Types.VARCHAR)
                .param("year", year, Types.INTEGER)
                .param("today", Programme.today(clock));
    }

    private static Hit read(ResultSet row, int n) throws SQLException {
        return new Hit(
                row.getString("slug"),
                row.getString("title"),
                Language.ofTag(row.getString("language")).orElse(Language.EN),
                Markdown.beginning(row.getString("problem"), 220),
                row.getString("place"),
                row.getString("country"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                List.of((String[]) row.getArray("themes").getArray()));
    }
}
