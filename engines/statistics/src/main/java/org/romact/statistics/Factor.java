package org.romact.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows sorted into named levels: a district, a sex, an age group.
 *
 * @param codes level of each row, counted from 0; -1 where it is missing
 * @param levels names in order: numbers by size, words by alphabet
 */
public record Factor(int[] codes, List<String> levels) {

    public Factor {
        levels = List.copyOf(levels);
    }

    /** One level for each different text; null and empty are missing. */
    public static Factor of(@Nullable String[] values) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        int[] codes = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            if (value == null || value.isEmpty()) {
                codes[i] = -1;
                continue;
            }
            Integer known = seen.putIfAbsent(value, names.size());
            if (known == null) {
                names.add(value);
            }
            codes[i] = known == null ? names.size() - 1 : known;
        }
        return inOrder(codes, names);
    }

    /** One level for each different number, in order of size. */
    public static Factor of(int[] values) {
        int[] distinct = Distinct.of(values);
        int[] codes = Distinct.places(values, distinct);
        return new Factor(
                codes, Arrays.stream(distinct).mapToObj(Integer::toString).toList());
    }

    /** One level for each different number, in order of size; NaN is missing. */
    public static Factor of(double[] values) {
        double[] distinct = Distinct.of(values);
        int[] codes = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            codes[i] = Double.isNaN(values[i]) ? -1 : Arrays.binarySearch(distinct, values[i] + 0.0);
        }
        return new Factor(codes, Arrays.stream(distinct).mapToObj(Factor::name).toList());
    }

    /** Everybody in one level. */
    public static Factor single(int rows) {
        return new Factor(new int[rows], List.of("all"));
    }

    /** Every combination of the levels of several factors, the first running fastest, named {@code a|b}; none is left out. */
    public static Factor cross(List<Factor> factors) {
        Factor result = factors.get(0);
        for (Factor next : factors.subList(1, factors.size())) {
            result = cross(result, next);
        }
        return result;
    }

    private static Factor cross(Factor first, Factor second) {
        int width = first.levels.size();
        int[] codes = new int[first.codes.length];
        for (int i = 0; i < codes.length; i++) {
            boolean missing = first.codes[i] < 0 || second.codes[i] < 0;
            codes[i] = missing ? -1 : first.codes[i] + width * second.codes[i];
        }
        List<String> names = new ArrayList<>();
        for (String b : second.levels) {
            for (String a : first.levels) {
                names.add(a + "|" + b);
            }
        }
        return new Factor(codes, names);
    }

    public int rows() {
        return codes.length;
    }

    public int size() {
        return levels.size();
    }

    /** 1 in the level, 0 in the others, NaN where missing. */
    public double[] indicator(int level) {
        double[] result = new double[codes.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = codes[i] < 0 ? Double.NaN : codes[i] == level ? 1 : 0;
        }
        return result;
    }

    static String name(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static Factor inOrder(int[] codes, List<String> names) {
        String[] sorted = names.toArray(String[]::new);
        Arrays.sort(sorted);
        int[] place = new int[sorted.length];
        for (int i = 0; i < place.length; i++) {
            place[i] = Arrays.binarySearch(sorted, names.get(i));
        }
        for (int i = 0; i < codes.length; i++) {
            codes[i] = codes[i] < 0 ? -1 : place[codes[i]];
        }
        return new Factor(codes, List.of(sorted));
    }
}
