package org.romact.forms.xlsform;

import org.romact.forms.definition.Attachment;
import org.romact.forms.words.Sentence;

/** Files go along with a form by their names alone. */
final class FileNames {
    private FileNames() {}

    static void check(Cell at, String fileName, Findings findings) {
        if (!Attachment.isPlain(fileName)) findings.error(at, Sentence.of("forms.file.in-folder", "file", fileName));
    }

    /** Of pictures and sounds; where their name depends on an answer, nobody knows it yet. */
    static void check(Said media, Findings findings) {
        for (Cell cell : media.byLanguage().values()) {
            if (!cell.text().contains("${")) check(cell, cell.text(), findings);
        }
    }
}
