package org.romact.decisions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Who comes first among equals; decided before the vote, and every use is part of the outcome. */
public sealed interface Ties {

    /** By project id, code point by code point: "10" before "2" before "B" before "a". */
    record ById() implements Ties {}

    /** The cheaper first, then by id. */
    record ByCost() implements Ties {}

    /** The one more voters listed first, then by id. */
    record ByApproval() implements Ties {}

    /** By SHA-256 of seed and id, so that a seed drawn in public before the count settles all ties and anybody can check them. */
    record BySeed(String seed) implements Ties {}

    Comparator<String> CODE_POINTS =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    /** Places of projects, the first among equals first. */
    default Comparator<Integer> order(List<Project> projects, long[] listedBy) {
        Comparator<Integer> byId =
                Comparator.comparing(place -> projects.get(place).id(), CODE_POINTS);
        return switch (this) {
            case ById plain -> byId;
            case ByCost cheapest ->
                Comparator.<Integer, Fraction>comparing(
                                place -> projects.get(place).cost())
                        .thenComparing(byId);
            case ByApproval popular ->
                Comparator.<Integer>comparingLong(place -> -listedBy[place]).thenComparing(byId);
            case BySeed(String seed) ->
                Comparator.<Integer, byte[]>comparing(
                                place -> hash(seed, projects.get(place).id()), Arrays::compareUnsigned)
                        .thenComparing(byId);
        };
    }

    private static byte[] hash(String seed, String id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((seed + "\n" + id).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
