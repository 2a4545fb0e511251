package org.romact.platform.opendata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a dataset was first published and when it last changed, as far as that is known. */
public record Dates(Optional<Instant> issued, Optional<Instant> modified) {
    public static final Dates UNKNOWN = new Dates(Optional.empty(), Optional.empty());

    /** Reads two columns named issued and modified. */
    public static Dates read(ResultSet row, int number) throws SQLException {
        return new Dates(instant(row, "issued"), instant(row, "modified"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
