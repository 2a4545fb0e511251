package org.romact.platform.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What search engines are told of. Pages without a part in their address are found by themselves; a module names those that it makes from data. */
public final class Sitemap {
    private Sitemap() {}

    /** A module with public pages made from data. */
    public interface Source {

        /** Asked in a transaction of the public role. */
        List<Entry> pages();
    }

    /**
     * A page that exists in every language.
     *
     * @param rest its address without the language, e.g. {@code /towns/valea-salciei}
     */
    public record Entry(String rest, Optional<Instant> modified) {
        public static Entry of(String rest) {
            return new Entry(rest, Optional.empty());
        }
    }
}
