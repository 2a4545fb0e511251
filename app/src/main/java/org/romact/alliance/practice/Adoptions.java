package org.romact.alliance.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.romact.platform.AuthorityId;
import org.romact.platform.Language;
import org.romact.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which practices the town in scope wants to do too. */
@Component
public class Adoptions {
    private final JdbcClient jdbc;
    private final Clock clock;

    Adoptions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param withdrawn whether the practice was taken back since; its page says why */
    public record Adopted(
            UUID id,
            String slug,
            String title,
            Language language,
            String place,
            String country,
            Instant adoptedAt,
            boolean withdrawn) {}

    /** True if the town had not adopted it before. */
    boolean adopt(AuthorityId town, UUID practice) {
        return jdbc.sql("""
                insert into alliance.adoption (id, authority_id, practice_id, adopted_by, adopted_at) values (:id, :town, :practice, :person, :now)
                on conflict (authority_id, practice_id) do nothing
                """)
                        .param("id", UUID.randomUUID())
                        .param("town", town.value())
                        .param("practice", practice)
                        .param(
                                "person",
                                Scope.current().person().map(p -> p.value()).orElse(null))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** The newest first; a title in the reader's language, else as it was written. */
    List<Adopted> list(AuthorityId town, Language language) {
        return jdbc.sql("""
                select a.id, p.slug, coalesce(t.title, p.slug) as title, coalesce(t.language, p.language) as language, p.place, p.country, a.adopted_at,
                       p.withdrawn_at is not null as withdrawn
                from alliance.adoption a join alliance.published_practice p on p.id = a.practice_id
                left join lateral (
                    select * from alliance.published_practice_text t where t.practice_id = p.id
                    order by t.language = :language desc, t.language = p.language desc limit 1) t on true
                where a.authority_id = :town order by a.adopted_at desc, a.id
                """)
                .param("town", town.value())
                .param("language", language.tag())
                .query((row, n) -> new Adopted(
                        row.getObject("id", UUID.class),
                        row.getString("slug"),
                        row.getString("title"),
                        Language.ofTag(row.getString("language")).orElse(Language.EN),
                        row.getString("place"),
                        row.getString("country"),
                        Practices.instant(row, "adopted_at"),
                        row.getBoolean("withdrawn")))
                .list();
    }

    boolean takeBack(AuthorityId town, UUID id) {
        return jdbc.sql("delete from alliance.adoption where id = :id and authority_id = :town")
                        .param("id", id)
                        .param("town", town.value())
                        .update()
                > 0;
    }
}
