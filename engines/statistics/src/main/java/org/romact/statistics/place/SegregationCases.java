package org.romact.statistics.place;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.romact.statistics.place.reference.ReferenceCase;
import tools.jackson.databind.JsonNode;

/** Answers the segregation cases. */
final class SegregationCases {

    private static final Pattern GROUPS = Pattern.compile("group = ([^,;]+), rest = ([^,;]+)(;.*dropped.*)?");

    private SegregationCases() {}

    static Object betweenTwo(ReferenceCase asked) {
        Matcher groups = GROUPS.matcher(asked.text("groups"));
        if (!groups.matches()) {
            throw new IllegalArgumentException("The groups " + asked.text("groups") + " are not understood.");
        }
        CaseTable all = CaseTable.of(asked);
        CaseTable table = groups.group(3) == null ? all : all.withPeople(groups.group(1) + "+" + groups.group(2));
        TwoGroups two = new TwoGroups(table.evaluate(groups.group(1)), table.evaluate(groups.group(2)));
        String index = asked.text("index").split("[ ,(]", 2)[0];
        return switch (index) {
            case "D" ->
                asked.text("index").equals("D") ? two.dissimilarity() : two.adjustedDissimilarity(table.contiguity());
            case "G" -> two.gini();
            case "H" -> two.theilH();
            case "xPx" -> two.isolation();
            case "xPy" -> two.exposure();
            case "yPx" -> two.exposureOfRest();
            case "eta2" -> two.correlationRatio();
            case "A" -> two.atkinson(asked.parameters().path("b").doubleValue());
            case "DEL" -> two.delta(table.areas().numbers(table.areas().has("area") ? "area" : "area_km2"));
            case "Gorard" -> two.gorard();
            case "ACL" -> Proximity.absoluteClustering(two, table.contiguity().withSelf(1));
            default -> byDistance(asked, two, table);
        };
    }

    private static double byDistance(ReferenceCase asked, TwoGroups two, CaseTable table) {
        Proximity near = new Proximity(two, withDiagonal(asked, table), DistanceDecay.exponential());
        String index = asked.text("index");
        return switch (index.split("[ ,]", 2)[0]) {
            case "SP" -> near.spatialProximity();
            case "Pxx" -> index.contains("rest") ? near.ofRest() : near.ofGroup();
            case "Pxy" -> near.acrossGroups();
            case "Poo" -> near.ofAll();
            case "RCL" -> near.relativeClustering();
            case "distance-decay" -> index.contains("isolation") ? near.isolation() : near.exposure();
            default -> throw new IllegalArgumentException("The index " + index + " is not known.");
        };
    }

    /** Within an area: a given distance, or a factor times the root of the area (0.6 after White 1983). */
    private static double[][] withDiagonal(ReferenceCase asked, CaseTable table) {
        double[][] distances = table.distances();
        String diagonal = asked.text("diagonal");
        Matcher number = Pattern.compile("[0-9.]+").matcher(diagonal);
        double factor = number.find() ? Double.parseDouble(number.group()) : 0.6;
        boolean ofArea = diagonal.contains("area");
        double[] areas =
                ofArea ? table.areas().numbers(table.areas().has("area") ? "area" : "area_km2") : new double[0];
        for (int i = 0; i < distances.length; i++) {
            distances[i][i] = ofArea ? factor * Math.sqrt(areas[i]) : factor;
        }
        return distances;
    }

    static Object amongMany(ReferenceCase asked) {
        List<String> names = StreamSupport.stream(
                        asked.parameters().path("groups").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        CaseTable table = CaseTable.of(asked);
        ManyGroups many = new ManyGroups(names.stream().map(table::evaluate).toArray(double[][]::new));
        String index = asked.text("index");
        return switch (index.replaceFirst("(,| \\().*", "")) {
            case "Theil's H" -> many.theilH();
            case "multigroup dissimilarity" -> many.dissimilarity();
            case "multigroup Gini" -> many.gini();
            case "normalised exposure" -> many.normalisedExposure();
            case "relative diversity" -> many.relativeDiversity();
            case "squared coefficient of variation" -> many.squaredVariation();
            case "entropy of the whole" -> many.entropy();
            case "Simpson interaction of the whole" -> many.interaction();
            case "mutual information M" -> many.mutualInformation();
            case "local entropy E_i" ->
                Arrays.stream(table.wanted()).mapToDouble(many::localEntropy).toArray();
            case "location quotient" ->
                Arrays.stream(table.wanted())
                        .mapToObj(area -> quotients(many, names, area))
                        .toList();
            default -> throw new IllegalArgumentException("The index " + index + " is not known.");
        };
    }

    private static Map<String, Double> quotients(ManyGroups many, List<String> names, int area) {
        Map<String, Double> quotients = new LinkedHashMap<>();
        IntStream.range(0, names.size()).forEach(g -> quotients.put(names.get(g), many.locationQuotient(g, area)));
        return quotients;
    }
}
