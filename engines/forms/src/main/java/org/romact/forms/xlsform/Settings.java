package org.romact.forms.xlsform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.romact.forms.words.Sentence;

/** What the settings sheet says about the form as a whole. */
final class Settings {
    static final String NO_LANGUAGE = "default";
    private static final Set<String> YES = Set.of("yes", "true", "true()", "1");

    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Map<String, Cell> attributes = new LinkedHashMap<>();
    private final String fileName;

    private Settings(String fileName) {
        this.fileName = fileName;
    }

    static Settings of(Workbook workbook, Findings findings) {
        Settings settings = new Settings(workbook.fileName());
        Table table = Table.of(workbook, "settings", ColumnNames.SETTINGS, findings, false);
        if (!table.entries().isEmpty()) settings.read(table.entries().getFirst());
        settings.checkIds(findings);
        for (int i = 1; i < table.entries().size(); i++) {
            findings.warn(table.entries().get(i).anywhere(), Sentence.of("forms.settings.second-row"));
        }
        return settings;
    }

    private void read(Entry entry) {
        for (String key : entry.keys()) {
            if (key.startsWith("attribute::")) attributes.put(key.substring("attribute::".length()), entry.cell(key));
            else cells.put(key, entry.cell(key));
        }
    }

    /** The older word for the form's id counts only where the newer is not used. */
    private void checkIds(Findings findings) {
        if (text("id_string").isEmpty()) return;
        if (text("form_id").isEmpty()) cells.put("form_id", cell("id_string"));
        else {
            findings.warn(
                    cell("id_string"), Sentence.of("forms.column.twice", "first", "form_id", "second", "id_string"));
        }
    }

    /** A setting given on the survey sheet, as very old forms do. */
    void put(String key, Cell cell) {
        cells.put(key, cell);
    }

    Cell cell(String key) {
        return cells.getOrDefault(key, new Cell("settings", 2, 0, ""));
    }

    String text(String key) {
        return cell(key).text();
    }

    boolean isYes(String key) {
        return isYes(cell(key));
    }

    static boolean isYes(Cell cell) {
        return YES.contains(cell.text().toLowerCase(java.util.Locale.ROOT));
    }

    /** Attributes of the instance's outermost node, in the author's own name-spaces. */
    Map<String, Cell> attributes() {
        return attributes;
    }

    String rootName() {
        return text("name").isEmpty() ? "data" : text("name");
    }

    String id() {
        if (!text("form_id").isEmpty()) return text("form_id");
        return fileName.isEmpty() ? "data" : fileName;
    }

    String title() {
        return text("form_title").isEmpty() ? id() : text("form_title");
    }

    String defaultLanguage() {
        return text("default_language").isEmpty() ? NO_LANGUAGE : text("default_language");
    }

    /** Runs of spaces become one, unless the author says no. */
    boolean collapsesSpaces() {
        return !CommonColumns.isNo(cell("clean_text_values"));
    }
}
