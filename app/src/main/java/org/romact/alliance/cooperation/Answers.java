package org.romact.alliance.cooperation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was answered, as it was typed: a list for each question, so that ticks and lines are kept alike. */
public record Answers(Map<String, List<String>> values) {
    /** The tick by which a proposal joins an organisation that is known already. */
    static final String EXISTING = "existing";

    private static final int TO_SPARE = 10_000;

    static Answers none() {
        return new Answers(Map.of());
    }

    public String one(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? "" : all.getFirst();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    boolean isYes(String name) {
        return one(name).equals("yes");
    }

    /** With another address; without one where it is empty. */
    Answers withEmail(String email) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        all.put("email", email.isEmpty() ? List.of() : List.of(email));
        return new Answers(all);
    }

    /** With the answers of one page. What is somewhat too long is kept, to be shortened by whoever wrote it; what no person types is cut. */
    Answers with(Step step, HttpServletRequest request) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        step.questions().forEach(question -> all.put(question.name(), typed(question, request)));
        if (step == Step.CONTACT) {
            all.put(EXISTING, request.getParameter(EXISTING) == null ? List.of() : List.of("yes"));
        }
        return new Answers(all);
    }

    private static List<String> typed(Question question, HttpServletRequest request) {
        String[] sent = request.getParameterValues(question.name());
        return sent == null
                ? List.of()
                : Arrays.stream(sent)
                        .limit(500)
                        .map(text -> text.strip())
                        .map(text -> text.substring(0, Math.min(text.length(), 2 * question.longest() + TO_SPARE)))
                        .filter(text -> !text.isEmpty())
                        .toList();
    }
}
