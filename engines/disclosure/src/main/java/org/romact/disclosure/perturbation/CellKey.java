package org.romact.disclosure.perturbation;

import java.util.ArrayList;
import java.util.List;

/**
 * The cell key method (Fraser and Wooton 2005; Giessing 2016): every record has a key for ever, a cell's key is the sum of its records' keys, and the change is
 * drawn by it. The same records give the same number, whoever asks. Changes are unbiased, bounded, of the variance given and otherwise as random as can be.
 *
 * <p>Margins are changed by their own keys and do not add up. Publish the bound and the variance; keep the keys secret.
 */
public final class CellKey {
    private final long modulus;
    private final int mostChange;
    private final double variance;
    private final int neverUpTo;
    private final List<Row> rows = new ArrayList<>();

    /**
     * Probabilities of the changes of one count.
     *
     * @param changes in ascending order
     */
    public record Row(List<Integer> changes, List<Double> probabilities) {
        double probability(int change) {
            int place = changes.indexOf(change);
            return place < 0 ? 0 : probabilities.get(place);
        }
    }

    /**
     * @param modulus keys are from 0 to below this
     * @param mostChange no count changes by more
     * @param neverUpTo counts from 1 to this are never published
     * @throws IllegalArgumentException where no such probabilities exist
     */
    public CellKey(long modulus, int mostChange, double variance, int neverUpTo) {
        this.modulus = modulus;
        this.mostChange = mostChange;
        this.variance = variance;
        this.neverUpTo = neverUpTo;
        rows.add(new Row(List.of(0), List.of(1.0)));
        for (int count = 1; count <= mostChange + neverUpTo + 1; count++) {
            rows.add(new MostRandom(allowed(count), variance).row());
        }
    }

    private List<Integer> allowed(int count) {
        List<Integer> allowed = new ArrayList<>();
        for (int change = -mostChange; change <= mostChange; change++) {
            int result = count + change;
            if (result >= 0 && (result == 0 || result > neverUpTo)) {
                allowed.add(change);
            }
        }
        return allowed;
    }

    /** The probabilities for a count; from {@code mostChange + neverUpTo + 1} on all counts have the same. */
    public Row row(long count) {
        return rows.get((int) Math.min(count, rows.size() - 1L));
    }

    public double variance() {
        return variance;
    }

    /** @param recordKeys of the records counted */
    public long key(List<Long> recordKeys) {
        long sum = 0;
        for (long key : recordKeys) {
            sum = Math.floorMod(sum + key, modulus);
        }
        return sum;
    }

    /** What is published of a count with that cell key. */
    public long publish(long count, long cellKey) {
        Row row = row(count);
        double u = (double) cellKey / modulus;
        double cumulative = 0;
        for (int i = 0; i < row.changes().size(); i++) {
            cumulative += row.probabilities().get(i);
            if (cumulative > u) {
                return count + row.changes().get(i);
            }
        }
        return count + row.changes().getLast();
    }
}
