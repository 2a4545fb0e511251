package org.romact.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** From bytes to cells that know their place. */
class A01_AWorkbookIsReadTest {
    private static final WorkbookLimits SMALL = new WorkbookLimits(10_000, 20_000, 100, 5, 50);

    private static Workbook read(String text) throws WorkbookRows.Unreadable {
        return WorkbookReader.read(text.getBytes(StandardCharsets.UTF_8), "forms/tree.md", SMALL);
    }

    private static List<String> cells(Workbook workbook, String sheet, int row) {
        return workbook.sheet(sheet).orElseThrow().rows().get(row).cells();
    }

    @Test
    void readsMarkdownTablesSheetBySheet() throws Exception {
        Workbook workbook = read("""
                | survey |      |      |
                |        | type | name |
                |        | text | a\\|b |
                | choices | | |
                | | list_name | name |
                """);
        assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("survey", "choices");
        assertThat(cells(workbook, "survey", 1)).containsExactly("text", "a|b");
        assertThat(workbook.fileName()).isEqualTo("tree");
    }

    @Test
    void readsCommaSeparatedTextWithQuotesAndLineBreaks() throws Exception {
        Workbook workbook = read("\"survey\",,\n,type,label\n,text,\"Say \"\"yes\"\",\nor no\"\n");
        assertThat(cells(workbook, "survey", 1)).containsExactly("text", "Say \"yes\",\nor no");
    }

    @Test
    void takesSpacesOfEveryKindFromAroundACell() throws Exception {
        Workbook workbook = read("survey\n,\u00a0text \u200b,\ufeff name\t\n");
        assertThat(cells(workbook, "survey", 0)).containsExactly("text", "name");
    }

    @Test
    void findsASheetWhateverTheCaseOfItsName() throws Exception {
        assertThat(read("| Survey |\n| | type |").sheet("survey")).isPresent();
    }

    @Test
    void readsASpreadsheetThatWasWrittenAsAStream() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook writer = new org.dhatim.fastexcel.Workbook(file, "somebody", "1.0")) {
            writer.newWorksheet("survey").value(0, 0, "type");
        }
        Workbook workbook = XlsForm.read(file.toByteArray(), "streamed.xlsx");
        assertThat(cells(workbook, "survey", 0)).containsExactly("type");
    }

    @Test
    void readsNumbersFormulasAndBooleansOfASpreadsheetAsTheirAuthorSawThem() throws Exception {
        byte[] file = xlsx("<row r=\"1\"><c r=\"A1\"><v>1.0</v></c><c r=\"C1\" t=\"str\"><f>1+1</f><v>two</v></c>"
                + "<c r=\"D1\" t=\"b\"><v>1</v></c><c r=\"E1\"><v>0.30000000000000004</v></c></row>"
                + "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><r><t>ri</t></r><r><t>ch </t></r></is></c>"
                + "<c r=\"B4\" t=\"b\"><f>FALSE()</f><v>0</v></c><c r=\"C4\"><f>1+1</f><v>2.0</v></c></row>");
        Workbook workbook = WorkbookReader.read(file, "", SMALL);
        assertThat(cells(workbook, "survey", 0)).containsExactly("1", "", "two", "TRUE", "0.3");
        assertThat(workbook.sheet("survey").orElseThrow().rows().get(1).number())
                .isEqualTo(4);
        assertThat(cells(workbook, "survey", 1)).containsExactly("rich", "FALSE", "2");
    }

    @Test
    void refusesAFileThatUnpacksToMoreThanAFormNeeds() throws Exception {
        byte[] bomb = xlsx("<row r=\"1\"><c r=\"A1\"><v>" + "0".repeat(30_000) + "</v></c></row>");
        assertThat(bomb.length).isLessThan(5_000);
        assertThatThrownBy(() -> WorkbookReader.read(bomb, "", SMALL)).hasMessageContaining("unpacks to more than");
    }

    @Test
    void refusesTooManyCellsAndCellsTooLong() {
        assertThatThrownBy(() -> read("| survey |\n" + "| | a | b | c |\n".repeat(50)))
                .hasMessageContaining("100 cells");
        assertThatThrownBy(() -> read("| survey |\n| | " + "x".repeat(51) + " |"))
                .hasMessageContaining("50 characters");
    }

    @Test
    void refusesWhatIsNoWorkbookWithAWholeSentence() {
        assertThatThrownBy(() -> WorkbookReader.read(new byte[] {'P', 'K', 3, 4, 9, 9}, "", SMALL))
                .hasMessageContaining("cannot be read as an .xlsx");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        assertThatThrownBy(() -> WorkbookReader.read(old, "", SMALL)).hasMessageContaining("again as .xlsx");
        assertThatThrownBy(() -> WorkbookReader.read(new byte[] {(byte) 0xFF, 0, 1}, "", SMALL))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> read("  ")).hasMessageContaining("empty");
    }

    @Test
    void countsColumnsAsSpreadsheetsDo() {
        assertThat(List.of(1, 26, 27, 702, 703)).map(Cell::letters).containsExactly("A", "Z", "AA", "ZZ", "AAA");
    }

    /** The smallest spreadsheet: one sheet called survey with these rows. */
    private static byte[] xlsx(String rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            String types = "http://schemas.openxmlformats.org/package/2006/content-types";
            String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            String kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + types + "\"><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                            + kind + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
                            + kind
                            + "worksheet+xml\"/></Types>");
            put(zip, "_rels/.rels", relationship(relations + "/officeDocument", "xl/workbook.xml"));
            put(zip, "xl/_rels/workbook.xml.rels", relationship(relations + "/worksheet", "worksheets/sheet1.xml"));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations
                            + "\"><sheets><sheet name=\"survey\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return bytes.toByteArray();
    }

    private static String relationship(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
