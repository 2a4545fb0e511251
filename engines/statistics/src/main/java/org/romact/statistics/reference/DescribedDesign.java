package org.romact.statistics.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.romact.statistics.Design;
import org.romact.statistics.DesignBuilder;
import org.romact.statistics.LonelyPsu;
import org.romact.statistics.Table;

/** A design as reference cases describe it. */
final class DescribedDesign {

    private DescribedDesign() {}

    static Design build(Table table, Json described) {
        DesignBuilder builder = Design.builder(table.rows());
        described.get("ids").texts().forEach(column -> builder.clusters(table.factor(column)));
        described.get("strata").texts().forEach(column -> builder.strata(table.factor(column)));
        described.get("fpc").texts().forEach(column -> builder.fpc(table.numbers(column)));
        String weights = described.get("weights").text("");
        if (weights.contains("*")) {
            builder.weights(
                    product(table, List.of(weights.replaceAll("\\(.*", "").split("\\*"))));
        } else if (!weights.isEmpty()) {
            builder.weights(table.numbers(weights));
        } else if (described.get("weightsAllOne").yes()) {
            double[] ones = new double[table.rows()];
            Arrays.fill(ones, 1);
            builder.weights(ones);
        }
        return builder.nested(described.get("nest").yes())
                .lonelyPsu(LonelyPsu.valueOf(
                        described.get("lonelyPsu").text("fail").toUpperCase(Locale.ROOT)))
                .adjustDomainLonely(described.get("adjustDomainLonely").yes())
                .ultimateCluster(described.get("ultimateCluster").yes())
                .build();
    }

    private static double[] product(Table table, List<String> columns) {
        double[] result = new double[table.rows()];
        Arrays.fill(result, 1);
        for (String column : columns) {
            double[] factor = table.numbers(column.strip());
            Arrays.setAll(result, i -> result[i] * factor[i]);
        }
        return result;
    }
}
