package org.romact.assess.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.romact.forms.expression.Expression;

/**
 * What is computed from a questionnaire's answers, as data: nothing of it is in code.
 *
 * @param level {@code household} (one row an interview), {@code respondent} (likewise, of the person asked) or {@code person} (one row a member)
 * @param repeat for {@code person}: the name of the repeat whose rows are counted
 * @param population the condition for a row to count; empty means every row
 * @param numerator for a proportion: the condition that is counted; for a mean: the number that is averaged
 * @param measure {@code proportion} or {@code mean}
 * @param direction {@code lower-is-better}, {@code higher-is-better} or {@code neutral}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Indicator(
        String code,
        String theme,
        String level,
        @Nullable String repeat,
        Map<String, String> name,
        Map<String, String> explanation,
        String population,
        String numerator,
        String measure,
        String unit,
        String direction,
        String source,
        @Nullable Target target,
        List<Comparison> comparisons) {

    /** What is to be reached, by when, as whose document says. */
    public record Target(Map<String, String> text, int year, String source) {}

    /** A value measured elsewhere, to read ours beside: a share between 0 and 1, or a mean. */
    public record Comparison(Map<String, String> group, double value, int year, String source) {}

    /** @param later former name of a question or repeat → later one */
    Indicator following(Map<String, String> later) {
        return new Indicator(
                code,
                theme,
                level,
                repeat == null ? null : later.getOrDefault(repeat, repeat),
                name,
                explanation,
                following(population, later),
                following(numerator, later),
                measure,
                unit,
                direction,
                source,
                target,
                comparisons);
    }

    private static String following(String formula, Map<String, String> later) {
        return formula.isBlank()
                ? formula
                : Expression.parse(formula).get().renamed(later).toString();
    }

    /** The names of the questions and repeats it is computed from. */
    Set<String> questions() {
        Set<String> names = new LinkedHashSet<>();
        for (String formula : List.of(population, numerator)) {
            if (!formula.isBlank()) {
                names.addAll(Expression.parse(formula).get().names());
            }
        }
        return names;
    }

    public boolean isProportion() {
        return measure.equals("proportion");
    }

    public boolean perPerson() {
        return level.equals("person");
    }
}
