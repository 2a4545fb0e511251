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

    private static final List<Cause> USUAL = List.of(
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
            cause("forms.walk.no-instance", "Instance (?<instance>\\S+) (?:is missing|not found|Does not exists)"),
            cause("forms.walk.circle", "(?s)Cycle detected in form's.*?involved in the loop:\\s*(?<paths>.*)"),
            cause("forms.walk.step", "unsupported construct \\[(?:attribute )?step other than"),
            cause("forms.walk.date-sign", "unrecognized escape in date format string \\[(?<written>[^\\]]*)\\]"),
            cause("forms.walk.no-question", "refers to the location (?<path>\\S+) which was not found"),
            cause("forms.walk.no-question", "Node (?<path>\\S+) does not exist!"));

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
