package org.romact.platform.places;

import java.util.List;
import java.util.Optional;
import org.romact.platform.content.Folding;
import org.springframework.jdbc.core.DataClassRowMapper;
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

    private static final String COLUMNS = "country, code, name, latin, nuts3";
    /** Of 1; “Primăria orașului Baraolt” and “Oraș Baraolt” come to 0.67, that and “Bara” to 0.44. */
    private static final double ALIKE = 0.6;

    private final JdbcClient jdbc;

    LocalAuthorities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a code of that country can be looked up at all. */
    public boolean know(String country) {
        return jdbc.sql("select exists (select from platform.local_authority where country = :country)")
                .param("country", country)
                .query(Boolean.class)
                .single();
    }

    /** By its code, however large its letters and without the noughts that spreadsheets take away from its beginning. */
    public Optional<LocalAuthority> find(String country, String code) {
        return jdbc.sql("select " + COLUMNS + """
                 from platform.local_authority
                where country = :country and ltrim(upper(code), '0') = ltrim(upper(:code), '0')
                """)
                .param("country", country)
                .param("code", code.strip())
                .query(DataClassRowMapper.newInstance(LocalAuthority.class))
                .optional();
    }

    /** Those whose name is most like what an authority calls itself, at most so many, the most alike first. */
    public List<LocalAuthority> like(String country, String typed, int most) {
        String folded = Folding.fold(typed);
        if (folded.length() < 2) {
            return List.of();
        }
        return jdbc.sql("select " + COLUMNS + """
                 from (select *, greatest(strict_word_similarity(folded, :typed), strict_word_similarity(:typed, folded)) as near
                         from platform.local_authority where country = :country) as named
                where near >= :alike
                order by folded = :typed desc, near desc, similarity(folded, :typed) desc, name, code limit :most
                """)
                .param("country", country)
                .param("typed", folded)
                .param("alike", ALIKE)
                .param("most", most)
                .query(DataClassRowMapper.newInstance(LocalAuthority.class))
                .list();
    }
}
