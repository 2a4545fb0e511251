package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdom2.Element;
import org.jdom2.input.SAXBuilder;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.ProgrammeRole;
import org.springframework.jdbc.core.JdbcTemplate;

/** The secretariat writes; the public reads pages, feeds and search, each in its language and with honest fallbacks. */
class A02_NewsIsWrittenTest {
    private final RunningRomact romact = RunningRomact.get();
    private final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());
    private final Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
    private final Visitor reader = new Visitor(romact);
    private final String mark = "Zq" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aDraftIsNotPublicAndAPublishedOneIs() {
        String article = begin("news", "Water for " + mark, "**Pipes** were laid.");
        String page = "/en/news/water-for-" + mark.toLowerCase();
        assertThat(reader.get(page).statusCode()).isEqualTo(404);
        assertThat(reader.get("/en/search?q=" + mark).body()).contains("Nothing was found");
        publish(article, "");
        assertThat(reader.get(page).body()).contains("<strong>Pipes</strong>", "Water for " + mark);
        assertThat(reader.get("/en/search?q=" + mark.toLowerCase()).body()).contains("Water for " + mark);
        secretary.get(article);
        secretary.post(article + "/withdraw", Map.of());
        assertThat(reader.get(page).statusCode()).isEqualTo(410);
        assertThat(reader.get("/en/feeds/news.rss").body()).doesNotContain(mark);
    }

    @Test
    void aTextInAnotherLanguageSaysSo() {
        String article = begin("news", "School " + mark, "Opened.");
        publish(article, "");
        secretary.get(article + "?in=bg");
        secretary.post(article + "?in=bg", Map.of("title", "Училище " + mark, "summary", "", "text", "Отвори врати."));
        String path = "/news/school-" + mark.toLowerCase();
        assertThat(reader.get("/bg" + path).body()).contains("Отвори врати.").doesNotContain("не е преведен");
        assertThat(reader.get("/hu" + path).body())
                .contains("Ezt a szöveget még nem fordították le", "Opened.", "lang=\"en\"");
        assertThat(reader.get("/hu/news").body()).contains("School " + mark).doesNotContain("Училище " + mark);
    }

    @Test
    void aScheduledOneWaits() {
        String article = begin("news", "Later " + mark, "Soon.");
        LocalDateTime tomorrow =
                LocalDateTime.ofInstant(romact.bean(Clock.class).instant().plus(Duration.ofDays(1)), ZoneOffset.UTC);
        publish(article, tomorrow.toString().substring(0, 16));
        assertThat(secretary.get(article).body()).contains("Scheduled");
        String page = "/en/news/later-" + mark.toLowerCase();
        assertThat(reader.get(page).statusCode()).isEqualTo(404);
        assertThat(reader.get("/en/news").body()).doesNotContain(mark);
        assertThat(reader.get("/en/feeds/all.atom").body()).doesNotContain(mark);
        owner.update(
                "update platform.publication set published_at = now() - interval '1 minute' where title like ?",
                "Later " + mark);
        assertThat(reader.get(page).statusCode()).isEqualTo(200);
    }

    @Test
    void aPreviewShowsAndStoresNothing() {
        secretary.get("/en/secretariat/articles/new");
        HttpResponse<String> shown = secretary.post(
                "/en/secretariat/articles/new",
                Map.of(
                        "kind",
                        "about",
                        "title",
                        "Preview " + mark,
                        "text",
                        "# Head\n<script>x</script>",
                        "then",
                        "preview"));
        assertThat(shown.body()).contains("<h2>Head</h2>", "not saved yet").doesNotContain("<script>x");
        assertThat(owner.queryForObject(
                        "select count(*) from alliance.article_text where title = ?", Long.class, "Preview " + mark))
                .isZero();
    }

    @Test
    void everyWordingIsKept() {
        String article = begin("adopted", "Charter " + mark, "First wording.");
        publish(article, "");
        secretary.get(article);
        secretary.post(
                article + "?in=en", Map.of("title", "Charter " + mark, "summary", "", "text", "Second wording."));
        assertThat(reader.get("/en/adopted-texts/charter-" + mark.toLowerCase()).body())
                .contains("Second wording.");
        assertThat(owner.queryForList(
                        "select text from alliance.article_revision where title = ? order by id",
                        String.class,
                        "Charter " + mark))
                .containsExactly("First wording.", "Second wording.");
    }

    @Test
    void aPaperIsPublicWithItsArticleOnly() {
        String article = begin("adopted", "Paper " + mark, "See below.");
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 7, 7};
        secretary.get(article);
        assertThat(secretary
                        .upload(article + "/files", "file", "scan.png", picture)
                        .statusCode())
                .isEqualTo(303);
        String file = "/en/files/"
                + owner.queryForObject(
                        "select id::text from platform.file where dossier = ?::uuid", String.class, id(article));
        assertThat(reader.get(file).statusCode()).isEqualTo(404);
        publish(article, "");
        assertThat(reader.get("/en/adopted-texts/paper-" + mark.toLowerCase()).body())
                .contains("scan.png", file);
        assertThat(reader.download(file)).isEqualTo(picture);
        secretary.get(article);
        secretary.post(article + "/withdraw", Map.of());
        assertThat(reader.get(file).statusCode()).isEqualTo(404);
    }

    @Test
    void feedsAreReadByAnotherProgram() throws Exception {
        String article = begin("news", "Feed & <b>" + mark, "Text with **stress** – ș ő ж.");
        secretary.get(article);
        secretary.post(article + "/sort", Map.of("country", "SK", "themes", "housing"));
        publish(article, "");
        for (String form : List.of("rss", "atom")) {
            for (String name : List.of("all", "news", "country-SK", "theme-housing")) {
                SyndEntry entry = entry("/hu/feeds/" + name + "." + form);
                assertThat(entry.getTitle()).as(name + form).startsWith("Feed & <b>" + mark);
                assertThat(entry.getLink()).endsWith("/hu/news/feed-b-" + mark.toLowerCase());
                assertThat(entry.getContents().getFirst().getValue()).contains("<strong>stress</strong>", "ș ő ж");
                assertThat(entry.getUri()).startsWith("urn:uuid:");
            }
            assertThat(reader.get("/hu/feeds/country-BG." + form).body()).doesNotContain(mark);
        }
        assertThat(entry("/en/feeds/all.rss").getUri())
                .isEqualTo(entry("/sk/feeds/all.atom").getUri());
        assertThat(reader.get("/en/feeds/nonsense.rss").statusCode()).isEqualTo(404);
    }

    /** What RSS 2.0 (rssboard.org) and RFC 4287 require of every feed and entry. */
    @Test
    void feedsHaveWhatTheirFormatsRequire() throws Exception {
        publish(begin("news", "Schema " + mark, "x"), "");
        Element channel = new SAXBuilder()
                .build(new ByteArrayInputStream(reader.download("/ro/feeds/all.rss")))
                .getRootElement()
                .getChild("channel");
        assertThat(Arrays.asList("title", "link", "description", "language"))
                .allMatch(name -> !channel.getChildText(name).isBlank());
        channel.getChildren("item")
                .forEach(item -> assertThat(Arrays.asList("title", "link", "guid", "pubDate"))
                        .allMatch(name -> !item.getChildText(name).isBlank()));
        Element feed = new SAXBuilder()
                .build(new ByteArrayInputStream(reader.download("/ro/feeds/all.atom")))
                .getRootElement();
        List<String> needed = List.of("id", "title", "updated");
        assertThat(needed)
                .allMatch(name -> !feed.getChildText(name, feed.getNamespace()).isBlank());
        assertThat(feed.getChildren("link", feed.getNamespace()))
                .anyMatch(link -> "self".equals(link.getAttributeValue("rel")));
        feed.getChildren("entry", feed.getNamespace())
                .forEach(entry -> assertThat(needed)
                        .allMatch(name ->
                                !entry.getChildText(name, feed.getNamespace()).isBlank()));
    }

    @Test
    void whoHasAFeedAlreadyIsToldSo() {
        publish(begin("news", "Tagged " + mark, "x"), "");
        HttpResponse<String> first = reader.get("/en/feeds/news.atom");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = reader.send(HttpRequest.newBuilder(reader.at("/en/feeds/news.atom"))
                .header("If-None-Match", tag)
                .GET());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        publish(begin("news", "Changed " + mark, "x"), "");
        assertThat(reader.get("/en/feeds/news.atom").headers().firstValue("ETag"))
                .isNotEqualTo(first.headers().firstValue("ETag"));
    }

    private SyndEntry entry(String path) throws Exception {
        byte[] bytes = reader.download(path);
        SyndFeed feed = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes)));
        return feed.getEntries().stream()
                .filter(entry -> entry.getTitle().contains(mark))
                .findFirst()
                .orElseThrow(() -> new AssertionError(new String(bytes, StandardCharsets.UTF_8)));
    }

    private String begin(String kind, String title, String text) {
        secretary.get("/en/secretariat/articles/new");
        HttpResponse<String> answer = secretary.post(
                "/en/secretariat/articles/new", Map.of("kind", kind, "title", title, "summary", "", "text", text));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private void publish(String article, String at) {
        secretary.get(article);
        assertThat(secretary.post(article + "/publish", Map.of("at", at)).statusCode())
                .isEqualTo(303);
    }

    private static String id(String article) {
        return article.substring(article.lastIndexOf('/') + 1);
    }
}
