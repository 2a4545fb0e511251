package org.romact.forms.walk;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.romact.forms.words.Sentence;
import org.romact.forms.xlsform.Problem;

/** Finds the row of the survey sheet that a path, or what JavaRosa says about one, is about. */
record Places(Map<String, Integer> rows) {
    private static final String SURVEY = "survey";
    private static final Pattern PATH = Pattern.compile("(?:/[^\\s/\\[\\]\"'(){},]+(?:\\[[^\\]\\s]*\\])?)+");
    private static final Pattern BLAMED = Pattern.compile("located in \\w+ expression for (/\\S+)");
    private static final int LONGEST = 300;

    Places {
        rows = Map.copyOf(rows);
    }

    /**
     * @param reference of the question it stopped at, with or without the turns of repeats in brackets
     * @param words JavaRosa's own, which may name the question whose expression is wrong
     */
    Problem at(String reference, String words, Sentence said) {
        return blamed(words)
                .or(() -> row(reference))
                .or(() -> mentioned(words))
                .map(row -> new Problem(SURVEY, row, 0, said))
                .orElseGet(() -> new Problem("", 0, 0, said));
    }

    private Optional<Integer> row(String reference) {
        return Optional.ofNullable(rows.get(reference.replaceAll("\\[[^\\]]*\\]", "")));
    }

    private Optional<Integer> blamed(String words) {
        Matcher path = BLAMED.matcher(words);
        return path.find() ? row(path.group(1)) : Optional.empty();
    }

    /** The first question that is named in full. */
    private Optional<Integer> mentioned(String words) {
        Matcher path = PATH.matcher(words);
        while (path.find()) {
            Optional<Integer> row = row(path.group());
            if (row.isPresent()) return row;
        }
        return Optional.empty();
    }

    static String shortened(String reason) {
        String line = reason.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
