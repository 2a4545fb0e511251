package org.romact.forms.xlsform;

import java.util.HashMap;
import java.util.Map;
import org.romact.forms.words.Sentence;

/**
 * What questions and repeats were called in earlier versions of the form, so that answers given then go on in the same column. The bind keeps it in romact's own
 * name-space, which whoever does not know it passes over.
 */
final class FormerNames {
    /** A column of the survey sheet; other compilers pass it over without a word. */
    static final String HEADING = "romact::formerly";

    static final String KEY = "formerly";

    static final String ATTRIBUTE = "romact:formerly";
    static final String NAMESPACE = "urn:romact:xforms";

    private final Findings findings;
    private final Map<String, Integer> rows = new HashMap<>();
    private boolean used;

    FormerNames(Findings findings) {
        this.findings = findings;
    }

    boolean isUsed() {
        return used;
    }

    void read(FormNode node, Entry entry) {
        if (!entry.has(KEY)) return;
        Cell cell = entry.cell(KEY);
        String[] names = cell.text().split("[\\s,]+");
        for (String name : names) {
            if (!XmlNames.isPlain(name)) {
                findings.error(cell, Sentence.of("forms.formerly.wrong", "written", name));
                return;
            }
            // The same row stands several times in a loop.
            int other = rows.getOrDefault(name, entry.row());
            if (other != entry.row()) {
                findings.error(cell, Sentence.of("forms.formerly.twice", "name", name, "row", other));
                return;
            }
            rows.put(name, entry.row());
        }
        used = true;
        node.bind.put(ATTRIBUTE, cell.with(String.join(" ", names)));
    }
}
