package org.romact.forms.xlsform;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.romact.forms.words.Sentence;
import org.romact.forms.xlsform.Workbook.Written;

/** Tells by its first bytes what a file is, and has it read. */
final class WorkbookReader {
    private WorkbookReader() {}

    static Workbook read(byte[] file, String fileName, WorkbookLimits limits) throws WorkbookRows.Unreadable {
        if (file.length > limits.fileBytes()) {
            throw unreadable(tooLarge(limits));
        }
        String name = plainName(fileName);
        if (startsWith(file, 'P', 'K')) return new Workbook(XlsxFile.read(file, limits), name, Written.SPREADSHEET);
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            return new Workbook(XlsFile.read(file, limits), name, Written.SPREADSHEET);
        }
        String text = text(file);
        if (text.isBlank()) throw unreadable(Sentence.of("forms.workbook.empty"));
        boolean markdown = text.lines().map(String::strip).anyMatch(l -> l.startsWith("|") && l.endsWith("|"));
        return markdown
                ? new Workbook(TableText.markdown(text, limits), name, Written.MARKDOWN)
                : new Workbook(TableText.csv(text, limits), name, Written.TEXT);
    }

    static Sentence tooLarge(WorkbookLimits limits) {
        return Sentence.of("forms.workbook.too-large", "mebibytes", limits.fileBytes() >> 20);
    }

    private static String text(byte[] file) throws WorkbookRows.Unreadable {
        try {
            String text =
                    encoding(file).newDecoder().decode(ByteBuffer.wrap(file)).toString();
            if (text.indexOf('\0') < 0) return text;
        } catch (CharacterCodingException _) {
            // Said below.
        }
        throw unreadable(Sentence.of("forms.workbook.neither"));
    }

    /** What spreadsheet programs call “Unicode text” is UTF-16, which begins with a mark. */
    private static Charset encoding(byte[] file) {
        boolean wide = startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF);
        return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] file, int... start) {
        if (file.length < start.length) return false;
        for (int i = 0; i < start.length; i++) if ((file[i] & 0xFF) != start[i]) return false;
        return true;
    }

    private static String plainName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static WorkbookRows.Unreadable unreadable(Sentence said) {
        return new WorkbookRows.Unreadable(Problem.ofWorkbook(said));
    }
}
