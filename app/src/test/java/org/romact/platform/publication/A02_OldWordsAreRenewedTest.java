package org.romact.platform.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.romact.platform.Language;
import org.romact.platform.Scope;
import org.romact.platform.content.SafeHtml;
import org.romact.platform.database.Database;
import org.romact.platform.database.TestDatabases;
import org.romact.platform.scope.ScopedTransactions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What an older romact put into the search by other rules is found by today's without being published again. */
class A02_OldWordsAreRenewedTest {
    private static final String OLDER = "words_version < " + SoughtWords.VERSION;
    private final Database database = TestDatabases.fresh();
    private final JdbcTemplate owner = new JdbcTemplate(database.owner());
    private final JdbcClient jdbc = JdbcClient.create(database.application());
    private final TransactionTemplate transactions =
            new TransactionTemplate(new ScopedTransactions(database.application(), database.readerRole()));
    private final Renewing renewing = new Renewing(jdbc, transactions);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isFoundAndNothingElseOfItChanges() {
        put("Decision 9e9b5b3d of the council", "About 1e5.");
        Map<String, Object> before = whatIsShown();
        assertThat(found("9e9b5b3d")).isZero();
        assertThat(renewing.renew()).isTrue();
        assertThat(found("9e9b5b3d")).isEqualTo(1);
        assertThat(found("1e5")).isEqualTo(1);
        assertThat(whatIsShown()).isEqualTo(before);
        assertThat(owner.queryForList("select word from platform.publication_word", String.class))
                .contains("9e9b5b3d", "council");
    }

    @Test
    void isPutThereAsIfItWerePublishedToday() {
        put("Чешма 12", "Водата & <b>тече</b>");
        renewing.renew();
        String renewed = owner.queryForObject(
                "select folded_title || ' ' || words::text || words_version from platform.publication", String.class);
        owner.update("delete from platform.publication");
        Instant now = Instant.EPOCH;
        Publication same = new Publication(
                "news",
                UUID.randomUUID(),
                Language.EN,
                "Чешма 12",
                "Водата & <b>тече</b>",
                new SafeHtml("<p>Водата & <b>тече</b></p>"),
                "/news/same",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                now,
                now);
        transactions.executeWithoutResult(status -> new Publications(jdbc, Clock.systemUTC()).put(same));
        assertThat(owner.queryForObject(
                        "select folded_title || ' ' || words::text || words_version from platform.publication",
                        String.class))
                .isEqualTo(renewed);
    }

    @Test
    void allAreReachedHoweverMany() {
        for (int i = 0; i < 120; i++) {
            put("Number " + i, "x");
        }
        assertThat(renewing.renew()).isTrue();
        assertThat(older()).isZero();
    }

    @Test
    void oneNodeAloneIsAtIt() throws Exception {
        put("Decision 9e9b5b3d", "x");
        try (Connection other = database.owner().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select pg_advisory_xact_lock(hashtext('romact.publication.words'))");
            assertThat(renewing.renew()).isFalse();
            assertThat(older()).isEqualTo(1);
            other.rollback();
        }
        renewing.round();
        assertThat(older()).isZero();
    }

    @Test
    void whoIsPublishingATextJustThenIsNotWaitedFor() throws Exception {
        put("Decision 9e9b5b3d", "x");
        put("Decision 8e8b5b3d", "x");
        try (Connection publisher = database.owner().getConnection()) {
            publisher.setAutoCommit(false);
            publisher
                    .createStatement()
                    .execute("select from platform.publication where title like '%9e9b5b3d' for update");
            assertThat(renewing.renew()).isFalse();
            assertThat(older()).as("the other was free").isEqualTo(1);
            publisher.rollback();
        }
        assertThat(renewing.renew()).isTrue();
        assertThat(older()).isZero();
    }

    /** Whoever finds that this no longer holds has changed the rules: count {@link SoughtWords#VERSION} or Folding's up, and write the new ones here. */
    @Test
    void theRulesOfThisVersion() {
        assertThat(SoughtWords.VERSION).isEqualTo(3);
        SoughtWords words = SoughtWords.of("Русе 9e9b5", "Żółć, Straße", "<p>R&amp;D for “Ștefan”</p>");
        assertThat(words.titleLexemes()).isEqualTo("ruse:1 9e9b5:2 ");
        assertThat(words.bodyLexemes()).isEqualTo("zolc:1 strasse:2 r:3 d:4 for:5 stefan:6 ");
        assertThat(SoughtWords.learned(List.of(words))).containsExactly("9e9b5", "ruse", "stefan", "strasse", "zolc");
    }

    /** As romact did before words were put there as they are looked for: in PostgreSQL's own words. */
    private void put(String title, String text) {
        owner.update("""
                insert into platform.publication (kind, id, language, title, summary, html, path, published_at, updated_at, folded_title, words, words_version)
                values ('news', gen_random_uuid(), 'en', ?, ?, ?, '/news/' || gen_random_uuid(), '2026-01-01Z', '2026-02-01Z', lower(?),
                        setweight(to_tsvector('simple', lower(?)), 'A') || setweight(to_tsvector('simple', lower(?)), 'C'), 0)
                """, title, text, "<p>" + text + "</p>", title, title, text);
    }

    private Map<String, Object> whatIsShown() {
        return owner.queryForMap(
                "select (to_jsonb(p) - 'words' - 'words_version' - 'folded_title')::text as shown from platform.publication p");
    }

    private int found(String typed) {
        return Scope.nobody("test")
                .asPublic()
                .call(() -> transactions.execute(status -> new Searching(jdbc, Clock.systemUTC())
                        .find(typed, Language.EN, Optional.empty(), 0, 10)
                        .hits()
                        .size()));
    }

    private int older() {
        return owner.queryForObject("select count(*) from platform.publication where " + OLDER, Integer.class);
    }
}
