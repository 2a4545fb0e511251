package org.romact.forms.codebook;

import java.util.List;
import org.romact.forms.definition.Choice;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Question;
import org.romact.forms.xml.Markup;

/**
 * What every column means, for a person to read, in one language.
 *
 * @param chapters one for each table
 */
public record CodeBook(String title, String version, String language, List<Chapter> chapters) {
    public CodeBook {
        chapters = List.copyOf(chapters);
    }

    /** @param heading the words of the repeat, or the form's title */
    public record Chapter(String heading, String fileName, List<Entry> entries) {
        public Chapter {
            entries = List.copyOf(entries);
        }
    }

    /** @param askedIf the rule as the form writes it; empty where everybody is asked */
    public record Entry(
            String column, String label, String hint, String askedIf, Column.Reading reading, List<Code> codes) {
        public Entry {
            codes = List.copyOf(codes);
        }
    }

    public record Code(String code, String label) {}

    /** @param language as the form names it, or its code alone; where the form does not speak it, its default language is used */
    public static CodeBook of(FormDefinition form, String language) {
        List<Chapter> chapters = Layout.of(form).stream()
                .map(layout -> chapter(form, layout, language))
                .toList();
        return new CodeBook(form.title(), form.version(), language, chapters);
    }

    private static Chapter chapter(FormDefinition form, Layout layout, String language) {
        String heading = form.repeat(layout.table().path())
                .map(r -> r.label().isEmpty() ? r.name() : r.label().in(language))
                .orElse(form.title());
        List<Entry> entries =
                layout.columns().stream().map(column -> entry(column, language)).toList();
        return new Chapter(heading, layout.fileName(), entries);
    }

    private static Entry entry(Column column, String language) {
        List<Code> codes =
                column.codes().stream().map(choice -> code(choice, language)).toList();
        return new Entry(
                column.name(),
                column.label(language),
                column.question()
                        .map(q -> Column.oneLine(q.hint().in(language)))
                        .orElse(""),
                column.question().map(CodeBook::askedIf).orElse(""),
                column.reading(),
                codes);
    }

    private static String askedIf(Question question) {
        return Column.oneLine(question.rules().relevant());
    }

    private static Code code(Choice choice, String language) {
        return new Code(choice.code(), Column.oneLine(choice.label().in(language)));
    }

    /** A fragment of HTML: a heading and a table for each chapter. The page around it gives the words for the column heads. */
    public String html(Heads heads) {
        StringBuilder out = new StringBuilder();
        String lang =
                LanguageTag.of(language).map(tag -> " lang=\"" + tag + "\"").orElse("");
        out.append("<section class=\"code-book\"").append(lang).append(">\n");
        for (Chapter chapter : chapters) {
            out.append("<h2>").append(Markup.escape(chapter.heading)).append("</h2>\n<table>\n<caption>");
            out.append(Markup.escape(chapter.fileName)).append("</caption>\n<thead><tr>");
            for (String head : List.of(heads.column, heads.meaning, heads.codes, heads.askedIf)) {
                out.append("<th scope=\"col\">").append(Markup.escape(head)).append("</th>");
            }
            out.append("</tr></thead>\n<tbody>\n");
            for (Entry entry : chapter.entries) row(entry, out);
            out.append("</tbody>\n</table>\n");
        }
        return out.append("</section>\n").toString();
    }

    /** Words for the heads of the columns, in the reader's language. */
    public record Heads(String column, String meaning, String codes, String askedIf) {}

    private static void row(Entry entry, StringBuilder out) {
        out.append("<tr><th scope=\"row\"><code>")
                .append(Markup.escape(entry.column))
                .append("</code></th><td>");
        out.append(Markup.escape(entry.label));
        if (!entry.hint.isEmpty())
            out.append("<br><small>").append(Markup.escape(entry.hint)).append("</small>");
        out.append("</td><td>");
        if (!entry.codes.isEmpty()) {
            out.append("<dl>");
            for (Code code : entry.codes) {
                out.append("<dt><code>").append(Markup.escape(code.code)).append("</code></dt><dd>");
                out.append(Markup.escape(code.label)).append("</dd>");
            }
            out.append("</dl>");
        }
        out.append("</td><td>").append(Markup.escape(entry.askedIf)).append("</td></tr>\n");
    }
}
