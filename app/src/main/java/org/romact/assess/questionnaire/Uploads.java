package org.romact.assess.questionnaire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.romact.forms.xlsform.Compiled;
import org.romact.forms.xlsform.Problem;
import org.romact.forms.xlsform.XlsForm;
import org.springframework.stereotype.Component;

/** What a form author uploads: an XForm as it is, or an XLSForm that is compiled to one. */
@Component
class Uploads {
    private static final int LONGEST_NAME = 200;

    /** The spreadsheet as its author wrote it. */
    record Source(String name, byte[] content) {}

    sealed interface Outcome {
        /** @param warnings what seemed odd in the spreadsheet but does not stand in the way */
        record XForm(byte[] xform, Optional<Source> source, List<Problem> warnings) implements Outcome {}

        record Wrong(List<Problem> problems) implements Outcome {}
    }

    Outcome read(String fileName, byte[] content) {
        if (isXml(content)) {
            return new Outcome.XForm(content, Optional.empty(), List.of());
        }
        return switch (XlsForm.compile(content, fileName)) {
            case Compiled.CompiledForm form ->
                new Outcome.XForm(
                        form.xml().getBytes(StandardCharsets.UTF_8),
                        Optional.of(new Source(plain(fileName), content)),
                        form.warnings());
            case Compiled.Refused refused -> new Outcome.Wrong(refused.problems());
        };
    }

    /** After a byte order mark and white space, XML begins with an angle bracket; no spreadsheet does. */
    private static boolean isXml(byte[] content) {
        int at = 0;
        while (at < content.length && (content[at] <= ' ' || at < 3 && content[at] < 0)) {
            at++;
        }
        return at < content.length && content[at] == '<';
    }

    private static String plain(String fileName) {
        String last = fileName.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return last.isEmpty() || last.length() > LONGEST_NAME ? "form.xlsx" : last;
    }
}
