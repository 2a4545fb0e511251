package org.romact.forms.xlsform;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.romact.forms.words.Sentence;

/** What each type of question asks of its row, and what it makes of its parameters. */
final class TypeRules {
    private static final String IMAGES = "jr://images/";
    private static final String REFERENCE_GEOMETRY = "reference-geometry";
    private static final String MOCK_ACCURACY = "allow-mock-accuracy";
    private static final Map<String, Set<String>> PARAMETERS = Map.of(
            "text", Set.of("rows"),
            "image", Set.of("max-pixels", "app"),
            "audio", Set.of("quality"),
            "background-audio", Set.of("quality"),
            "geopoint", Set.of(MOCK_ACCURACY, "capture-accuracy", "warning-accuracy", REFERENCE_GEOMETRY),
            "geotrace", Set.of(MOCK_ACCURACY, "incremental", REFERENCE_GEOMETRY),
            "geoshape", Set.of(MOCK_ACCURACY, "incremental", REFERENCE_GEOMETRY),
            "range", RangeRules.PARAMETERS,
            "audit", AuditRules.PARAMETERS);
    private static final Pattern PACKAGE = Pattern.compile("(?:[A-Za-z]\\w*+\\.){1,50}+[A-Za-z]\\w*+");
    private static final Pattern SEARCH = Pattern.compile("search\\s*\\(.*?\\)");

    private final ChoiceLists choices;
    private final ExternalInstances files;
    private final Findings findings;

    TypeRules(ChoiceLists choices, ExternalInstances files, Findings findings) {
        this.choices = choices;
        this.files = files;
        this.findings = findings;
    }

    /** @return whether the group is a table of selects */
    boolean group(FormNode node, Entry entry) {
        Cell appearance = node.body.getOrDefault("appearance", entry.anywhere());
        if (!Set.of(appearance.text().split("\\s+")).contains("table-list")) return false;
        StringBuilder others = new StringBuilder("field-list");
        for (String word : appearance.text().split("\\s+"))
            if (!word.equals("table-list")) others.append(' ').append(word);
        node.body.put("appearance", appearance.with(others.toString()));
        return true;
    }

    void question(FormNode node, Entry entry) {
        preset(node, entry);
        node.triggers.addAll(triggers(entry));
        Cell cell = entry.cell("parameters");
        Set<String> accepted = PARAMETERS.get(node.type.name());
        Parameters parameters =
                accepted == null ? Parameters.none(cell, findings) : Parameters.read(cell, accepted, findings);
        switch (node.type.name()) {
            case "text" -> whole(parameters, "rows").ifPresent(v -> node.body.put("rows", v));
            case "image" -> image(node, entry, parameters);
            case "audio" -> quality(parameters, true).ifPresent(q -> node.bind.put("odk:quality", q));
            case "background-audio" ->
                quality(parameters, false).ifPresent(q -> node.recording.put("odk:quality", q.text()));
            case "geopoint", "geotrace", "geoshape" -> geo(node, entry, parameters);
            case "range" -> new RangeRules(choices, findings).apply(node, parameters);
            case "audit" -> AuditRules.apply(node, parameters, findings);
            case "calculate" -> calculate(node, entry);
            case "background-geopoint" -> backgroundGeopoint(node, entry);
            case "subscriberid", "simserial" ->
                findings.warn(node.at, Sentence.of("forms.type.no-longer-given", "type", node.type.name()));
            default -> {}
        }
        words(node, entry);
    }

    private void preset(FormNode node, Entry entry) {
        Cell preset = entry.cell("default");
        if (preset.isEmpty()) return;
        node.presetIsDynamic = Preset.isDynamic(preset.text(), node.type);
        boolean bareImage =
                node.type.is("image") && !node.presetIsDynamic && !preset.text().contains(IMAGES);
        node.preset = bareImage ? preset.with(IMAGES + preset.text()) : preset;
    }

    /** A cell for each question that sets off what the row describes. */
    List<Cell> triggers(Entry entry) {
        List<Cell> parts = triggers(entry.cell("trigger"));
        List<Cell> wrong =
                parts.stream().filter(p -> !References.isOne(p.text())).toList();
        wrong.forEach(p -> findings.error(p, Sentence.of("forms.trigger.wrong", "written", p.text())));
        return parts.stream().filter(p -> References.isOne(p.text())).toList();
    }

    static List<Cell> triggers(Cell cell) {
        // Nothing but commas is wrong as a whole; one at the end does no harm.
        if (cell.text().replace(",", "").isBlank()) return cell.isEmpty() ? List.of() : List.of(cell);
        return Arrays.stream(cell.text().split(","))
                .filter(part -> !part.isBlank())
                .map(part -> cell.with(part.strip()))
                .toList();
    }

    private void calculate(FormNode node, Entry entry) {
        if (!node.bind.containsKey("calculate") && !node.presetIsDynamic) {
            findings.error(entry.cell("bind::calculate"), Sentence.of("forms.calculation.missing"));
        }
    }

    private void backgroundGeopoint(FormNode node, Entry entry) {
        if (!node.isTriggered()) {
            findings.error(entry.cell("trigger"), Sentence.of("forms.background-geopoint.no-trigger"));
        }
        if (node.bind.containsKey("calculate")) {
            findings.error(entry.cell("bind::calculate"), Sentence.of("forms.background-geopoint.calculated"));
        }
    }

    private void image(FormNode node, Entry entry, Parameters parameters) {
        whole(parameters, "max-pixels").ifPresent(v -> node.bind.put("orx:max-pixels", v));
        if (!parameters.has("max-pixels")) {
            findings.warn(entry.cell("parameters"), Sentence.of("forms.image.full-size"));
        }
        if (!parameters.has("app")) return;
        String appearance = entry.text("body::appearance");
        if (!appearance.isEmpty() && !appearance.equals("annotate")) return;
        if (PACKAGE.matcher(parameters.get("app")).matches()) {
            node.body.put("intent", parameters.cell().with(parameters.get("app")));
        } else {
            findings.error(parameters.cell(), Sentence.of("forms.image.no-package", "written", parameters.get("app")));
        }
    }

    private Optional<Cell> whole(Parameters parameters, String name) {
        if (!parameters.has(name)) return Optional.empty();
        if (!parameters.get(name).matches("[0-9]{1,9}")) {
            findings.error(parameters.cell(), Sentence.of("forms.parameter.whole-number", "parameter", name));
            return Optional.empty();
        }
        return Optional.of(parameters.cell().with(parameters.get(name)));
    }

    private Optional<Cell> quality(Parameters parameters, boolean orExternal) {
        if (!parameters.has("quality")) return Optional.empty();
        String quality = parameters.get("quality");
        if (Set.of("voice-only", "low", "normal").contains(quality) || (orExternal && quality.equals("external"))) {
            return Optional.of(parameters.cell().with(quality));
        }
        findings.error(
                parameters.cell(), Sentence.of(orExternal ? "forms.quality.audio" : "forms.quality.background-audio"));
        return Optional.empty();
    }

    private void geo(FormNode node, Entry entry, Parameters parameters) {
        Map<String, String> accuracies = new LinkedHashMap<>();
        accuracies.put("capture-accuracy", "accuracyThreshold");
        accuracies.put("warning-accuracy", "unacceptableAccuracyThreshold");
        accuracies.forEach((name, attribute) -> {
            if (!parameters.has(name)) return;
            if (RangeRules.number(parameters.get(name)).isPresent())
                node.body.put(attribute, parameters.cell().with(parameters.get(name)));
            else findings.error(parameters.cell(), Sentence.of("forms.parameter.metres", "parameter", name));
        });
        if (parameters.has("incremental")) {
            if (Settings.isYes(parameters.cell().with(parameters.get("incremental"))))
                node.body.put("incremental", parameters.cell().with("true"));
            else findings.error(parameters.cell(), Sentence.of("forms.parameter.incremental"));
        }
        if (parameters.has(MOCK_ACCURACY)) {
            String mock = parameters.get(MOCK_ACCURACY);
            if (Set.of("true", "false").contains(mock))
                node.bind.put("odk:" + MOCK_ACCURACY, parameters.cell().with(mock));
            else
                findings.error(
                        parameters.cell(), Sentence.of("forms.parameter.true-or-false", "parameter", MOCK_ACCURACY));
        }
        if (parameters.has(REFERENCE_GEOMETRY)) {
            Cell list = parameters.cell().with(parameters.get(REFERENCE_GEOMETRY));
            boolean answers = list.text().contains("${");
            node.items = Optional.of(new ItemSource(
                    answers ? ItemSource.Kind.PLACES : ItemSource.Kind.LIST,
                    list,
                    "",
                    "",
                    entry.cell("choice_filter"),
                    notRandom(node)));
            files.addPulled(entry.cell("choice_filter"));
        }
    }

    private static ItemSource.Order notRandom(FormNode node) {
        return new ItemSource.Order(false, node.at.with(""));
    }

    /** Whoever is asked something must be told what. */
    private void words(FormNode node, Entry entry) {
        if (node.label.isEmpty()
                && node.body.getOrDefault("appearance", node.at.with("")).text().equals("label")) {
            node.label = Said.plainly(node.at.with(" "));
        }
        if (!node.isAsked() || node.control.isEmpty()) return;
        if (node.label.isEmpty() && node.hint.isEmpty() && node.media.isEmpty() && !entry.has("media")) {
            findings.error(entry.cell("label"), Sentence.of("forms.label.missing", "name", node.name));
        }
    }

    void select(FormNode node, Entry entry, RowType.Select select) {
        preset(node, entry);
        node.triggers.addAll(triggers(entry));
        Set<String> accepted =
                select.fromFile() ? Set.of("randomize", "seed", "value", "label") : Set.of("randomize", "seed");
        Parameters parameters = Parameters.read(entry.cell("parameters"), accepted, findings);
        Cell type = entry.cell("type");
        ItemSource.Kind kind = kind(select, node);
        ItemSource source = new ItemSource(
                kind,
                type.with(select.list()),
                part(parameters, "value"),
                part(parameters, "label"),
                entry.cell("choice_filter"),
                order(parameters));
        node.items = Optional.of(source);
        files.addPulled(source.filter());
        checkSource(source, select, type, entry);
        words(node, entry);
    }

    private static ItemSource.Kind kind(RowType.Select select, FormNode node) {
        if (select.isExternal()) return ItemSource.Kind.EXTERNAL;
        if (select.list().contains("${")) return ItemSource.Kind.ANSWERS;
        if (ItemSource.isFile(select.list()) || select.fromFile()) return ItemSource.Kind.FILE;
        Cell appearance = node.body.getOrDefault("appearance", node.at.with(""));
        return SEARCH.matcher(appearance.text()).find() ? ItemSource.Kind.SEARCH : ItemSource.Kind.LIST;
    }

    private String part(Parameters parameters, String name) {
        if (!parameters.has(name) || XmlNames.isQualified(parameters.get(name))) return parameters.get(name);
        findings.error(parameters.cell(), Sentence.of("forms.parameter.column", "parameter", name));
        return "";
    }

    private ItemSource.Order order(Parameters parameters) {
        boolean random = parameters.get("randomize").equals("true");
        if (parameters.has("randomize")
                && !random
                && !parameters.get("randomize").equals("false")) {
            findings.error(parameters.cell(), Sentence.of("forms.parameter.true-or-false", "parameter", "randomize"));
        }
        if (parameters.has("seed") && !parameters.has("randomize")) {
            findings.error(parameters.cell(), Sentence.of("forms.seed.alone"));
        }
        String seed = parameters.get("seed");
        if (!seed.isEmpty()
                && !References.isOne(seed)
                && RangeRules.number(seed).isEmpty()) {
            findings.error(parameters.cell(), Sentence.of("forms.seed.wrong"));
        }
        return new ItemSource.Order(random, parameters.cell().with(seed));
    }

    private void checkSource(ItemSource source, RowType.Select select, Cell type, Entry entry) {
        switch (source.kind()) {
            case FILE -> {
                if (SEARCH.matcher(entry.text("body::appearance")).find()) {
                    findings.error(entry.cell("body::appearance"), Sentence.of("forms.select.file-searched"));
                }
                if (ItemSource.isFile(select.list())) files.add(type, source.instanceName(), source.address());
                else findings.error(type, Sentence.of("forms.select.no-file", "written", select.list()));
            }
            case LIST, SEARCH -> checkList(select, type, source.kind() == ItemSource.Kind.SEARCH);
            case EXTERNAL -> {
                if (source.filter().isEmpty()) {
                    findings.warn(entry.cell("choice_filter"), Sentence.of("forms.select-external.no-filter"));
                }
            }
            case ANSWERS, PLACES -> {
                if (!References.isOne(select.list())) {
                    findings.error(type, Sentence.of("forms.select.no-reference"));
                }
            }
        }
    }

    private void checkList(RowType.Select select, Cell type, boolean searched) {
        Optional<ChoiceList> list = choices.find(select.list());
        if (list.isEmpty()) {
            Optional<String> nearest = Spelling.nearest(select.list(), choices.names());
            findings.error(type, Sentence.guessing("forms.list.unknown", "list", select.list(), nearest));
            return;
        }
        if (searched) list.get().searched = true;
        if (!select.isMultiple()) return;
        for (ChoiceList.Item item : list.get().items()) {
            if (!item.name().text().contains(" ")) continue;
            findings.error(
                    item.name(),
                    Sentence.of(
                            "forms.choice.space",
                            "name",
                            item.name().text(),
                            "instead",
                            item.name().text().replace(' ', '_')));
        }
    }

    /** Adds “Other” to a list that does not have it. */
    void addOther(ChoiceList list, OwnWords words) {
        if (list.has("other") || list.items().isEmpty()) return;
        Cell at = list.items().getFirst().name();
        Set<String> spoken = new LinkedHashSet<>();
        for (ChoiceList.Item item : list.items()) {
            if (item.label().isTranslated())
                spoken.addAll(item.label().byLanguage().keySet());
        }
        Sentence other = Sentence.of("forms.word.other");
        Said label = spoken.isEmpty() ? words.plainly(other, at) : words.say(other, at, spoken);
        list.add(new ChoiceList.Item(at.with("other"), label, Map.of(), Map.of()));
    }
}
