package org.romact.statistics.place;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.romact.statistics.place.reference.CsvTable;
import org.romact.statistics.place.reference.Formula;
import org.romact.statistics.place.reference.ReferenceCase;
import tools.jackson.databind.JsonNode;

/** The areas a case is about, read as its parameters say. */
record CaseTable(ReferenceCase asked, CsvTable areas) {

    static CaseTable of(ReferenceCase asked) {
        return new CaseTable(asked, asked.table());
    }

    /** Only the areas with people, by the formula of all people. */
    CaseTable withPeople(String people) {
        double[] all = evaluate(people);
        return new CaseTable(asked, areas.where(i -> all[i] > 0));
    }

    double[] evaluate(String formula) {
        return Formula.evaluate(formula, areas);
    }

    /** Rows of the areas the case wants to see. */
    int[] wanted() {
        List<String> ids = Arrays.asList(areas.text("id"));
        return StreamSupport.stream(asked.parameters().path("ids").spliterator(), false)
                .map(JsonNode::asString)
                .mapToInt(id -> {
                    int row = ids.indexOf(id);
                    if (row < 0) {
                        throw new IllegalArgumentException("There is no area " + id + ".");
                    }
                    return row;
                })
                .toArray();
    }

    double[] wanted(double[] values) {
        return IntStream.of(wanted()).mapToDouble(row -> values[row]).toArray();
    }

    /** Binary contiguity: from the file beside the data, or by row and column of a grid. */
    Neighbours contiguity() {
        String kind = asked.text("contiguity").startsWith("rook") ? "rook" : "queen";
        String name = asked.body().path("data").asString().replace(".csv", "_" + kind + ".csv");
        Path file = asked.dataFolder().resolve(name);
        if (Files.exists(file)) {
            return fromFile(CsvTable.read(file));
        }
        return Neighbours.onGrid(whole("row"), whole("col"), kind.equals("queen"));
    }

    private Neighbours fromFile(CsvTable pairs) {
        Map<String, Integer> row = new HashMap<>();
        for (String id : areas.text("id")) {
            row.put(id, row.size());
        }
        return Neighbours.ofPairs(areas.rows(), rows(pairs.text("id"), row), rows(pairs.text("neighbour"), row));
    }

    private static int[] rows(String[] ids, Map<String, Integer> row) {
        return Arrays.stream(ids)
                .mapToInt(id -> {
                    Integer found = row.get(id);
                    if (found == null) {
                        throw new IllegalArgumentException("The area " + id + " has neighbours but no data.");
                    }
                    return found;
                })
                .toArray();
    }

    private int[] whole(String column) {
        return Arrays.stream(areas.numbers(column))
                .mapToInt(value -> (int) value)
                .toArray();
    }

    /** Distances as the case names them: great circle, geodesic, degrees or kilometres of a plan. */
    double[][] distances() {
        String kind = asked.text("distance");
        if (kind.startsWith("great circle")) {
            return Distances.greatCircle(areas.numbers("lon"), areas.numbers("lat"));
        }
        if (kind.startsWith("geodesic")) {
            return Distances.geodesic(areas.numbers("lon"), areas.numbers("lat"));
        }
        boolean degrees = areas.has("lon");
        return Distances.euclidean(areas.numbers(degrees ? "lon" : "x_km"), areas.numbers(degrees ? "lat" : "y_km"));
    }
}
