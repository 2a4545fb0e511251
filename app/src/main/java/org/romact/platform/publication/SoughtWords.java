package org.romact.platform.publication;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.romact.platform.content.Folding;

/**
 * What of a text is looked for.
 *
 * @param title folded
 * @param body folded: the summary and what stands between the tags
 */
record SoughtWords(String title, String body) {
    /** One more with every change below; with every change of the folding too. Texts that were put into the search by an older one are put into it again. */
    static final int VERSION = Folding.VERSION + 1;

    /** A tsvector holds at most a megabyte; nobody searches for the end of so long a text. */
    private static final int LONGEST = 200_000;

    private static final int LONGEST_WORD = 200;
    /** PostgreSQL counts the places of words no further. */
    private static final int LAST_PLACE = 16_383;

    static SoughtWords of(String title, String summary, String html) {
        String words = html.replaceAll("<[^>]*>", " ").replaceAll("&[#a-z0-9]+;", " ");
        String body = Folding.fold(summary + " " + words);
        return new SoughtWords(Folding.fold(title), body.length() <= LONGEST ? body : body.substring(0, LONGEST));
    }

    String titleLexemes() {
        return lexemes(title);
    }

    String bodyLexemes() {
        return lexemes(body);
    }

    /** Each word that a word with a typing error may be read as; in order, so that two who learn the same words wait for each other and never lock crosswise. */
    static String[] learned(List<SoughtWords> texts) {
        return texts.stream()
                .flatMap(text -> Stream.of(text.title(), text.body()))
                .flatMap(folded -> Arrays.stream(folded.split(" ")))
                .filter(word -> word.length() >= 4 && word.length() <= 40)
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    /**
     * The words with their places, as a tsvector is written. PostgreSQL's own parser would take {@code 9e9b5} for a number and a word, and
     * whoever looks for it would not find it.
     */
    private static String lexemes(String folded) {
        StringBuilder written = new StringBuilder(folded.length() * 2);
        int place = 0;
        for (String word : folded.split(" ")) {
            if (word.isEmpty() || word.length() > LONGEST_WORD) {
                continue;
            }
            place = Math.min(place + 1, LAST_PLACE);
            written.append(word).append(':').append(place).append(' ');
        }
        return written.toString();
    }
}
