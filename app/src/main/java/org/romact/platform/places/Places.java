package org.romact.platform.places;

import java.util.List;
import java.util.Optional;
import org.romact.platform.content.Folding;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds places by name, whatever the script, the accents and the typing errors. */
@Component
public class Places {
    static final ShippedList LIST = new ShippedList(
            "places",
            "/places/places.csv",
            "platform.place",
            List.of("id"),
            List.of("name", "folded", "country", "region", "feature", "population", "longitude", "latitude"),
            row -> List.of(
                    Long.valueOf(row.getField("geonameid")),
                    row.getField("name"),
                    Folding.fold(row.getField("name")),
                    row.getField("country"),
                    row.getField("admin1"),
                    row.getField("feature_code"),
                    Integer.valueOf(row.getField("population")),
                    Double.valueOf(row.getField("lon")),
                    Double.valueOf(row.getField("lat"))));

    private static final String COLUMNS = "id, name, country, region, feature, population, longitude, latitude";
    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Place> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from platform.place where id = :id")
                .param("id", id)
                .query(DataClassRowMapper.newInstance(Place.class))
                .optional();
    }

    /** The places most like what was typed, at most so many: whole names first, then beginnings, then the most alike; the larger before the smaller. */
    public List<Place> like(String country, String typed, int most) {
        String folded = Folding.fold(typed);
        if (folded.length() < 2) {
            return List.of();
        }
        return jdbc.sql("select " + COLUMNS + """
                 from platform.place
                where country = :country and (folded % :typed or folded like :beginning)
                order by folded = :typed desc, folded like :beginning desc, similarity(folded, :typed) desc, population desc, id limit :most
                """)
                .param("country", country)
                .param("typed", folded)
                .param("beginning", folded + "%")
                .param("most", most)
                .query(DataClassRowMapper.newInstance(Place.class))
                .list();
    }

    /** ISO 3166-1 codes of the countries whose places are listed. */
    public List<String> countries() {
        return jdbc.sql("select distinct country from platform.place order by country")
                .query((row, n) -> row.getString("country"))
                .list();
    }
}
