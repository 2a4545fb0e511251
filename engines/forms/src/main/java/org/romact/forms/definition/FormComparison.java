package org.romact.forms.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two versions of a form beside each other.
 *
 * @param laterPaths for each question of the earlier version that the later one still has, its path there
 * @param changes in the order of the later form, what is gone last
 */
public record FormComparison(Map<String, String> laterPaths, List<Change> changes) {
    public FormComparison {
        laterPaths = Map.copyOf(laterPaths);
        changes = List.copyOf(changes);
    }

    /** By what the forms themselves say was renamed. */
    public static FormComparison between(FormDefinition before, FormDefinition after) {
        return between(before, after, Renames.told(before, after));
    }

    /** @param renamed what the author says: path in the earlier version → path in the later one */
    public static FormComparison between(FormDefinition before, FormDefinition after, Map<String, String> renamed) {
        Pairs pairs = new Pairs(before, after, renamed);
        List<Change> changes = new ArrayList<>();
        for (Question now : after.questions()) {
            Optional<Question> then = pairs.earlier(now);
            if (then.isEmpty()) changes.add(new Change.Added(now));
            else compare(then.get(), now, renamed, changes);
        }
        Map<String, String> later = pairs.laterPaths();
        for (Question then : before.questions()) {
            if (!later.containsKey(then.path())) changes.add(new Change.Removed(then));
        }
        return new FormComparison(later, parted(before, after, changes));
    }

    /** What went from one table and came into another under the same name is told as one change, in the place of what came. */
    private static List<Change> parted(FormDefinition before, FormDefinition after, List<Change> changes) {
        Map<String, Question> gone = new LinkedHashMap<>();
        for (Change change : changes)
            if (change instanceof Change.Removed(Question then)) gone.putIfAbsent(then.name(), then);
        Set<Question> told = new HashSet<>();
        List<Change> parted = new ArrayList<>();
        for (Change change : changes) {
            Change said = change;
            if (change instanceof Change.Added(Question now)) {
                Question then = gone.get(now.name());
                if (then != null && !Renames.sameTable(before, then, after, now) && told.add(then)) {
                    said = new Change.Parted(then, now);
                }
            }
            parted.add(said);
        }
        parted.removeIf(change -> change instanceof Change.Removed(Question then) && told.contains(then));
        return parted;
    }

    /** What questions and repeats were called in the earlier version, by name and by path → what they are called now, where that is something else. */
    public static Map<String, String> laterNames(FormDefinition before, FormDefinition after) {
        Map<String, String> later = new LinkedHashMap<>();
        between(before, after).laterPaths().forEach((then, now) -> {
            if (!then.equals(now)) later.put(then, now);
            String name = Paths.name(then);
            boolean plain = before.named(name).size() == 1; // otherwise formulas say the path
            if (plain && !name.equals(Paths.name(now))) later.put(name, Paths.name(now));
        });
        for (Repeat then : before.repeats()) {
            if (after.repeats().stream().anyMatch(now -> now.name().equals(then.name()))) continue;
            after.repeats().stream()
                    .filter(now -> Renames.isSame(then, now))
                    .findFirst()
                    .ifPresent(now -> later.put(then.name(), now.name()));
        }
        return later;
    }

    private static void compare(Question then, Question now, Map<String, String> renamed, List<Change> changes) {
        if (!then.path().equals(now.path())) {
            boolean moved = then.name().equals(now.name());
            changes.add(
                    moved
                            ? new Change.Moved(then, now)
                            : new Change.Renamed(then, now, renamed.containsKey(then.path())));
        }
        DataType common = common(then, now);
        boolean retyped = then.type() != now.type()
                || then.control().choosesOne() != now.control().choosesOne();
        if (retyped) changes.add(new Change.Retyped(then, now, common));
        if (!then.label().text().equals(now.label().text())) changes.add(new Change.Reworded(then, now));
        if (!now.choices().listed().isEmpty() && !then.choices().listed().isEmpty()) compareChoices(then, now, changes);
    }

    private static void compareChoices(Question then, Question now, List<Change> changes) {
        Map<String, Choice> earlier = byCode(then);
        Map<String, Choice> later = byCode(now);
        later.forEach((code, choice) -> {
            Choice old = earlier.get(code);
            if (old == null) changes.add(new Change.ChoiceAdded(now, choice));
            else if (!old.label().text().equals(choice.label().text())) {
                changes.add(new Change.ChoiceReworded(now, old, choice));
            }
        });
        earlier.forEach((code, choice) -> {
            if (!later.containsKey(code)) changes.add(new Change.ChoiceRemoved(now, choice));
        });
    }

    private static Map<String, Choice> byCode(Question question) {
        Map<String, Choice> byCode = new LinkedHashMap<>();
        for (Choice choice : question.choices().listed()) byCode.putIfAbsent(choice.code(), choice);
        return byCode;
    }

    /** The narrowest type that holds what both types hold. */
    public static DataType common(Question a, Question b) {
        if (a.type() == b.type()) return a.type();
        if (isOneOf(a, b, DataType.INT, DataType.DECIMAL)) return DataType.DECIMAL;
        if (isOneOf(a, b, DataType.DATE, DataType.DATE_TIME)) return DataType.DATE_TIME;
        if (isOneOf(a, b, DataType.STRING, DataType.CODES)) {
            Question single = a.type() == DataType.STRING ? a : b;
            return single.control().choosesOne() ? DataType.CODES : DataType.STRING; // one code is a set of one
        }
        return DataType.STRING;
    }

    private static boolean isOneOf(Question a, Question b, DataType one, DataType other) {
        return (a.type() == one && b.type() == other) || (a.type() == other && b.type() == one);
    }
}
