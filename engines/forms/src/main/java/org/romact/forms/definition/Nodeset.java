package org.romact.forms.definition;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An itemset's reference taken apart.
 *
 * @param instance id of the secondary instance; empty where the nodes are the form's own
 * @param steps element names below the instance
 * @param filter what stands between the square brackets
 */
record Nodeset(String instance, List<String> steps, String filter) {
    private static final Pattern INSTANCE =
            Pattern.compile("instance\\(\\s*['\"]([^'\"]*)['\"]\\s*\\)\\s*", Pattern.DOTALL);

    static Nodeset of(String written) {
        String path = withoutRandomize(written.strip());
        Matcher instance = INSTANCE.matcher(path);
        String id = "";
        String rest = path;
        if (instance.lookingAt()) {
            id = instance.group(1).strip();
            rest = path.substring(instance.end());
        }
        return new Nodeset(id, steps(Paths.withoutPredicates(rest)), filter(rest));
    }

    private static List<String> steps(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .map(step -> step.substring(step.lastIndexOf(':') + 1))
                .toList();
    }

    private static String filter(String path) {
        int open = path.indexOf('[');
        int close = path.lastIndexOf(']');
        return open < 0 || close < open ? "" : path.substring(open + 1, close).strip();
    }

    private static String withoutRandomize(String path) {
        if (!path.startsWith("randomize(") || !path.endsWith(")")) return path;
        String inner = path.substring("randomize(".length(), path.length() - 1);
        int depth = 0;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c == '(' || c == '[') depth++;
            if (c == ')' || c == ']') depth--;
            if (c == ',' && depth == 0) return inner.substring(0, i).strip();
        }
        return inner.strip();
    }
}
