package org.romact.forms.xlsform;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells an answer given beforehand that must be worked out from one that is meant as written. */
final class Preset {
    private static final Set<String> WITH_HYPHENS = Set.of("date", "datetime", "geopoint", "geotrace", "geoshape");

    /** The smallest parts of an expression; at each place the first that fits counts. */
    private static final Pattern PART = Pattern.compile("(?<fixed>-?\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}:\\d{2}\\S*)?"
            + "|\\d{2}:\\d{2}:\\d{2}\\S*"
            + "|-?\\d+\\.\\d*|-?\\.\\d+|-?\\d+)"
            + "|(?<sum>[*+\\-]| mod | div )"
            + "|(?<union>\\|)"
            + "|(?<text>\"[^\"]*\"|'[^']*')"
            + "|(?<reference>\\$\\{(?:last-saved#)?" + XmlNames.NAME + "\\})"
            + "|(?<call>" + XmlNames.NAME + "(?::" + XmlNames.NAME + ")?[(])"
            + "|(?<address>" + XmlNames.NAME + "://)"
            + "|(?<name>" + XmlNames.NAME + "(?::" + XmlNames.NAME + ")?)");

    private Preset() {}

    static boolean isDynamic(String text, QuestionType type) {
        Matcher part = PART.matcher(text);
        while (part.find()) {
            if (part.group("sum") != null && part.group().equals("-") && WITH_HYPHENS.contains(type.name()))
                return false;
            if (part.group("sum") != null
                    || part.group("union") != null
                    || part.group("reference") != null
                    || part.group("call") != null) return true;
        }
        return false;
    }
}
