package org.romact.forms.xlsform;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Times of spreadsheets as ISO 8601 has them, always with the seconds that XForms ask for. */
final class Moments {
    private Moments() {}

    static String written(LocalTime time) {
        return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    }

    static String written(LocalDateTime moment) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
    }
}
