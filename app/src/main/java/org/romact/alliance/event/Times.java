package org.romact.alliance.event;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import org.romact.platform.page.Texts;

/** Times as a language writes them, in the time zone of the meeting, which is always named. */
final class Times {

    private Times() {}

    /** From when to when, such as “Thursday, 4 March 2027, 09:00–17:00 (Bucharest time)”. */
    static String interval(Plan plan, Texts t) {
        String interval = span("yMMMMEEEEdHm", plan, t);
        return t.say("alliance.event.when", "interval", interval, "city", city(plan, t));
    }

    /** The days alone: what a certificate names. */
    static String days(Plan plan, Texts t) {
        return span("yMMMMd", plan, t);
    }

    static String moment(Instant instant, Plan plan, Texts t) {
        return t.say(
                "alliance.event.when",
                "interval",
                t.dateTime(instant, plan.begins().getZone()),
                "city",
                city(plan, t));
    }

    static String month(YearMonth month, Texts t) {
        DateFormat format = DateFormat.getInstanceForSkeleton("yMMMM", locale(t));
        format.setTimeZone(TimeZone.getTimeZone("UTC"));
        LocalDate first = month.atDay(1);
        return format.format(Date.from(first.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private static String span(String skeleton, Plan plan, Texts t) {
        DateIntervalFormat format = DateIntervalFormat.getInstance(skeleton, locale(t));
        format.setTimeZone(zone(plan));
        return format.format(new DateInterval(
                plan.begins().toInstant().toEpochMilli(),
                plan.ends().toInstant().toEpochMilli()));
    }

    private static String city(Plan plan, Texts t) {
        SimpleDateFormat format = new SimpleDateFormat("VVV", locale(t));
        format.setTimeZone(zone(plan));
        return format.format(Date.from(plan.begins().toInstant()));
    }

    private static TimeZone zone(Plan plan) {
        return TimeZone.getTimeZone(plan.begins().getZone().getId());
    }

    private static ULocale locale(Texts t) {
        return ULocale.forLanguageTag(t.language().tag());
    }
}
