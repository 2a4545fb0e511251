package org.romact.statistics.poverty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.romact.statistics.place.reference.ReferenceCase;
import org.romact.statistics.place.reference.Solver;
import tools.jackson.databind.JsonNode;

/** Answers the poverty cases from one sample. */
record PovertyCases(SurveyFile file, SurveyIndicators indicators, ClusteredVariance design) implements Solver {

    /** The absolute line of the cases named abs, which do not state it: 3000 a year is the round figure that gives their values. */
    private static final double ABSOLUTE_LINE = 3000;

    private static final Pattern SQUARE_METRES = Pattern.compile("([0-9.]+) ?m2");
    private static final Pattern CONTRAST = Pattern.compile("(\\w+) (\\S+) minus \\1 (\\S+)");

    static PovertyCases of(ReferenceCase asked) {
        SurveyFile file = new SurveyFile(asked.table("households.csv"), asked.table("persons.csv"));
        return new PovertyCases(file, new SurveyIndicators(file), file.design());
    }

    @Override
    public Object answer(ReferenceCase asked) {
        if (!asked.text("contrast").isEmpty()) {
            return contrast(column(asked), asked.text("contrast"));
        }
        if (!asked.text("by").isEmpty()) {
            return byGroup(column(asked), file.groups(asked.text("by")));
        }
        if (!asked.text("indicator").isEmpty()) {
            return share(column(asked));
        }
        if (asked.parameters().has("weights48")) {
            return multidimensional(asked.parameters());
        }
        return asked.text("variance").isEmpty() ? plain(asked.text("measure")) : linearised(asked);
    }

    private double[] column(ReferenceCase asked) {
        Matcher stated = SQUARE_METRES.matcher(asked.text("meaning"));
        double area = stated.find()
                ? Double.parseDouble(stated.group(1))
                : RoomStandard.eurostat().areaPerPerson();
        return indicators.column(asked.text("indicator"), area);
    }

    private Object share(double[] column) {
        Linearised share = Linearised.mean(column, weights());
        Linearised people = Linearised.total(column, weights());
        return Map.of(
                "share", share.value(),
                "se", design.standardError(share),
                "people", people.value(),
                "peopleSe", design.standardError(people),
                "n", Arrays.stream(column).filter(value -> !Double.isNaN(value)).count(),
                "nYes", Arrays.stream(column).filter(value -> value == 1).count());
    }

    private Object byGroup(double[] column, String[] groups) {
        List<String> levels = IntStream.range(0, column.length)
                .filter(i -> !Double.isNaN(column[i]))
                .mapToObj(i -> groups[i])
                .distinct()
                .sorted()
                .toList();
        List<Linearised> shares =
                levels.stream().map(level -> inGroup(column, groups, level)).toList();
        return Map.of(
                "levels", levels,
                "share", values(shares),
                "se", errors(shares));
    }

    private Object contrast(double[] column, String asked) {
        Matcher contrast = CONTRAST.matcher(asked);
        if (!contrast.matches()) {
            throw new IllegalArgumentException("The contrast " + asked + " is not of the form 'roma 1 minus roma 0'.");
        }
        String[] groups = file.groups(contrast.group(1));
        Linearised difference =
                inGroup(column, groups, contrast.group(2)).minus(inGroup(column, groups, contrast.group(3)));
        return Map.of("difference", difference.value(), "se", design.standardError(difference));
    }

    private Linearised inGroup(double[] column, String[] groups, String level) {
        return Linearised.mean(column, Weights.within(weights(), i -> groups[i].equals(level)));
    }

    private Object plain(String measure) {
        IncomeDistribution incomes = indicators.incomes();
        IncomePoverty rule = IncomePoverty.eurostat();
        double line = rule.line(incomes);
        return switch (measure) {
            case "arpr" -> Map.of("value", 100 * IncomePoverty.rate(incomes, line));
            case "gini" -> Map.of("value", 100 * incomes.gini());
            case "qsr" -> Map.of("value", incomes.quintileShareRatio());
            case "rmpg" -> Map.of("value", 100 * IncomePoverty.relativeMedianGap(incomes, line));
            default -> threshold(measure, incomes);
        };
    }

    private static Object threshold(String measure, IncomeDistribution incomes) {
        Matcher stated =
                Pattern.compile("([0-9.]+) % of the person-weighted median").matcher(measure);
        if (!stated.matches()) {
            throw new IllegalArgumentException("The measure " + measure + " is not known.");
        }
        double share = Double.parseDouble(stated.group(1)) / 100;
        return Map.of("threshold", new IncomePoverty(share, 0.5).line(incomes), "median", incomes.median());
    }

    private Object linearised(ReferenceCase asked) {
        IncomeDistribution incomes = indicators.incomes();
        LinearisedPoverty poverty = new LinearisedPoverty(incomes, IncomePoverty.eurostat());
        String measure = asked.text("measure");
        Linearised found = switch (measure) {
            case "arpt" -> poverty.line();
            case "arpr" -> poverty.rate();
            case "poormed" -> poverty.medianOfThePoor();
            case "rmpg" -> poverty.relativeMedianGap();
            case "gini" -> incomes.linearisedGini();
            case "qsr" -> incomes.linearisedShareRatio(0.2, 0.8);
            case "median" -> incomes.linearisedQuantile(0.5);
            default -> gapIndex(poverty, measure, asked);
        };
        return Map.of("value", found.value(), "se", design.standardError(found));
    }

    private static Linearised gapIndex(LinearisedPoverty poverty, String measure, ReferenceCase asked) {
        Matcher index = Pattern.compile("fgt(\\d)(abs)?").matcher(measure);
        if (!index.matches()) {
            throw new IllegalArgumentException("The measure " + measure + " is not known.");
        }
        int power = Integer.parseInt(index.group(1));
        double line = asked.parameters().path("threshold").asDouble(ABSOLUTE_LINE);
        return index.group(2) == null ? poverty.gapIndex(power) : poverty.gapIndexAt(line, power);
    }

    private Object multidimensional(JsonNode asked) {
        List<String> names = StreamSupport.stream(asked.path("indicators").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        double[] weights48 = StreamSupport.stream(asked.path("weights48").spliterator(), false)
                .mapToDouble(JsonNode::doubleValue)
                .toArray();
        double[][] deprivations =
                names.stream().map(name -> indicators.column(name, 0)).toArray(double[][]::new);
        MultidimensionalPoverty measured =
                new AlkireFoster(names, weights48, asked.path("k48").doubleValue()).measure(deprivations, weights());
        Map<String, Object> answer = new LinkedHashMap<>();
        put(answer, "H", measured.headcount());
        put(answer, "A", measured.intensity());
        put(answer, "M0", measured.adjustedHeadcount());
        Map<String, Object> censored = new LinkedHashMap<>();
        Map<String, Object> uncensored = new LinkedHashMap<>();
        Map<String, Object> contribution = new LinkedHashMap<>();
        for (int j = 0; j < names.size(); j++) {
            censored.put(names.get(j), measured.censoredHeadcount(j));
            uncensored.put(names.get(j), measured.uncensoredHeadcount(j));
            contribution.put(names.get(j), measured.contribution(j));
        }
        answer.put("censoredHeadcount", censored);
        answer.put("uncensoredHeadcount", uncensored);
        answer.put("contribution", contribution);
        for (String by : List.of("roma", "region", "sex", "agegroup")) {
            answer.put("by" + by.substring(0, 1).toUpperCase(Locale.ROOT) + by.substring(1), groups(measured, by));
        }
        return answer;
    }

    private Object groups(MultidimensionalPoverty measured, String by) {
        List<MultidimensionalPoverty.Group> groups = measured.byGroup(file.groups(by));
        List<Linearised> adjusted =
                groups.stream().map(group -> group.within().adjustedHeadcount()).toList();
        return Map.of(
                "levels",
                        groups.stream()
                                .map(MultidimensionalPoverty.Group::level)
                                .toList(),
                "M0", values(adjusted),
                "seM0", errors(adjusted),
                "H",
                        groups.stream()
                                .map(group -> group.within().headcount().value())
                                .toList(),
                "populationShare",
                        groups.stream()
                                .map(MultidimensionalPoverty.Group::populationShare)
                                .toList(),
                "contributionToM0",
                        groups.stream()
                                .map(MultidimensionalPoverty.Group::contribution)
                                .toList());
    }

    private void put(Map<String, Object> answer, String name, Linearised statistic) {
        answer.put(name, statistic.value());
        answer.put("se" + name, design.standardError(statistic));
    }

    private double[] weights() {
        return indicators.incomes().weights();
    }

    private static List<Double> values(List<Linearised> statistics) {
        return statistics.stream().map(Linearised::value).toList();
    }

    private List<Double> errors(List<Linearised> statistics) {
        List<Double> errors = new ArrayList<>();
        statistics.forEach(statistic -> errors.add(design.standardError(statistic)));
        return errors;
    }
}
