package org.romact.platform.content;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;

/**
 * One spelling for all: Latin letters without accents, lower case. „Велико Търново", "Veliko Tŭrnovo" and "VELIKO TARNOVO" fold to the same, so that people
 * find a name however they type it. Cyrillic is written as Bulgaria's law on transliteration (State Gazette 19/2009) has it, since that is how names stand on
 * signs and are typed; what its tables do not have, ICU transliterates.
 */
public final class Folding {
    /** One more with every change of what a text folds to: what is kept folded is then folded again. */
    public static final int VERSION = 2;

    // A Transliterator may be used by many threads at once.
    private static final Transliterator FOLD = Transliterator.createFromRules("Fold", """
            :: NFC; :: Any-Lower;
            ия } [^[:L:]] > ia;
            ж > zh; й > y; х > h; ц > ts; ч > ch; ш > sh; щ > sht; ъ > a; ь > y; ю > yu; я > ya; ŭ > a;
            :: Any-Latin; :: NFKD; :: [:Nonspacing Mark:] Remove; :: Latin-ASCII; :: Any-Lower;
            """, Transliterator.FORWARD);

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
