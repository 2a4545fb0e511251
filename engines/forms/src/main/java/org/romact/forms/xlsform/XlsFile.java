package org.romact.forms.xlsform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import org.romact.forms.words.Sentence;

/** Reads .xls, as spreadsheet programs wrote before 2007, record by record; a cell means what it means in {@link XlsxFile}. */
final class XlsFile extends AbortableHSSFListener {
    private static final short GO_ON = 0;

    private final WorkbookLimits limits;
    private final WorkbookRows rows;
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(_ -> {});
    private final List<BoundSheetRecord> names = new ArrayList<>();
    private @Nullable SSTRecord texts;
    private boolean since1904;

    /** Workbooks hold sheets, and sheets hold charts: what stands deeper than a sheet is none of ours. */
    private int depth;

    private int sheet = -1;
    private final Map<Integer, TreeMap<Integer, String>> cells = new TreeMap<>();
    /** The formula whose text comes in the next record. */
    private @Nullable FormulaRecord open;

    private XlsFile(WorkbookLimits limits) {
        this.limits = limits;
        this.rows = new WorkbookRows(limits);
    }

    static List<Sheet> read(byte[] file, WorkbookLimits limits) throws WorkbookRows.Unreadable {
        XlsFile reader = new XlsFile(limits);
        try (POIFSFileSystem archive = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            if (archive.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) throw lockedOrOlder();
            HSSFRequest request = new HSSFRequest();
            request.addListenerForAllRecords(reader);
            new HSSFEventFactory().abortableProcessWorkbookEvents(request, archive);
        } catch (EncryptedDocumentException | OldExcelFormatException e) {
            throw lockedOrOlder();
        } catch (HSSFUserException e) {
            throw e.getReason() instanceof WorkbookRows.Unreadable unreadable ? unreadable : XlsxFile.notASpreadsheet();
        } catch (IOException | RuntimeException e) {
            // The library throws several unchecked exceptions on damaged files; none of them is of use to an author.
            throw XlsxFile.notASpreadsheet();
        }
        return reader.rows.sheets();
    }

    @Override
    public short abortableProcessRecord(Record record) throws HSSFUserException {
        formats.processRecord(record);
        try {
            take(record);
        } catch (WorkbookRows.Unreadable unreadable) {
            throw new HSSFUserException(unreadable);
        }
        return GO_ON;
    }

    private void take(Record record) throws WorkbookRows.Unreadable {
        switch (record) {
            case BOFRecord begin -> begin(begin);
            case EOFRecord _ -> end();
            case BoundSheetRecord name -> names.add(name);
            case SSTRecord all -> texts = all;
            case DateWindow1904Record window -> since1904 = window.getWindowing() == 1;
            case FormulaRecord formula when depth == 1 -> formula(formula);
            case StringRecord text when depth == 1 && open != null -> put(open, text.getString());
            case LabelRecord label when depth == 1 -> put(label, label.getValue());
            case LabelSSTRecord label when depth == 1 -> put(label, shared(label.getSSTIndex()));
            case NumberRecord number when depth == 1 -> put(number, number(number, number.getValue()));
            case BoolErrRecord other
            when depth == 1 ->
                put(other, other.isBoolean() ? yesNo(other.getBooleanValue()) : mistake(other.getErrorValue()));
            default -> {}
        }
    }

    /** The first part of the file is about the workbook; each part after it, in the order of their places in the file, is one sheet. */
    private void begin(BOFRecord begin) {
        if (begin.getType() == BOFRecord.TYPE_WORKBOOK) return;
        depth++;
        if (depth == 1) sheet++;
    }

    private void end() throws WorkbookRows.Unreadable {
        if (depth == 0) {
            names.sort(java.util.Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
            return;
        }
        if (--depth == 0) close();
    }

    private void close() throws WorkbookRows.Unreadable {
        if (sheet >= names.size()) throw XlsxFile.notASpreadsheet();
        String name = names.get(sheet).getSheetname();
        List<Sheet.Row> read = new ArrayList<>();
        for (Map.Entry<Integer, TreeMap<Integer, String>> row : cells.entrySet()) {
            int columns = Math.min(row.getValue().lastKey(), limits.columns()) + 1;
            List<String> texts = new ArrayList<>(Collections.nCopies(columns, ""));
            row.getValue().forEach((column, text) -> texts.set(Math.min(column, columns - 1), text));
            Sheet.Row kept = rows.row(name, row.getKey() + 1, texts);
            if (!kept.cells().isEmpty() || read.isEmpty()) read.add(kept);
        }
        rows.add(new Sheet(name, read));
        cells.clear();
    }

    private void put(CellValueRecordInterface cell, String text) {
        open = null;
        if (text.isBlank()) return;
        cells.computeIfAbsent(cell.getRow(), _ -> new TreeMap<>()).put((int) cell.getColumn() & 0xFFFF, text);
    }

    /** A formula is read as what it last came to. */
    private void formula(FormulaRecord formula) {
        if (formula.hasCachedResultString()) {
            open = formula;
            return;
        }
        CellType type = formula.getCachedResultTypeEnum();
        put(
                formula,
                switch (type) {
                    case BOOLEAN -> yesNo(formula.getCachedBooleanValue());
                    case ERROR -> mistake(formula.getCachedErrorValue());
                    default -> number(formula, formula.getValue());
                });
    }

    private String shared(int index) {
        if (texts == null || index < 0 || index >= texts.getNumUniqueStrings()) return "";
        return texts.getString(index).getString();
    }

    private String number(CellValueRecordInterface cell, double value) {
        String raw = BigDecimal.valueOf(value).toString();
        String format = formats.getFormatString(cell);
        if (!XlsxFile.isDate(format) || !DateUtil.isValidExcelDate(value)) return XlsxFile.number(raw);
        var moment = DateUtil.getLocalDateTime(value, since1904, true);
        if (value < 1) return Moments.written(moment.toLocalTime());
        return value == Math.rint(value) ? moment.toLocalDate().toString() : Moments.written(moment);
    }

    private static String yesNo(boolean yes) {
        return yes ? "TRUE" : "FALSE";
    }

    private static String mistake(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    }

    private static WorkbookRows.Unreadable lockedOrOlder() {
        return new WorkbookRows.Unreadable(Problem.ofWorkbook(Sentence.of("forms.workbook.old")));
    }
}
