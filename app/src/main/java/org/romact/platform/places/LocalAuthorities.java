package org.romact.platform.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.romact.platform.content.Folding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The municipalities of the countries romact has a list of, with the codes of their statistics. */
@Component
public class LocalAuthorities {
    static final ShippedList LIST = new ShippedList(
            "local-authorities",
            "/places/local-authorities.csv",
            "platform.local_authority",
            List.of("country", "code"),
            List.of("name", "latin", "folded", "nuts3"),
            row -> List.of(
                    row.getField("country"),
                    row.getField("code"),
                    row.getField("name"),
                    row.getField("latin"),
                    Folding.fold(row.getField("name")),
                    row.getField("nuts3")));

    /** Of 1; “Primăria orașului Baraolt” and “Oraș Baraolt” come to 0.67, that and “Bara” to 0.44. */
    private static final double ALIKE = 0.6;

    private final JdbcClient jdbc;

    LocalAuthorities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the list says of an authority.
     *
     * @param known whether there is a list of its country at all
     * @param listed who has its code, however large the letters and without the noughts that spreadsheets take away from the beginning
     * @param alike where nobody has: those whose name is most like what it calls itself, the most alike first
     */
    public record Found(boolean known, Optional<LocalAuthority> listed, List<LocalAuthority> alike) {}

    /**
     * Looks for an authority by its code, and where nobody has it by its name, in one go.
     *
     * @param code empty where it is not known yet
     * @param most how many of those alike
     */
    public Found look(String country, String code, String typedName, int most) {
        List<Line> lines = jdbc.sql("""
                with of_country as (
                    select * from platform.local_authority where country = :country),
                listed as (
                    select true as has_code, 0::bigint as place, * from of_country
                    where :code <> '' and ltrim(upper(code), '0') = ltrim(upper(:code), '0')),
                named as (
                    select *, greatest(strict_word_similarity(folded, :typed), strict_word_similarity(:typed, folded)) as near
                    from of_country where length(:typed) > 1 and not exists (select from listed)),
                alike as (
                    select false as has_code, row_number() over (order by folded = :typed desc, near desc, similarity(folded, :typed) desc, name, code) as place,
                           country, code, name, latin, folded, nuts3
                    from named where near >= :alike order by place limit :most)
                select exists (select from of_country) as known, found.has_code, found.country, found.code, found.name, found.latin, found.nuts3
                from (values (1)) as one left join (select * from listed union all select * from alike) as found on true order by found.place
                """)
                .param("country", country)
                .param("code", code.strip())
                .param("typed", Folding.fold(typedName))
                .param("alike", ALIKE)
                .param("most", most)
                .query(LocalAuthorities::line)
                .list();
        List<LocalAuthority> found =
                lines.stream().flatMap(line -> line.authority().stream()).toList();
        boolean byCode = lines.getFirst().hasCode();
        return new Found(
                lines.getFirst().known(),
                byCode ? found.stream().findFirst() : Optional.empty(),
                byCode ? List.of() : found);
    }

    private record Line(boolean known, boolean hasCode, Optional<LocalAuthority> authority) {}

    /** One line at least: whether there is a list, beside nobody. */
    private static Line line(ResultSet row, int number) throws SQLException {
        Optional<LocalAuthority> authority = row.getString("code") == null
                ? Optional.empty()
                : Optional.of(new LocalAuthority(
                        row.getString("country"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("latin"),
                        row.getString("nuts3")));
        return new Line(row.getBoolean("known"), row.getBoolean("has_code"), authority);
    }
}
