package org.romact.forms.xlsform;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word an author most likely meant. */
final class Spelling {
    private static final int LONGEST = 64;

    private Spelling() {}

    /** At most two letters wrong, and fewer in short words. */
    static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST) return Optional.empty();
        int most = Math.min(2, Math.max(1, word.length() / 3));
        return known.stream()
                .filter(k -> Math.abs(k.length() - word.length()) <= most && distance(word, k) <= most)
                .min(Comparator.comparingInt((String k) -> distance(word, k)).thenComparing(k -> k));
    }

    /** Levenshtein's distance: how many letters must be added, left out or changed. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) before[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[b.length()];
    }
}
