package org.romact.forms.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Wording;

/** The tables described for machines: W3C “Metadata Vocabulary for Tabular Data” (CSVW), 17 December 2015. */
public final class Csvw {
    private Csvw() {}

    /** @return JSON for a file named {@code csv-metadata.json} beside the CSV files, which are written in the same style */
    public static String metadata(FormDefinition form, CsvStyle style) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("@context", "http://www.w3.org/ns/csvw");
        group.put("dc:title", form.title());
        group.put("dc:identifier", form.id());
        group.put(
                "tables",
                Layout.of(form).stream()
                        .map(layout -> table(form, layout, style))
                        .toList());
        return Json.write(group);
    }

    private static Map<String, Object> table(FormDefinition form, Layout layout, CsvStyle style) {
        List<Object> columns = new ArrayList<>();
        for (Column column : layout.columns()) columns.add(column(form, column, style));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("columns", columns);
        schema.put("primaryKey", name(layout.columns().getFirst()));
        layout.parent()
                .ifPresent(parent -> schema.put(
                        "foreignKeys",
                        List.of(Json.object(
                                "columnReference",
                                "parent_key",
                                "reference",
                                Json.object("resource", parent, "columnReference", "row_key")))));
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("url", layout.fileName());
        table.put("dialect", Json.object("header", true, "encoding", "utf-8"));
        table.put("tableSchema", schema);
        return table;
    }

    private static Map<String, Object> column(FormDefinition form, Column column, CsvStyle style) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", name(column));
        described.put("titles", column.name());
        List<Object> titles = titles(form, column);
        if (!titles.isEmpty()) described.put("dc:title", titles);
        column.question().ifPresent(question -> {
            described.put("dc:source", question.path());
            if (!question.hint().isEmpty()) described.put("dc:description", translations(form, question.hint()));
        });
        described.put("datatype", datatype(column));
        described.put(
                "null",
                new ArrayList<>(
                        new TreeSet<>(List.of(style.blank(), style.refused(), style.notAsked(), style.absent()))));
        boolean several = column.part() == Column.Part.ANSWER
                && column.question().isPresent()
                && column.question().get().control().choosesSeveral();
        if (several) described.put("separator", " ");
        return described;
    }

    private static List<Object> titles(FormDefinition form, Column column) {
        if (column.question().isEmpty()) return List.of();
        if (form.languages().isEmpty()) return List.of(column.label(""));
        List<Object> titles = new ArrayList<>();
        for (String language : form.languages()) titles.add(inLanguage(column.label(language), language));
        return titles;
    }

    private static List<Object> translations(FormDefinition form, Wording wording) {
        if (form.languages().isEmpty()) return List.of(wording.text());
        List<Object> texts = new ArrayList<>();
        for (String language : form.languages()) texts.add(inLanguage(wording.in(language), language));
        return texts;
    }

    private static Object inLanguage(String text, String language) {
        Optional<String> tag = LanguageTag.of(language);
        if (tag.isEmpty()) return text;
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("@value", text);
        value.put("@language", tag.get());
        return value;
    }

    /** A name may hold letters, digits, underscores and points; everything else is percent-encoded (RFC 6570, varname). */
    private static String name(Column column) {
        StringBuilder name = new StringBuilder();
        for (byte b : column.name().getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '.');
            if (plain && !(name.isEmpty() && c == '_')) name.append(c);
            else name.append("%%%02X".formatted((int) c));
        }
        return name.toString();
    }

    private static String datatype(Column column) {
        return switch (column.reading()) {
            case TEXT -> "string";
            case WHOLE -> "integer";
            case DECIMAL -> "double";
            case YES_NO -> "boolean";
            case DAY -> "date";
            case TIME -> "time";
            case MOMENT -> "dateTime";
        };
    }
}
