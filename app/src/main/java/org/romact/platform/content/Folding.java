package org.romact.platform.content;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;

/**
 * One spelling for all: Latin letters without accents, lower case. „Велико Търново", "Veliko Tŭrnovo" and "VELIKO TURNOVO" fold to the same, so that people
 * find a name however they type it.
 */
public final class Folding {
    /** One more with every change of what a text folds to: what is kept folded is then folded again. */
    public static final int VERSION = 1;

    // Transforms of ICU, in this order; a Transliterator may be used by many threads at once.
    private static final Transliterator FOLD =
            Transliterator.getInstance("Any-Latin; NFKD; [:Nonspacing Mark:] Remove; Latin-ASCII; Any-Lower");

    private Folding() {}

    public static String fold(String text) {
        return FOLD.transliterate(text).replaceAll("[^a-z0-9]+", " ").strip();
    }

    /** The folded words, in order. */
    public static List<String> words(String text) {
        String folded = fold(text);
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
    }
}
