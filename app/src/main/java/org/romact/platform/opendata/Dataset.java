package org.romact.platform.opendata;

import java.util.List;
import java.util.Optional;
import org.romact.platform.Language;

/**
 * One table of open data.
 *
 * @param id its word in addresses: lower case letters, digits and hyphens; it never changes, others build on it
 * @param key text keys: key + ".title", key + ".about" and key + ".keywords" (words separated by commas)
 * @param country ISO 3166-1 alpha-2 where it is about one country only; empty where it is about all countries whose towns take part
 */
public record Dataset(
        String id,
        String key,
        Theme theme,
        Frequency frequency,
        Optional<String> country,
        List<Column> columns,
        Content content) {

    /** A module that has something to publish; asked once, at the start. */
    public interface Source {
        List<Dataset> datasets();
    }

    /** Where the rows come from. Runs in a transaction of the public role. */
    public interface Content {

        /**
         * At most so many rows that follow the cursor, in an order that never changes for a row. The key of the order must have an index: a page in the
         * middle costs as much as the first.
         *
         * @param language of texts in the rows; codes and numbers are the same in every language
         */
        List<Row> rows(Optional<Cursor> after, int limit, Language language);

        /** When it began and when it last changed, as far as is known. */
        default Dates dates() {
            return Dates.UNKNOWN;
        }
    }

    public Dataset {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("A dataset cannot be named " + id);
        }
    }

    public static Dataset of(
            String id, String key, Theme theme, Frequency frequency, List<Column> columns, Content content) {
        return new Dataset(id, key, theme, frequency, Optional.empty(), List.copyOf(columns), content);
    }

    /** The same, about one country only. */
    public Dataset in(String onlyCountry) {
        return new Dataset(id, key, theme, frequency, Optional.of(onlyCountry), columns, content);
    }
}
