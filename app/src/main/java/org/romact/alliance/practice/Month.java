package org.romact.alliance.practice;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Language;

/** When something began or ended, as people remember it: a month of a year, kept as its first day. */
final class Month {
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[-./ ]([0-9]{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})[-./ ]([0-9]{4})");

    private Month() {}

    /** 03/2023, 3.2023, 2023-03; a year alone is the given month of it. */
    static Optional<LocalDate> read(String typed, int monthOfYearAlone) {
        String text = typed.strip();
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return of(first.group(1), first.group(2));
        }
        Matcher last = YEAR_LAST.matcher(text);
        if (last.matches()) {
            return of(last.group(2), last.group(1));
        }
        return text.matches("[0-9]{4}") ? of(text, Integer.toString(monthOfYearAlone)) : Optional.empty();
    }

    static String typed(@Nullable LocalDate month) {
        return month == null ? "" : "%02d/%d".formatted(month.getMonthValue(), month.getYear());
    }

    static String in(Language language, LocalDate month) {
        DateFormat format = DateFormat.getInstanceForSkeleton("yMMMM", language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(month.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private static Optional<LocalDate> of(String year, String month) {
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        return y >= 1950 && y <= 2100 && m >= 1 && m <= 12 ? Optional.of(LocalDate.of(y, m, 1)) : Optional.empty();
    }
}
