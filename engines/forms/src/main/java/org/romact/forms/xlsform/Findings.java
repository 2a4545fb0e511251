package org.romact.forms.xlsform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.romact.forms.words.Sentence;

/** Everything there is to say about a workbook: what stands in the way of a form, and what only seems odd. */
final class Findings {
    private static final int MOST = 1_000;
    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final Set<Problem> known = new HashSet<>();

    void error(Cell at, Sentence said) {
        add(errors, Problem.of(at, said));
    }

    void error(Problem problem) {
        add(errors, problem);
    }

    void warn(Cell at, Sentence said) {
        add(warnings, Problem.of(at, said));
    }

    void warn(Problem problem) {
        add(warnings, problem);
    }

    private void add(List<Problem> to, Problem problem) {
        if (to.size() < MOST && known.add(problem)) to.add(problem);
    }

    /** In the order of the workbook's sheets as authors read them: by sheet, row, column. */
    List<Problem> errors() {
        return sorted(errors);
    }

    List<Problem> warnings() {
        return sorted(warnings);
    }

    private static List<Problem> sorted(List<Problem> problems) {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(java.util.Comparator.comparing((Problem p) -> rank(p.sheet()))
                .thenComparingInt(Problem::row)
                .thenComparingInt(Problem::column));
        return List.copyOf(sorted);
    }

    private static int rank(String sheet) {
        return switch (sheet) {
            case "" -> 0;
            case "survey" -> 1;
            case "choices" -> 2;
            case "settings" -> 3;
            default -> 4;
        };
    }
}
