package org.romact.platform.publication;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.romact.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts texts into the search again that an older romact put there by other rules, a few at a time, one node alone. Nothing else of a text changes, so nothing
 * of it is sent again: not its page, not its place in a feed.
 */
@Component
class Renewing {
    private static final int BATCH = 50;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    /** Once nothing is older, nothing becomes older while this program runs. */
    private volatile boolean done;

    Renewing(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private record Old(String kind, UUID id, String language, SoughtWords words) {}

    private enum Batch {
        NONE_LEFT,
        SOME,
        /** Another node is at it, or somebody is publishing what is left. */
        NOT_NOW
    }

    @Scheduled(fixedDelay = 60, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
    void round() {
        if (!done) {
            done = renew();
        }
    }

    /** Whether nothing older is left. */
    boolean renew() {
        Batch batch;
        do {
            batch = Scope.nobody("renew words").call(() -> transactions.execute(status -> batch()));
        } while (batch == Batch.SOME);
        return batch == Batch.NONE_LEFT;
    }

    private Batch batch() {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('romact.publication.words'))")
                .query(Boolean.class)
                .single();
        if (!mine) {
            return Batch.NOT_NOW;
        }
        List<Old> old = jdbc.sql("""
                select kind, id, language, title, summary, html from platform.publication
                where words_version < :version order by words_version limit :most
                """)
                .param("version", SoughtWords.VERSION)
                .param("most", BATCH)
                .query((row, n) -> new Old(
                        row.getString("kind"),
                        row.getObject("id", UUID.class),
                        row.getString("language"),
                        SoughtWords.of(row.getString("title"), row.getString("summary"), row.getString("html"))))
                .list();
        if (old.isEmpty()) {
            return Batch.NONE_LEFT;
        }
        // Words first: from here on this waits for nobody, so whoever waits for a text of this batch waits a moment and
        // never crosswise.
        Publications.learn(jdbc, old.stream().map(Old::words).toList());
        int renewed = old.stream().mapToInt(this::renew).sum();
        return renewed > 0 ? Batch.SOME : Batch.NOT_NOW;
    }

    /** What somebody is just publishing anew is theirs to write. */
    private int renew(Old text) {
        return jdbc.sql("""
                update platform.publication set folded_title = :folded, words_version = :version,
                       words = setweight(:titleWords::tsvector, 'A') || setweight(:bodyWords::tsvector, 'C')
                where (kind, id, language) in (
                    select kind, id, language from platform.publication
                    where kind = :kind and id = :id and language = :language and words_version < :version for update skip locked)
                """)
                .param("folded", text.words().title())
                .param("titleWords", text.words().titleLexemes())
                .param("bodyWords", text.words().bodyLexemes())
                .param("version", SoughtWords.VERSION)
                .param("kind", text.kind())
                .param("id", text.id())
                .param("language", text.language())
                .update();
    }
}
