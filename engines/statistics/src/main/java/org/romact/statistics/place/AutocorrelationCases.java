package org.romact.statistics.place;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.romact.statistics.place.reference.ReferenceCase;

/** Answers the cases on spatial autocorrelation. */
final class AutocorrelationCases {

    private AutocorrelationCases() {}

    static Object answer(ReferenceCase asked) {
        CaseTable table = CaseTable.of(asked);
        double[] values = values(table, asked.text("variable"));
        Neighbours weights =
                asked.text("weights").startsWith("row") ? table.contiguity().rowStandardised() : table.contiguity();
        String statistic = asked.text("statistic");
        if (statistic.startsWith("local Moran")) {
            return localMoran(new LocalAutocorrelation(values, weights), table);
        }
        if (statistic.startsWith("Getis-Ord local")) {
            LocalAutocorrelation local = new LocalAutocorrelation(values, weights);
            return table.wanted(statistic.contains("G*") ? local.getisOrdWithSelf() : local.getisOrd());
        }
        Autocorrelation global = new Autocorrelation(values, weights);
        return switch (statistic) {
            case "Moran I" -> moments("I", global.moran());
            case "Geary C" -> moments("C", global.geary());
            case "Getis-Ord global G" -> moments("G", global.getisOrd());
            default -> throw new IllegalArgumentException("The statistic " + statistic + " is not known.");
        };
    }

    private static double[] values(CaseTable table, String variable) {
        String[] formulaAndRest = variable.split(",", 2);
        double[] values = table.evaluate(formulaAndRest[0]);
        boolean zeroWhereEmpty = variable.endsWith(", 0 where empty");
        return Arrays.stream(values)
                .map(value -> zeroWhereEmpty && Double.isNaN(value) ? 0 : value)
                .toArray();
    }

    private static Map<String, Object> moments(String name, Autocorrelation.Test test) {
        Map<String, Object> moments = new LinkedHashMap<>();
        moments.put(name, test.statistic());
        moments.put("expectation", test.expectation());
        moments.put("variance", test.varianceRandomisation());
        moments.put("z", test.zRandomisation());
        moments.put("varianceRandomisation", test.varianceRandomisation());
        moments.put("zRandomisation", test.zRandomisation());
        moments.put("pTwoSidedRandomisation", test.pTwoSided());
        moments.put("varianceNormality", test.varianceNormality());
        moments.put("zNormality", test.zNormality());
        return moments;
    }

    private static Map<String, Object> localMoran(LocalAutocorrelation local, CaseTable table) {
        List<LocalAutocorrelation.Moran> found =
                Arrays.stream(table.wanted()).mapToObj(local::moran).toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("I", column(found, LocalAutocorrelation.Moran::statistic));
        answer.put("expectationTotal", column(found, LocalAutocorrelation.Moran::expectation));
        answer.put("varianceTotal", column(found, LocalAutocorrelation.Moran::variance));
        answer.put("expectationConditional", column(found, LocalAutocorrelation.Moran::conditionalExpectation));
        answer.put("varianceConditional", column(found, LocalAutocorrelation.Moran::conditionalVariance));
        return answer;
    }

    private static double[] column(
            List<LocalAutocorrelation.Moran> rows, ToDoubleFunction<LocalAutocorrelation.Moran> value) {
        return rows.stream().mapToDouble(value).toArray();
    }
}
