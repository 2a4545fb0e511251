package org.romact.forms.answers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.romact.forms.definition.DataType;
import org.romact.forms.definition.Question;
import org.romact.forms.words.Sentence;

/** Makes sense of an answer's text by the question's type. Text formats: ODK XForms specification, “Data Types”. */
final class Meaning {
    private static final int NUMBERS_OF_A_POINT = 4;

    private Meaning() {}

    /** @param text not blank */
    static Answer of(Question question, String text) {
        String trimmed = text.strip();
        try {
            return switch (question.type()) {
                case STRING -> question.control().choosesOne() ? new Answer.Chosen(trimmed) : new Answer.Text(text);
                case BARCODE -> new Answer.Text(text);
                case INT -> whole(question, trimmed);
                case DECIMAL -> decimal(trimmed);
                case BOOLEAN -> yesNo(trimmed);
                case DATE -> new Answer.Day(day(trimmed));
                case TIME -> hour(trimmed);
                case DATE_TIME -> moment(trimmed);
                case GEOPOINT -> point(trimmed);
                case GEOTRACE -> line(trimmed, false);
                case GEOSHAPE -> line(trimmed, true);
                case BINARY -> new Answer.FileName(trimmed);
                case CODES -> new Answer.ChosenSet(codes(trimmed));
            };
        } catch (NumberFormatException | DateTimeException e) {
            return misfit(notOf(question.type()), trimmed);
        }
    }

    private static Answer whole(Question question, String text) {
        if (question.control().choosesOne()) return new Answer.Chosen(text);
        return new Answer.Whole(Long.parseLong(text));
    }

    private static Answer decimal(String text) {
        double number = number(text);
        return Double.isFinite(number) ? new Answer.Decimal(number) : misfit("forms.answers.too-large", text);
    }

    private static double number(String text) {
        char last = text.charAt(text.length() - 1);
        boolean javaOnly = Character.isLetter(last) || text.indexOf('x') >= 0 || text.indexOf('X') >= 0;
        if (javaOnly) throw new NumberFormatException(); // 1f, 0x1p3, NaN and Infinity are numbers to Java only
        return Double.parseDouble(text);
    }

    private static Answer yesNo(String text) {
        return switch (text) {
            case "true", "1", "true()" -> new Answer.YesNo(true);
            case "false", "0", "false()" -> new Answer.YesNo(false);
            default -> misfit("forms.answers.no-truth", text);
        };
    }

    /** A day, also where a device wrote a moment on it. */
    private static LocalDate day(String text) {
        int time = text.indexOf('T');
        if (time > 0) hour(text.substring(time + 1));
        return LocalDate.parse(time > 0 ? text.substring(0, time) : text);
    }

    private static Answer.Hour hour(String text) {
        int zone = zoneStart(text);
        return new Answer.Hour(LocalTime.parse(text.substring(0, zone)), offset(text.substring(zone)));
    }

    private static Answer.Moment moment(String text) {
        int time = text.indexOf('T');
        if (time < 0) return new Answer.Moment(LocalDate.parse(text).atStartOfDay(), Optional.empty());
        Answer.Hour hour = hour(text.substring(time + 1));
        return new Answer.Moment(
                LocalDateTime.of(LocalDate.parse(text.substring(0, time)), hour.time()), hour.offset());
    }

    private static int zoneStart(String time) {
        for (int i = 0; i < time.length(); i++) {
            char c = time.charAt(i);
            if (c == 'Z' || c == '+' || c == '-') return i;
        }
        return time.length();
    }

    private static Optional<ZoneOffset> offset(String zone) {
        return zone.isEmpty() ? Optional.empty() : Optional.of(ZoneOffset.of(zone));
    }

    private static Answer.Point point(String text) {
        String[] numbers = text.split("\\s+");
        if (numbers.length < 2 || numbers.length > NUMBERS_OF_A_POINT) throw new NumberFormatException();
        double latitude = number(numbers[0]);
        double longitude = number(numbers[1]);
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) throw new NumberFormatException();
        return new Answer.Point(latitude, longitude, optional(numbers, 2), optional(numbers, 3));
    }

    private static double optional(String[] numbers, int index) {
        double number = index < numbers.length ? number(numbers[index]) : 0;
        if (!Double.isFinite(number)) throw new NumberFormatException();
        return number;
    }

    private static Answer line(String text, boolean closed) {
        List<Answer.Point> points = new ArrayList<>();
        for (String point : text.split(";", -1)) {
            if (!point.isBlank()) points.add(point(point.strip()));
        }
        if (points.isEmpty()) throw new NumberFormatException();
        return new Answer.Line(points, closed);
    }

    private static Set<String> codes(String text) {
        return new LinkedHashSet<>(List.of(text.split("\\s+")));
    }

    private static Answer misfit(String key, String text) {
        return new Answer.Misfit(Sentence.of(key, "answer", shortened(text)));
    }

    private static String notOf(DataType type) {
        return switch (type) {
            case INT -> "forms.answers.no-whole-number";
            case DECIMAL -> "forms.answers.no-number";
            case DATE -> "forms.answers.no-date";
            case TIME -> "forms.answers.no-time";
            case DATE_TIME -> "forms.answers.no-moment";
            case GEOPOINT -> "forms.answers.no-place";
            case GEOTRACE, GEOSHAPE -> "forms.answers.no-line";
            default -> "forms.answers.not-asked-for";
        };
    }

    /** An answer as it is cited. */
    static String shortened(String text) {
        String line = text.strip();
        return line.length() > 60
                ? line.substring(0, line.offsetByCodePoints(0, Math.min(60, line.codePointCount(0, line.length()))))
                        + "…"
                : line;
    }
}
