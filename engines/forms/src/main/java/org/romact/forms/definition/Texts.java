package org.romact.forms.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.romact.forms.words.Sentence;
import org.romact.forms.xml.XmlElement;
import org.romact.forms.xml.XmlNode;

/** The form's translations ({@code itext}), and labels and hints that refer to them. */
final class Texts {
    private static final Pattern ITEXT = Pattern.compile("\\s*(?:jr:)?itext\\(\\s*['\"](.*?)['\"]\\s*\\)\\s*");

    private static final int MOST_LANGUAGES = 200;

    private final Findings findings;
    private final AttachmentList attachments;
    private final List<String> languages = new ArrayList<>();
    /** Text id → kind of rendering (empty for the text itself) → language → text. */
    private final Map<String, Map<String, Map<String, String>>> byId = new LinkedHashMap<>();

    private String fallback = "";

    Texts(Findings findings, AttachmentList attachments) {
        this.findings = findings;
        this.attachments = attachments;
    }

    void read(XmlElement itext) {
        for (XmlElement translation : itext.children("translation")) readTranslation(translation);
        if (languages.isEmpty()) findings.fault(itext, Sentence.of("forms.definition.no-translation"));
        if (fallback.isEmpty() && !languages.isEmpty()) fallback = languages.getFirst();
        languages.remove(fallback);
        if (!fallback.isEmpty()) languages.addFirst(fallback);
    }

    /** The default language first. */
    List<String> languages() {
        return languages;
    }

    /** Says where a text is missing in some language, which is not a reason to refuse the form. */
    void remarkGaps(XmlElement itext) {
        for (Map.Entry<String, Map<String, Map<String, String>>> text : byId.entrySet()) {
            for (String language : languages) {
                if (findings.enoughRemarks()) return;
                boolean said = text.getValue().values().stream().anyMatch(forms -> forms.containsKey(language));
                if (!said)
                    findings.remark(
                            itext,
                            Sentence.of(
                                    "forms.definition.text-untranslated", "text", text.getKey(), "language", language));
            }
        }
    }

    private void readTranslation(XmlElement translation) {
        String language = translation.attributeOrEmpty("lang");
        if (language.isEmpty()) {
            findings.fault(translation, Sentence.of("forms.definition.translation-without-language"));
            return;
        }
        if (languages.size() == MOST_LANGUAGES) {
            findings.fault(translation, Sentence.of("forms.definition.too-many-languages", "most", MOST_LANGUAGES));
            return;
        }
        if (languages.contains(language)) {
            findings.fault(translation, Sentence.of("forms.definition.language-twice", "language", language));
            return;
        }
        languages.add(language);
        if (translation.attribute("default").isPresent()) fallback = language;
        for (XmlElement text : translation.children("text")) readText(text, language);
    }

    private void readText(XmlElement text, String language) {
        String id = text.attributeOrEmpty("id");
        if (id.isEmpty()) {
            findings.fault(text, Sentence.of("forms.definition.text-without-id"));
            return;
        }
        Map<String, Map<String, String>> renderings = byId.computeIfAbsent(id, _ -> new LinkedHashMap<>());
        for (XmlElement value : text.children("value")) {
            String kind = value.attributeOrEmpty("form");
            // Which picture is shown may depend on an answer; then the form needs no certain one.
            boolean isFile = !kind.isEmpty()
                    && !kind.equals("guidance")
                    && value.child("output").isEmpty();
            String words = isFile ? attachments.add(value, value.text()) : rendered(value);
            String earlier =
                    renderings.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).putIfAbsent(language, words);
            if (earlier != null) {
                findings.fault(value, Sentence.of("forms.definition.text-twice", "text", id, "language", language));
            }
        }
    }

    /** The words of a label-like element with {@code <output>} written as {@code ${name}}. */
    static String rendered(XmlElement element) {
        StringBuilder words = new StringBuilder();
        for (XmlNode node : element.content()) {
            switch (node) {
                case XmlNode.Text(String text) -> words.append(text);
                case XmlElement inner when inner.name().equals("output") -> words.append(output(inner));
                case XmlElement inner -> words.append(rendered(inner));
            }
        }
        return words.toString().strip();
    }

    private static String output(XmlElement output) {
        String value = output.attribute("value")
                .or(() -> output.attribute("ref"))
                .orElse("")
                .strip();
        boolean isPath = value.matches("[\\w\\-./:\\s]+");
        return "${" + (isPath ? Paths.name(Paths.absolute(value, "")) : value) + "}";
    }

    /** The words of a {@code <label>}: its reference to a translation, or else what it holds itself. */
    Words of(Optional<XmlElement> label, Optional<XmlElement> hint) {
        Map<String, Wording> media = new LinkedHashMap<>();
        Wording words = label.map(l -> wording(l, "", media)).orElse(Wording.NONE);
        Wording hints = hint.map(h -> wording(h, "", media)).orElse(Wording.NONE);
        Wording guidance = hint.flatMap(Texts::reference)
                .map(id -> rendering(id, "guidance"))
                .orElse(Wording.NONE);
        return new Words(words, hints, guidance, media);
    }

    Wording label(XmlElement parent) {
        return parent.child("label")
                .map(l -> wording(l, "", new LinkedHashMap<>()))
                .orElse(Wording.NONE);
    }

    /** The words of a text that is referred to by id, as the items of a choice list do. */
    Words byId(XmlElement at, String id) {
        Map<String, Wording> media = new LinkedHashMap<>();
        return new Words(byId(at, id, media), Wording.NONE, Wording.NONE, media);
    }

    /** A bind's message: {@code jr:itext('…')} or plain words. */
    Wording message(XmlElement at, String written) {
        Matcher itext = ITEXT.matcher(written);
        return itext.matches() ? byId(at, itext.group(1), new LinkedHashMap<>()) : Wording.plain(written);
    }

    private Wording wording(XmlElement element, String kind, Map<String, Wording> media) {
        Optional<String> id = reference(element);
        if (id.isPresent()) return byId(element, id.get(), media);
        return Wording.plain(rendered(element));
    }

    private static Optional<String> reference(XmlElement element) {
        Matcher itext = ITEXT.matcher(element.attributeOrEmpty("ref"));
        return itext.matches() ? Optional.of(itext.group(1)) : Optional.empty();
    }

    private Wording byId(XmlElement at, String id, Map<String, Wording> media) {
        Map<String, Map<String, String>> renderings = byId.get(id);
        if (renderings == null) {
            findings.fault(at, Sentence.of("forms.definition.text-unknown", "text", id));
            return Wording.NONE;
        }
        renderings.forEach((kind, texts) -> {
            if (!kind.isEmpty() && !kind.equals("guidance")) media.put(kind, new Wording(texts, fallback));
        });
        return rendering(id, "");
    }

    private Wording rendering(String id, String kind) {
        Map<String, String> texts = byId.getOrDefault(id, Map.of()).get(kind);
        return texts == null ? Wording.NONE : new Wording(texts, fallback);
    }
}
