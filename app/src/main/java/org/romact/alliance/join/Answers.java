package org.romact.alliance.join;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.romact.platform.page.Complaints;

/** What was answered so far, as typed, by question; several choices are separated by commas. Nothing typed is ever thrown away for being wrong. */
public record Answers(Map<String, String> byName) {

    public Answers {
        byName = Map.copyOf(byName);
    }

    static Answers none() {
        return new Answers(Map.of());
    }

    public String get(String name) {
        return byName.getOrDefault(name, "");
    }

    public List<String> several(String name) {
        return get(name).isEmpty() ? List.of() : Arrays.asList(get(name).split(","));
    }

    Answers with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(byName);
        all.putAll(more);
        return new Answers(all);
    }

    /** A day as browsers send it, or as people write it: 2029-10-31, 31.10.2029, 31/10/2029. */
    public Optional<LocalDate> date(String name) {
        String typed = get(name).strip();
        String iso = typed.replaceFirst("^([0-9]{1,2})[./]\\s?([0-9]{1,2})[./]\\s?([0-9]{4})\\.?$", "$3-0$2-0$1")
                .replaceAll("-0([0-9]{2})", "-$1");
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(iso));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    public OptionalLong number(String name) {
        String digits = get(name).replaceAll("[\\s\\u00a0.,]", "");
        return digits.matches("[0-9]{1,9}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    /** What is missing or wrong in one group. */
    void check(Group group, Complaints complaints) {
        group.questions()
                .forEach(question -> complaint(question).ifPresent(key -> complaints.add(question.name(), key)));
        if (group == Group.AUTHORITY) {
            complaints.addIf(
                    !get("roma_people").isBlank() && get("roma_source").isBlank(),
                    "roma_source",
                    "alliance.join.roma_source.missing");
        }
    }

    private Optional<String> complaint(Question question) {
        String answer = get(question.name()).strip();
        if (answer.isEmpty()) {
            return question.required()
                    ? Optional.of(
                            "alliance.join.missing." + question.kind().name().toLowerCase(java.util.Locale.ROOT))
                    : Optional.empty();
        }
        if (answer.length() > question.longest() && question.kind() != Question.Kind.FILE) {
            return Optional.of("alliance.join.too-long");
        }
        return Optional.ofNullable(wrong(question, answer));
    }

    private @Nullable String wrong(Question question, String answer) {
        return switch (question.kind()) {
            case NUMBER -> number(question.name()).isEmpty() ? "alliance.join.not-a-number" : null;
            case DATE -> date(question.name()).isEmpty() ? "alliance.join.not-a-day" : null;
            case ONE -> question.choices().contains(answer) ? null : "alliance.join.missing.one";
            case SEVERAL ->
                question.choices().containsAll(several(question.name())) ? null : "alliance.join.missing.one";
            case AGREE -> answer.equals("yes") ? null : "alliance.join.missing.agree";
            case LINE -> lineProblem(question.name(), answer);
            case TEXT, EMAIL, FILE -> null;
        };
    }

    private static @Nullable String lineProblem(String name, String answer) {
        return switch (name) {
            case "code" -> answer.matches("[A-Za-z0-9._-]{2,20}") ? null : "alliance.join.code.wrong";
            case "website" -> answer.matches("https?://[^\\s<>\"]{4,180}") ? null : "alliance.join.website.wrong";
            default -> null;
        };
    }
}
