package org.romact.forms.definition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which question of a later version is which of the earlier one. What the author says comes first, then the same path, then the same
 * name in another group, then the same words with the same type; the last two only where exactly one question on each side fits.
 * Questions stay in their table: one that has gone into a repeat is another question.
 */
final class Pairs {
    private final FormDefinition before;
    private final FormDefinition after;
    private final Map<String, Question> earlier = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Pairs(FormDefinition before, FormDefinition after, Map<String, String> renamed) {
        this.before = before;
        this.after = after;
        renamed.forEach(this::told);
        for (Question now : after.questions()) {
            before.find(belowRoot(now)).filter(then -> sameTable(then, now)).ifPresent(then -> pair(then, now));
        }
        pairWhere((then, now) -> then.name().equals(now.name()));
        pairWhere(Pairs::sameWords);
    }

    Optional<Question> earlier(Question now) {
        return Optional.ofNullable(earlier.get(now.path()));
    }

    Map<String, String> laterPaths() {
        Map<String, String> later = new HashMap<>();
        earlier.forEach((path, then) -> later.put(then.path(), path));
        return later;
    }

    private void told(String earlierPath, String laterPath) {
        Question then = before.find(earlierPath).orElseThrow(() -> notThere(earlierPath, before));
        Question now = after.find(laterPath).orElseThrow(() -> notThere(laterPath, after));
        pair(then, now);
    }

    private static IllegalArgumentException notThere(String path, FormDefinition form) {
        return new IllegalArgumentException("Version “%s” of the form has no %s.".formatted(form.version(), path));
    }

    private void pair(Question then, Question now) {
        if (earlier.containsKey(now.path()) || !taken.add(then.path())) return;
        earlier.put(now.path(), then);
    }

    private void pairWhere(BiPredicate<Question, Question> alike) {
        List<Question> left = before.questions().stream()
                .filter(q -> !taken.contains(q.path()))
                .toList();
        List<Question> right = after.questions().stream()
                .filter(q -> !earlier.containsKey(q.path()))
                .toList();
        for (Question now : right) {
            List<Question> candidates = left.stream()
                    .filter(then -> sameTable(then, now) && alike.test(then, now))
                    .toList();
            if (candidates.size() != 1) continue;
            Question then = candidates.getFirst();
            long rivals = right.stream()
                    .filter(other -> sameTable(then, other) && alike.test(then, other))
                    .count();
            if (rivals == 1) pair(then, now);
        }
    }

    private static boolean sameWords(Question then, Question now) {
        return !now.label().isEmpty()
                && then.label().text().equals(now.label().text())
                && then.type() == now.type()
                && then.control() == now.control();
    }

    /** The outermost node may have another name in another version. */
    private String belowRoot(Question now) {
        return before.rootPath() + now.path().substring(after.rootPath().length());
    }

    private boolean sameTable(Question then, Question now) {
        return Renames.sameTable(before, then, after, now);
    }
}
