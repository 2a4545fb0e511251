package org.romact.forms.xlsform;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.romact.forms.words.Sentence;

/** Looks through every expression of a form before a device does. */
final class ExpressionCheck {
    static final Set<String> LOGIC = Set.of("readonly", "required", "relevant", "constraint", "calculate");
    private static final Pattern CALL = Pattern.compile("(?<![\\p{L}\\p{N}_.-])(" + XmlNames.NAME + ")\\s*\\(");
    private static final Pattern ITSELF = Pattern.compile("(?:^|[\\s,(=<>+*])\\.(?:$|[\\s,)=<>+*])");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|'[^']*'");

    /** Of ODK's XForms specification and XPath 1.0, and what Collect and Enketo have beside. */
    private static final Set<String> FUNCTIONS = Set.of(
            ("abs acos asin atan atan2 area base64-decode boolean boolean-from-string ceiling checklist choice-name coalesce concat "
                            + "contains cos count count-non-empty count-selected current date date-time decimal-date-time "
                            + "decimal-time depend digest distance enclosed-area ends-with exp exp10 extract-signed false floor "
                            + "format-date format-date-time geofence hash here id if ifelse index indexed-repeat instance int intersects "
                            + "is-null-or-empty itext join jr:choice-name jr:itext last local-name log log10 lower-case max min "
                            + "name namespace-uri node normalize-space normalize-wsp not now number once pi position pow property "
                            + "pulldata random randomize regex relevant replace reverse round search selected selected-at sin "
                            + "sort sort-by sqrt starts-with string string-length substr substring substring-after substring-before "
                            + "sum tan text comment thousandsep today translate true true-or-false unique upper-case uuid "
                            + "weighted-checklist")
                    .split(" "));

    private final Findings findings;

    ExpressionCheck(Findings findings) {
        this.findings = findings;
    }

    void node(FormNode node) {
        for (String attribute : LOGIC) check(node.bindCell(attribute));
        itself(node);
        if (node.presetIsDynamic) check(node.preset);
        node.items.ifPresent(items -> check(items.filter()));
        if (node.isRepeat()) check(node.body.getOrDefault("jr:count", node.at.with("")));
    }

    /** A device may wait for an answer to work out whether to ask for it. */
    private void itself(FormNode node) {
        for (String attribute : LOGIC) {
            Cell cell = node.bindCell(attribute);
            if (attribute.equals("constraint") || !ITSELF.matcher(cell.text()).find()) continue;
            findings.warn(cell, Sentence.of("forms.expression.itself", "name", node.name));
        }
    }

    void check(Cell expression) {
        if (expression.isEmpty()) return;
        Optional<Sentence> mistake = XPathSyntax.mistake(expression.text());
        mistake.ifPresent(said -> findings.error(expression, said));
        if (mistake.isEmpty()) functions(expression);
    }

    private void functions(Cell expression) {
        if (expression.text().indexOf('(') < 0) return;
        Matcher call = CALL.matcher(LITERAL.matcher(expression.text()).replaceAll("''"));
        while (call.find()) {
            String name = call.group(1);
            if (FUNCTIONS.contains(name) || Set.of("and", "or", "div", "mod").contains(name)) continue;
            boolean prefixed = call.start() > 0
                    && call.group().length() > 0
                    && expression.text().toLowerCase(Locale.ROOT).contains(":" + name);
            if (prefixed) continue;
            Optional<String> nearest = Spelling.nearest(name, FUNCTIONS);
            findings.warn(expression, Sentence.guessing("forms.function.unknown", "function", name, nearest));
        }
    }
}
