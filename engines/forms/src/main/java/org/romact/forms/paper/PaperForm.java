package org.romact.forms.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.romact.forms.codebook.LanguageTag;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Question;
import org.romact.forms.definition.Wording;
import org.romact.forms.xml.Markup;

/** Prints a form as HTML to be made into a PDF: headings, questions, boxes to tick and boxes to write in. */
public final class PaperForm {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "yi", "ps", "sd", "ug");
    private static final int DEEPEST_HEADING = 6;

    private final FormDefinition form;
    private final String language;
    private final int turns;
    private final PaperQuestion questions;
    private final StringBuilder out = new StringBuilder();

    private PaperForm(FormDefinition form, String language, PaperWords words, int turns) {
        this.form = form;
        this.language = language;
        this.turns = turns;
        this.questions = new PaperQuestion(PaperKey.of(form), language, words, out);
    }

    /**
     * An {@code <article>} without style or script; classes are {@code number}, {@code box}, {@code boxes}, {@code line}, {@code choices}.
     *
     * @param language as the form names it, or its code alone
     * @param turns how often each repeat is printed, 1 or more
     */
    public static String html(FormDefinition form, String language, PaperWords words, int turns) {
        if (turns < 1) throw new IllegalArgumentException("A repeat must be printed at least once.");
        return new PaperForm(form, language, words, turns).article(words);
    }

    private String article(PaperWords words) {
        out.append("<article class=\"paper-form\"").append(languageAttributes()).append(">\n<header>\n<h1>");
        out.append(Markup.escape(form.title()))
                .append("</h1>\n<p class=\"identity\">")
                .append(Markup.escape(form.id()));
        if (!form.version().isEmpty()) out.append(" · ").append(Markup.escape(form.version()));
        out.append("</p>\n<p>").append(Markup.escape(words.sheet())).append(' ');
        questions.boxes(8, words.sheet());
        out.append("</p>\n</header>\n");
        List<Question> printed =
                form.questions().stream().filter(Question::isAsked).toList();
        print(printed, form.rootPath(), List.of(), 2);
        return out.append("</article>\n").toString();
    }

    private String languageAttributes() {
        Optional<String> tag = LanguageTag.of(language)
                .or(() -> form.languages().stream()
                        .filter(l -> l.endsWith("(" + language + ")"))
                        .findFirst()
                        .flatMap(LanguageTag::of));
        if (tag.isEmpty()) return "";
        boolean rightToLeft =
                RIGHT_TO_LEFT.contains(Locale.forLanguageTag(tag.get()).getLanguage());
        return " lang=\"" + tag.get() + "\"" + (rightToLeft ? " dir=\"rtl\"" : "");
    }

    /** Questions that stand together in a group or repeat are printed together under its heading. */
    private void print(List<Question> within, String container, List<Integer> turn, int heading) {
        for (int from = 0; from < within.size(); ) {
            Question question = within.get(from);
            String inner = childOf(container, question.path());
            if (inner.equals(question.path())) {
                questions.print(question, turn);
                from++;
                continue;
            }
            int to = from;
            while (to < within.size() && within.get(to).path().startsWith(inner + "/")) to++;
            container(within.subList(from, to), inner, turn, heading);
            from = to;
        }
    }

    private static String childOf(String container, String path) {
        int end = path.indexOf('/', container.length() + 1);
        return end < 0 ? path : path.substring(0, end);
    }

    private void container(List<Question> within, String path, List<Integer> turn, int heading) {
        Optional<Wording> repeat = form.repeat(path).map(r -> r.label());
        if (repeat.isEmpty()) {
            Wording label = form.group(path).map(g -> g.label()).orElse(Wording.NONE);
            String relevant = form.group(path).map(g -> g.rules().relevant()).orElse("");
            section(within, path, label.in(language), relevant, turn, heading);
            return;
        }
        String relevant = form.repeat(path).map(r -> r.rules().relevant()).orElse("");
        for (int i = 1; i <= turns; i++) {
            List<Integer> inner = new ArrayList<>(turn);
            inner.add(i);
            section(within, path, (repeat.get().in(language) + " " + i).strip(), relevant, inner, heading);
        }
    }

    private void section(
            List<Question> within, String path, String label, String relevant, List<Integer> turn, int heading) {
        out.append("<section>\n");
        int level = Math.min(heading, DEEPEST_HEADING);
        if (!label.isEmpty()) {
            out.append("<h").append(level).append('>');
            questions.words(label);
            out.append("</h").append(level).append(">\n");
        }
        questions.askedIf(relevant, path);
        print(within, path, turn, heading + 1);
        out.append("</section>\n");
    }
}
