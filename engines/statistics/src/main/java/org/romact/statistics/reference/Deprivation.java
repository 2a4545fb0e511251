package org.romact.statistics.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.romact.statistics.Domain;
import org.romact.statistics.Factor;
import org.romact.statistics.Joint;
import org.romact.statistics.Statistic;
import org.romact.statistics.Survey;

/** Alkire and Foster's counts of deprivations, each figure as a mean or ratio under the design. */
final class Deprivation {

    private static final double SLACK = 1e-12;

    private final Survey survey;
    private final List<String> indicators;
    private final double[] weights;
    private final double[][] deprived;
    private final double[] poor;
    private final double[] score;

    private Deprivation(ReferenceCase asked) {
        survey = asked.survey();
        Json described = asked.parameters().get("indicators");
        indicators = described.keys();
        weights = indicators.stream()
                .mapToDouble(name -> described.get(name).number())
                .toArray();
        deprived = indicators.stream().map(asked::numbers).toArray(double[][]::new);
        poor = new double[asked.table().rows()];
        score = new double[poor.length];
        double cutoff = asked.parameters().get("cutoff").number();
        for (int i = 0; i < poor.length; i++) {
            double count = 0;
            for (int k = 0; k < weights.length; k++) {
                count += weights[k] * deprived[k][i];
            }
            poor[i] = count >= cutoff - SLACK ? 1 : 0;
            score[i] = count * poor[i];
        }
    }

    static Map<String, Object> of(ReferenceCase asked) {
        return new Deprivation(asked).figures(asked);
    }

    private Map<String, Object> figures(ReferenceCase asked) {
        Map<String, Object> result = new LinkedHashMap<>();
        put(result, "H", survey.meanOf(poor, Domain.all()));
        put(result, "M0", survey.meanOf(score, Domain.all()));
        put(result, "A", survey.ratioOf(score, poor, Domain.all()));
        double m0 = mean(score, Domain.all());
        double[] censored = censored(Domain.all());
        result.put("indicators", indicators);
        result.put(
                "uncensoredHeadcount",
                Arrays.stream(deprived).<Object>map(d -> mean(d, Domain.all())).toList());
        result.put("censoredHeadcount", Figures.boxed(censored));
        double[] contribution = new double[censored.length];
        Arrays.setAll(contribution, k -> weights[k] * censored[k] / m0);
        result.put("indicatorContribution", Figures.boxed(contribution));
        result.put("degf", survey.design().degreesOfFreedom(Domain.all()));
        result.put(
                "groups",
                groups(asked.table().factor(asked.parameters().get("groups").text()), m0));
        return result;
    }

    private List<Object> groups(Factor groups, double m0) {
        List<Object> result = new ArrayList<>();
        for (int level = 0; level < groups.size(); level++) {
            Domain domain = Domain.level(groups, level);
            double share = mean(groups.indicator(level), Domain.all());
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("level", groups.levels().get(level));
            one.put("share", share);
            one.put("H", mean(poor, domain));
            one.put(
                    "A",
                    Figures.boxed(survey.ratioOf(score, poor, domain).estimate(), new Refusal("Nobody here is poor.")));
            one.put("M0", mean(score, domain));
            one.put("contribution", share * mean(score, domain) / m0);
            one.put("censoredHeadcount", Figures.boxed(censored(domain)));
            result.add(one);
        }
        return result;
    }

    private double[] censored(Domain domain) {
        double[] result = new double[deprived.length];
        for (int k = 0; k < result.length; k++) {
            double[] both = new double[poor.length];
            double[] one = deprived[k];
            Arrays.setAll(both, i -> one[i] * poor[i]);
            result[k] = mean(both, domain);
        }
        return result;
    }

    private double mean(double[] values, Domain domain) {
        return survey.meanOf(values, domain).estimate().orElseThrow();
    }

    private void put(Map<String, Object> result, String name, Statistic statistic) {
        Joint joint = survey.joint(List.of(statistic)).orThrow();
        result.put(name, joint.estimates()[0]);
        result.put("se" + name, joint.standardError(0));
    }
}
