package org.romact.forms.xlsform;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.romact.forms.words.Sentence;

/** Which prefixes an author may use before the names of attributes and columns: those of XForms, and those of the setting {@code namespaces}. */
final class Prefixes {
    private static final Set<String> OF_XFORMS = Set.of("h", "ev", "xsd", "jr", "orx", "odk", "xml");

    private final Set<String> known = new HashSet<>(OF_XFORMS);
    private final Findings findings;

    private Prefixes(Findings findings) {
        this.findings = findings;
    }

    static void check(Settings settings, SurveyReader survey, EntityReader entities, Findings findings) {
        Prefixes prefixes = new Prefixes(findings);
        for (String pair : settings.text("namespaces").split("\\s+")) {
            if (pair.indexOf('=') > 0) prefixes.known.add(pair.substring(0, pair.indexOf('=')));
        }
        if (!entities.version().isEmpty()) prefixes.known.add("entities");
        if (survey.formerNames.isUsed()) prefixes.known.add("romact");
        prefixes.check(settings.attributes());
        survey.root.walk(node -> {
            prefixes.check(node.bind);
            prefixes.check(node.body);
            prefixes.check(node.instance);
        });
        Table choices = survey.choices.table();
        for (Column column : choices.columns()) {
            boolean used = column.key().indexOf(':') > 0
                    && XmlNames.isQualified(column.key())
                    && choices.entries().stream().anyMatch(entry -> entry.has(column.key()));
            if (used) prefixes.check(column.key(), column.heading());
        }
    }

    private void check(Map<String, Cell> attributes) {
        attributes.forEach(this::check);
    }

    /** Once for each prefix. */
    private void check(String name, Cell at) {
        int colon = name.indexOf(':');
        if (colon <= 0 || at.isEmpty()) return;
        String prefix = name.substring(0, colon);
        if (known.add(prefix)) findings.error(at, Sentence.of("forms.namespaces.undeclared", "prefix", prefix));
    }
}
