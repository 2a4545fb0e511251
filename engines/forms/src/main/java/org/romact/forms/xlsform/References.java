package org.romact.forms.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.romact.forms.words.Sentence;

/**
 * Turns {@code ${name}} into a path. Within a repeat the path is relative, so that each turn of the repeat looks at its own answers;
 * anywhere else it is absolute.
 */
final class References {
    static final String LAST_SAVED = "__last-saved";
    private static final Pattern WRITTEN = Pattern.compile("\\$\\{([^}]*)(\\}?)");
    private static final Pattern NAME = Pattern.compile("(last-saved#)?(" + XmlNames.NAME + ")");

    /** How a path is to be written. */
    enum Style {
        /** From the node whose expression it is. */
        FROM_NODE,
        /** In a filter of other nodes, where “..” would mean their parent. */
        IN_FILTER,
        /** To all turns of a repeat, for choosing among them. */
        ALL_TURNS,
        /** In a filter of the turns of a repeat. */
        ALL_TURNS_IN_FILTER
    }

    private final Findings findings;
    private final Map<String, List<FormNode>> byName = new HashMap<>();
    private boolean lastSaved;

    References(FormNode root, Findings findings) {
        this.findings = findings;
        // The form itself and its book-keeping are no answers, and a question may be called as they are.
        root.walk(n -> {
            if (n.shape == FormNode.Shape.ROOT || n.shape == FormNode.Shape.META) return;
            byName.computeIfAbsent(n.name, _ -> new ArrayList<>(1)).add(n);
        });
    }

    static boolean isOne(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches() && NAME.matcher(written.group(1)).matches();
    }

    boolean usesLastSaved() {
        return lastSaved;
    }

    Optional<FormNode> find(String name) {
        List<FormNode> nodes = byName.getOrDefault(name, List.of());
        return nodes.size() == 1 ? Optional.of(nodes.getFirst()) : Optional.empty();
    }

    /** The nodes a text refers to in this filled form; what is wrong with the references is said elsewhere. */
    List<FormNode> named(String text) {
        List<FormNode> nodes = new ArrayList<>();
        Matcher written = WRITTEN.matcher(text);
        while (written.find()) {
            Matcher name = NAME.matcher(written.group(1));
            if (name.matches() && name.group(1) == null) find(name.group(2)).ifPresent(nodes::add);
        }
        return nodes;
    }

    String resolve(Cell cell, @Nullable FormNode context) {
        return resolve(cell, context, Style.FROM_NODE);
    }

    /** @param context the node whose expression it is; null for texts that belong to no node */
    String resolve(Cell cell, @Nullable FormNode context, Style style) {
        return resolve(cell, cell.text(), context, style);
    }

    private String resolve(Cell cell, String text, @Nullable FormNode context, Style style) {
        if (!text.contains("${")) return text;
        StringBuilder resolved = new StringBuilder(text.length() + 40);
        Surroundings around = new Surroundings(text);
        Matcher written = WRITTEN.matcher(text);
        int end = 0;
        while (written.find()) {
            resolved.append(text, end, written.start());
            end = written.end();
            around.moveTo(written.start());
            target(cell, written)
                    .ifPresent(t -> resolved.append(' ')
                            .append(path(t, context, style, around))
                            .append(' '));
        }
        return resolved.append(text, end, text.length()).toString();
    }

    /** What a reference means. */
    private record Target(FormNode node, boolean lastSaved) {}

    private Optional<Target> target(Cell cell, Matcher written) {
        Matcher name = NAME.matcher(written.group(1));
        if (written.group(2).isEmpty() || !name.matches()) {
            findings.error(cell, Sentence.of("forms.reference.wrong", "written", shortened(written.group())));
            return Optional.empty();
        }
        List<FormNode> nodes = byName.getOrDefault(name.group(2), List.of());
        if (nodes.isEmpty()) {
            Optional<String> nearest = Spelling.nearest(name.group(2), byName.keySet());
            findings.error(cell, Sentence.guessing("forms.reference.unknown", "name", name.group(2), nearest));
            return Optional.empty();
        }
        if (nodes.size() > 1) {
            findings.error(cell, Sentence.of("forms.reference.several", "name", name.group(2), "times", nodes.size()));
            return Optional.empty();
        }
        return Optional.of(new Target(nodes.getFirst(), name.group(1) != null));
    }

    private String path(Target target, @Nullable FormNode context, Style style, Surroundings around) {
        if (target.lastSaved) {
            lastSaved = true;
            return "instance('" + LAST_SAVED + "')" + target.node.path();
        }
        if (context == null || around.wantsWholePath()) return target.node.path();
        boolean current = style == Style.IN_FILTER || style == Style.ALL_TURNS_IN_FILTER || around.inFilterOfInstance();
        boolean allTurns = style == Style.ALL_TURNS || style == Style.ALL_TURNS_IN_FILTER;
        return relative(context, target.node, current, allTurns).orElse(target.node.path());
    }

    /** Empty where the two share no repeat. */
    private static Optional<String> relative(FormNode context, FormNode target, boolean current, boolean allTurns) {
        FormNode repeat = shared(context, target, true);
        if (repeat == null) return Optional.empty();
        FormNode from = shared(context, target, false);
        if (allTurns && mayLeave(repeat, context, target) && repeat.parent != null) from = repeat.parent;
        if (from == null) return Optional.empty();
        StringBuilder path = new StringBuilder(current ? "current()/" : "");
        int steps = 0;
        for (FormNode node = context; node != null && node != from; node = node.parent) if (!node.isFlat()) steps++;
        for (int i = 0; i < steps; i++) path.append(i == 0 ? ".." : "/..");
        return Optional.of(
                path.append(target.path().substring(from.path().length())).toString());
    }

    /**
     * Whether all turns of the shared repeat can be meant: the target stands in that repeat itself, and either nothing repeats around
     * it or the question is asked in a repeat further in.
     */
    private static boolean mayLeave(FormNode repeat, FormNode context, FormNode target) {
        boolean targetIsInIt = target.repeatAround().filter(r -> r == repeat).isPresent();
        boolean outermost = repeat.repeatAround().isEmpty();
        boolean contextIsInIt = context.repeatAround().filter(r -> r == repeat).isPresent();
        return targetIsInIt && (outermost || !contextIsInIt);
    }

    /** The nearest group or repeat around both. */
    private static @Nullable FormNode shared(FormNode a, FormNode b, boolean repeatsOnly) {
        for (FormNode around = a.parent; around != null; around = around.parent) {
            boolean fits = repeatsOnly ? around.isRepeat() : around.shape != FormNode.Shape.ROOT;
            if (!fits) continue;
            for (FormNode other = b.parent; other != null; other = other.parent) if (other == around) return around;
        }
        return null;
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    /** Markup for a label: the text escaped, with {@code <output>} wherever an answer or an instance is looked up. */
    String label(Cell cell, @Nullable FormNode context) {
        return label("", cell, context);
    }

    /** Between text and outputs a space stands at either end, as in every form of pyxform's. */
    String label(String before, Cell cell, @Nullable FormNode context) {
        String text = before + cell.text();
        if (!text.contains("${") && !text.contains("instance(")) return XmlText.escaped(text);
        StringBuilder label = new StringBuilder(text.length() + 60);
        boolean startsWithText = false;
        boolean hasText = false;
        boolean hasOutput = false;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            if (text.startsWith("${", at)) end = text.indexOf('}', at) + 1;
            else if (text.startsWith("instance(", at)) end = InstancePath.end(text, at);
            if (end <= at) {
                int next = at + Character.charCount(text.codePointAt(at));
                label.append(XmlText.escaped(text.substring(at, next)));
                startsWithText |= at == 0;
                hasText = true;
                at = next;
                if (text.startsWith("${", next - 1)) resolve(cell, text.substring(next - 1), context, Style.FROM_NODE);
                continue;
            }
            String value = resolve(cell, text.substring(at, end), context, Style.FROM_NODE);
            label.append("<output value=\"").append(XmlText.attribute(value)).append("\"/>");
            hasOutput = true;
            at = end;
        }
        if (!hasText || !hasOutput) return label.toString();
        return (startsWithText ? " " : "") + label + " ";
    }
}
