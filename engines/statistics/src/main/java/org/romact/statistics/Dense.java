package org.romact.statistics;

import java.util.Arrays;

/**
 * Numbers from 0 without gaps for the combinations that occur.
 *
 * @param codes combination of each row
 * @param size how many different ones there are
 */
record Dense(int[] codes, int size) {

    private static final long SMALL_ENOUGH_FOR_A_TABLE = 1L << 22;

    static Dense rows(int rows) {
        int[] codes = new int[rows];
        Arrays.setAll(codes, i -> i);
        return new Dense(codes, rows);
    }

    static Dense one(int rows) {
        return new Dense(new int[rows], 1);
    }

    static Dense of(Factor factor) {
        return new Dense(factor.codes(), factor.size());
    }

    /** The pairs (this, other) that occur, in order of this, then other. */
    Dense with(Dense other) {
        long combinations = (long) size * other.size;
        return combinations <= SMALL_ENOUGH_FOR_A_TABLE ? byTable(other, (int) combinations) : bySorting(other);
    }

    private Dense byTable(Dense other, int combinations) {
        int[] place = new int[combinations];
        for (int i = 0; i < codes.length; i++) {
            place[codes[i] * other.size + other.codes[i]] = 1;
        }
        int count = 0;
        for (int k = 0; k < combinations; k++) {
            count += place[k];
            place[k] = count - 1;
        }
        int[] result = new int[codes.length];
        for (int i = 0; i < codes.length; i++) {
            result[i] = place[codes[i] * other.size + other.codes[i]];
        }
        return new Dense(result, count);
    }

    private Dense bySorting(Dense other) {
        long[] keys = new long[codes.length];
        Arrays.setAll(keys, i -> (long) codes[i] * other.size + other.codes[i]);
        long[] distinct = Distinct.of(keys);
        int[] result = new int[codes.length];
        Arrays.setAll(result, i -> Arrays.binarySearch(distinct, keys[i]));
        return new Dense(result, distinct.length);
    }
}
