package org.romact.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.romact.forms.xlsform.Compiled.CompiledForm;
import org.romact.forms.xlsform.Compiled.Refused;

/** A cell that says it stands in column ZZZZZZZ would make the library ask for all the memory there is. */
class A17_CellsFarOutAreRefusedTest {
    private static final String NEAR = "A4";
    private static final String FAR = "ZZZZZZZ4";
    private static final int BLOCK = 1 << 16;

    @Test
    void oneThatIsNearIsRead() throws IOException {
        assertThat(compile(NEAR, "xl/worksheets/sheet1.xml", "", StandardCharsets.UTF_8))
                .isInstanceOf(CompiledForm.class);
        assertThat(compile(NEAR, "xl/oddly.bin", "", StandardCharsets.UTF_16)).isInstanceOf(CompiledForm.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-1"})
    void whateverTheEncodingAndNameOfTheSheet(String encoding) throws IOException {
        Charset charset = Charset.forName(encoding);
        assertThat(compile(FAR, "xl/worksheets/sheet1.xml", "", charset)).isInstanceOf(Refused.class);
        assertThat(compile(FAR, "xl/oddly.bin", "", charset)).isInstanceOf(Refused.class);
    }

    /** The sheet is looked through in blocks; the word that tells of rows may lie across the end of one. */
    @Test
    void whereverItStandsInTheFile() throws IOException {
        String before = sheet(NEAR, "", StandardCharsets.UTF_8);
        int word = before.indexOf("sheetData");
        for (int into = 0; into <= "sheetData".length(); into++) {
            String filling = "<!--" + "x".repeat(2 * BLOCK - word - "<!---->".length() - into) + "-->";
            assertThat(sheet(NEAR, filling, StandardCharsets.UTF_8).indexOf("sheetData"))
                    .isEqualTo(2 * BLOCK - into);
            assertThat(compile(FAR, "xl/worksheets/sheet1.xml", filling, StandardCharsets.UTF_8))
                    .as("%d letters before the end of a block", into)
                    .isInstanceOf(Refused.class);
            assertThat(compile(NEAR, "xl/worksheets/sheet1.xml", filling, StandardCharsets.UTF_8))
                    .isInstanceOf(CompiledForm.class);
        }
    }

    private static Compiled compile(String address, String part, String filling, Charset charset) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            add(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>""".getBytes(StandardCharsets.UTF_8));
            add(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
                    Target="xl/workbook.xml"/></Relationships>""".getBytes(StandardCharsets.UTF_8));
            add(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>\
                    <sheet name="survey" sheetId="1" r:id="rId1"/></sheets></workbook>""".getBytes(StandardCharsets.UTF_8));
            add(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" \
                    Target="%s"/></Relationships>""".formatted(part.substring(3))
                    .getBytes(StandardCharsets.UTF_8));
            add(zip, part, sheet(address, filling, charset).getBytes(charset));
        }
        return XlsForm.compile(file.toByteArray(), "form.xlsx");
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String sheet(String address, String filling, Charset charset) {
        return "<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + filling
                + "<sheetData>"
                + "<row r=\"1\">" + cell("A1", "type") + cell("B1", "name") + cell("C1", "label") + "</row>"
                + "<row r=\"2\">" + cell("A2", "text") + cell("B2", "q") + cell("C2", "Q") + "</row>"
                + "<row r=\"4\">" + cell(address, "note") + cell("B4", "n") + cell("C4", "N")
                + "</row></sheetData></worksheet>";
    }

    private static String cell(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
}
