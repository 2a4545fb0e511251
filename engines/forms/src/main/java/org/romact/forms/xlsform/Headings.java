package org.romact.forms.xlsform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.romact.forms.words.Sentence;

/** Understands the heading of a sheet: {@code label::English (en)}, {@code media::image}, {@code bind::odk:length} … */
final class Headings {
    private static final Set<String> ATTRIBUTE_GROUPS = Set.of("bind", "body", "control", "instance", "attribute");
    /** What the form itself says about its nodes, which nobody can say twice. */
    private static final Map<String, Set<String>> WRITTEN = Map.of(
            "bind", Set.of("nodeset"),
            "body", Set.of("ref", "nodeset", "bind"),
            "instance", Set.of("jr:template"),
            "attribute", Set.of("id", "version", "odk:prefix", "odk:delimiter"));

    private static final int LONGEST_PARTS = 6;

    private final String sheet;
    private final ColumnNames names;
    private final Findings findings;
    private final Map<String, Cell> seen = new HashMap<>();

    Headings(String sheet, ColumnNames names, Findings findings) {
        this.sheet = sheet;
        this.names = names;
        this.findings = findings;
    }

    /** A column for each heading in its place; columns without a heading, or of no known use, have an empty key. */
    List<Column> columns(Sheet.Row row) {
        boolean doubleColons = row.cells().stream().anyMatch(c -> c.contains("::"));
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Cell heading = new Cell(sheet, row.number(), i + 1, row.cells().get(i));
            Column column = heading.isEmpty() ? nothing(heading) : column(heading, doubleColons);
            columns.add(isRepeated(column) ? nothing(heading) : column);
        }
        return columns;
    }

    private Column column(Cell heading, boolean doubleColons) {
        List<String> parts = parts(heading.text(), doubleColons);
        String first = snake(parts.getFirst());
        if (first.equals("media") && parts.size() > 1) {
            parts = parts.subList(1, parts.size());
            first = snake(parts.getFirst());
            if (!CommonColumns.MEDIA.contains(names.key(first).orElse(""))) {
                findings.error(heading, Sentence.of("forms.column.media-unknown", "kind", first));
                return nothing(heading);
            }
        }
        if (first.equals("romact") && parts.size() > 1) {
            first = first + "::" + snake(parts.get(1));
            parts = List.of(first);
        }
        if (ATTRIBUTE_GROUPS.contains(first) && parts.size() > 1) return attribute(first, parts, heading);
        String key = names.key(first).orElse("");
        if (key.isEmpty()) return unknown(heading);
        String language = parts.size() > 1 ? parts.get(1) : "";
        if (!language.isEmpty() && !names.isTranslatable(key)) {
            if (names.isOpen()) return new Column(heading.text(), "", heading);
            findings.warn(heading, Sentence.of("forms.column.not-translatable", "column", first));
            return nothing(heading);
        }
        return new Column(key, language, heading);
    }

    private Column attribute(String group, List<String> parts, Cell heading) {
        String attribute = parts.get(1);
        String language = parts.size() > 2 ? parts.get(2) : "";
        String lower = attribute.toLowerCase(Locale.ROOT);
        if (group.equals("bind") && lower.startsWith("jr:") && names.key(lower).isPresent()) {
            return new Column(names.key(lower).get(), language, heading);
        }
        if (group.equals("bind") && lower.equals("entities:saveto")) return new Column("save_to", "", heading);
        if (lower.equals("jr:count")) return new Column("repeat_count", "", heading);
        if (!XmlNames.isQualified(attribute)) {
            findings.error(heading, Sentence.of("forms.column.attribute-wrong", "attribute", attribute));
            return nothing(heading);
        }
        String where = group.equals("control") ? "body" : group;
        boolean taken = attribute.startsWith("xmlns")
                || WRITTEN.getOrDefault(where, Set.of()).contains(attribute);
        if (taken) {
            findings.error(heading, Sentence.of("forms.column.attribute-taken", "attribute", attribute));
            return nothing(heading);
        }
        return new Column(where + "::" + attribute, "", heading);
    }

    private Column unknown(Cell heading) {
        if (names.isOpen()) return new Column(heading.text(), "", heading);
        Optional<String> nearest = names.near(snake(heading.text()));
        if (names == ColumnNames.ENTITIES) {
            // An entity made without what its author asked for would be wrong for good.
            findings.error(
                    heading, Sentence.guessing("forms.entity.column-unknown", "column", heading.text(), nearest));
        } else {
            findings.warn(heading, Sentence.guessing("forms.column.unknown", "column", heading.text(), nearest));
        }
        return nothing(heading);
    }

    private boolean isRepeated(Column column) {
        if (column.key().isEmpty()) return false;
        Cell earlier = seen.putIfAbsent(column.key() + "\n" + column.language(), column.heading());
        if (earlier == null) return false;
        Sentence same = Sentence.of(
                "forms.column.twice",
                "first",
                earlier.text(),
                "second",
                column.heading().text());
        // There is only one row of settings, and the first of two columns counts.
        if (names == ColumnNames.SETTINGS) findings.warn(column.heading(), same);
        else findings.error(column.heading(), same);
        return true;
    }

    private static Column nothing(Cell heading) {
        return new Column("", "", heading);
    }

    /** Single colons part a heading only where the sheet has no double ones: they also stand in names like {@code jr:count}. */
    private static List<String> parts(String heading, boolean doubleColons) {
        String by = doubleColons ? "::" : ":";
        List<String> parts = new ArrayList<>(Arrays.stream(heading.split(by, LONGEST_PARTS))
                .map(String::strip)
                .toList());
        int prefix = doubleColons ? -1 : parts.indexOf("jr");
        if (prefix >= 0 && prefix + 1 < parts.size()) parts.set(prefix, "jr:" + parts.remove(prefix + 1));
        return parts;
    }

    static String snake(String heading) {
        return String.join("_", heading.strip().split("\\s+")).toLowerCase(Locale.ROOT);
    }
}
