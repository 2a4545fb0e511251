package org.romact.forms.xlsform;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.romact.forms.words.Sentence;

/**
 * Goes through an .xlsx without keeping anything, to know how large it would become. The library that reads it believes every
 * cell when it says where it stands: one in column {@code ZZZZZZZ} of a file of a hundred bytes would ask for all the memory there is.
 */
final class XlsxInspection {
    private static final int MOST_PARTS = 10_000;
    private static final int BUFFER = 1 << 16;

    /** Excel's last column is XFD, its last row has seven figures. */
    private static final int LONGEST_ADDRESS = 10;

    /** The element around all rows of a sheet; the library reads no cell outside of one. */
    private static final String ROWS = "sheetData";

    private final WorkbookLimits limits;
    private final XMLInputFactory factory = new InputFactoryImpl();
    private final byte[] buffer = new byte[BUFFER];
    private long unpacked;
    private boolean styles;

    private XlsxInspection(WorkbookLimits limits) {
        this.limits = limits;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** @return whether it has a list of formats of cells */
    static boolean hasStyles(byte[] file, WorkbookLimits limits) throws WorkbookRows.Unreadable {
        return new XlsxInspection(limits).inspect(file);
    }

    private boolean inspect(byte[] file) throws WorkbookRows.Unreadable {
        int parts = 0;
        // By its list of parts at the end, as the library reads it: a part's own head need not tell how long the part
        // is.
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++parts > MOST_PARTS) throw tooLarge();
                styles |= entry.getName().endsWith("styles.xml");
                if (!mayHoldRows(zip, entry)) continue;
                try (InputStream part = zip.getInputStream(entry)) {
                    cells(part);
                }
            }
        } catch (TooLarge e) {
            throw tooLarge();
        } catch (IOException | RuntimeException e) {
            // Readers of archives throw some unchecked exceptions for damaged ones.
            throw XlsxFile.notASpreadsheet();
        }
        if (parts == 0) throw XlsxFile.notASpreadsheet();
        return styles;
    }

    /**
     * Any part can be a sheet, whatever its name. In every encoding that readers of XML know, letters of names are written as in ASCII or
     * with bytes of nothing between them, so a part without both holds no rows; parsing it would take ten times as long.
     */
    private boolean mayHoldRows(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        boolean found = false;
        try (InputStream part = zip.getInputStream(entry)) {
            int kept = 0;
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer, kept, BUFFER - kept)) {
                unpacked += read;
                if (unpacked > limits.unpackedBytes()) throw new TooLarge();
                int filled = kept + read;
                if (!found) {
                    String text = new String(buffer, 0, filled, StandardCharsets.ISO_8859_1);
                    found = text.indexOf('\0') >= 0 || text.contains(ROWS);
                }
                kept = Math.min(filled, ROWS.length() - 1);
                System.arraycopy(buffer, filled - kept, buffer, 0, kept);
            }
        }
        return found;
    }

    /** A part that is no XML ends at once. */
    private void cells(InputStream part) throws IOException, WorkbookRows.Unreadable {
        try {
            cells(factory.createXMLStreamReader(part));
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException broken) throw broken;
        }
    }

    private static void cells(XMLStreamReader xml) throws XMLStreamException, WorkbookRows.Unreadable {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT
                    || !xml.getLocalName().equals("c")) continue;
            if (!isPossible(xml.getAttributeValue(null, "r"))) throw XlsxFile.notASpreadsheet();
        }
    }

    private static boolean isPossible(@Nullable String address) {
        if (address == null) return true;
        int letters = 0;
        while (letters < address.length() && !isDigit(address.charAt(letters))) letters++;
        return letters <= 3 && address.length() <= LONGEST_ADDRESS;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private WorkbookRows.Unreadable tooLarge() {
        return new WorkbookRows.Unreadable(Problem.ofWorkbook(
                Sentence.of("forms.workbook.unpacks-too-large", "mebibytes", limits.unpackedBytes() >> 20)));
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }
}
