package org.romact.portal.data;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.romact.platform.Language;

/** How the Publications Office of the EU and IANA name countries, languages, file types and media types. */
final class EuropeanNames {
    static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private EuropeanNames() {}

    static String language(Language language) {
        return AUTHORITY + "language/" + language.locale().getISO3Language().toUpperCase(Locale.ROOT);
    }

    /** Empty where the code is not of a country that ISO 3166 knows. */
    static Optional<String> country(String alpha2) {
        return COUNTRIES.contains(alpha2)
                ? Optional.of(AUTHORITY + "country/" + Locale.of("", alpha2).getISO3Country())
                : Optional.empty();
    }

    static String fileType(String name) {
        return AUTHORITY + "file-type/" + name;
    }

    static String mediaType(String name) {
        return "https://www.iana.org/assignments/media-types/" + name;
    }
}
