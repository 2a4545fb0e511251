package org.romact.forms.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.romact.forms.definition.Choice;
import org.romact.forms.definition.Control;
import org.romact.forms.definition.Question;
import org.romact.forms.words.Sentence;

/** What a person typed from paper, as an XForm writes it. */
sealed interface TypedAnswer {
    Pattern DAY = Pattern.compile("(\\d{1,2})[./ -](\\d{1,2})[./ -](\\d{4})");
    Pattern TIME = Pattern.compile("(\\d{1,2})[:. ](\\d{2})");

    /** Two numbers, written with a point or a comma. */
    Pattern PLACE = Pattern.compile("(-?\\d{1,2}(?:[.,]\\d{1,9})?)[\\s;/]++(-?\\d{1,3}(?:[.,]\\d{1,9})?)");

    record Meant(String text) implements TypedAnswer {}

    record Unclear(Sentence why) implements TypedAnswer {}

    /** @param typed without white space around it; empty for an answer left blank */
    static TypedAnswer of(PaperKey.Entry entry, String typed) {
        if (typed.isEmpty()) return new Meant("");
        Question question = entry.question();
        if (!entry.boxes().isEmpty()) return boxes(entry, typed);
        if (!question.choices().listed().isEmpty()) return written(question, typed);
        if (question.control() == Control.TRIGGER) return new Meant("OK");
        try {
            return switch (question.type()) {
                case INT -> number(typed.matches("-?\\d{1,18}"), typed, "forms.answers.no-whole-number");
                case DECIMAL ->
                    number(typed.matches("-?\\d+([.,]\\d+)?"), typed.replace(',', '.'), "forms.answers.no-number");
                case DATE -> new Meant(day(typed).toString());
                case TIME -> new Meant(time(typed) + ":00.000");
                case DATE_TIME -> moment(typed);
                case BOOLEAN ->
                    number(typed.matches("[01]"), typed.equals("1") ? "true" : "false", "forms.paper.no-truth");
                case GEOPOINT -> place(typed);
                default -> new Meant(typed);
            };
        } catch (DateTimeException e) {
            return new Unclear(Sentence.of("forms.paper.no-day-or-time", "answer", typed));
        }
    }

    private static TypedAnswer number(boolean fits, String text, String key) {
        return fits ? new Meant(text) : new Unclear(Sentence.of(key, "answer", text));
    }

    private static TypedAnswer boxes(PaperKey.Entry entry, String typed) {
        List<String> codes = new ArrayList<>();
        for (String box : typed.split("[\\s,;]+")) {
            Optional<String> code = box(entry, box);
            if (code.isEmpty()) {
                return new Unclear(Sentence.of(
                        "forms.paper.no-box", "box", box, "most", entry.boxes().size()));
            }
            if (!codes.contains(code.get())) codes.add(code.get());
        }
        if (codes.size() > 1 && !entry.question().control().choosesSeveral()) {
            return new Unclear(Sentence.of("forms.paper.one-box-only", "boxes", codes.size()));
        }
        return new Meant(String.join(" ", codes));
    }

    private static Optional<String> box(PaperKey.Entry entry, String box) {
        if (!box.matches("[0-9]{1,3}")) return Optional.empty();
        int number = Integer.parseInt(box);
        return number < 1 || number > entry.boxes().size()
                ? Optional.empty()
                : Optional.of(entry.boxes().get(number - 1));
    }

    /** One of a list too long to print: its code, or its label in any language. */
    private static TypedAnswer written(Question question, String typed) {
        for (Choice choice : question.choices().listed()) {
            boolean label = choice.label().byLanguage().values().stream()
                    .anyMatch(l -> l.strip().equalsIgnoreCase(typed));
            if (choice.code().equals(typed) || label) return new Meant(choice.code());
        }
        return new Unclear(Sentence.of("forms.paper.not-in-list", "answer", typed));
    }

    private static LocalDate day(String typed) {
        Matcher day = DAY.matcher(typed);
        if (!day.matches()) return LocalDate.parse(typed);
        return LocalDate.of(
                Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
    }

    private static LocalTime time(String typed) {
        Matcher time = TIME.matcher(typed);
        if (!time.matches()) throw new DateTimeException("no time");
        return LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
    }

    /** Degrees north and east; a sheet of paper knows neither altitude nor accuracy. */
    private static TypedAnswer place(String typed) {
        Matcher place = PLACE.matcher(typed);
        if (place.matches()) {
            String latitude = place.group(1).replace(',', '.');
            String longitude = place.group(2).replace(',', '.');
            if (Math.abs(Double.parseDouble(latitude)) <= 90 && Math.abs(Double.parseDouble(longitude)) <= 180) {
                return new Meant(latitude + " " + longitude + " 0 0");
            }
        }
        return new Unclear(Sentence.of("forms.answers.no-place", "answer", typed));
    }

    private static TypedAnswer moment(String typed) {
        int space = typed.lastIndexOf(' ');
        if (space < 0) return new Meant(day(typed) + "T00:00:00.000");
        return new Meant(day(typed.substring(0, space)) + "T" + time(typed.substring(space + 1)) + ":00.000");
    }
}
