package org.romact.forms.xlsform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.romact.forms.words.Sentence;

/** Reads .xlsx row by row. A formula cell is what it last came to; a date is written as ISO 8601 has it. */
final class XlsxFile {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?");

    private final WorkbookLimits limits;

    private final WorkbookRows rows;

    private XlsxFile(WorkbookLimits limits) {
        this.limits = limits;
        this.rows = new WorkbookRows(limits);
    }

    static List<Sheet> read(byte[] file, WorkbookLimits limits) throws WorkbookRows.Unreadable {
        return new XlsxFile(limits).read(file);
    }

    private List<Sheet> read(byte[] file) throws WorkbookRows.Unreadable {
        // The library asks for formats of cells only where the file has a list of them.
        ReadingOptions options = new ReadingOptions(XlsxInspection.hasStyles(file, limits), false);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), options)) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> stream = sheet.openStream()) {
                    rows.add(new Sheet(sheet.getName(), rows(sheet.getName(), stream.iterator())));
                }
            }
            return rows.sheets();
        } catch (IOException | RuntimeException e) {
            // The library throws several unchecked exceptions on damaged files; none of them is of use to an author.
            throw notASpreadsheet();
        }
    }

    private List<Sheet.Row> rows(String sheet, Iterator<Row> rowsOfSheet) throws WorkbookRows.Unreadable {
        List<Sheet.Row> read = new ArrayList<>();
        while (rowsOfSheet.hasNext()) {
            Row row = rowsOfSheet.next();
            if (row.getCellCount() > limits.columns()) continueOnlyIfBlank(sheet, row);
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < Math.min(row.getCellCount(), limits.columns()); i++) {
                cells.add(row.getOptionalCell(i).map(XlsxFile::text).orElse(""));
            }
            Sheet.Row kept = rows.row(sheet, row.getRowNum(), cells);
            if (!kept.cells().isEmpty() || read.isEmpty()) read.add(kept);
        }
        return read;
    }

    /** Formatting of whole rows leaves thousands of empty cells behind, which harm nobody. */
    private void continueOnlyIfBlank(String sheet, Row row) throws WorkbookRows.Unreadable {
        List<String> beyond = new ArrayList<>();
        for (int i = limits.columns(); i < row.getCellCount(); i++) {
            if (row.getOptionalCell(i)
                    .map(XlsxFile::text)
                    .filter(t -> !t.isBlank())
                    .isPresent()) {
                for (int j = 0; j <= limits.columns(); j++) beyond.add("");
                rows.row(sheet, row.getRowNum(), beyond);
            }
        }
    }

    /** A formula cell has the type of what it came to only in its value. */
    private static String text(org.dhatim.fastexcel.reader.Cell cell) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        boolean isNumber = cell.getType() == CellType.NUMBER || cell.getValue() instanceof BigDecimal;
        if (isNumber && isDate(cell.getDataFormatString())) return date(cell, raw);
        if (isNumber) return number(raw);
        return switch (cell.getValue()) {
            case Boolean yes -> yes ? "TRUE" : "FALSE";
            case String text -> text;
            case null, default -> raw;
        };
    }

    /** 1.0 is written 1, and 1E3 is written 1000, as the author saw them; anything else stays. */
    static String number(String raw) {
        if (!NUMBER.matcher(raw).matches()) return raw;
        BigDecimal number = new BigDecimal(raw);
        // A spreadsheet stores 0.1 + 0.2 as 0.30000000000000004 but shows at most 15 figures.
        BigDecimal shown = number.round(new java.math.MathContext(15)).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    static boolean isDate(@Nullable String format) {
        if (format == null) return false;
        String plain = format.replaceAll("\"[^\"]*\"|\\\\.|\\[(?![hms]+\\])[^\\]]*\\]", "");
        return plain.matches("(?is).*([ymd]|h+:|:s).*") && !plain.equalsIgnoreCase("general");
    }

    private static String date(org.dhatim.fastexcel.reader.Cell cell, String raw) {
        try {
            var moment = cell.asDate();
            if (moment == null) return raw;
            boolean timeOnly = !raw.startsWith("-") && new BigDecimal(raw).compareTo(BigDecimal.ONE) < 0;
            if (timeOnly) return Moments.written(moment.toLocalTime().withNano(0));
            boolean dateOnly = new BigDecimal(raw).stripTrailingZeros().scale() <= 0;
            return dateOnly ? moment.toLocalDate().toString() : Moments.written(moment.withNano(0));
        } catch (RuntimeException _) {
            return number(raw);
        }
    }

    static WorkbookRows.Unreadable notASpreadsheet() {
        return new WorkbookRows.Unreadable(Problem.ofWorkbook(Sentence.of("forms.workbook.damaged")));
    }
}
