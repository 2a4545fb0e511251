package org.romact.forms.codebook;

import java.util.List;
import java.util.Optional;
import org.romact.forms.definition.Choice;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Question;
import org.romact.forms.definition.Wording;
import org.romact.forms.xml.Markup;

/** The code book for archives: DDI-Codebook 2.5 (DDI Alliance, namespace {@code ddi:codebook:2_5}), in all languages at once. */
public final class DdiCodebook {
    private final FormDefinition form;
    private final StringBuilder out = new StringBuilder();

    private DdiCodebook(FormDefinition form) {
        this.form = form;
    }

    public static String of(FormDefinition form) {
        return new DdiCodebook(form).write();
    }

    private String write() {
        List<Layout> layouts = Layout.of(form);
        out.append(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<codeBook xmlns=\"ddi:codebook:2_5\" version=\"2.5\">\n");
        out.append("<stdyDscr><citation><titlStmt><titl>")
                .append(Markup.escape(form.title()))
                .append("</titl><IDNo>");
        out.append(Markup.escape(form.id())).append("</IDNo></titlStmt>");
        if (!form.version().isEmpty()) {
            out.append("<verStmt><version>")
                    .append(Markup.escape(form.version()))
                    .append("</version></verStmt>");
        }
        out.append("</citation></stdyDscr>\n");
        for (int i = 0; i < layouts.size(); i++) file(layouts.get(i), i + 1);
        out.append("<dataDscr>\n");
        int number = 0;
        for (int i = 0; i < layouts.size(); i++) {
            for (Column column : layouts.get(i).columns()) variable(column, ++number, i + 1);
        }
        return out.append("</dataDscr>\n</codeBook>\n").toString();
    }

    private void file(Layout layout, int number) {
        out.append("<fileDscr ID=\"F").append(number).append("\"><fileTxt><fileName>");
        out.append(Markup.escape(layout.fileName())).append("</fileName><dimensns><varQnty>");
        out.append(layout.columns().size())
                .append("</varQnty></dimensns><fileType>text/csv</fileType></fileTxt></fileDscr>\n");
    }

    private void variable(Column column, int number, int file) {
        boolean continuous = column.reading() == Column.Reading.DECIMAL;
        out.append("<var ID=\"V").append(number).append("\" name=\"").append(Markup.escape(column.name()));
        out.append("\" files=\"F")
                .append(file)
                .append("\" intrvl=\"")
                .append(continuous ? "contin" : "discrete")
                .append("\">");
        inEachLanguage("labl", column);
        column.question().ifPresent(this::question);
        universe(column);
        for (Choice choice : column.codes()) category(choice.code(), choice.label());
        if (column.part() == Column.Part.IS_CHOSEN) {
            category("0", Wording.NONE);
            category("1", Wording.NONE);
        }
        out.append("<varFormat type=\"")
                .append(column.isNumber() ? "numeric" : "character")
                .append("\"/></var>\n");
    }

    private void inEachLanguage(String element, Column column) {
        if (column.question().isEmpty()) return;
        List<String> languages = form.languages().isEmpty() ? List.of("") : form.languages();
        for (String language : languages) text(element, column.label(language), language);
    }

    private void question(Question question) {
        if (question.label().isEmpty()) return;
        out.append("<qstn>");
        texts("qstnLit", question.label());
        texts(
                "ivuInstr",
                question.words().guidance().isEmpty()
                        ? question.hint()
                        : question.words().guidance());
        out.append("</qstn>");
    }

    private void universe(Column column) {
        column.question()
                .map(q -> q.rules().relevant())
                .filter(r -> !r.isEmpty())
                .ifPresent(r -> text("universe", Column.oneLine(r), ""));
    }

    private void category(String code, Wording label) {
        out.append("<catgry><catValu>").append(Markup.escape(code)).append("</catValu>");
        texts("labl", label);
        out.append("</catgry>");
    }

    private void texts(String element, Wording wording) {
        wording.byLanguage().forEach((language, text) -> text(element, text, language));
    }

    private void text(String element, String text, String language) {
        Optional<String> tag = LanguageTag.of(language);
        out.append('<').append(element);
        tag.ifPresent(t -> out.append(" xml:lang=\"").append(t).append('"'));
        out.append('>').append(Markup.escape(text)).append("</").append(element).append('>');
    }
}
