package org.romact.alliance.cooperation;

import com.ibm.icu.text.Collator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.romact.platform.Authorities;
import org.romact.platform.Language;
import org.romact.platform.page.Texts;
import org.romact.platform.publication.Themes;
import org.springframework.stereotype.Component;

/** What can be chosen in each question, in the reader's words. */
@Component
class Choices {
    static final List<String> KINDS = List.of("project", "expertise", "training", "monitoring", "event", "data");
    static final List<String> ROMA_LED = List.of("yes", "no", "undeclared");
    static final List<String> TOWN_ANSWERS = List.of("accepted", "partly", "rejected", "out-of-scope");

    /** The member States of the Council of Europe and Kosovo*, which takes part in the programme's sister. */
    private static final List<String> COUNTRIES = List.of(
            ("AL AD AM AT AZ BE BA BG HR CY CZ DK EE FI FR GE DE GR HU IS IE IT LV LI LT LU MT MD MC ME NL MK NO PL PT RO SM RS SK SI ES SE CH TR"
                            + " UA GB XK")
                    .split(" "));

    private final Authorities authorities;

    Choices(Authorities authorities) {
        this.authorities = authorities;
    }

    /** Code and words; empty for a question that is answered freely. */
    Map<String, String> of(String question, Texts t) {
        return switch (question) {
            case "country" -> countries(t);
            case "language" -> languages();
            case "roma-led" -> said(ROMA_LED, "alliance.cooperation.roma-led.", t);
            case "fields" -> Themes.named(t);
            case "kinds" -> said(KINDS, "alliance.cooperation.kind.", t);
            case "towns" -> towns();
            case "conflict", "consent" -> said(List.of("yes", "no"), "platform.", t);
            default -> Map.of();
        };
    }

    Map<String, String> towns() {
        Map<String, String> towns = new LinkedHashMap<>();
        authorities.list().forEach(town -> towns.put(town.slug(), town.name()));
        return towns;
    }

    private static Map<String, String> countries(Texts t) {
        Map<String, String> named = new LinkedHashMap<>();
        Collator order = Collator.getInstance(t.language().locale());
        COUNTRIES.stream()
                .sorted((one, other) -> order.compare(t.country(one), t.country(other)))
                .forEach(code -> named.put(code, t.country(code)));
        return named;
    }

    private static Map<String, String> languages() {
        Map<String, String> named = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            named.put(language.tag(), language.ownName());
        }
        return named;
    }

    static Map<String, String> said(List<String> codes, String prefix, Texts t) {
        Map<String, String> named = new LinkedHashMap<>();
        codes.forEach(code -> named.put(code, t.say(prefix + code)));
        return named;
    }
}
