package org.romact.alliance.practice;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.Currency;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.romact.platform.Language;
import org.romact.platform.page.Texts;
import org.romact.platform.publication.Themes;

/** What can be chosen in forms and filters, in the reader's words. */
public record Choices(
        Map<String, String> countries,
        Map<String, String> themes,
        Map<String, String> currencies,
        Map<String, String> languages) {

    /** The member states of the Council of Europe, and Kosovo (all references in the sense of UN Security Council resolution 1244). */
    static final List<String> COUNTRIES = List.of(
            ("AD AL AM AT AZ BA BE BG CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM TR UA XK")
                    .split(" "));

    static final List<String> CURRENCIES = List.of(
            ("EUR ALL AMD AZN BAM BGN CHF CZK DKK GBP GEL HUF ISK MDL MKD NOK PLN RON RSD SEK TRY UAH").split(" "));

    static Choices in(Texts t) {
        Map<String, String> languages = new LinkedHashMap<>();
        Arrays.stream(Language.values()).forEach(language -> languages.put(language.tag(), language.ownName()));
        Map<String, String> currencies = new LinkedHashMap<>();
        CURRENCIES.forEach(code -> currencies.put(
                code,
                code + " – "
                        + Currency.getInstance(code)
                                .getName(t.language().locale(), Currency.LONG_NAME, new boolean[1])));
        return new Choices(
                sorted(COUNTRIES, t::country, t),
                sorted(Themes.ALL, theme -> Themes.name(theme, t), t),
                currencies,
                languages);
    }

    private static Map<String, String> sorted(Collection<String> codes, UnaryOperator<String> name, Texts t) {
        Collator order = Collator.getInstance(t.language().locale());
        Map<String, String> names = new LinkedHashMap<>();
        codes.stream()
                .sorted(Comparator.comparing(name, order::compare))
                .forEach(code -> names.put(code, name.apply(code)));
        return names;
    }
}
