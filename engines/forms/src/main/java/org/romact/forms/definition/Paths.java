package org.romact.forms.definition;

import java.util.ArrayDeque;
import java.util.Deque;

/** References to nodes of the form's own instance, brought to one spelling: {@code /data/group/question}. */
final class Paths {
    private Paths() {}

    /** The path meant by a reference made from a context, without prefixes, predicates and white space. */
    static String absolute(String reference, String context) {
        String plain = withoutPredicates(reference).strip();
        Deque<String> steps = new ArrayDeque<>();
        if (!plain.startsWith("/")) addSteps(context, steps);
        addSteps(plain, steps);
        return "/" + String.join("/", steps);
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The same reference with everything between square brackets taken out. */
    static String withoutPredicates(String reference) {
        if (reference.indexOf('[') < 0) return reference;
        StringBuilder plain = new StringBuilder(reference.length());
        int depth = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c == '[') depth++;
            if (depth == 0) plain.append(c);
            if (c == ']' && depth > 0) depth--;
        }
        return plain.toString();
    }

    private static void addSteps(String path, Deque<String> steps) {
        for (String written : path.split("/", -1)) {
            String step = written.strip();
            switch (step) {
                case "", ".", "current()" -> {}
                case ".." -> steps.pollLast();
                default -> steps.addLast(step.substring(step.lastIndexOf(':') + 1));
            }
        }
    }
}
