package org.romact.portal.sitemap;

import java.net.URI;

/** What machines are asked to leave alone. */
final class Robots {
    private Robots() {}

    /** Invented towns must not be found as if they were real ones. */
    static String text(boolean demonstration, URI base) {
        if (demonstration) {
            return """
                    # Invented towns: nothing here is to be found by a search.
                    User-agent: *
                    Disallow: /
                    """;
        }
        return """
                User-agent: *
                Disallow: /*/office/
                Disallow: /*/secretariat
                Disallow: /*/join/
                Disallow: /*/cooperate/
                Disallow: /*/contact/
                Disallow: /*/practices/dossier/
                Disallow: /*/account
                Disallow: /*/password/
                Disallow: /openrosa/

                Sitemap: %s/sitemap.xml
                """.formatted(base);
    }
}
