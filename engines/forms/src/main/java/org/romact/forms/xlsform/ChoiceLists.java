package org.romact.forms.xlsform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.romact.forms.words.Sentence;

/** The lists of the choices sheet, by name. */
final class ChoiceLists {
    private static final Set<String> OWN = Set.of("list_name", "name", "label", "image", "big-image", "audio", "video");

    private final Map<String, ChoiceList> lists = new LinkedHashMap<>();
    private final Table table;
    private final Findings findings;
    private final String language;

    private ChoiceLists(Table table, Findings findings, String language) {
        this.table = table;
        this.findings = findings;
        this.language = language;
    }

    static ChoiceLists of(Workbook workbook, Settings settings, Findings findings) {
        Table table = Table.of(workbook, "choices", ColumnNames.CHOICES, findings, false);
        ChoiceLists lists = new ChoiceLists(table, findings, settings.defaultLanguage());
        lists.read(settings.isYes("allow_choice_duplicates"));
        return lists;
    }

    Optional<ChoiceList> find(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    Collection<ChoiceList> all() {
        return lists.values();
    }

    Set<String> names() {
        return lists.keySet();
    }

    Table table() {
        return table;
    }

    private void read(boolean duplicatesAllowed) {
        if (table.entries().isEmpty()) return;
        requireColumn("list_name");
        requireColumn("name");
        List<String> more = moreColumns();
        Map<String, Set<String>> codes = new HashMap<>();
        for (Entry entry : table.entries()) {
            Cell list = entry.cell("list_name");
            if (list.isEmpty()) {
                if (entry.has("name") || entry.has("label")) {
                    findings.warn(list, Sentence.of("forms.choice.no-list"));
                }
                continue;
            }
            ChoiceList into = lists.computeIfAbsent(list.text(), ChoiceList::new);
            Cell name = entry.cell("name");
            if (name.isEmpty()) {
                findings.error(name, Sentence.of("forms.choice.no-name"));
                continue;
            }
            boolean isNew =
                    codes.computeIfAbsent(list.text(), _ -> new HashSet<>()).add(name.text());
            if (!isNew && !duplicatesAllowed) {
                findings.error(name, Sentence.of("forms.choice.twice", "list", list.text(), "name", name.text()));
            }
            into.add(item(entry, name, more));
        }
    }

    private ChoiceList.Item item(Entry entry, Cell name, List<String> more) {
        Said label = entry.said("label", language);
        Map<String, Said> media = new LinkedHashMap<>();
        for (String kind : CommonColumns.MEDIA) if (entry.has(kind)) media.put(kind, entry.said(kind, language));
        if (label.isEmpty())
            findings.warn(entry.cell("label"), Sentence.of("forms.choice.no-label", "name", name.text()));
        if (media.containsKey("big-image") && !media.containsKey("image")) {
            findings.warn(entry.cell("big-image"), Sentence.of("forms.big-image.alone"));
        }
        Map<String, Cell> other = new LinkedHashMap<>();
        for (String column : more) if (entry.has(column)) other.put(column, entry.cell(column));
        return new ChoiceList.Item(name, label, media, other);
    }

    /** Other columns become elements of the form, so their headings must be names. */
    private List<String> moreColumns() {
        Set<String> more = new LinkedHashSet<>();
        for (Column column : table.columns()) {
            if (column.key().isEmpty() || OWN.contains(column.key())) continue;
            if (XmlNames.isQualified(column.key())) more.add(column.key());
            else {
                findings.warn(
                        column.heading(),
                        Sentence.of(
                                "forms.choices.column-unusable",
                                "column",
                                column.heading().text()));
            }
        }
        return new ArrayList<>(more);
    }

    private void requireColumn(String key) {
        if (table.has(key)) return;
        findings.error(Problem.ofSheet("choices", Sentence.of("forms.choices.column-missing", "column", key)));
    }
}
