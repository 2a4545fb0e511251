package org.romact.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.romact.forms.xlsform.Compiled.CompiledForm;

class A13_AnOldSpreadsheetIsReadTest {
    private static byte[] xls(Consumer<HSSFWorkbook> author) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            author.accept(workbook);
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static HSSFRow row(HSSFSheet sheet, int row, String... cells) {
        HSSFRow line = sheet.createRow(row);
        for (int i = 0; i < cells.length; i++)
            if (!cells[i].isEmpty()) line.createCell(i).setCellValue(cells[i]);
        return line;
    }

    private static Workbook read(byte[] file) throws WorkbookRows.Unreadable {
        return XlsForm.read(file, "old.xls");
    }

    private static List<String> cells(Workbook workbook, int row) {
        return workbook.sheet("survey").orElseThrow().rows().get(row).cells();
    }

    @Test
    void compilesAForm() throws Exception {
        Compiled compiled = XlsForm.compile(
                xls(workbook -> {
                    HSSFSheet survey = workbook.createSheet("survey");
                    row(survey, 0, "type", "name", "label::English (en)", "label::Български (bg)");
                    row(survey, 1, "select_one yes_no", "water", " Is there water? 😀 ", "Има ли вода?");
                    HSSFSheet choices = workbook.createSheet("choices");
                    row(choices, 0, "list_name", "name", "label::English (en)", "label::Български (bg)");
                    row(choices, 1, "yes_no", "", "Yes", "Да").createCell(1).setCellValue(1);
                    row(choices, 2, "yes_no", "", "No", "Не").createCell(1).setCellValue(2);
                }),
                "old.xls");
        assertThat(compiled).isInstanceOf(CompiledForm.class);
        CompiledForm form = (CompiledForm) compiled;
        assertThat(form.id()).isEqualTo("old");
        assertThat(form.xml()).contains("<name>1</name>", "Има ли вода?", "<value>Is there water? 😀</value>");
    }

    @Test
    void aCellMeansWhatItMeansInANewSpreadsheet() throws Exception {
        byte[] file = xls(workbook -> {
            HSSFSheet sheet = workbook.createSheet("survey");
            HSSFRow row = sheet.createRow(0);
            row.createCell(0).setCellValue(1.0);
            row.createCell(1).setCellValue(0.1 + 0.2);
            row.createCell(2).setCellValue(true);
            row.createCell(3).setCellErrorValue(FormulaError.DIV0);
            row.createCell(5).setCellValue(1e-7);
            row.createCell(6).setCellValue(123456789012.0);
        });
        assertThat(cells(read(file), 0))
                .containsExactly("1", "0.3", "TRUE", "#DIV/0!", "", "0.0000001", "123456789012");
    }

    @Test
    void daysAndHoursAreWrittenAsIso8601() throws Exception {
        byte[] file = xls(workbook -> {
            HSSFRow row = workbook.createSheet("survey").createRow(0);
            moment(row.createCell(0), "d/m/yy", 46_000);
            moment(row.createCell(1), "h:mm", 10.5 / 24);
            row.createCell(2).setCellValue(LocalDateTime.of(2026, 11, 29, 21, 30, 15));
            row.getCell(2).setCellStyle(workbook.createCellStyle());
            row.getCell(2).getCellStyle().setDataFormat((short) 0x16);
            row.createCell(3).setCellValue(46_000);
        });
        assertThat(cells(read(file), 0)).containsExactly("2025-12-09", "10:30:00", "2026-11-29T21:30:15", "46000");
    }

    private static void moment(HSSFCell cell, String format, double value) {
        HSSFWorkbook workbook = cell.getSheet().getWorkbook();
        cell.setCellValue(value);
        cell.setCellStyle(workbook.createCellStyle());
        cell.getCellStyle().setDataFormat(workbook.createDataFormat().getFormat(format));
    }

    @Test
    void aFormulaIsWhatItLastCameTo() throws Exception {
        byte[] file = xls(workbook -> {
            HSSFRow row = workbook.createSheet("survey").createRow(0);
            row.createCell(0).setCellValue("te");
            row.createCell(1).setCellFormula("A1&\"xt\"");
            row.createCell(2).setCellFormula("1+1");
            row.createCell(3).setCellFormula("1=2");
            row.createCell(4).setCellFormula("1/0");
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            evaluator.evaluateAll();
        });
        assertThat(cells(read(file), 0)).containsExactly("te", "text", "2", "FALSE", "#DIV/0!");
    }

    @Test
    void ofMergedCellsTheFirstCountsAndRowsKeepTheirNumbers() throws Exception {
        byte[] file = xls(workbook -> {
            HSSFSheet sheet = workbook.createSheet("survey");
            row(sheet, 0, "a", "b");
            row(sheet, 7, "merged", "", "after");
            sheet.addMergedRegion(new CellRangeAddress(7, 8, 0, 1));
            workbook.createSheet("Empty");
            row(workbook.createSheet("choices"), 0, "list_name");
        });
        Workbook workbook = read(file);
        assertThat(cells(workbook, 1)).containsExactly("merged", "", "after");
        assertThat(workbook.sheet("survey").orElseThrow().rows().get(1).number())
                .isEqualTo(8);
        assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("survey", "Empty", "choices");
    }

    @Test
    void saysThatAPasswordIsInTheWay() throws Exception {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            byte[] file = xls(workbook -> row(workbook.createSheet("survey"), 0, "type"));
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertThatThrownBy(() -> read(file)).hasMessageContaining("password");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /** A new spreadsheet with a password is wrapped into the container of old ones. */
    @Test
    void saysSoOfANewSpreadsheetToo() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[9_000]), "EncryptedPackage");
            container.writeFilesystem(bytes);
        }
        assertThatThrownBy(() -> read(bytes.toByteArray())).hasMessageContaining("password");
    }

    @Test
    void refusesWhatIsCutOff() throws Exception {
        byte[] file = xls(workbook -> {
            HSSFSheet sheet = workbook.createSheet("survey");
            for (int i = 0; i < 50; i++) row(sheet, i, "type", "name " + i, "label");
        });
        for (int length : new int[] {8, 511, 512, 600, 2_000, file.length / 2}) {
            assertThatThrownBy(() -> read(Arrays.copyOf(file, length)))
                    .as("%d bytes", length)
                    .isInstanceOf(WorkbookRows.Unreadable.class)
                    .hasMessageContaining("cannot be read");
        }
    }
}
