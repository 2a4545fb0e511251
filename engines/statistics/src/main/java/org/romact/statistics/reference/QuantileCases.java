package org.romact.statistics.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.romact.statistics.NoQuantile;
import org.romact.statistics.Quantile;
import org.romact.statistics.QuantileOutcome;
import org.romact.statistics.QuantileRule;
import org.romact.statistics.Quantiles;

/** Quantiles and their intervals. */
final class QuantileCases implements CaseReader {

    private static final Refusal NO_END = new Refusal("The interval of the share leaves 0 to 1.");

    @Override
    public Set<String> operations() {
        return Set.of("quantile");
    }

    @Override
    public Map<String, Object> answer(ReferenceCase asked) {
        Quantiles quantiles = Quantiles.of(
                asked.survey(),
                asked.numbers(asked.parameters().get("variable").text()),
                asked.domain("subset"),
                QuantileRule.named(asked.parameters().get("qrule").text("math")));
        var by = Quantiles.IntervalBy.valueOf(
                asked.parameters().get("intervalType").text("mean").toUpperCase(Locale.ROOT));
        double level = asked.parameters().get("level").number(0.95);
        List<QuantileOutcome> outcomes = new ArrayList<>();
        for (double p : asked.parameters().get("probs").numbers()) {
            outcomes.add(quantiles.at(p, by, level));
        }
        return columns(outcomes);
    }

    static Map<String, Object> columns(List<QuantileOutcome> outcomes) {
        Map<String, List<Object>> result = new LinkedHashMap<>();
        Map<String, Object> all = new LinkedHashMap<>();
        for (QuantileOutcome outcome : outcomes) {
            switch (outcome) {
                case Quantile q -> {
                    put(result, "quantile", OptionalDouble.of(q.estimate()));
                    put(result, "lower", q.lower());
                    put(result, "upper", q.upper());
                    put(result, "se", q.standardError());
                    all.put("degf", q.degreesOfFreedom());
                }
                case NoQuantile none -> {
                    for (String key : List.of("quantile", "lower", "upper", "se")) {
                        result.computeIfAbsent(key, _ -> new ArrayList<>())
                                .add(new Refusal(none.reason().sentence()));
                    }
                }
            }
        }
        all.putAll(result);
        return all;
    }

    private static void put(Map<String, List<Object>> columns, String key, OptionalDouble value) {
        columns.computeIfAbsent(key, _ -> new ArrayList<>()).add(Figures.boxed(value, NO_END));
    }
}
