package org.romact.forms.xlsform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.romact.forms.words.Sentence;

/** The columns of the survey sheet that any row may use, whatever its type. */
final class CommonColumns {
    static final List<String> MEDIA = List.of("image", "big-image", "audio", "video");
    private static final Map<String, String> MESSAGES = Map.of(
            "constraint_message", "jr:constraintMsg",
            "required_message", "jr:requiredMsg",
            "no_app_error", "jr:noAppErrorString");
    private static final Set<String> LOGIC = Set.of("readonly", "required", "relevant", "constraint", "calculate");
    private static final Pattern YES = Pattern.compile("(?i)yes|true|true\\(\\)");
    private static final Pattern NO = Pattern.compile("(?i)no|false|false\\(\\)");

    private CommonColumns() {}

    /** @param language of columns that name none */
    static void read(FormNode node, Entry entry, String language, Findings findings) {
        words(node, entry, language);
        attributes(node, entry);
        if (entry.has("save_to") && !node.isSection()) node.bind.put("entities:saveto", entry.cell("save_to"));
        if (entry.has("intent")) node.body.put("intent", entry.cell("intent"));
        if (node.isRepeat() && node.label.isEmpty() && node.media.isEmpty()) {
            findings.warn(entry.cell("label"), Sentence.of("forms.repeat.no-label", "name", node.name));
        }
        if (node.media.containsKey("big-image") && !node.media.containsKey("image")) {
            Sentence alone = Sentence.of("forms.big-image.alone");
            if (node.isSection()) findings.warn(entry.cell("big-image"), alone);
            else findings.error(entry.cell("big-image"), alone);
        }
    }

    private static void words(FormNode node, Entry entry, String language) {
        node.label = entry.said("label", language);
        node.hint = entry.said("hint", language);
        node.guidance = entry.said("guidance_hint", language);
        for (String kind : MEDIA) if (entry.has(kind)) node.media.put(kind, entry.said(kind, language));
        MESSAGES.forEach((column, attribute) -> {
            if (entry.has(column)) node.messages.put(attribute, entry.said(column, language));
        });
    }

    /** {@code bind::x}, {@code body::x} and {@code instance::x}. */
    private static void attributes(FormNode node, Entry entry) {
        for (String key : entry.keys()) {
            int colons = key.indexOf("::");
            if (colons < 0) continue;
            String attribute = key.substring(colons + 2);
            Cell cell = entry.cell(key);
            switch (key.substring(0, colons)) {
                case "bind" -> node.bind.put(attribute, LOGIC.contains(attribute) ? yesOrNo(cell) : cell);
                case "body" -> node.body.put(attribute, cell);
                default -> node.instance.put(attribute, cell);
            }
        }
    }

    static boolean isYes(Cell cell) {
        return YES.matcher(cell.text()).matches();
    }

    static boolean isNo(Cell cell) {
        return NO.matcher(cell.text()).matches();
    }

    private static Cell yesOrNo(Cell cell) {
        if (isYes(cell)) return cell.with("true()");
        return isNo(cell) ? cell.with("false()") : cell;
    }
}
