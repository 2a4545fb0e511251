package org.romact.forms.xlsform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.romact.forms.words.Sentence;

/** Questions answered on a scale: from start to end in steps. */
final class RangeRules {
    private static final String TICKS = "tick_interval";
    private static final String PLACEHOLDER = "placeholder";
    private static final String LABELS = "tick_labelset";
    static final Set<String> PARAMETERS = Set.of("start", "end", "step", TICKS, PLACEHOLDER, LABELS);

    private final ChoiceLists choices;
    private final Findings findings;

    RangeRules(ChoiceLists choices, Findings findings) {
        this.choices = choices;
        this.findings = findings;
    }

    /** Plain decimal notation of modest length. */
    static Optional<BigDecimal> number(String text) {
        return text.matches("[+-]?([0-9]{1,30}(\\.[0-9]{0,30})?|\\.[0-9]{1,30})")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    void apply(FormNode node, Parameters parameters) {
        Map<String, String> written = new LinkedHashMap<>(Map.of("start", "1", "end", "10", "step", "1"));
        for (String name : List.of("start", "end", "step", TICKS, PLACEHOLDER)) {
            if (parameters.has(name)) written.put(name, parameters.get(name));
        }
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        written.forEach((name, text) -> number(text)
                .ifPresentOrElse(
                        n -> numbers.put(name, n),
                        () -> error(parameters, Sentence.of("forms.parameter.number", "parameter", name))));
        if (numbers.size() < written.size()) return;
        boolean whole =
                numbers.values().stream().allMatch(n -> n.stripTrailingZeros().scale() <= 0);
        if (!whole) node.bind.put("type", node.at.with("decimal"));
        checkAppearance(node, parameters);
        check(parameters, new Scale(numbers));
        written.forEach(
                (name, text) -> node.body.put(attribute(name), parameters.cell().with(text)));
        if (parameters.has(LABELS)) labels(node, parameters, new Scale(numbers));
    }

    private static String attribute(String name) {
        return switch (name) {
            case TICKS -> "odk:tick-interval";
            case PLACEHOLDER -> "odk:placeholder";
            default -> name;
        };
    }

    private record Scale(Map<String, BigDecimal> numbers) {
        BigDecimal get(String name) {
            return numbers.getOrDefault(name, BigDecimal.ZERO);
        }

        BigDecimal width() {
            return get("end").subtract(get("start")).abs();
        }

        boolean holds(BigDecimal value) {
            return value.compareTo(get("start").min(get("end"))) >= 0
                    && value.compareTo(get("start").max(get("end"))) <= 0;
        }

        boolean isStep(BigDecimal from, String step) {
            return from.remainder(get(step)).signum() == 0;
        }
    }

    private void checkAppearance(FormNode node, Parameters parameters) {
        String appearance =
                node.body.getOrDefault("appearance", node.at.with("")).text();
        boolean drawn = appearance.isEmpty() || appearance.contains("vertical") || appearance.contains("no-ticks");
        if (!drawn && (parameters.has(TICKS) || parameters.has(PLACEHOLDER) || parameters.has(LABELS))) {
            error(parameters, Sentence.of("forms.range.not-drawn"));
        }
    }

    private void check(Parameters parameters, Scale scale) {
        for (String name : List.of("step", TICKS)) {
            if (!scale.numbers.containsKey(name)) continue;
            BigDecimal step = scale.get(name);
            if (step.signum() == 0) {
                error(parameters, Sentence.of("forms.parameter.zero", "parameter", name));
                return;
            }
            if (step.compareTo(scale.width()) > 0) {
                error(parameters, Sentence.of("forms.range.step-too-large", "parameter", name));
            }
        }
        if (scale.numbers.containsKey(TICKS) && !scale.isStep(scale.get(TICKS), "step")) {
            error(parameters, Sentence.of("forms.range.ticks-off-steps"));
        }
        if (!scale.numbers.containsKey(PLACEHOLDER)) return;
        if (!scale.isStep(scale.get(PLACEHOLDER).subtract(scale.get("start")), "step")) {
            error(parameters, Sentence.of("forms.range.placeholder-off-steps"));
        }
        if (!scale.holds(scale.get(PLACEHOLDER))) error(parameters, Sentence.of("forms.range.placeholder-outside"));
    }

    private void labels(FormNode node, Parameters parameters, Scale scale) {
        Optional<ChoiceList> list = choices.find(parameters.get(LABELS));
        if (list.isEmpty()) {
            error(parameters, Sentence.of("forms.list.unknown", "list", parameters.get(LABELS)));
            return;
        }
        List<BigDecimal> values = new ArrayList<>();
        for (ChoiceList.Item item : list.get().items()) {
            Optional<BigDecimal> value = number(item.name().text());
            if (value.isEmpty()) findings.error(item.name(), Sentence.of("forms.range.label-no-number"));
            else if (!scale.holds(value.get())) findings.error(item.name(), Sentence.of("forms.range.label-outside"));
            else values.add(value.get());
        }
        String step = scale.numbers.containsKey(TICKS) ? TICKS : "step";
        if (scale.get(step).signum() != 0) {
            boolean fit = values.stream().allMatch(v -> scale.isStep(v.subtract(scale.get("start")), step));
            if (!fit) error(parameters, Sentence.of("forms.range.labels-off-steps", "parameter", step));
        }
        String appearance =
                node.body.getOrDefault("appearance", node.at.with("")).text();
        if (appearance.contains("no-ticks")) onlyEnds(parameters, scale, values);
        node.items = Optional.of(new ItemSource(
                ItemSource.Kind.LIST,
                parameters.cell().with(parameters.get(LABELS)),
                "",
                "",
                node.at.with(""),
                new ItemSource.Order(false, node.at.with(""))));
    }

    private void onlyEnds(Parameters parameters, Scale scale, List<BigDecimal> values) {
        Set<BigDecimal> distinct = new HashSet<>();
        for (BigDecimal value : values) distinct.add(value.stripTrailingZeros());
        Set<BigDecimal> ends = new HashSet<>();
        for (String end : List.of("start", "end")) ends.add(scale.get(end).stripTrailingZeros());
        if (!distinct.equals(ends)) error(parameters, Sentence.of("forms.range.only-ends"));
    }

    private void error(Parameters parameters, Sentence said) {
        findings.error(parameters.cell(), said);
    }
}
