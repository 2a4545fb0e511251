package org.romact.forms.definition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a later version of a form says its questions and repeats were called before. */
public final class Renames {
    private final FormDefinition before;
    private final FormDefinition after;
    private final Set<String> claimed = new HashSet<>();

    private Renames(FormDefinition before, FormDefinition after) {
        this.before = before;
        this.after = after;
        after.questions().forEach(now -> claimed.addAll(now.place().formerNames()));
    }

    /** Path of a question in the earlier version → path in the later one. */
    public static Map<String, String> told(FormDefinition before, FormDefinition after) {
        Renames renames = new Renames(before, after);
        Map<String, String> told = new HashMap<>();
        for (Question now : after.questions()) {
            if (now.place().formerNames().isEmpty() || renames.isAlreadyThere(now)) continue;
            renames.earlier(now).ifPresent(then -> told.putIfAbsent(then.path(), now.path()));
        }
        return told;
    }

    /** The earlier version is from after the renaming, unless two questions have changed their names with each other. */
    private boolean isAlreadyThere(Question now) {
        return !claimed.contains(now.name())
                && before.named(now.name()).stream().anyMatch(then -> sameTable(then, now));
    }

    private Optional<Question> earlier(Question now) {
        for (String name : now.place().formerNames()) {
            List<Question> then = before.named(name).stream()
                    .filter(question -> sameTable(question, now))
                    .toList();
            if (then.size() == 1) return Optional.of(then.getFirst());
        }
        return Optional.empty();
    }

    private boolean sameTable(Question then, Question now) {
        return sameTable(before, then, after, now);
    }

    /** Whether both are asked once per form, or once per turn of the same repeat. */
    static boolean sameTable(FormDefinition before, Question then, FormDefinition after, Question now) {
        Optional<Repeat> earlier = then.repeat().flatMap(before::repeat);
        Optional<Repeat> later = now.repeat().flatMap(after::repeat);
        if (earlier.isEmpty() || later.isEmpty()) return earlier.isEmpty() && later.isEmpty();
        return isSame(earlier.get(), later.get());
    }

    /** Whether two repeats are the same one, perhaps under a former name. */
    public static boolean isSame(Repeat then, Repeat now) {
        return then.name().equals(now.name()) || now.place().formerNames().contains(then.name());
    }
}
