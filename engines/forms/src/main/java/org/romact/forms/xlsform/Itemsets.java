package org.romact.forms.xlsform;

import java.util.List;

/**
 * The external_choices sheet as the file {@code itemsets.csv} that devices look into for select_one_external: every text in quotes,
 * lines parted by CR and LF (RFC 4180).
 */
final class Itemsets {
    private Itemsets() {}

    /** @return empty where no question of the form looks into it */
    static String of(Workbook workbook, FormNode root) {
        boolean[] used = new boolean[1];
        root.walk(node -> used[0] |=
                node.items.filter(i -> i.kind() == ItemSource.Kind.EXTERNAL).isPresent());
        if (!used[0]) return "";
        List<Sheet.Row> rows = workbook.sheet("external_choices").map(Sheet::rows).orElse(List.of()).stream()
                .filter(r -> !r.isBlank())
                .toList();
        if (rows.isEmpty()) return "";
        List<String> heading = rows.getFirst().cells();
        StringBuilder csv = new StringBuilder();
        for (Sheet.Row row : rows) line(csv, heading, row.cells());
        return csv.toString();
    }

    /** Columns without a heading are left out; a text that is missing is an empty one, so that columns stay in line. */
    private static void line(StringBuilder csv, List<String> heading, List<String> cells) {
        boolean first = true;
        for (int i = 0; i < heading.size(); i++) {
            if (heading.get(i).isEmpty()) continue;
            if (!first) csv.append(',');
            first = false;
            String text = i < cells.size() ? cells.get(i) : "";
            csv.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
        csv.append("\r\n");
    }
}
