package org.romact.forms.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The osm sheet: which tags of OpenStreetMap are asked for, by the name of their list. */
final class OsmTags {
    private final Map<String, List<Tag>> lists = new HashMap<>();

    private OsmTags() {}

    /** @param label empty where the sheet has none; devices show it in one language only */
    record Tag(String key, String label) {}

    static OsmTags of(Workbook workbook, Settings settings, Findings findings) {
        OsmTags tags = new OsmTags();
        Table table = Table.of(workbook, "osm", ColumnNames.CHOICES, findings, false);
        for (Entry entry : table.entries()) {
            if (!entry.has("list_name") || !entry.has("name")) continue;
            Said label = entry.said("label", settings.defaultLanguage());
            Cell shown = label.isEmpty()
                    ? entry.cell("label")
                    : label.byLanguage().getOrDefault(settings.defaultLanguage(), label.plain());
            tags.lists
                    .computeIfAbsent(entry.text("list_name"), _ -> new ArrayList<>())
                    .add(new Tag(entry.text("name"), shown.text()));
        }
        return tags;
    }

    List<Tag> of(String list) {
        return lists.getOrDefault(list, List.of());
    }
}
