package org.romact.forms.xlsform;

import java.util.List;
import java.util.Set;
import org.romact.forms.words.Sentence;

/** What the log of a form's filling is to hold. */
final class AuditRules {
    private static final List<String> PLACE = List.of("location-priority", "location-min-interval", "location-max-age");
    private static final String REASONS = "track-changes-reasons";
    static final Set<String> PARAMETERS = Set.of(
            "identify-user",
            "track-changes",
            REASONS,
            "location-priority",
            "location-min-interval",
            "location-max-age");

    private AuditRules() {}

    static void apply(FormNode node, Parameters parameters, Findings findings) {
        for (String name : List.of("identify-user", "track-changes")) {
            oneOf(node, parameters, name, Set.of("true", "false"), findings);
        }
        oneOf(node, parameters, REASONS, Set.of("on-form-edit"), findings);
        if (PLACE.stream().noneMatch(parameters::has)) return;
        if (!PLACE.stream().allMatch(parameters::has)) {
            findings.error(parameters.cell(), Sentence.of("forms.audit.place", "parameters", String.join(", ", PLACE)));
            return;
        }
        oneOf(
                node,
                parameters,
                "location-priority",
                Set.of("no-power", "low-power", "balanced", "high-accuracy"),
                findings);
        for (String name : List.of("location-min-interval", "location-max-age")) {
            if (parameters.get(name).matches("[0-9]{1,9}"))
                node.bind.put("odk:" + name, parameters.cell().with(parameters.get(name)));
            else findings.error(parameters.cell(), Sentence.of("forms.parameter.seconds", "parameter", name));
        }
        if (node.bind.containsKey("odk:location-min-interval")
                && node.bind.containsKey("odk:location-max-age")
                && Integer.parseInt(parameters.get("location-max-age"))
                        < Integer.parseInt(parameters.get("location-min-interval"))) {
            findings.error(parameters.cell(), Sentence.of("forms.audit.age"));
        }
    }

    private static void oneOf(
            FormNode node, Parameters parameters, String name, Set<String> values, Findings findings) {
        if (!parameters.has(name)) return;
        if (values.contains(parameters.get(name)))
            node.bind.put("odk:" + name, parameters.cell().with(parameters.get(name)));
        else
            findings.error(
                    parameters.cell(),
                    Sentence.of(
                            "forms.parameter.one-of",
                            "parameter",
                            name,
                            "values",
                            String.join(", ", new java.util.TreeSet<>(values))));
    }
}
