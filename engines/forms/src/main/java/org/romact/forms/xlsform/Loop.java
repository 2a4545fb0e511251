package org.romact.forms.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows from {@code begin loop over LIST} to {@code end loop}. They are read once for each choice of the list, and what they say of
 * {@code %(name)s}, {@code %(label)s} or another column of the choices sheet is said of that choice.
 *
 * @param end how many rows the loop takes with its first and its last
 */
record Loop(List<Entry> rows, int end, boolean isClosed) {
    private static final Pattern COLUMN = Pattern.compile("%\\(([^()]+)\\)s");
    /** A choice that old forms offer beside the others and that nothing is to be asked about. */
    private static final String NONE = "none";

    /** @param entries from the row behind the beginning of the loop on */
    static Loop of(List<Entry> entries) {
        List<Entry> rows = new ArrayList<>();
        int depth = 1;
        for (Entry entry : entries) {
            RowType type = RowType.of(entry.text("type"));
            if (type instanceof RowType.BeginLoop) depth++;
            if (type instanceof RowType.EndLoop && --depth == 0) return new Loop(rows, rows.size() + 1, true);
            rows.add(entry);
        }
        return new Loop(rows, rows.size(), false);
    }

    static boolean isAskedAbout(ChoiceList.Item choice) {
        return !choice.name().text().equals(NONE);
    }

    List<Entry> rowsAbout(ChoiceList.Item choice) {
        return rows.stream()
                .map(row -> row.rewritten((language, text) -> about(choice, language, text)))
                .toList();
    }

    private static String about(ChoiceList.Item choice, String language, String text) {
        if (!text.contains("%(")) return text;
        Matcher column = COLUMN.matcher(text);
        return column.replaceAll(found -> Matcher.quoteReplacement(
                switch (found.group(1)) {
                    case "name" -> choice.name().text();
                    case "label" -> label(choice, language);
                    default ->
                        choice.more()
                                .getOrDefault(found.group(1), choice.name().with(found.group()))
                                .text();
                }));
    }

    private static String label(ChoiceList.Item choice, String language) {
        if (choice.label().isEmpty()) return choice.name().text();
        return choice.label()
                .byLanguage()
                .getOrDefault(language, choice.label().plain())
                .text();
    }
}
