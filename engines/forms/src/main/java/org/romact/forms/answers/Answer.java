package org.romact.forms.answers;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.romact.forms.words.Sentence;

/** What an answer means, or why there is none. */
public sealed interface Answer {
    /** Something was answered and could be understood. */
    sealed interface Given extends Answer {}

    record Text(String text) implements Given {}

    record Whole(long number) implements Given {}

    record Decimal(double number) implements Given {}

    record YesNo(boolean yes) implements Given {}

    record Day(LocalDate day) implements Given {}

    /** @param offset from UTC, where the device wrote it */
    record Hour(LocalTime time, Optional<ZoneOffset> offset) implements Given {}

    /** @param time by the clock on the wall where it was written */
    record Moment(LocalDateTime time, Optional<ZoneOffset> offset) implements Given {}

    /** One of the choices of a list. */
    record Chosen(String code) implements Given {}

    /** Several choices, or a ranking, in the order they were given. */
    record ChosenSet(Set<String> codes) implements Given {
        public ChosenSet {
            codes = Collections.unmodifiableSet(new LinkedHashSet<>(codes));
        }
    }

    /**
     * A place on WGS 84.
     *
     * @param latitude degrees north, −90 to 90
     * @param longitude degrees east, −180 to 180
     * @param altitude metres
     * @param accuracy radius in metres
     */
    record Point(double latitude, double longitude, double altitude, double accuracy) implements Given {}

    /** @param closed an area rather than a way */
    record Line(List<Point> points, boolean closed) implements Given {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** The name of a file that came along. */
    record FileName(String name) implements Given {}

    /** Something was answered that is not what the question asks for. */
    record Misfit(Sentence why) implements Answer {}

    /** There is no answer. */
    enum Missing implements Answer {
        /** The form left the question out for this person. */
        NOT_ASKED,
        /** It was put, and left unanswered. */
        BLANK,
        /** The person would not or could not say: one of the codes that stand for that was given. */
        REFUSED,
        /** It is not in what arrived and no rule of the form explains that: filled with another version, or cut. */
        ABSENT
    }
}
