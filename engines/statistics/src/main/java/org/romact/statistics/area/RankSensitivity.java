package org.romact.statistics.area;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How much the ranks of an index hang on choices nobody can prove right: the weights and the scale (Saisana, Saltelli and Tarantola
 * 2005, JRSS A 168(2); OECD/JRC Handbook on Constructing Composite Indicators, step 7).
 *
 * @param draws how often the index is computed again
 * @param spread each weight is multiplied by a random factor between 1 - spread and 1 + spread; 0 keeps the weights
 * @param scales the normalisations to choose from at random
 */
public record RankSensitivity(int draws, double spread, List<Normalisation> scales) {

    public RankSensitivity {
        if (draws < 1 || !(spread >= 0 && spread < 1) || scales.isEmpty()) {
            throw new IllegalArgumentException(
                    "Ask for at least one draw and one scale, and for a spread from 0 to below 1.");
        }
        scales = List.copyOf(scales);
    }

    /** 1000 draws, weights varied by half, all scales. */
    public static RankSensitivity usual() {
        return new RankSensitivity(1000, 0.5, List.of(Normalisation.values()));
    }

    /**
     * Where an area's rank lay.
     *
     * @param rank by the index itself
     * @param low and high: nine of ten draws lie between these ranks
     */
    public record Range(int rank, int low, int median, int high) {}

    /** One range per area; the same seed gives the same ranges. */
    public List<Range> ranges(AreaIndex index, long seed) {
        int[] ranks = index.ranks();
        int[][] drawn = drawn(index, new SplittableRandom(seed));
        return IntStream.range(0, ranks.length)
                .mapToObj(area -> {
                    int[] own = Arrays.stream(drawn)
                            .mapToInt(draw -> draw[area])
                            .sorted()
                            .toArray();
                    return new Range(ranks[area], at(own, 0.05), at(own, 0.5), at(own, 0.95));
                })
                .toList();
    }

    private int[][] drawn(AreaIndex index, SplittableRandom random) {
        Map<Normalisation, List<double[]>> scaled = new EnumMap<>(Normalisation.class);
        int[][] ranks = new int[draws][];
        for (int draw = 0; draw < draws; draw++) {
            Normalisation scale = scales.get(random.nextInt(scales.size()));
            List<double[]> values = scaled.computeIfAbsent(
                    scale, chosen -> index.indicators().stream().map(chosen::of).toList());
            double[] weights = Arrays.stream(index.weights())
                    .map(weight -> weight * (1 - spread + 2 * spread * random.nextDouble()))
                    .toArray();
            ranks[draw] = Ranks.fromTheTop(AreaIndex.weighted(values, weights));
        }
        return ranks;
    }

    private static int at(int[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
