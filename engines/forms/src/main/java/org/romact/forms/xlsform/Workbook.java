package org.romact.forms.xlsform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A spreadsheet as its author wrote it: sheets of trimmed cells. */
public final class Workbook {
    private final List<Sheet> sheets;
    private final String fileName;
    private final Written written;

    /** How it was written, for what a mistake looks like differs. */
    enum Written {
        SPREADSHEET,
        TEXT,
        MARKDOWN
    }

    /** @param fileName without folder and ending; a form without an id is called so; empty where there is none */
    Workbook(List<Sheet> sheets, String fileName, Written written) {
        this.sheets = List.copyOf(sheets);
        this.fileName = fileName;
        this.written = written;
    }

    boolean is(Written way) {
        return written == way;
    }

    String fileName() {
        return fileName;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** By name, whatever its case; the only sheet of a workbook is the survey whatever it is called. */
    Optional<Sheet> sheet(String name) {
        return sheets.stream()
                .filter(s -> s.name().strip().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .or(() -> name.equals("survey") && sheets.size() == 1
                        ? Optional.of(sheets.getFirst())
                        : Optional.empty());
    }

    /** The rows below the heading that hold something. */
    boolean hasRows(String name) {
        return sheet(name)
                .map(s -> s.rows().stream().skip(1).anyMatch(r -> !r.isBlank()))
                .orElse(false);
    }
}
