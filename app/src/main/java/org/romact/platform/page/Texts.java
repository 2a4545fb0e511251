package org.romact.platform.page;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Language;
import org.romact.platform.Programme;

/** The texts of one language, its numbers and its dates. */
public final class Texts {
    private final Language language;
    private final ULocale locale;
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    Texts(Language language, Map<String, String> patterns) {
        this.language = language;
        this.locale = ULocale.forLanguageTag(language.tag());
        this.patterns = patterns;
    }

    public Language language() {
        return language;
    }

    public String say(String key) {
        return say(key, Map.of());
    }

    /** A sentence with one named argument. */
    public String say(String key, String name, Object value) {
        return say(key, Map.of(name, value));
    }

    public String say(String key, String name, Object value, String secondName, Object secondValue) {
        return say(key, Map.of(name, value, secondName, secondValue));
    }

    /** A sentence with named arguments; numbers are written as the language writes them. */
    public String say(String key, Map<String, ?> arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("There is no text named " + key + ".");
        }
        MessageFormat format = formats.computeIfAbsent(key, k -> new MessageFormat(pattern, locale));
        synchronized (format) {
            return format.format(new HashMap<>(arguments), new StringBuffer(), null)
                    .toString();
        }
    }

    public boolean knows(String key) {
        return patterns.containsKey(key);
    }

    /** A number with at most so many decimals, e.g. 1 234,5. */
    public String number(double value, int decimals) {
        return numbers(decimals).format(value).toString();
    }

    public String number(long value) {
        return numbers(0).format(value).toString();
    }

    /** A share between 0 and 1 as a percentage, e.g. 43.5 %. */
    public String percent(double share, int decimals) {
        return numbers(decimals).unit(MeasureUnit.PERCENT).format(share * 100).toString();
    }

    public String date(LocalDate date) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locale);
        format.setTimeZone(TimeZone.getTimeZone("UTC"));
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** The day of this moment in the programme's calendar. */
    public String date(Instant moment) {
        return date(Programme.day(moment));
    }

    public String dateTime(Instant instant, ZoneId zone) {
        DateFormat format = DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, locale);
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(Date.from(instant));
    }

    public String country(String code) {
        return ULocale.getDisplayCountry("und-" + code, locale);
    }

    /** The best of several language versions: this language, English, or any. */
    public String choose(Map<String, String> versions) {
        @Nullable String own = versions.get(language.tag());
        if (own != null) {
            return own;
        }
        @Nullable String english = versions.get("en");
        return english != null
                ? english
                : versions.values().stream().findFirst().orElse("");
    }

    private LocalizedNumberFormatter numbers(int decimals) {
        return NumberFormatter.withLocale(locale).precision(Precision.maxFraction(decimals));
    }
}
