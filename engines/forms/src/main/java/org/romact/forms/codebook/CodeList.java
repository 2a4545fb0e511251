package org.romact.forms.codebook;

import java.io.IOException;
import org.romact.forms.definition.Choice;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Question;

/** The choices of all questions as one CSV file, with a column for each language. */
public final class CodeList {
    private CodeList() {}

    /** Columns: question (its path), position, code, then label in each language, or one column label. */
    public static void write(FormDefinition form, Appendable out) throws IOException {
        out.append("question,position,code");
        if (form.languages().isEmpty()) out.append(",label");
        for (String language : form.languages()) {
            out.append(',');
            Csv.append("label " + language, out);
        }
        out.append("\r\n");
        for (Question question : form.questions()) {
            int position = 0;
            for (Choice choice : question.choices().listed()) write(form, question, choice, ++position, out);
        }
    }

    private static void write(FormDefinition form, Question question, Choice choice, int position, Appendable out)
            throws IOException {
        Csv.append(question.path(), out);
        out.append(',').append(String.valueOf(position)).append(',');
        Csv.append(choice.code(), out);
        if (form.languages().isEmpty()) {
            out.append(',');
            Csv.append(choice.label().text(), out);
        }
        for (String language : form.languages()) {
            out.append(',');
            Csv.append(choice.label().in(language), out);
        }
        out.append("\r\n");
    }
}
