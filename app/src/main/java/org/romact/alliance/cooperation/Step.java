package org.romact.alliance.cooperation;

import static org.romact.alliance.cooperation.Question.Kind.AREA;
import static org.romact.alliance.cooperation.Question.Kind.CHOOSE;
import static org.romact.alliance.cooperation.Question.Kind.DATE;
import static org.romact.alliance.cooperation.Question.Kind.EMAIL;
import static org.romact.alliance.cooperation.Question.Kind.LINE;
import static org.romact.alliance.cooperation.Question.Kind.TICKS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One group of questions, one page. The fields follow DOMAIN 2.3. */
public enum Step {
    CONTACT(
            Question.of("name", LINE, 200),
            Question.of("country", CHOOSE, 2),
            Question.of("registration", LINE, 60).optional(),
            Question.of("contact-name", LINE, 200),
            Question.of("function", LINE, 200).optional(),
            Question.of("email", EMAIL, 250),
            Question.of("phone", LINE, 50).optional(),
            Question.of("language", CHOOSE, 2)),
    WORK(
            Question.of("area", LINE, 300),
            Question.of("roma-led", CHOOSE, 20),
            Question.of("mission", AREA, 3_000),
            Question.of("fields", TICKS, 20),
            Question.of("references", AREA, 3_000).optional(),
            Question.of("funding", AREA, 3_000).optional()),
    PROPOSAL(
            Question.of("kinds", TICKS, 20),
            Question.of("title", LINE, 200),
            Question.of("text", AREA, 20_000),
            Question.of("towns", TICKS, 100).optional(),
            Question.of("other-towns", LINE, 500).optional()),
    DECLARATION(
            Question.of("conflict", CHOOSE, 3),
            Question.of("conflict-text", AREA, 3_000).optional(),
            Question.of("consent", CHOOSE, 3),
            Question.of("signature", LINE, 200),
            Question.of("signed-on", DATE, 10));

    private final List<Question> questions;

    Step(Question... questions) {
        this.questions = List.of(questions);
    }

    public List<Question> questions() {
        return questions;
    }

    /** Its word in addresses and texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Step> ofCode(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }

    Optional<Step> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    Optional<Step> former() {
        return ordinal() > 0 ? Optional.of(values()[ordinal() - 1]) : Optional.empty();
    }
}
