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
    private static final int LONGEST = 300;

    Places {
        rows = Map.copyOf(rows);
    }

    /** @param reference with or without the turns of repeats in brackets */
    Problem at(String reference, String key, String reason) {
        Sentence said = Sentence.of(key, "reason", shortened(reason));
        return row(reference)
                .or(() -> mentioned(reason))
                .map(row -> new Problem(SURVEY, row, 0, said))
                .orElseGet(() -> new Problem("", 0, 0, said));
    }

    private Optional<Integer> row(String reference) {
        return Optional.ofNullable(rows.get(reference.replaceAll("\\[[^\\]]*\\]", "")));
    }

    /** The first question that is named in full. */
    private Optional<Integer> mentioned(String reason) {
        Matcher path = PATH.matcher(reason);
        while (path.find()) {
            Optional<Integer> row = row(path.group());
            if (row.isPresent()) return row;
        }
        return Optional.empty();
    }

    private static String shortened(String reason) {
        String line = reason.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
