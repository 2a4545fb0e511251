package org.romact.forms.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .xlsx with one sheet, whose parts are given as one text with a line {@code ====} between them. */
final class Packed {
    private static final String SHEET_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String[] NAMES = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"};

    private Packed() {}

    /** @param parts the sheet, the texts its cells share, the styles; what is left out is left out of the file */
    static byte[] xlsx(byte[] parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            put(zip, "[Content_Types].xml", """
                    <Types xmlns="%scontent-types"><Override PartName="/xl/workbook.xml" ContentType="%s"/></Types>""".formatted(PACKAGE, SHEET_TYPE));
            put(zip, "_rels/.rels", """
                    <Relationships xmlns="%srelationships"><Relationship Id="r1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>""".formatted(PACKAGE, OFFICE));
            put(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="%1$srelationships"><Relationship Id="r1" Type="%2$s/worksheet" Target="worksheets/sheet1.xml"/>\
                    <Relationship Id="r2" Type="%2$s/sharedStrings" Target="sharedStrings.xml"/>\
                    <Relationship Id="r3" Type="%2$s/styles" Target="styles.xml"/></Relationships>""".formatted(PACKAGE, OFFICE));
            put(zip, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="survey" sheetId="1" r:id="r1"/></sheets></workbook>""".formatted(MAIN, OFFICE));
            String[] texts = new String(parts, StandardCharsets.ISO_8859_1).split("\n====\n", NAMES.length);
            for (int i = 0; i < texts.length; i++) {
                zip.putNextEntry(new ZipEntry(NAMES[i]));
                zip.write(texts[i].getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
