package org.romact.platform.content;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Looks through every object of a PDF for what would do something when it is opened (ISO 32000-1, 12.6.4, 7.11.4, 13). */
final class ActivePdf {
    private static final Set<String> KEYS = Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "RichMedia", "XFA");
    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private ActivePdf() {}

    /** Whether it can be read, is not locked, and holds nothing that runs. */
    static boolean isPassive(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            return !document.isEncrypted()
                    && new ActivePdf().passive(document.getDocument().getTrailer(), 0);
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private boolean passive(COSBase thing, int depth) {
        COSBase object = thing instanceof COSObject reference ? reference.getObject() : thing;
        if (object == null || !seen.add(object)) {
            return true;
        }
        if (depth > 500) {
            return false;
        }
        if (object instanceof COSDictionary dictionary) {
            return passive(dictionary, depth);
        }
        if (object instanceof COSArray array) {
            for (COSBase part : array) {
                if (part != null && !passive(part, depth + 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean passive(COSDictionary dictionary, int depth) {
        String action = dictionary.getNameAsString(COSName.S);
        if (action != null && ACTIONS.contains(action)) {
            return false;
        }
        for (COSName key : dictionary.keySet()) {
            COSBase part = dictionary.getItem(key);
            if (KEYS.contains(key.getName()) || (part != null && !passive(part, depth + 1))) {
                return false;
            }
        }
        return true;
    }
}
