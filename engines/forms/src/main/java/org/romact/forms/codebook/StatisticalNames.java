package org.romact.forms.codebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Column names as a statistics program allows them: plain letters, digits and underscores, short, and each once. */
final class StatisticalNames {
    private static final Set<String> STATA = Set.of(
            "_all", "_b", "byte", "_coef", "_cons", "double", "float", "if", "in", "int", "long", "_n", "_pi", "_pred",
            "_rc", "_skip", "strl", "using", "with");
    private static final Set<String> SPSS =
            Set.of("all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with");

    private final Map<Column, String> names = new HashMap<>();
    private final Set<String> taken;
    private final int longest;

    private StatisticalNames(Layout layout, int longest, Set<String> reserved) {
        this.longest = longest;
        this.taken = new HashSet<>(reserved);
        for (Column column : layout.columns()) names.put(column, free(plain(column.name())));
    }

    static StatisticalNames spss(Layout layout, int longest) {
        return new StatisticalNames(layout, longest, SPSS);
    }

    static StatisticalNames stata(Layout layout, int longest) {
        return new StatisticalNames(layout, longest, STATA);
    }

    String of(Column column) {
        return names.getOrDefault(column, column.name());
    }

    private static String plain(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_]", "_");
        boolean letterFirst = !plain.isEmpty() && Character.isLetter(plain.charAt(0));
        String named = letterFirst ? plain : "v" + plain;
        return named.matches("(?i)str[0-9]+") ? named + "_" : named;
    }

    private String free(String wanted) {
        String name = cut(wanted, "");
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) name = cut(wanted, "_" + n);
        return name;
    }

    /** SPSS does not like a name to end with an underscore. */
    private String cut(String name, String suffix) {
        int length = Math.min(name.length(), longest - suffix.length());
        String cut = name.substring(0, length).replaceAll("_+$", "") + suffix;
        return cut.isEmpty() ? "v" : cut;
    }
}
