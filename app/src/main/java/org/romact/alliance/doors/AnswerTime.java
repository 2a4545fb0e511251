package org.romact.alliance.doors;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By when an answer is promised: so many days after, as the programme's table says. */
@Component
public class AnswerTime {
    static final String PROGRAMME = "romact";
    private final JdbcClient jdbc;

    AnswerTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Promise(int days, boolean workingDays) {
        public LocalDate from(LocalDate day) {
            return workingDays ? workingDaysAfter(day, days) : day.plusDays(days);
        }
    }

    public Promise of(String matter) {
        return jdbc.sql(
                        "select days, working_days from alliance.answer_time where programme = :programme and matter = :matter")
                .param("programme", PROGRAMME)
                .param("matter", matter)
                .query(Promise.class)
                .single();
    }

    /** Below zero where the day has passed. */
    public static long daysLeft(LocalDate due, LocalDate today) {
        return ChronoUnit.DAYS.between(today, due);
    }

    /** Monday to Friday; public holidays differ from land to land and are counted as days. */
    static LocalDate workingDaysAfter(LocalDate day, int count) {
        LocalDate at = day;
        for (int left = count; left > 0; ) {
            at = at.plusDays(1);
            if (at.getDayOfWeek() != DayOfWeek.SATURDAY && at.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return at;
    }
}
