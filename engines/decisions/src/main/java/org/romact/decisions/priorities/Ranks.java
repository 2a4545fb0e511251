package org.romact.decisions.priorities;

import java.util.List;

/** Places from scores: the highest has rank 1, equals share the better rank. */
final class Ranks {
    private Ranks() {}

    static <T extends Comparable<? super T>> List<Integer> of(List<T> scores) {
        return scores.stream()
                .map(score -> 1
                        + (int) scores.stream()
                                .filter(other -> other.compareTo(score) > 0)
                                .count())
                .toList();
    }
}
