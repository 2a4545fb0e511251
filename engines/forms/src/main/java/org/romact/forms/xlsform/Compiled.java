package org.romact.forms.xlsform;

import java.util.List;
import java.util.Map;

/** What came of a workbook: a form, or every reason why not. */
public sealed interface Compiled {
    /** What seemed odd although it does not stand in the way, in the order of the workbook. */
    List<Problem> warnings();

    /**
     * @param xml the XForm, to be stored as UTF-8
     * @param id as the settings name it; the file's own name where they do not
     * @param version as the author wrote it, empty for none
     * @param itemsets the file {@code itemsets.csv} that goes with a form of lists kept outside of it; empty for almost all forms
     * @param rows of the survey sheet, by the paths of what they describe
     */
    record CompiledForm(
            String xml, String id, String version, String itemsets, List<Problem> warnings, Map<String, Integer> rows)
            implements Compiled {
        public CompiledForm {
            warnings = List.copyOf(warnings);
            rows = Map.copyOf(rows);
        }
    }

    /** @param problems everything that must be mended, in the order of the workbook; never empty */
    record Refused(List<Problem> problems, List<Problem> warnings) implements Compiled {
        public Refused {
            problems = List.copyOf(problems);
            warnings = List.copyOf(warnings);
        }
    }
}
