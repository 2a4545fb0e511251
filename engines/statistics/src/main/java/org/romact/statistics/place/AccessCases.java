package org.romact.statistics.place;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.romact.statistics.place.reference.ReferenceCase;
import tools.jackson.databind.JsonNode;

/** Answers the cases on access to services. */
final class AccessCases {

    private static final Pattern SERVICE = Pattern.compile("(\\w+) > ([0-9.]+)");
    private static final Pattern POWER = Pattern.compile("\\(max\\(d, ([0-9.]+)\\)/maxCost\\)\\^(-?[0-9.]+).*");
    private static final Pattern GAUSSIAN = Pattern.compile("(?i).*gauss\\D*([0-9.]+).*");

    private AccessCases() {}

    static Object answer(ReferenceCase asked) {
        String kind = asked.body().path("kind").asString();
        return switch (kind) {
            case "distance" -> distance(asked.parameters());
            case "nearest" -> nearest(CaseTable.of(asked));
            case "coverage" -> coverage(CaseTable.of(asked));
            default -> catchment(kind, asked);
        };
    }

    private static Object distance(JsonNode asked) {
        double lon1 = asked.path("lon1").doubleValue();
        double lat1 = asked.path("lat1").doubleValue();
        double lon2 = asked.path("lon2").doubleValue();
        double lat2 = asked.path("lat2").doubleValue();
        double radius = asked.path("earthRadiusKm").asDouble(Distances.EARTH_RADIUS_KM);
        return Map.of(
                "greatCircleKm", Distances.greatCircle(lon1, lat1, lon2, lat2, radius),
                "geodesicWgs84Km", Distances.geodesic(lon1, lat1, lon2, lat2));
    }

    private static Object nearest(CaseTable table) {
        int[] sites = sites(table);
        NearestService service = new NearestService(toSites(table, sites));
        String[] ids = table.areas().text("id");
        return Map.of(
                "nearestId",
                Arrays.stream(table.wanted())
                        .mapToLong(place -> Long.parseLong(ids[sites[service.byDistance(place)[0]]]))
                        .toArray(),
                "km",
                ranked(table, service, 0),
                "secondKm",
                ranked(table, service, 1),
                "thirdKm",
                ranked(table, service, 2));
    }

    private static double[] ranked(CaseTable table, NearestService service, int rank) {
        return Arrays.stream(table.wanted())
                .mapToDouble(place -> {
                    int[] order = service.byDistance(place);
                    return rank < order.length ? service.distance()[place][order[rank]] : Double.POSITIVE_INFINITY;
                })
                .toArray();
    }

    private static Object coverage(CaseTable table) {
        JsonNode asked = table.asked().parameters();
        String people = asked.path("demand").asString("population");
        NearestService.Coverage covered = new NearestService(toSites(table, sites(table)))
                .within(asked.path("withinKm").doubleValue(), table.evaluate(people));
        return Map.of("people", covered.people(), "share", covered.share());
    }

    private static int[] sites(CaseTable table) {
        Matcher service = SERVICE.matcher(table.asked().text("service"));
        if (!service.matches()) {
            throw new IllegalArgumentException("The service is not of the form 'doctors > 0'.");
        }
        double[] supply = table.areas().numbers(service.group(1));
        double more = Double.parseDouble(service.group(2));
        return IntStream.range(0, supply.length).filter(i -> supply[i] > more).toArray();
    }

    private static double[][] toSites(CaseTable table, int[] sites) {
        double[][] all = table.asked().text("distance").isEmpty()
                ? Distances.greatCircle(
                        table.areas().numbers("lon"), table.areas().numbers("lat"))
                : table.distances();
        return Arrays.stream(all)
                .map(row -> IntStream.of(sites).mapToDouble(site -> row[site]).toArray())
                .toArray(double[][]::new);
    }

    private static Object catchment(String kind, ReferenceCase asked) {
        String[] demand = asked.text("demand").split(",", 2);
        CaseTable all = CaseTable.of(asked);
        CaseTable table = demand.length > 1 && demand[1].contains("dropped") ? all.withPeople(demand[0]) : all;
        Catchment catchment = new Catchment(
                table.evaluate(demand[0]),
                table.evaluate(asked.text("supply")),
                table.distances(),
                decay(asked.parameters()));
        return table.wanted(
                switch (kind) {
                    case "2sfca", "e2sfca" -> catchment.twoStep();
                    case "3sfca" -> catchment.threeStep();
                    case "gravity" -> catchment.gravity();
                    case "fca" -> catchment.ratio();
                    default -> throw new IllegalArgumentException("The method " + kind + " is not known.");
                });
    }

    private static DistanceDecay decay(JsonNode asked) {
        double limit = asked.path("maxCost").doubleValue();
        String weight = asked.path("weight").asString("");
        Matcher power = POWER.matcher(weight);
        Matcher gaussian = GAUSSIAN.matcher(weight);
        if (asked.has("steps")) {
            TreeMap<Double, Double> steps = new TreeMap<>();
            asked.path("steps")
                    .properties()
                    .forEach(step -> steps.put(
                            Double.parseDouble(step.getKey()), step.getValue().doubleValue()));
            return DistanceDecay.steps(steps).upTo(limit);
        }
        if (power.matches()) {
            return DistanceDecay.power(Double.parseDouble(power.group(1)), limit, Double.parseDouble(power.group(2)))
                    .upTo(limit);
        }
        return gaussian.matches()
                ? DistanceDecay.gaussian(Double.parseDouble(gaussian.group(1))).upTo(limit)
                : DistanceDecay.within(limit);
    }
}
