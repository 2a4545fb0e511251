package org.romact.forms.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a row of the survey sheet is, from its type column. */
sealed interface RowType {
    /** The beginning of a group or repeat. */
    record Begin(boolean repeat) implements RowType {}

    record End(boolean repeat) implements RowType {}

    /**
     * The beginning of groups made of a list, one for each choice, as old forms have them.
     *
     * @param list empty where the row does not say
     */
    record BeginLoop(String list) implements RowType {}

    record EndLoop() implements RowType {}

    record Plain(QuestionType type) implements RowType {}

    /** A feature of OpenStreetMap, with the list of its tags on the osm sheet; empty for none. */
    record Feature(QuestionType type, String tags) implements RowType {}

    /** A file that goes with the form and can be looked into: {@code csv} or {@code xml}. */
    record ExternalFile(String ending) implements RowType {}

    /** {@code form_title} or {@code form_id} given in the survey sheet. */
    record Setting(String key) implements RowType {}

    /**
     * @param control select1, select or odk:rank; input for a list kept in itemsets.csv
     * @param list name of a list, of a file with its ending, or {@code ${name}}
     */
    record Select(String control, String list, boolean fromFile, boolean orOther) implements RowType {
        boolean isMultiple() {
            return control.equals("select");
        }

        boolean isExternal() {
            return control.equals("input");
        }
    }

    /** A select that does not say what there is to choose from. */
    record SelectOfNothing() implements RowType {}

    record Unknown(Optional<String> nearest) implements RowType {}

    Map<String, String> SELECTS = Map.ofEntries(
            Map.entry("select one", "select1"),
            Map.entry("select1", "select1"),
            Map.entry("select one from", "select1"),
            Map.entry("add select one prompt using", "select1"),
            Map.entry("select one using", "select1"),
            Map.entry("q select1", "select1"),
            Map.entry("select multiple", "select"),
            Map.entry("select all that apply", "select"),
            Map.entry("select all that apply from", "select"),
            Map.entry("add select multiple prompt using", "select"),
            Map.entry("select multiple from", "select"),
            Map.entry("select multiple using", "select"),
            Map.entry("q select", "select"),
            Map.entry("select one from file", "select1"),
            Map.entry("select multiple from file", "select"),
            Map.entry("select one external", "input"),
            Map.entry("rank", "odk:rank"));

    int LONGEST = 1_000;

    Pattern CONTAINER = Pattern.compile(
            "(begin|end)[\\s_]+(group|repeat|lgroup|looped[\\s_]+group|loop)(?:\\s+(?:over\\s+)?(\\S+))?",
            Pattern.CASE_INSENSITIVE);

    Pattern SELECT = Pattern.compile("(.+?)\\s+(\\S+?)(\\s+(?:or_other|or[\\s_]other|or[\\s_]specify[\\s_]other))?");

    static RowType of(String written) {
        // To take so long a text apart would take as long as there are pairs of words in it.
        if (written.length() > LONGEST) return new Unknown(Optional.empty());
        String words = written.strip().replaceAll("\\s+", " ");
        Matcher container = CONTAINER.matcher(words);
        if (container.matches()) return container(container);
        String lower = words.toLowerCase(Locale.ROOT);
        Optional<RowType> select = select(words);
        if (select.isPresent()) return select.get();
        String spaced = lower.replace('_', ' ');
        if (lower.startsWith("osm "))
            return new Feature(QuestionType.named("osm").orElseThrow(), words.substring(4));
        if (SELECTS.containsKey(spaced)) return new SelectOfNothing();
        switch (spaced) {
            case "csv-external", "csv external" -> {
                return new ExternalFile("csv");
            }
            case "xml-external", "xml external" -> {
                return new ExternalFile("xml");
            }
            case "form title", "set form title" -> {
                return new Setting("form_title");
            }
            case "form id", "set form id" -> {
                return new Setting("form_id");
            }
            default -> {
                return plain(lower, spaced);
            }
        }
    }

    private static RowType plain(String lower, String spaced) {
        Optional<QuestionType> type = QuestionType.named(lower)
                .or(() -> QuestionType.named(spaced))
                .or(() -> QuestionType.named(spaced.replace(' ', '-')));
        if (type.isPresent()) return new Plain(type.get());
        Set<String> known = new TreeSet<>(QuestionType.names());
        known.addAll(Set.of("begin_group", "end_group", "begin_repeat", "end_repeat", "select_one", "select_multiple"));
        return new Unknown(Spelling.nearest(lower, known));
    }

    private static RowType container(Matcher matcher) {
        String kind = matcher.group(2).toLowerCase(Locale.ROOT);
        boolean begins = matcher.group(1).equalsIgnoreCase("begin");
        if (kind.equals("loop")) {
            String list = matcher.group(3);
            return begins ? new BeginLoop(list == null ? "" : list) : new EndLoop();
        }
        boolean repeat = !kind.equals("group");
        return begins ? new Begin(repeat) : new End(repeat);
    }

    private static Optional<RowType> select(String words) {
        Matcher matcher = SELECT.matcher(words);
        if (!matcher.matches()) return Optional.empty();
        String command = matcher.group(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        String control = SELECTS.get(command);
        if (control == null
                || SELECTS.containsKey(words.toLowerCase(Locale.ROOT).replace('_', ' '))) {
            return Optional.empty();
        }
        boolean file = command.endsWith("from file");
        return Optional.of(new Select(control, matcher.group(2), file, matcher.group(3) != null));
    }
}
