package org.romact.forms.paper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Question;
import org.romact.forms.definition.Repeat;
import org.romact.forms.words.Sentence;
import org.romact.forms.xml.Complaint;
import org.romact.forms.xml.Markup;
import org.romact.forms.xml.Reading;

/** What was typed from one sheet, made into a filled form as a telephone would have sent it. */
public final class TypedSheet {
    private static final int MOST_TURNS = 1000;

    private final PaperKey key;
    private final List<Complaint> complaints = new ArrayList<>();
    /** Path with the turn of each repeat, e.g. {@code /data/member[2]/age} → the answer's text. */
    private final Map<String, String> answers = new HashMap<>();
    /** Path of a repeat with the turns around it → the turns that were typed. */
    private final Map<String, TreeSet<Integer>> turns = new HashMap<>();

    private TypedSheet(PaperKey key) {
        this.key = key;
    }

    /**
     * @param instanceId for the new filled form, e.g. {@code uuid:…}; the caller chooses it, so that typing twice can be told from two sheets
     * @param typed number as printed ({@code 3}, {@code 12/2}) → what stands there; boxes by their numbers, days as 31.12.2026. Empty
     *     texts are questions left blank; questions not typed at all were not put.
     * @return the instance in XML, or one complaint for each answer that cannot be meant. Calculated values are not worked out here.
     */
    public static Reading<byte[]> instance(PaperKey key, String instanceId, Map<String, String> typed) {
        TypedSheet sheet = new TypedSheet(key);
        typed.forEach(sheet::take);
        if (!sheet.complaints.isEmpty()) return new Reading.Refused<>(sheet.complaints);
        return new Reading.Read<>(sheet.xml(instanceId).getBytes(StandardCharsets.UTF_8), List.of());
    }

    private void take(String numbered, String text) {
        String[] parts = numbered.strip().split("/", -1);
        Optional<PaperKey.Entry> entry = number(parts[0]).flatMap(key::find);
        if (entry.isEmpty()) {
            complain(numbered, Sentence.of("forms.paper.no-question"));
            return;
        }
        Question question = entry.get().question();
        List<Repeat> repeats = repeatsAround(question);
        if (parts.length != repeats.size() + 1) {
            complain(
                    numbered,
                    repeats.isEmpty()
                            ? Sentence.of("forms.paper.asked-once")
                            : Sentence.of("forms.paper.no-turn", "example", parts[0] + "/1"));
            return;
        }
        String place = key.form().rootPath();
        String before = key.form().rootPath();
        for (int i = 0; i < repeats.size(); i++) {
            Optional<Integer> turn = number(parts[i + 1]).filter(t -> t <= MOST_TURNS);
            if (turn.isEmpty()) {
                complain(numbered, Sentence.of("forms.paper.wrong-turn", "turn", parts[i + 1]));
                return;
            }
            String path = repeats.get(i).path();
            String repeat = place + path.substring(before.length());
            turns.computeIfAbsent(repeat, _ -> new TreeSet<>()).add(turn.get());
            place = repeat + "[" + turn.get() + "]";
            before = path;
        }
        String at = place + question.path().substring(before.length());
        switch (TypedAnswer.of(entry.get(), text.strip())) {
            case TypedAnswer.Meant(String meant) -> answers.put(at, meant);
            case TypedAnswer.Unclear(Sentence why) -> complain(numbered, why);
        }
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,6}") && Integer.parseInt(text) > 0
                ? Optional.of(Integer.parseInt(text))
                : Optional.empty();
    }

    private void complain(String numbered, Sentence why) {
        complaints.add(Complaint.about(Sentence.of("forms.paper.at", "question", numbered, "said", why)));
    }

    /** Outermost first. */
    private List<Repeat> repeatsAround(Question question) {
        List<Repeat> repeats = new ArrayList<>();
        Optional<Repeat> at = question.repeat().flatMap(key.form()::repeat);
        while (at.isPresent()) {
            repeats.addFirst(at.get());
            at = at.get().parent().flatMap(key.form()::repeat);
        }
        return repeats;
    }

    private String xml(String instanceId) {
        FormDefinition form = key.form();
        String root = form.rootPath().substring(1);
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<");
        out.append(root)
                .append(" xmlns:orx=\"http://openrosa.org/xforms\" id=\"")
                .append(Markup.escape(form.id()));
        out.append("\" version=\"").append(Markup.escape(form.version())).append("\">");
        List<Question> questions =
                form.questions().stream().filter(q -> !q.isMeta()).toList();
        write(questions, form.rootPath(), form.rootPath(), out);
        out.append("<orx:meta><orx:instanceID>")
                .append(Markup.escape(instanceId))
                .append("</orx:instanceID></orx:meta></");
        return out.append(root).append(">\n").toString();
    }

    /** @param path the container in the form; @param place the container in this sheet, with turns */
    private void write(List<Question> within, String path, String place, StringBuilder out) {
        for (int from = 0; from < within.size(); ) {
            String inner = firstStep(path, within.get(from).path());
            int to = from;
            while (to < within.size() && (within.get(to).path() + "/").startsWith(inner + "/")) to++;
            writeChild(within.subList(from, to), inner, place + inner.substring(path.length()), out);
            from = to;
        }
    }

    private void writeChild(List<Question> within, String path, String place, StringBuilder out) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (key.form().find(path).isPresent()) {
            String answer = answers.get(place);
            if (answer != null) element(name, Markup.escape(answer), out);
        } else if (key.form().repeat(path).isPresent()) {
            for (int turn : turns.getOrDefault(place, new TreeSet<>())) {
                element(name, inside(within, path, place + "[" + turn + "]"), out);
            }
        } else {
            String inside = inside(within, path, place);
            if (!inside.isEmpty()) element(name, inside, out);
        }
    }

    private String inside(List<Question> within, String path, String place) {
        StringBuilder inside = new StringBuilder();
        write(within, path, place, inside);
        return inside.toString();
    }

    private static void element(String name, String content, StringBuilder out) {
        out.append('<')
                .append(name)
                .append('>')
                .append(content)
                .append("</")
                .append(name)
                .append('>');
    }

    private static String firstStep(String container, String path) {
        int end = path.indexOf('/', container.length() + 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
