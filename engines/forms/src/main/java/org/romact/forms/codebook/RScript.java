package org.romact.forms.codebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.romact.forms.definition.Choice;

/** A script that reads a table's CSV file into an R data frame called {@code answers}, with factors and labels. Base R only. */
public final class RScript {
    private RScript() {}

    /** @param style in which the CSV file is written, usually {@link CsvStyle#TOLD_APART} */
    public static String of(Layout layout, CsvStyle style, String language) {
        StringBuilder out = new StringBuilder();
        String gaps = List.of(style.blank(), style.refused(), style.notAsked(), style.absent()).stream()
                .distinct()
                .map(RScript::quoted)
                .collect(Collectors.joining(", "));
        out.append("answers <- read.csv(").append(quoted(layout.fileName()));
        out.append(", colClasses = \"character\", na.strings = c(").append(gaps);
        out.append("), fileEncoding = \"UTF-8\", check.names = FALSE, strip.white = FALSE)\n");
        for (Column column : layout.columns()) column(column, language, out);
        return out.toString();
    }

    private static void column(Column column, String language, StringBuilder out) {
        String cell = "answers[[" + quoted(column.name()) + "]]";
        String value = switch (column.reading()) {
            case WHOLE, DECIMAL -> "as.numeric(" + cell + ")";
            case YES_NO -> "as.logical(" + cell + ")";
            case DAY -> "as.Date(" + cell + ")";
            case TEXT, TIME, MOMENT -> column.codes().isEmpty() ? "" : factor(cell, column.codes(), language);
        };
        if (!value.isEmpty()) out.append(cell).append(" <- ").append(value).append('\n');
        String label = column.label(language);
        if (!label.isEmpty()) out.append("attr(%s, \"label\") <- %s\n".formatted(cell, quoted(label)));
    }

    /** R joins levels with the same label, so a label that comes again carries its code. */
    private static String factor(String cell, List<Choice> choices, String language) {
        Set<String> codes = new HashSet<>();
        Set<String> used = new HashSet<>();
        List<String> levels = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (Choice choice : choices) {
            if (!codes.add(choice.code())) continue;
            String label = Column.oneLine(choice.label().in(language));
            if (label.isEmpty() || !used.add(label)) label = (label + " [" + choice.code() + "]").strip();
            levels.add(quoted(choice.code()));
            labels.add(quoted(label));
        }
        return "factor(%s,\n  levels = c(%s),\n  labels = c(%s))"
                .formatted(cell, String.join(", ", levels), String.join(", ", labels));
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return "\"" + escaped + "\"";
    }
}
