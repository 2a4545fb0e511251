package org.romact.forms.xlsform;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Everything that is said in more than one language, or with pictures: the itext of a form. */
final class Translations {
    /** What stands for a text that was not translated: an empty one would be taken for a mistake. */
    private static final String MISSING = "-";

    private static final Map<String, String> FOLDERS =
            Map.of("image", "images", "big-image", "images", "audio", "audio", "video", "video");

    private final String defaultLanguage;
    private int length;
    private final Set<String> languages = new LinkedHashSet<>();
    private final Set<String> spoken = new HashSet<>();
    /** Id → form (empty for the text itself) → language → markup. */
    private final Map<String, Map<String, Map<String, String>>> texts = new LinkedHashMap<>();

    Translations(String defaultLanguage, Iterable<String> languages) {
        this.defaultLanguage = defaultLanguage;
        for (String language : languages) if (language.equals(defaultLanguage)) this.languages.add(language);
        for (String language : languages) this.languages.add(language);
    }

    /** Turns a cell into markup, with some text before it. */
    interface Rendering {
        String of(String before, Cell cell);
    }

    void text(String id, String form, Said said, Rendering rendering) {
        text(id, form, said, "", rendering);
    }

    private void text(String id, String form, Said said, String before, Rendering rendering) {
        Map<String, String> byLanguage =
                texts.computeIfAbsent(id, _ -> new LinkedHashMap<>()).computeIfAbsent(form, _ -> new LinkedHashMap<>());
        said.in(defaultLanguage).forEach((language, cell) -> {
            languages.add(language);
            spoken.add(language);
            String markup = rendering.of(before, cell);
            length += markup.length();
            byLanguage.put(language, markup);
        });
    }

    void media(String id, Map<String, Said> media, Rendering rendering) {
        media.forEach((kind, said) -> text(id, kind, said, "jr://" + FOLDERS.get(kind) + "/", rendering));
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** About how many characters it will come to. */
    int length() {
        return length + languages.size() * texts.size() * 60;
    }

    void write(StringBuilder xml) {
        xml.append("      <itext>\n");
        // A column in which nothing is written, or nothing that is shown, is no language of the form.
        for (String language : languages) {
            if (!spoken.contains(language)) continue;
            xml.append("        <translation lang=\"")
                    .append(XmlText.attribute(language))
                    .append('"');
            if (language.equals(defaultLanguage)) xml.append(" default=\"true()\"");
            xml.append(">\n");
            texts.forEach((id, forms) -> write(xml, language, id, forms));
            xml.append("        </translation>\n");
        }
        xml.append("      </itext>\n");
    }

    private static void write(StringBuilder xml, String language, String id, Map<String, Map<String, String>> forms) {
        xml.append("          <text id=\"").append(XmlText.attribute(id)).append("\">");
        forms.forEach((form, byLanguage) -> {
            boolean isText = form.isEmpty() || form.equals("guidance");
            String text = byLanguage.get(language);
            boolean isFile = !isText;
            if (isFile && (text == null || text.endsWith("/" + MISSING))) return;
            xml.append(form.isEmpty() ? "<value" : "<value form=\"" + form + "\"");
            xml.append('>').append(text == null ? MISSING : text).append("</value>");
        });
        xml.append("</text>\n");
    }
}
