package org.romact.assess.questionnaire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.walk.FormWalk;
import org.romact.forms.xlsform.Compiled;
import org.romact.forms.xlsform.Problem;
import org.romact.forms.xlsform.XlsForm;
import org.romact.forms.xml.Reading;
import org.springframework.stereotype.Component;

/** What a form author uploads: an XForm as it is, or an XLSForm that is compiled to one; both are tried out as a telephone would. */
@Component
class Uploads {
    private static final int LONGEST_NAME = 200;

    /** The spreadsheet as its author wrote it. */
    record Source(String name, byte[] content) {}

    sealed interface Outcome {
        /**
         * @param files that the spreadsheet itself holds
         * @param warnings what seemed odd in the spreadsheet but does not stand in the way
         */
        record XForm(byte[] xform, Optional<Source> source, List<MediaFile> files, List<Problem> warnings)
                implements Outcome {
            /** With the files that were sent beside it; a sent one stands for one of the spreadsheet's of the same name. */
            List<MediaFile> filesWith(List<MediaFile> sent) {
                Stream<MediaFile> own = files.stream()
                        .filter(file ->
                                sent.stream().noneMatch(other -> other.name().equals(file.name())));
                return Stream.concat(own, sent.stream()).toList();
            }
        }

        record Wrong(List<Problem> problems) implements Outcome {}
    }

    Outcome read(String fileName, byte[] content) {
        if (isXml(content)) {
            return written(content);
        }
        return switch (XlsForm.compile(content, fileName)) {
            case Compiled.CompiledForm form -> tried(form, new Source(plain(fileName), content));
            case Compiled.Refused refused -> new Outcome.Wrong(refused.problems());
        };
    }

    private static Outcome tried(Compiled.CompiledForm form, Source source) {
        FormWalk.Walked walked = FormWalk.walk(form.xml(), form.rows());
        if (!walked.problems().isEmpty()) {
            return new Outcome.Wrong(walked.problems());
        }
        return new Outcome.XForm(
                form.xml().getBytes(StandardCharsets.UTF_8),
                Optional.of(source),
                itemsets(form),
                Stream.concat(form.warnings().stream(), walked.warnings().stream())
                        .toList());
    }

    /** Lists too long for a form itself stand in a sheet of their own, and reach the phone as a file. */
    private static List<MediaFile> itemsets(Compiled.CompiledForm form) {
        return form.itemsets().isEmpty()
                ? List.of()
                : List.of(new MediaFile(
                        "itemsets.csv", "text/csv", "", form.itemsets().getBytes(StandardCharsets.UTF_8)));
    }

    /** An XForm that cannot be read goes on as it is: whoever reads it next names the line. */
    private static Outcome written(byte[] xform) {
        if (FormDefinition.read(xform) instanceof Reading.Refused) {
            return new Outcome.XForm(xform, Optional.empty(), List.of(), List.of());
        }
        FormWalk.Walked walked = FormWalk.walk(new String(xform, StandardCharsets.UTF_8), Map.of());
        return walked.problems().isEmpty()
                ? new Outcome.XForm(xform, Optional.empty(), List.of(), walked.warnings())
                : new Outcome.Wrong(walked.problems());
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
