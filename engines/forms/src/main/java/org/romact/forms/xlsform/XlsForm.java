package org.romact.forms.xlsform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.romact.forms.xlsform.Compiled.CompiledForm;
import org.romact.forms.xlsform.Compiled.Refused;

/**
 * Makes an XForm of a questionnaire written as a spreadsheet. The form is what ODK's XForms specification describes and what ODK
 * Collect, Enketo and ODK Web Forms load.
 *
 * @see <a href="https://xlsform.org">XLSForm</a>
 * @see <a href="https://getodk.github.io/xforms-spec/">ODK XForms specification</a>
 */
public final class XlsForm {
    private XlsForm() {}

    /**
     * Reads a workbook from an .xlsx or .xls spreadsheet, comma-separated text or Markdown tables and compiles it.
     *
     * @param fileName what a form without an id is called after; may be empty
     */
    public static Compiled compile(byte[] file, String fileName) {
        try {
            return compile(read(file, fileName));
        } catch (WorkbookRows.Unreadable unreadable) {
            return new Refused(List.of(unreadable.problem()), List.of());
        }
    }

    /** @throws IOException where the file cannot be read from the disk */
    public static Compiled compile(Path file) throws IOException {
        Path name = file.getFileName();
        long size = Files.size(file);
        if (size > WorkbookLimits.FORM.fileBytes()) {
            return new Refused(List.of(Problem.ofWorkbook(WorkbookReader.tooLarge(WorkbookLimits.FORM))), List.of());
        }
        return compile(Files.readAllBytes(file), name == null ? "" : name.toString());
    }

    static Workbook read(byte[] file, String fileName) throws WorkbookRows.Unreadable {
        return WorkbookReader.read(file, fileName, WorkbookLimits.FORM);
    }

    /** Finds everything that is wrong with a workbook in one go; never throws on what is in it. */
    static Compiled compile(Workbook workbook) {
        Findings findings = new Findings();
        SheetNames.check(workbook, findings);
        Settings settings = Settings.of(workbook, findings);
        ChoiceLists choices = ChoiceLists.of(workbook, settings, findings);
        SurveyReader survey = new SurveyReader(workbook, settings, choices, findings);
        survey.read();
        References references = new References(survey.root, findings);
        EntityReader entities = new EntityReader(workbook, survey.root, survey.meta, references, findings);
        entities.read();
        FormChecks.check(workbook, settings, survey, entities, references, findings);
        String xml = new XFormWriter(settings, survey, entities, references, findings).write();
        return findings.errors().isEmpty()
                ? new CompiledForm(
                        xml,
                        settings.id(),
                        settings.text("version"),
                        Itemsets.of(workbook, survey.root),
                        findings.warnings(),
                        rows(survey.root))
                : new Refused(findings.errors(), findings.warnings());
    }

    private static Map<String, Integer> rows(FormNode root) {
        Map<String, Integer> rows = new HashMap<>();
        root.walk(node -> {
            if (node.at.row() > 0) rows.putIfAbsent(node.path(), node.at.row());
        });
        return rows;
    }
}
