package org.romact.forms.xlsform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.romact.forms.xlsform.Compiled.CompiledForm;

/**
 * Compiles a form of 5,000 questions in 10 languages from an .xlsx, in a process of its own with {@code -Xmx512m}, and prints what the
 * first compilation took (as a command pays) and the median of ten more (as a server does).
 *
 * <pre>java -Xmx512m -cp … org.romact.forms.xlsform.CompilingSpeed</pre>
 */
public final class CompilingSpeed {
    private static final int QUESTIONS = 5_000;
    private static final int LANGUAGES = 10;
    private static final int RUNS = 10;

    private CompilingSpeed() {}

    public static void main(String[] arguments) {
        byte[] workbook = workbook();
        long first = time(workbook);
        long[] times = new long[RUNS];
        for (int i = 0; i < RUNS; i++) times[i] = time(workbook);
        Arrays.sort(times);
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%,d questions x %d languages, .xlsx of %,d KiB: first %d ms, median %d ms, at most %d MiB of heap%n",
                QUESTIONS, LANGUAGES, workbook.length >> 10, first, times[RUNS / 2], runtime.totalMemory() >> 20);
    }

    private static long time(byte[] workbook) {
        long start = System.nanoTime();
        Compiled compiled = XlsForm.compile(workbook, "big.xlsx");
        long took = (System.nanoTime() - start) / 1_000_000;
        if (!(compiled instanceof CompiledForm form) || form.xml().length() < 1_000_000)
            throw new AssertionError(compiled.toString());
        return took;
    }

    /** Groups of ten questions, a third of them selects, with relevance, constraints and hints. */
    private static byte[] workbook() {
        StringBuilder survey = new StringBuilder();
        StringBuilder heading = new StringBuilder();
        for (String column : new String[] {"type", "name", "relevant", "constraint", "required"}) cell(heading, column);
        for (String text : new String[] {"label", "hint", "constraint_message"}) {
            for (int l = 0; l < LANGUAGES; l++)
                cell(heading, text + "::Language " + l + " (l" + (char) ('a' + l) + ")");
        }
        row(survey, heading);
        for (int q = 0; q < QUESTIONS; q++) {
            if (q % 10 == 0) container(survey, "begin_group", "group_" + q / 10);
            question(survey, q);
            if (q % 10 == 9) container(survey, "end_group", "");
        }
        StringBuilder choices = new StringBuilder();
        StringBuilder head = new StringBuilder();
        cell(head, "list_name");
        cell(head, "name");
        for (int l = 0; l < LANGUAGES; l++) cell(head, "label::Language " + l + " (l" + (char) ('a' + l) + ")");
        row(choices, head);
        for (int c = 0; c < 1_000; c++) {
            StringBuilder line = new StringBuilder();
            cell(line, "list_" + c / 10);
            cell(line, "choice_" + c % 10);
            for (int l = 0; l < LANGUAGES; l++) cell(line, "Choice " + c + " in language " + l);
            row(choices, line);
        }
        return xlsx(survey, choices);
    }

    private static void container(StringBuilder sheet, String type, String name) {
        StringBuilder line = new StringBuilder();
        cell(line, type);
        cell(line, name);
        row(sheet, line);
    }

    private static void question(StringBuilder sheet, int q) {
        StringBuilder line = new StringBuilder();
        cell(line, q % 3 == 0 ? "select_one list_" + q % 100 : "integer");
        cell(line, "question_" + q);
        cell(line, q % 3 == 2 ? "${question_" + (q - 1) + "} > 3 and ${question_" + (q - 1) + "} < 9" : "");
        cell(line, q % 3 == 0 ? "" : ". >= 0 and . <= 100");
        cell(line, "yes");
        for (String text : new String[] {"Question", "Hint", "Message"}) {
            for (int l = 0; l < LANGUAGES; l++)
                cell(line, text + " " + q + ", said in language number " + l + " at some length");
        }
        row(sheet, line);
    }

    private static void cell(StringBuilder line, String text) {
        line.append("<c t=\"inlineStr\"><is><t>").append(XmlText.escaped(text)).append("</t></is></c>");
    }

    private static void row(StringBuilder sheet, StringBuilder line) {
        sheet.append("<row>").append(line).append("</row>");
    }

    private static byte[] xlsx(StringBuilder survey, StringBuilder choices) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + packages
                            + "content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type
                            + "sheet.main+xml\"/></Types>");
            String relation = "<Relationship Id=\"rId%d\" Type=\"" + office + "/%s\" Target=\"%s\"/>";
            String relations = "<Relationships xmlns=\"" + packages + "relationships\">";
            put(
                    zip,
                    "_rels/.rels",
                    relations + relation.formatted(1, "officeDocument", "xl/workbook.xml") + "</Relationships>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations + relation.formatted(1, "worksheet", "worksheets/sheet1.xml")
                            + relation.formatted(2, "worksheet", "worksheets/sheet2.xml") + "</Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                            + "\"><sheets><sheet name=\"survey\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"choices\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>");
            put(zip, "xl/worksheets/sheet1.xml", sheet(main, survey));
            put(zip, "xl/worksheets/sheet2.xml", sheet(main, choices));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String sheet(String main, StringBuilder rows) {
        StringBuilder numbered = new StringBuilder(rows.length());
        int row = 0;
        for (String part : rows.toString().split("<row>", -1)) {
            if (part.isEmpty()) continue;
            row++;
            int column = 0;
            StringBuilder line = new StringBuilder();
            for (String cell : part.split("<c t=", -1)) {
                if (cell.isEmpty()) continue;
                column++;
                line.append("<c r=\"")
                        .append(Cell.letters(column))
                        .append(row)
                        .append("\" t=")
                        .append(cell);
            }
            numbered.append("<row r=\"").append(row).append("\">").append(line);
        }
        return "<worksheet xmlns=\"" + main + "\"><sheetData>" + numbered + "</sheetData></worksheet>";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
