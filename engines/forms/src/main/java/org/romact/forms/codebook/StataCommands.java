package org.romact.forms.codebook;

import java.util.List;
import org.romact.forms.definition.Choice;

/**
 * Commands that read a table's CSV file, written in {@link CsvStyle#STATA}, into Stata 14 or later with labels. Questions that were not
 * asked become {@code .n}, refusals to give a number {@code .r}, those the version did not have {@code .a}, blanks {@code .}.
 */
public final class StataCommands {
    private static final int NAME = 32;
    private static final int LABEL = 80;
    private static final int WHOLE_CODE_DIGITS = 9;

    private StataCommands() {}

    public static String of(Layout layout, String language) {
        StatisticalNames names = StatisticalNames.stata(layout, NAME);
        StringBuilder out = new StringBuilder("version 14\n");
        out.append("import delimited using ").append(quoted(layout.fileName()));
        out.append(", varnames(nonames) rowrange(2) stringcols(_all) encoding(\"utf-8\") bindquote(strict)");
        out.append(" maxquotedrows(unlimited) clear\n");
        List<Column> columns = layout.columns();
        // Away from names such as v2 first, so that no new name meets an old one.
        for (int i = 0; i < columns.size(); i++) out.append("rename v%d romact__%d\n".formatted(i + 1, i + 1));
        for (int i = 0; i < columns.size(); i++) {
            out.append("rename romact__%d %s\n".formatted(i + 1, names.of(columns.get(i))));
        }
        for (int i = 0; i < columns.size(); i++) column(i, columns.get(i), names.of(columns.get(i)), language, out);
        return out.toString();
    }

    private static void column(int index, Column column, String name, String language, StringBuilder out) {
        List<Choice> codes = column.codes();
        if (!codes.isEmpty()) codes(index, codes, name, language, out);
        else if (column.isNumber()) out.append("destring ").append(name).append(", replace\n");
        else if (column.reading() == Column.Reading.DAY) day(name, out);
        else out.append("replace %s = \"\" if inlist(%s, \".r\", \".n\", \".a\")\n".formatted(name, name));
        String label = column.label(language);
        if (!label.isEmpty()) {
            out.append("label variable ")
                    .append(name)
                    .append(' ')
                    .append(quoted(cut(label, LABEL)))
                    .append('\n');
        }
    }

    private static void day(String name, StringBuilder out) {
        out.append("generate long romact__new = date(%s, \"YMD\")\n".formatted(name));
        gaps(name, out);
        out.append("format ").append(name).append(" %td\n");
    }

    /** Stata labels numbers only: codes that are numbers stay, others are numbered in the order of the form. */
    private static void codes(int index, List<Choice> codes, String name, String language, StringBuilder out) {
        boolean whole = codes.stream().allMatch(c -> c.code().matches("-?[0-9]{1," + WHOLE_CODE_DIGITS + "}"));
        StringBuilder define = new StringBuilder("label define codes_" + (index + 1));
        out.append("generate long romact__new = .\n");
        for (int i = 0; i < codes.size(); i++) {
            Choice choice = codes.get(i);
            String number = whole ? String.valueOf(Long.parseLong(choice.code())) : String.valueOf(i + 1);
            out.append("replace romact__new = %s if %s == %s\n".formatted(number, name, quoted(choice.code())));
            define.append(" ///\n  ")
                    .append(number)
                    .append(' ')
                    .append(quoted(Column.oneLine(choice.label().in(language))));
        }
        gaps(name, out);
        out.append(define).append(", modify\nlabel values %s codes_%d\n".formatted(name, index + 1));
    }

    /** Carries the reasons for gaps over to the new variable, which then takes the place of the old. */
    private static void gaps(String name, StringBuilder out) {
        out.append("replace romact__new = .r if %s == \".r\"\n".formatted(name));
        out.append("replace romact__new = .n if %s == \".n\"\n".formatted(name));
        out.append("replace romact__new = .a if %s == \".a\"\n".formatted(name));
        out.append("order romact__new, after(%s)\ndrop %s\nrename romact__new %s\n".formatted(name, name, name));
    }

    private static String cut(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** In compound quotes, which an inner quotation mark could close; a grave accent or dollar sign would begin a macro. */
    private static String quoted(String text) {
        return "`\"" + text.replace('`', '\'').replace('"', '”').replace("$", "\\$") + "\"'";
    }
}
