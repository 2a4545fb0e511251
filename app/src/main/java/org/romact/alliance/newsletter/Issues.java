package org.romact.alliance.newsletter;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.Language;
import org.romact.platform.NotFound;
import org.romact.platform.publication.Publications;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Issues in the making and their sent texts, as rows. */
@Component
class Issues {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;
    private final Publications publications;

    Issues(JdbcClient jdbc, Clock clock, JsonMapper json, Publications publications) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
        this.publications = publications;
    }

    List<Issue> list() {
        return jdbc.sql("select * from alliance.newsletter_issue order by number desc")
                .query(this::issue)
                .list();
    }

    Issue get(UUID id) {
        return jdbc.sql("select * from alliance.newsletter_issue where id = :id")
                .param("id", id)
                .query(this::issue)
                .optional()
                .orElseThrow(() -> new NotFound("issue"));
    }

    /** A new draft with everything that came since the last issue; the draft there is, if there is one. */
    UUID begin() {
        Optional<UUID> draft = jdbc.sql("select id from alliance.newsletter_issue where sent_at is null limit 1")
                .query(UUID.class)
                .optional();
        if (draft.isPresent()) {
            return draft.get();
        }
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into alliance.newsletter_issue (id, words, chosen, created_at) values (:id, '{}', :chosen, :now)")
                .param("id", id)
                .param("chosen", candidates(Language.EN).stream().map(Item::key).toArray(String[]::new))
                .param("now", now())
                .update();
        return id;
    }

    boolean save(UUID id, Map<String, String> words, List<String> chosen) {
        return jdbc.sql("""
                update alliance.newsletter_issue set words = :words::jsonb, chosen = :chosen where id = :id and sent_at is null
                """)
                        .param("words", json.writeValueAsString(words))
                        .param("chosen", chosen.toArray(String[]::new))
                        .param("id", id)
                        .update()
                > 0;
    }

    /** What was published since the last issue, newest first, in a language as far as it exists there. */
    List<Item> candidates(Language language) {
        OffsetDateTime last = jdbc.sql(
                        "select coalesce(max(sent_at), '-infinity') from alliance.newsletter_issue where sent_at is not null")
                .query(OffsetDateTime.class)
                .single();
        return publications.newest(language, Publications.Filter.all(), 100).stream()
                .filter(text -> text.publishedAt().isAfter(last.toInstant()))
                .map(Item::of)
                .toList();
    }

    IssueText textOf(Issue issue, Language language) {
        List<Item> items = candidates(language).stream()
                .filter(item -> issue.chosen().contains(item.key()))
                .toList();
        return new IssueText(
                issue.number(),
                language.tag(),
                issue.wordsIn(language.tag()),
                issue.languageFor(language.tag()),
                items,
                null);
    }

    /** Freezes the issue in every language; from now on it goes out. False for the second of two clicks. */
    boolean send(Issue issue) {
        List<IssueText> texts = java.util.Arrays.stream(Language.values())
                .map(language -> textOf(issue, language))
                .toList();
        int mine = jdbc.sql("update alliance.newsletter_issue set sent_at = :now where id = :id and sent_at is null")
                .param("now", now())
                .param("id", issue.id())
                .update();
        if (mine == 0) {
            return false;
        }
        texts.forEach(text -> jdbc.sql("""
                        insert into alliance.newsletter_text (issue_id, language, number, words, words_language, items, sent_at)
                        values (:issue, :language, :number, :words, :wordsLanguage, :items::jsonb, :now)
                        """)
                .param("issue", issue.id())
                .param("language", text.language())
                .param("number", text.number())
                .param("words", text.words())
                .param("wordsLanguage", text.wordsLanguage())
                .param("items", json.writeValueAsString(text.items()))
                .param("now", now())
                .update());
        return true;
    }

    /** The sent ones, newest first, for everybody. */
    List<IssueText> archive(Language language) {
        return jdbc.sql("select * from alliance.newsletter_text where language = :language order by number desc")
                .param("language", language.tag())
                .query(this::text)
                .list();
    }

    Optional<IssueText> sent(int number, Language language) {
        return jdbc.sql("select * from alliance.newsletter_text where number = :number and language = :language")
                .param("number", number)
                .param("language", language.tag())
                .query(this::text)
                .optional();
    }

    Optional<IssueText> sent(UUID issue, Language language) {
        return jdbc.sql("select * from alliance.newsletter_text where issue_id = :issue and language = :language")
                .param("issue", issue)
                .param("language", language.tag())
                .query(this::text)
                .optional();
    }

    private Issue issue(ResultSet row, int number) throws SQLException {
        Array chosen = row.getArray("chosen");
        return new Issue(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                json.readValue(row.getString("words"), new TypeReference<Map<String, String>>() {}),
                List.of((String[]) chosen.getArray()),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("sent_at", OffsetDateTime.class));
    }

    private IssueText text(ResultSet row, int number) throws SQLException {
        return new IssueText(
                row.getInt("number"),
                row.getString("language"),
                row.getString("words"),
                Objects.requireNonNullElse(row.getString("words_language"), row.getString("language")),
                json.readValue(row.getString("items"), new TypeReference<List<Item>>() {}),
                row.getObject("sent_at", OffsetDateTime.class));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
