package org.romact.statistics.poverty;

/**
 * How many single adults a household counts for when its income is shared.
 *
 * @param furtherAdult weight of each adult after the first, who counts 1
 * @param child weight of each child
 * @param adultFrom the age at which a child becomes an adult here
 */
public record EquivalenceScale(double furtherAdult, double child, int adultFrom) {

    /** 1, 0.5 for each other person of 14 and over, 0.3 for each child: OECD-modified, as Eurostat uses it in EU-SILC. */
    public static EquivalenceScale oecdModified() {
        return new EquivalenceScale(0.5, 0.3, 14);
    }

    /** The equivalised size of a household with members of these ages. A household of children only counts its first child as the adult. */
    public double size(int... ages) {
        if (ages.length == 0) {
            throw new IllegalArgumentException("A household has at least one member.");
        }
        int adults = 0;
        for (int age : ages) {
            adults += age >= adultFrom ? 1 : 0;
        }
        int counted = Math.max(adults, 1);
        return 1 + furtherAdult * (counted - 1) + child * (ages.length - counted);
    }
}
