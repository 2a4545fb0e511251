package org.romact.assess.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.assess.questionnaire.SampleDesign;
import org.romact.forms.answers.Answers;
import org.romact.forms.answers.Cell;
import org.romact.forms.answers.Row;
import org.romact.forms.expression.Expression;
import org.romact.forms.expression.Value;
import org.romact.statistics.Design;
import org.romact.statistics.DesignBuilder;
import org.romact.statistics.Domain;
import org.romact.statistics.Interval;
import org.romact.statistics.InvalidDesign;
import org.romact.statistics.LonelyPsu;
import org.romact.statistics.NotEstimable;
import org.romact.statistics.Outcome;
import org.romact.statistics.Survey;

/**
 * The approved interviews of a survey with their design. Works out indicators: proportions with Korn–Graubard intervals, means with Student's. The
 * design of the whole sample is kept in every domain.
 */
final class Sample {
    private static final double LEVEL = 0.95;
    private final List<Interview> interviews;
    private final SampleDesign design;

    /** One interview with what the design says of it. */
    private record Interview(
            Answers answers, Optional<UUID> community, String stratum, String cluster, double weight) {}

    Sample(List<Answers> answers, SampleDesign design, Map<String, UUID> communities) {
        this.design = design;
        this.interviews = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Row root = answers.get(i).root();
            interviews.add(new Interview(
                    answers.get(i),
                    Optional.ofNullable(communities.get(text(root, design.community()))),
                    text(root, design.stratum()),
                    design.cluster().isEmpty()
                            ? "interview " + i
                            : text(root, design.stratum()) + "/" + text(root, design.cluster()),
                    weight(root, design.weight())));
        }
    }

    int size() {
        return interviews.size();
    }

    /** The indicator for the whole town, then for each community. */
    List<Figure> figures(Indicator indicator, List<UUID> communities) {
        Rows rows = rows(indicator);
        List<Figure> figures = new ArrayList<>();
        figures.add(rows.figure(indicator, Optional.empty()));
        communities.forEach(community -> figures.add(rows.figure(indicator, Optional.of(community))));
        return figures;
    }

    private Rows rows(Indicator indicator) {
        Expression numerator = Expression.parse(indicator.numerator()).get();
        @Nullable
        Expression population = indicator.population().isBlank()
                ? null
                : Expression.parse(indicator.population()).get();
        List<Integer> from = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < interviews.size(); i++) {
            Answers answers = interviews.get(i).answers();
            Optional<String> table = Indicators.table(indicator, answers.root().form());
            for (Row row : table.map(answers::rows).orElse(List.of())) {
                from.add(i);
                values.add(value(indicator, population, numerator, row));
            }
        }
        return new Rows(from, values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** NaN where the row does not count: outside the population, or not answered. */
    private static double value(Indicator indicator, @Nullable Expression population, Expression numerator, Row row) {
        if (population != null && population.evaluate(row).truth() != Value.Truth.TRUE) {
            return Double.NaN;
        }
        Value value = numerator.evaluate(row);
        if (indicator.isProportion()) {
            return switch (value.truth()) {
                case TRUE -> 1;
                case FALSE -> 0;
                case MISSING -> Double.NaN;
            };
        }
        return value instanceof Value.Number(double number) ? number : Double.NaN;
    }

    private static String text(Row root, String question) {
        return question.isEmpty()
                ? ""
                : root.findNamed(question).map(Cell::raw).map(String::strip).orElse("");
    }

    /** A weight that is missing or not above zero counts as 1; the page on the design says how many there are. */
    private static double weight(Row root, String question) {
        try {
            double weight = question.isEmpty() ? 1 : Double.parseDouble(text(root, question));
            return weight > 0 && Double.isFinite(weight) ? weight : 1;
        } catch (NumberFormatException missing) {
            return 1;
        }
    }

    /** One indicator's rows: which interview each comes from, and its value. */
    private final class Rows {
        private final int[] from;
        private final double[] values;

        Rows(List<Integer> from, double[] values) {
            this.from = from.stream().mapToInt(Integer::intValue).toArray();
            this.values = values;
        }

        Figure figure(Indicator indicator, Optional<UUID> community) {
            boolean[] inside = new boolean[values.length];
            int answers = 0;
            int positives = 0;
            boolean[] households = new boolean[interviews.size()];
            for (int i = 0; i < values.length; i++) {
                inside[i] = community.isEmpty()
                        || interviews.get(from[i]).community().equals(community);
                if (inside[i] && !Double.isNaN(values[i])) {
                    answers++;
                    positives += !indicator.isProportion() || values[i] == 1 ? 1 : 0;
                    households[from[i]] = true;
                }
            }
            int different = 0;
            for (boolean household : households) {
                different += household ? 1 : 0;
            }
            return new Figure(
                    indicator, community, answers, positives, different, estimate(indicator, inside, answers));
        }

        private Outcome estimate(Indicator indicator, boolean[] inside, int answers) {
            if (answers == 0) {
                return new NotEstimable(NotEstimable.Reason.values()[0], "There are no answers.");
            }
            try {
                Survey survey = Survey.of(build());
                return indicator.isProportion()
                        ? survey.proportion(
                                values,
                                Domain.where(inside),
                                Interval.beta(LEVEL).orExactAtTheEnds())
                        : survey.mean(values, Domain.where(inside), Interval.student(LEVEL));
            } catch (InvalidDesign wrong) {
                return new NotEstimable(
                        NotEstimable.Reason.values()[0],
                        Objects.requireNonNullElse(wrong.getMessage(), "The design does not hold."));
            }
        }

        private Design build() {
            DesignBuilder builder = Design.builder(values.length)
                    .weights(Arrays.stream(from)
                            .mapToDouble(i -> interviews.get(i).weight())
                            .toArray())
                    .clusters(labels(Interview::cluster))
                    .lonelyPsu(LonelyPsu.ADJUST);
            return (design.stratum().isEmpty() ? builder : builder.strata(labels(Interview::stratum))).build();
        }

        private @Nullable String[] labels(java.util.function.Function<Interview, String> label) {
            return Arrays.stream(from)
                    .mapToObj(i -> label.apply(interviews.get(i)))
                    .toArray(String[]::new);
        }
    }
}
