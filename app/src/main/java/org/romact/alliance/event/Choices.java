package org.romact.alliance.event;

import com.ibm.icu.text.Collator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.romact.platform.page.Texts;

/** In which countries a meeting may be held, and who may come: the lists of the forms, in the reader's words. */
final class Choices {
    /** The members of the Council of Europe and Kosovo*, ISO 3166-1 alpha-2. */
    static final List<String> COUNTRIES = List.of(
            "AL", "AD", "AM", "AT", "AZ", "BE", "BA", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "GE", "DE", "GR",
            "HU", "IS", "IE", "IT", "XK", "LV", "LI", "LT", "LU", "MT", "MD", "MC", "ME", "NL", "MK", "NO", "PL", "PT",
            "RO", "SM", "RS", "SK", "SI", "ES", "SE", "CH", "TR", "UA", "GB");

    private Choices() {}

    /** In the order of the reader's alphabet. */
    static Map<String, String> countries(Texts t) {
        Collator order = Collator.getInstance(Locale.forLanguageTag(t.language().tag()));
        Map<String, String> byName = new TreeMap<>(order::compare);
        COUNTRIES.forEach(code -> byName.put(t.country(code), code));
        Map<String, String> names = new LinkedHashMap<>();
        byName.forEach((name, code) -> names.put(code, name));
        return names;
    }

    static Map<String, String> groups(Texts t) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Group group : Group.values()) {
            names.put(group.code(), t.say("alliance.event.group." + group.code()));
        }
        return names;
    }
}
