package org.romact.platform.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.romact.platform.Language;
import org.romact.platform.content.Folding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds public texts in every language: PostgreSQL's full text over folded words, so that accents and alphabets do not matter; a word that occurs nowhere
 * is read as the words most like it (trigrams), so that a typing error does not either.
 */
@Component
public class Searching {
    private static final int MOST_WORDS = 8;
    /** Of a word that is nearly everywhere, so many of the newest texts are put in order. */
    private static final int RANKED = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Searching(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param insteadOf words that occur nowhere and were read as others
     * @param more whether there are further hits after these
     */
    public record Found(List<Publication> hits, List<String> insteadOf, boolean more) {}

    /** One word of the question and what it is read as: itself and its continuations, or the words most like it. */
    private record Term(String word, List<String> readAs) {
        String query() {
            List<String> parts = new ArrayList<>(List.of("'" + word + "':*"));
            readAs.forEach(other -> parts.add("'" + other + "'"));
            return "(" + String.join(" | ", parts) + ")";
        }
    }

    /**
     * The texts that hold all words of the question, those in the reader's language and with the words in their titles first.
     *
     * @param kind only of this kind, where given
     * @param from how many hits to pass over, at most 1000
     */
    public Found find(String question, Language language, Optional<String> kind, int from, int most) {
        List<Term> terms = Folding.words(question).stream()
                .distinct()
                .limit(MOST_WORDS)
                .map(this::term)
                .toList();
        if (terms.isEmpty()) {
            return new Found(List.of(), List.of(), false);
        }
        String query = String.join(" & ", terms.stream().map(Term::query).toList());
        planForTheseWords();
        List<Publication> hits = jdbc.sql("""
                with newest as materialized (
                    select kind, id, language from platform.publication
                    where words @@ :query::tsquery and published_at <= :now and (:kind::text is null or kind = :kind)
                    order by published_at desc limit :ranked),
                hit as (
                    select kind, id, language, ts_rank(words, :query::tsquery) + case when language = :language then 0.3 else 0 end as rank
                    from newest join platform.publication using (kind, id, language)),
                best as (
                    select distinct on (kind, id) * from hit order by kind, id, rank desc, language)
                select p.* from best join platform.publication p using (kind, id, language) order by rank desc, published_at desc, id
                offset :from limit :most
                """)
                .param("query", query)
                .param("language", language.tag())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", kind.orElse(null))
                .param("ranked", RANKED)
                .param("from", Math.min(from, 1000))
                .param("most", most + 1)
                .query(Searching::read)
                .list();
        List<String> unknown = terms.stream()
                .filter(term -> !term.readAs().isEmpty())
                .map(Term::word)
                .toList();
        return new Found(hits.subList(0, Math.min(most, hits.size())), unknown, hits.size() > most);
    }

    /**
     * How common the words are decides how they are best found: rare ones by the index of words, those in most texts by reading the newest texts until there
     * are enough. PostgreSQL knows it from its statistics, but after a few questions it would plan once for any words, and read every text of a common one.
     */
    private void planForTheseWords() {
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
    }

    /** A word that occurs, or begins one that does, is taken as it is. */
    private Term term(String word) {
        if (word.length() < 4) {
            return new Term(word, List.of());
        }
        return new Term(
                word,
                jdbc.sql("""
                select word from platform.publication_word
                where word % :word and not exists (select from platform.publication_word where word like :beginning)
                order by similarity(word, :word) desc, word limit 5
                """)
                        .param("word", word)
                        .param("beginning", word + "%")
                        .query((row, n) -> row.getString("word"))
                        .list());
    }

    private static Publication read(ResultSet row, int number) throws SQLException {
        return Publications.read(row, number);
    }
}
