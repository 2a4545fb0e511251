package org.romact.alliance.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.romact.platform.EmailAddress;
import org.romact.platform.Programme;
import org.romact.platform.content.Markdown;
import org.romact.platform.content.SafeHtml;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Texts;
import org.springframework.stereotype.Component;

/** A page of questions: what is wrong with its answers, how it is drawn, how it reads afterwards. */
@Component
public class Sheet {
    private final Choices choices;
    private final Clock clock;

    Sheet(Choices choices, Clock clock) {
        this.choices = choices;
        this.clock = clock;
    }

    /** A question as it is drawn. */
    public record Field(
            Question question,
            String label,
            String hint,
            Map<String, String> choices,
            String value,
            List<String> values) {}

    /** A question as it reads, with its answer. */
    public record Line(
            Question question,
            String label,
            String words,
            @Nullable SafeHtml html) {}

    /** A page of questions as it reads. */
    public record Group(Step step, List<Line> lines) {}

    List<Group> groups(Answers answers, Texts t) {
        return Arrays.stream(Step.values())
                .map(step -> new Group(step, lines(step, answers, t)))
                .toList();
    }

    List<Field> fields(Step step, Answers answers, Texts t) {
        return step.questions().stream()
                .map(question -> new Field(
                        question,
                        t.say(question.key()),
                        t.knows(question.key() + ".hint") ? t.say(question.key() + ".hint") : "",
                        choices.of(question.name(), t),
                        answers.one(question.name()),
                        answers.all(question.name())))
                .toList();
    }

    List<Line> lines(Step step, Answers answers, Texts t) {
        List<Line> lines = new ArrayList<>();
        for (Question question : step.questions()) {
            Map<String, String> named = choices.of(question.name(), t);
            String words = answers.all(question.name()).stream()
                    .map(value -> named.getOrDefault(value, value))
                    .collect(Collectors.joining(", "));
            boolean long_ = question.kind() == Question.Kind.AREA && !words.isEmpty();
            lines.add(new Line(question, t.say(question.key()), words, long_ ? Markdown.html(words) : null));
        }
        return lines;
    }

    void check(Step step, Answers answers, Texts t, Complaints complaints) {
        for (Question question : step.questions()) {
            List<String> all = answers.all(question.name());
            boolean unknown = !choices.of(question.name(), t).isEmpty()
                    && !choices.of(question.name(), t).keySet().containsAll(all);
            boolean long_ = all.stream().anyMatch(text -> text.length() > question.longest());
            boolean missing = question.required() && all.isEmpty();
            complaints.addIf(missing && question.required(), question.name(), question.key() + ".missing");
            complaints.addIf(unknown || long_, question.name(), "alliance.cooperation.wrong");
        }
        switch (step) {
            case CONTACT ->
                complaints.addIf(
                        !EmailAddress.looksRight(answers.one("email")),
                        "email",
                        "alliance.cooperation.q.email.missing");
            case PROPOSAL ->
                complaints.addIf(
                        answers.all("towns").isEmpty()
                                && answers.one("other-towns").isEmpty(),
                        "towns",
                        "alliance.cooperation.q.towns.missing");
            case DECLARATION -> {
                complaints.addIf(
                        answers.isYes("conflict")
                                && answers.one("conflict-text").isEmpty(),
                        "conflict-text",
                        "alliance.cooperation.q.conflict-text.missing");
                complaints.addIf(
                        !isDayUntilToday(answers.one("signed-on")),
                        "signed-on",
                        "alliance.cooperation.q.signed-on.missing");
            }
            case WORK -> {}
        }
    }

    Complaints checkAll(Answers answers, Texts t) {
        Complaints complaints = new Complaints();
        for (Step step : Step.values()) {
            check(step, answers, t, complaints);
        }
        return complaints;
    }

    /** Somebody east of us may be a day ahead. */
    private boolean isDayUntilToday(String typed) {
        try {
            return !LocalDate.parse(typed).isAfter(Programme.today(clock).plusDays(1));
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }
}
