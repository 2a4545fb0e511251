package org.romact.forms.codebook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.romact.forms.definition.Choice;

/** Commands that read a table's CSV file, written in {@link CsvStyle#EMPTY}, into SPSS or PSPP with labels. */
public final class SpssSyntax {
    /** Limits of SPSS in bytes: IBM SPSS Statistics Command Syntax Reference, VARIABLE LABELS and VALUE LABELS. */
    private static final int LABEL = 256;

    private static final int VALUE_LABEL = 120;
    private static final int NAME = 64;
    private static final int TEXT = 1024;

    private SpssSyntax() {}

    public static String of(Layout layout, String language) {
        StatisticalNames names = StatisticalNames.spss(layout, NAME);
        StringBuilder out = new StringBuilder("* Encoding: UTF-8.\n");
        read(layout, names, out);
        for (Column column : layout.columns()) labels(column, names.of(column), language, out);
        return out.append("EXECUTE.\n").toString();
    }

    private static void read(Layout layout, StatisticalNames names, StringBuilder out) {
        out.append("GET DATA\n  /TYPE=TXT\n  /FILE=").append(quoted(layout.fileName(), TEXT));
        out.append(
                "\n  /ENCODING='UTF8'\n  /DELIMITERS=','\n  /QUALIFIER='\"'\n  /ARRANGEMENT=DELIMITED\n  /FIRSTCASE=2");
        out.append("\n  /VARIABLES=");
        for (Column column : layout.columns())
            out.append("\n    ").append(names.of(column)).append(' ').append(format(column));
        out.append(".\n");
    }

    private static String format(Column column) {
        return switch (column.reading()) {
            case WHOLE -> "F12.0";
            case DECIMAL -> "F18.6";
            case DAY -> "SDATE10";
            case YES_NO -> "A5";
            case TIME, MOMENT -> "A40";
            case TEXT -> "A" + width(column);
        };
    }

    private static int width(Column column) {
        if (column.part() != Column.Part.ANSWER) return 64;
        List<Choice> codes = column.codes();
        if (codes.isEmpty()) return TEXT;
        return Math.max(1, codes.stream().mapToInt(c -> bytes(c.code())).max().orElse(1));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void labels(Column column, String name, String language, StringBuilder out) {
        String label = column.label(language);
        if (!label.isEmpty())
            out.append("VARIABLE LABELS ")
                    .append(name)
                    .append(' ')
                    .append(quoted(label, LABEL))
                    .append(".\n");
        if (column.part() == Column.Part.IS_CHOSEN) {
            out.append("VALUE LABELS ").append(name).append(" 0 '0' 1 '1'.\n");
        }
        if (column.codes().isEmpty()) return;
        out.append("VALUE LABELS ").append(name);
        for (Choice choice : column.codes()) {
            out.append("\n  ").append(quoted(choice.code(), TEXT)).append(' ');
            out.append(quoted(Column.oneLine(choice.label().in(language)), VALUE_LABEL));
        }
        out.append(".\nVARIABLE LEVEL ").append(name).append(" (NOMINAL).\n");
    }

    /** In apostrophes, cut to a number of bytes without cutting a character. */
    private static String quoted(String text, int most) {
        StringBuilder cut = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String character = Character.toString(text.codePointAt(i));
            bytes += bytes(character);
            if (bytes > most) break;
            cut.append(character);
        }
        return "'" + cut.toString().replace("'", "''") + "'";
    }
}
