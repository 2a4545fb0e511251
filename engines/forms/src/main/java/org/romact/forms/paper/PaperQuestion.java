package org.romact.forms.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.romact.forms.definition.Choice;
import org.romact.forms.definition.Control;
import org.romact.forms.definition.Question;
import org.romact.forms.xml.Markup;

/** Prints one question: its number, its words, when to put it, and room for the answer. */
final class PaperQuestion {
    private static final Pattern INSERT = Pattern.compile("\\$\\{([^}]*)\\}");
    /** A path of at least one step in an expression; the last step is the name. */
    private static final Pattern PATH = Pattern.compile(
            "(?:(?:current\\(\\)/)?(?:\\.\\./)++|/)(?:[\\w.-]+\\s*/\\s*)*+([\\w.-]+)", Pattern.UNICODE_CHARACTER_CLASS);

    private final PaperKey key;
    private final String language;
    private final PaperWords words;
    private final StringBuilder out;

    PaperQuestion(PaperKey key, String language, PaperWords words, StringBuilder out) {
        this.key = key;
        this.language = language;
        this.words = words;
        this.out = out;
    }

    void print(Question question, List<Integer> turn) {
        Optional<PaperKey.Entry> entry = key.find(question.path());
        if (entry.isEmpty()) {
            out.append("<p class=\"note\">");
            words(question.label().in(language));
            out.append("</p>\n");
            return;
        }
        String number = numbered(entry.get().number(), turn);
        out.append("<div class=\"question\">\n<p class=\"label\"><span class=\"number\">")
                .append(number)
                .append("</span> ");
        words(question.label().isEmpty() ? question.name() : question.label().in(language));
        out.append("</p>\n");
        paragraph("hint", question.hint().in(language));
        paragraph("guidance", question.words().guidance().in(language));
        askedIf(question.rules().relevant(), question.path());
        room(entry.get());
        out.append("</div>\n");
    }

    static String numbered(int number, List<Integer> turn) {
        StringBuilder text = new StringBuilder().append(number);
        for (int t : turn) text.append('/').append(t);
        return text.toString();
    }

    private void paragraph(String kind, String text) {
        if (text.isEmpty()) return;
        out.append("<p class=\"").append(kind).append("\">");
        words(text);
        out.append("</p>\n");
    }

    /** The form's own rule, with numbers in the place of paths: the person with the pen must be able to find what it is about. */
    void askedIf(String relevant, String path) {
        if (relevant.isEmpty()) return;
        Matcher paths = PATH.matcher(relevant);
        StringBuilder rule = new StringBuilder();
        while (paths.find()) {
            String number =
                    key.named(paths.group(1)).map(e -> "[" + e.number() + "]").orElse(paths.group());
            paths.appendReplacement(rule, Matcher.quoteReplacement(number));
        }
        paths.appendTail(rule);
        String self = key.find(path).map(e -> "[" + e.number() + "]").orElse(".");
        String text = rule.toString()
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("(?<![\\w.])\\.(?![\\w./])", Matcher.quoteReplacement(self));
        out.append("<p class=\"asked-if\">")
                .append(Markup.escape(words.askedIf()))
                .append(": ");
        out.append(Markup.escape(boxesForCodes(text))).append("</p>\n");
    }

    /** {@code selected([3], 'well')} becomes {@code [3] = 2}: paper has boxes, not codes. */
    private String boxesForCodes(String rule) {
        Matcher selected = Pattern.compile(
                        "(?:selected\\(\\s*\\[(\\d{1,6})\\]\\s*,\\s*|\\[(\\d{1,6})\\]\\s*=\\s*)['\"]([^'\"]*)['\"]\\s*(\\)?)")
                .matcher(rule);
        StringBuilder text = new StringBuilder();
        while (selected.find()) {
            boolean function = selected.group(1) != null;
            String number = function ? selected.group(1) : selected.group(2);
            Optional<Integer> box = key.find(Integer.parseInt(number)).flatMap(e -> e.box(selected.group(3)));
            String after = function ? "" : selected.group(4);
            String replacement = box.map(b -> "[" + number + "] = " + b + after).orElse(selected.group());
            selected.appendReplacement(text, Matcher.quoteReplacement(replacement));
        }
        return selected.appendTail(text).toString();
    }

    /** Escaped words; references to other answers become the numbers of their questions. */
    void words(String text) {
        Matcher inserts = INSERT.matcher(text);
        StringBuilder plain = new StringBuilder();
        while (inserts.find()) {
            String number = key.named(inserts.group(1).strip())
                    .map(e -> "[" + e.number() + "]")
                    .orElse("…");
            inserts.appendReplacement(plain, Matcher.quoteReplacement(number));
        }
        out.append(Markup.escape(inserts.appendTail(plain).toString()).replace("\n", "<br>"));
    }

    private void room(PaperKey.Entry entry) {
        Question question = entry.question();
        if (!entry.boxes().isEmpty()) {
            choices(entry);
            return;
        }
        switch (question.type()) {
            case INT -> boxes(8, question.name());
            case DECIMAL -> {
                boxes(7, question.name());
                out.append(" , ");
                boxes(2, question.name());
            }
            case BOOLEAN -> {
                choice("1", words.yes());
                choice("0", words.no());
            }
            case DATE -> day();
            case TIME -> time();
            case DATE_TIME -> {
                day();
                time();
            }
            case GEOPOINT -> {
                labelled(10, words.latitude());
                labelled(10, words.longitude());
            }
            default -> {
                if (question.control() == Control.TRIGGER) choice("1", "");
                else out.append("<p class=\"line\"></p>\n");
            }
        }
    }

    private void choices(PaperKey.Entry entry) {
        Control control = entry.question().control();
        if (control == Control.SELECT_MULTIPLE) paragraph("how", words.several());
        if (control == Control.RANK) paragraph("how", words.order());
        out.append("<ul class=\"choices\">\n");
        List<String> printed = new ArrayList<>();
        for (Choice choice : entry.question().choices().listed()) {
            if (printed.contains(choice.code())) continue;
            printed.add(choice.code());
            String label =
                    choice.label().isEmpty() ? choice.code() : choice.label().in(language);
            out.append("<li>");
            choice(String.valueOf(printed.size()), label);
            out.append("</li>\n");
        }
        out.append("</ul>\n");
    }

    private void choice(String box, String label) {
        out.append("<span class=\"box\">").append(box).append("</span> ");
        words(label);
    }

    private void day() {
        labelled(2, words.day());
        labelled(2, words.month());
        labelled(4, words.year());
    }

    private void time() {
        labelled(2, words.hour());
        labelled(2, words.minute());
    }

    private void labelled(int count, String label) {
        out.append("<span class=\"labelled\">").append(Markup.escape(label)).append(' ');
        boxes(count, label);
        out.append("</span>\n");
    }

    void boxes(int count, String label) {
        out.append("<span class=\"boxes\" role=\"img\" aria-label=\"")
                .append(Markup.escape(label))
                .append("\">");
        out.append("<span class=\"box\"></span>".repeat(count)).append("</span>");
    }
}
