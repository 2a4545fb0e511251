package org.romact.forms.xlsform;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.romact.forms.words.Sentence;

/** What can be checked only when the whole form is known. */
final class FormChecks {
    private static final Pattern LANGUAGE = Pattern.compile(".*\\(([^()]+)\\)\\s*");
    private static final Set<String> NOT_EXPRESSIONS = Set.of("type", "name", "trigger", "disabled");
    private static final Set<String> TWO_LETTERS = Set.copyOf(Arrays.asList(java.util.Locale.getISOLanguages()));

    private final SurveyReader survey;
    private final EntityReader entities;
    private final References references;
    private final Findings findings;

    private FormChecks(SurveyReader survey, EntityReader entities, References references, Findings findings) {
        this.survey = survey;
        this.entities = entities;
        this.references = references;
        this.findings = findings;
    }

    static void check(
            Workbook workbook,
            Settings settings,
            SurveyReader survey,
            EntityReader entities,
            References references,
            Findings findings) {
        FormChecks checks = new FormChecks(survey, entities, references, findings);
        ExpressionCheck expressions = new ExpressionCheck(findings);
        expressions.check(settings.cell("instance_name"));
        for (Entity entity : entities.all()) {
            for (Cell cell : List.of(entity.id(), entity.createIf(), entity.updateIf(), entity.label()))
                expressions.check(cell);
            if (entity.updates() && !survey.files.has(entity.list().text())) {
                survey.files.add(
                        entity.list(),
                        entity.list().text(),
                        "jr://file-csv/" + entity.list().text() + ".csv");
            }
        }
        survey.root.walk(node -> {
            expressions.node(node);
            checks.node(workbook, node);
        });
        for (ChoiceList list : survey.choices.all()) {
            list.items().forEach(i -> i.media().values().forEach(media -> FileNames.check(media, findings)));
        }
        if (survey.choices.all().stream().anyMatch(l -> l.searched)) checks.searchedLists();
        Prefixes.check(settings, survey, entities, findings);
        new DependencyCycles(references, findings).find(survey.root);
        for (Entry entry : survey.table().entries()) checks.references(entry);
        checks.languages(settings);
    }

    /** Also of texts that nobody comes to see, as the label of what is calculated, or the trigger of a group. */
    private void references(Entry entry) {
        if (!Settings.isYes(entry.cell("disabled"))) {
            TypeRules.triggers(entry.cell("trigger")).stream()
                    .filter(trigger -> References.isOne(trigger.text()))
                    .forEach(trigger -> references.resolve(trigger, null));
        }
        for (String key : entry.keys()) {
            if (NOT_EXPRESSIONS.contains(key) || Settings.isYes(entry.cell("disabled"))) continue;
            for (Cell cell : entry.said(key, Settings.NO_LANGUAGE).byLanguage().values()) {
                if (!cell.text().contains("%(")) references.resolve(cell, null);
            }
        }
    }

    private void node(Workbook workbook, FormNode node) {
        for (String attribute : ExpressionCheck.LOGIC) survey.files.addPulled(node.bindCell(attribute));
        survey.files.addPulled(node.preset);
        node.media.values().forEach(media -> FileNames.check(media, findings));
        for (Cell trigger : node.triggers) trigger(node, trigger);
        if (node.items.isEmpty()) return;
        ItemSource items = node.items.get();
        if (items.kind() == ItemSource.Kind.EXTERNAL) external(workbook, items);
        boolean places = node.type.name().startsWith("geo") && items.kind() == ItemSource.Kind.LIST;
        if (places && !knowsInstance(items.list().text())) {
            findings.error(items.list(), Sentence.of("forms.reference-geometry.wrong"));
        }
        if (items.kind() == ItemSource.Kind.PLACES) {
            List<FormNode> named = references.named(items.list().text());
            if (!References.isOne(items.list().text())
                    || named.isEmpty()
                    || !named.getFirst().isRepeat()) {
                findings.error(items.list(), Sentence.of("forms.reference-geometry.wrong"));
            }
        }
        if (items.kind() == ItemSource.Kind.ANSWERS) answers(items);
    }

    private boolean knowsInstance(String name) {
        return survey.choices.find(name).isPresent() || survey.files.has(name) || entities.has(name);
    }

    private void answers(ItemSource items) {
        for (FormNode source : references.named(items.list().text())) {
            if (source.repeatAround().isEmpty()) {
                findings.warn(items.list(), Sentence.of("forms.select.one-answer", "name", source.name));
            }
        }
    }

    private void external(Workbook workbook, ItemSource items) {
        if (!workbook.hasRows("external_choices")) {
            findings.error(items.list(), Sentence.of("forms.external-choices.missing"));
            return;
        }
        Table table = Table.of(workbook, "external_choices", ColumnNames.CHOICES, new Findings(), false);
        boolean known = table.entries().stream()
                .anyMatch(e -> e.text("list_name").equals(items.list().text()));
        if (!known) {
            findings.error(
                    items.list(),
                    Sentence.of(
                            "forms.external-choices.list-unknown",
                            "list",
                            items.list().text()));
        }
    }

    private void trigger(FormNode node, Cell trigger) {
        for (FormNode source : references.named(trigger.text())) {
            if (source.isAsked()) continue;
            Sentence notAsked = Sentence.of("forms.trigger.not-asked", "trigger", source.name, "name", node.name);
            boolean isWorkedOut = source.type.is("calculate")
                    || (source.bind.containsKey("calculate") || source.isTriggered())
                            && source.label.isEmpty()
                            && source.hint.isEmpty();
            // What a device fills in by itself changes, but nobody changes it: a trigger that never fires.
            if (source.isSection() || isWorkedOut) findings.error(trigger, notAsked);
            else findings.warn(trigger, notAsked);
        }
        references.resolve(trigger, node);
    }

    /** A list whose choices are found in a file at the time of asking cannot also be shown as it is. */
    private void searchedLists() {
        survey.root.walk(node -> node.items
                .filter(i -> i.kind() == ItemSource.Kind.LIST)
                .flatMap(i -> survey.choices.find(i.list().text()))
                .filter(l -> l.searched)
                .ifPresent(l -> findings.error(node.at, Sentence.of("forms.list.searched", "list", l.name))));
    }

    private void languages(Settings settings) {
        Table table = survey.table();
        for (Table sheet : List.of(table, survey.choices.table())) {
            for (Column column : sheet.columns()) language(column, sheet);
        }
        Cell language = settings.cell("default_language");
        boolean unknown = !language.isEmpty()
                && !table.languages().isEmpty()
                && !table.languages().contains(language.text())
                && table.columns().stream()
                        .noneMatch(c -> c.key().equals("label") && c.language().isEmpty());
        if (unknown) {
            findings.warn(
                    language,
                    Sentence.of(
                            "forms.language.default-unknown",
                            "language",
                            language.text(),
                            "languages",
                            String.join(", ", table.languages())));
        }
        gaps(table, ColumnNames.SURVEY, settings.defaultLanguage());
        gaps(survey.choices.table(), ColumnNames.CHOICES, settings.defaultLanguage());
    }

    private void language(Column column, Table sheet) {
        String language = column.language();
        // A bare code such as “en” says what it is.
        if (language.length() < 3 || language.equals(Settings.NO_LANGUAGE)) return;
        Optional<Column> first = sheet.columns().stream()
                .filter(c -> c.language().equals(language))
                .findFirst();
        if (first.filter(f -> f != column).isPresent()) return;
        Matcher tag = LANGUAGE.matcher(language);
        boolean known = tag.matches()
                && (TWO_LETTERS.contains(tag.group(1).split("-", 2)[0])
                        || tag.group(1).matches("[a-z]{3}(-[A-Za-z0-9-]+)?"));
        if (!known) {
            findings.warn(column.heading(), Sentence.of("forms.language.no-code", "language", language));
        }
    }

    /** Says which columns lack a translation that other columns of the sheet have; columns that name no language are one more. */
    private void gaps(Table sheet, ColumnNames names, String defaultLanguage) {
        if (sheet.languages().isEmpty()) return;
        List<Column> columns = sheet.columns().stream()
                .filter(c -> names.isTranslatable(c.key()) && !c.key().equals("no_app_error"))
                .toList();
        Set<String> keys = new LinkedHashSet<>();
        Map<String, Set<String>> spoken = new LinkedHashMap<>();
        for (Column column : columns) {
            keys.add(column.key());
            spoken.computeIfAbsent(column.language(), _ -> new HashSet<>()).add(column.key());
        }
        spoken.forEach((language, has) -> {
            String missing = keys.stream().filter(k -> !has.contains(k)).collect(Collectors.joining(", "));
            if (missing.isEmpty()) return;
            String named = language.isEmpty() ? defaultLanguage : language;
            findings.warn(Problem.ofSheet(
                    sheet.sheet(), Sentence.of("forms.language.gaps", "language", named, "columns", missing)));
        });
    }
}
