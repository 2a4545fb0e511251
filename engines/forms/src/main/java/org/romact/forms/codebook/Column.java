package org.romact.forms.codebook;

import java.util.List;
import java.util.Optional;
import org.romact.forms.definition.Choice;
import org.romact.forms.definition.Question;

/**
 * One column of a table as it leaves.
 *
 * @param question empty for the keys
 * @param choice the choice that a 0/1 column is about
 */
public record Column(String name, Part part, Optional<Question> question, Optional<Choice> choice) {
    /** What of a row or an answer the column holds. */
    public enum Part {
        ROW_KEY,
        PARENT_KEY,
        ROW_POSITION,
        INSTANCE_ID,
        FORM_VERSION,
        ANSWER,
        IS_CHOSEN,
        LATITUDE,
        LONGITUDE,
        ALTITUDE,
        ACCURACY
    }

    /** How the values are to be read by a program. */
    public enum Reading {
        TEXT,
        WHOLE,
        DECIMAL,
        YES_NO,
        DAY,
        TIME,
        MOMENT
    }

    public Reading reading() {
        return switch (part) {
            case ROW_POSITION, IS_CHOSEN -> Reading.WHOLE;
            case LATITUDE, LONGITUDE, ALTITUDE, ACCURACY -> Reading.DECIMAL;
            case ROW_KEY, PARENT_KEY, INSTANCE_ID, FORM_VERSION -> Reading.TEXT;
            case ANSWER -> question.map(Column::reading).orElse(Reading.TEXT);
        };
    }

    private static Reading reading(Question question) {
        if (question.control().choosesOne()) return Reading.TEXT;
        return switch (question.type()) {
            case INT -> Reading.WHOLE;
            case DECIMAL -> Reading.DECIMAL;
            case BOOLEAN -> Reading.YES_NO;
            case DATE -> Reading.DAY;
            case TIME -> Reading.TIME;
            case DATE_TIME -> Reading.MOMENT;
            default -> Reading.TEXT;
        };
    }

    public boolean isNumber() {
        return reading() == Reading.WHOLE || reading() == Reading.DECIMAL;
    }

    /** Whether codes of choices stand in the column. */
    boolean isCode() {
        return part == Part.ANSWER
                && question.map(q -> q.control().choosesOne() || q.control().choosesSeveral())
                        .orElse(false);
    }

    /** The choices whose codes stand in the column; none where it holds several at once or numbers of another kind. */
    public List<Choice> codes() {
        if (part != Part.ANSWER
                || question.isEmpty()
                || !question.get().control().choosesOne()) return List.of();
        return question.get().choices().listed();
    }

    /** What the column is about, in one line; for a 0/1 column the question and the choice. */
    public String label(String language) {
        if (question.isEmpty()) return "";
        String label = oneLine(question.get().label().in(language));
        if (label.isEmpty()) label = question.get().name();
        if (choice.isPresent())
            return label + " — " + oneLine(choice.get().label().in(language));
        return switch (part) {
            case LATITUDE -> label + " (latitude, degrees)";
            case LONGITUDE -> label + " (longitude, degrees)";
            case ALTITUDE -> label + " (altitude, metres)";
            case ACCURACY -> label + " (accuracy, metres)";
            default -> label;
        };
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
