package org.romact.forms.walk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.romact.forms.words.Sentence;

/**
 * A usual reason why JavaRosa stops, known by its words: it wraps one exception in another and keeps only the message of the first. Whatever is not among them
 * is said in JavaRosa's own words, which are English.
 *
 * @param key of a sentence whose arguments are the named groups of the pattern
 */
record Cause(String key, Pattern words) {
    private static final String NAME = "'(?<function>[^']+)'";

    /** What stands in a spreadsheet, or in a form that somebody wrote by hand; particular things before general ones. */
    private static final List<Cause> USUAL = List.of(
            cause("forms.walk.indexed-repeat", "function 'indexed-repeat'|indexed-repeat\\(\\):"),
            cause(
                    "forms.walk.randomize",
                    "(?:argument to|function|use|is) '?randomize\\b|Can't parse the Nodeset definition"),
            cause("forms.walk.weighted-checklist", "weighted-checklist: nodesets not same length"),
            cause("forms.walk.in-quotes", "second parameter to the (?<function>\\S+)\\(\\) function must be in quotes"),
            cause("forms.walk.digest", "unsupported construct \\[digest\\("),
            cause("forms.walk.instance-name", "instance\\(\\) function (?:used with|expecting)"),
            cause("forms.walk.union", "unsupported construct \\[nodeset union"),
            cause("forms.walk.filter", "unsupported construct \\[filter expression"),
            cause("forms.walk.no-date", "The value \"(?<written>[^\"]*)\" is out of range for representing a date"),
            cause("forms.walk.date-sign", "unsupported escape in date format string \\[(?<written>[^\\]]*)\\]"),
            cause("forms.walk.date-end", "date format string ends with %"),
            cause("forms.walk.convert", "type mismatch\\s+converting to|unrecognized data (?:type in|representation)"),
            cause("forms.walk.cast", "Invalid cast of data \\[(?<written>[^\\]]*)\\] to type"),
            cause("forms.walk.no-choice", "value (?<written>.*?) could not be loaded into question"),
            cause("forms.walk.nameless-choice", "This choice is not valid|has null Value!"),
            cause("forms.walk.target", "You are trying to target a repeated field"),
            cause("forms.walk.no-question", "Target of TreeReference (?<path>\\S+) could not be resolved"),
            cause("forms.walk.no-question", "Targets non-existent node: (?<path>\\S+)"),
            cause("forms.walk.no-question", "Location (?<path>\\S+) was not found"),
            cause("forms.walk.no-question", "bound to non-existent node: \\[(?<path>[^\\]]*)\\]"),
            cause("forms.walk.too-far-up", "Attempt to parent past the root node|is not an absolute reference"),
            cause("forms.walk.circle-in-texts", "Dependency cycle in <output>s"),
            cause("forms.walk.circle-somewhere", "Dependency cycles amongst|has an illegal cycle"),
            cause("forms.walk.brackets", "(?i)(?:mis|un)(?:matched|balanced) brackets"),
            cause(
                    "forms.walk.syntax",
                    "(?s)Couldn't understand the expression starting at this point: (?<written>.*?)(?: in expression.*)?$"),
            cause("forms.walk.syntax", "Parse error in XPath path: \\[(?<written>[^\\]]*)\\]"),
            cause("forms.walk.syntax", "Expected XPath path, got XPath expression: \\[(?<written>[^\\]]*)\\]"),
            cause("forms.walk.syntax", "contains invalid constraint expression \\[(?<written>.*?)\\] "),
            cause(
                    "forms.walk.syntax",
                    "(?s)Invalid calculate for the bind attached to .* in expression (?<written>.*)"),
            cause("forms.walk.syntax", "Invalid XPath in value set action declaration: '(?<written>.*?)'"),
            cause("forms.walk.no-choices", "Select question '?(?<label>.*?)'? (?:has no choices|contains both)"),
            cause("forms.walk.bare-choice", "<item(?:set)?> (?:without proper|requires)|in <itemset> requires 'ref'"),
            cause(
                    "forms.walk.choice-list",
                    "node for itemset doesn't exist|itemset (?:nodeset ref|<copy>|copies|sets)"),
            cause("forms.walk.no-text", "'(?<text>[^']*)': text is not localizable for default locale"),
            cause(
                    "forms.walk.texts",
                    "<translation>|no id defined for <text>|duplicate definition for text ID|in Itext->translation->text"),
            cause("forms.walk.range", "Value (?<written>\\S*) of range attribute (?<attribute>\\S+) can't be parsed"),
            cause("forms.walk.repeat-place", "<repeat>|Cannot bind repeat to"),
            cause(
                    "forms.walk.binding",
                    "invalid binding ID|malformed ref|without 'ref' or 'value'|neither 'ref' nor 'bind'|<bind> without nodeset"
                            + "|<bind>s with duplicate ID|action with no target|action must specify a ref|No nodeset attribute"
                            + "|not allowed with parent binding of"),
            cause(
                    "forms.walk.arguments",
                    "cannot handle function " + NAME
                            + "\\. Requires (?<expected>\\d{1,3}) arguments but (?<given>\\d{1,3}) "),
            cause(
                    "forms.walk.arguments",
                    "The (?<function>\\S+) function was provided the incorrect number of arguments:(?<given>\\d{1,3})\\. It expected (?<expected>\\d{1,3}) "),
            cause("forms.walk.no-place", "cannot handle function " + NAME + " requires a field as the parameter"),
            cause("forms.walk.no-place", "The function " + NAME + " received a value that does not represent GPS"),
            cause("forms.walk.function", "cannot handle function " + NAME),
            cause("forms.walk.function", "type mismatch\\s+for function " + NAME),
            cause("forms.walk.no-date", "The value \"(?<written>[^\"]*)\" can't be converted to a date"),
            cause("forms.walk.single-value", "type mismatch\\s+not a nodeset"),
            cause("forms.walk.single-value", "cannot be cast to class org\\.javarosa\\.xpath\\.XPathNodeset"),
            cause("forms.walk.repeated", "type mismatch\\s+This field is repeated"),
            cause(
                    "forms.walk.no-instance",
                    "Instance referenced by instance\\((?<instance>[^)]*)\\)\\S* does not exist"),
            cause("forms.walk.no-instance", "Instance:? (?<instance>\\S+) (?:is missing|not found|Does not exists)"),
            cause("forms.walk.no-instance", "Unable to expand reference instance\\((?<instance>[^)]*)\\)"),
            cause("forms.walk.circle", "(?s)Cycle detected in form's.*?involved in the loop:\\s*(?<paths>.*)"),
            cause("forms.walk.circle-somewhere", "Cycle detected in form's"),
            cause("forms.walk.step", "unsupported construct \\[(?:attribute )?step other than"),
            cause("forms.walk.date-sign", "unrecognized escape in date format string \\[(?<written>[^\\]]*)\\]"),
            cause("forms.walk.no-question", "refers to the location (?<path>\\S+) which was not found"),
            cause("forms.walk.no-question", "Node (?<path>\\S+) does not exist!"),
            cause("forms.walk.unsupported", "unsupported construct \\[(?<written>.*)\\]"));

    private static Cause cause(String key, String words) {
        return new Cause(key, Pattern.compile(words));
    }

    /** @param words JavaRosa's own */
    static Optional<Sentence> of(Throwable stopped, String words) {
        if (stopped instanceof StackOverflowError) return Optional.of(Sentence.of("forms.expression.too-deep"));
        return USUAL.stream().flatMap(cause -> cause.said(words).stream()).findFirst();
    }

    private Optional<Sentence> said(String reason) {
        Matcher found = words.matcher(reason);
        if (!found.find()) return Optional.empty();
        Map<String, Object> arguments = new HashMap<>();
        words.namedGroups().keySet().forEach(name -> arguments.put(name, argument(found.group(name))));
        return Optional.of(new Sentence(key, arguments));
    }

    private static Object argument(String written) {
        String line = Places.shortened(Objects.requireNonNullElse(written, ""));
        return line.matches("\\d{1,3}") ? (Object) Integer.valueOf(line) : line;
    }
}
