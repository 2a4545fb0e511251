package org.romact.assess.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    public boolean isProportion() {
        return measure.equals("proportion");
    }

    public boolean perPerson() {
        return level.equals("person");
    }
}
