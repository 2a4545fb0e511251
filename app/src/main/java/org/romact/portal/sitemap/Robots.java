package org.romact.portal.sitemap;

import java.net.URI;
import java.util.Objects;

/** What machines are asked to leave alone. */
final class Robots {
    private Robots() {}

    /** Invented towns must not be found as if they were real ones. No search engine reaches a loopback address: there nothing needs to be forbidden. */
    static String text(boolean demonstration, URI base) {
        if (demonstration && !isLoopback(base)) {
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

    private static boolean isLoopback(URI base) {
        String host = Objects.requireNonNullElse(base.getHost(), "");
        return host.equals("localhost") || host.matches("127(\\.[0-9]{1,3}){3}") || host.equals("[::1]");
    }
}
