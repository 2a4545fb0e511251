package org.romact.statistics.reference;

import java.nio.file.Path;
import java.util.List;
import org.romact.statistics.Design;
import org.romact.statistics.Domain;
import org.romact.statistics.Factor;
import org.romact.statistics.Survey;
import org.romact.statistics.Table;

/**
 * One case of a reference file.
 *
 * @param data where the data files lie
 * @param table the case's data
 * @param body the case as it stands in the file
 */
public record ReferenceCase(Path data, Table table, Json body) {

    public String id() {
        return body.get("id").text();
    }

    public String operation() {
        return body.get("operation").text();
    }

    double tolerance() {
        return body.get("tolerance").number(1e-9);
    }

    Json parameters() {
        return body.get("parameters");
    }

    Json expected() {
        return body.get("expected");
    }

    Design design() {
        return DescribedDesign.build(table, body.get("design"));
    }

    Survey survey() {
        return Survey.of(design());
    }

    /** The domain named subset or domain in the parameters, or everybody. */
    Domain domain(String key) {
        Json named = parameters().get(key);
        if (!named.has("variable")) {
            return Domain.all();
        }
        boolean[] inside = new boolean[table.rows()];
        for (Json wanted : named.get("equals").list()) {
            double[] is = table.indicator(named.get("variable").text(), wanted.text());
            for (int i = 0; i < inside.length; i++) {
                inside[i] |= is[i] == 1;
            }
        }
        return Domain.where(inside);
    }

    double[] numbers(String column) {
        return table.numbers(column);
    }

    /** A column given by {variable, equals}, as 1 and 0. */
    double[] indicator(Json described) {
        return table.indicator(
                described.get("variable").text(), described.get("equals").text());
    }

    Factor cross(List<String> columns) {
        return Factor.cross(columns.stream().map(table::factor).toList());
    }
}
