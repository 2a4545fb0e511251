package org.romact.forms.xlsform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.romact.forms.words.Sentence;

/** Notices sheets whose name is almost that of one a form can have. */
final class SheetNames {
    private static final List<String> KNOWN =
            List.of("survey", "choices", "settings", "entities", "external_choices", "osm");

    private SheetNames() {}

    static void check(Workbook workbook, Findings findings) {
        if (workbook.sheets().size() == 1) return;
        for (Sheet sheet : workbook.sheets()) {
            String name = sheet.name().strip().toLowerCase(Locale.ROOT);
            if (KNOWN.contains(name) || name.startsWith("_")) continue;
            Optional<String> nearest =
                    Spelling.nearest(name, KNOWN).filter(n -> workbook.sheet(n).isEmpty());
            nearest.ifPresent(n -> findings.warn(Problem.ofSheet(
                    sheet.name(), Sentence.of("forms.sheet.passed-over", "sheet", sheet.name(), "nearest", n))));
        }
    }
}
