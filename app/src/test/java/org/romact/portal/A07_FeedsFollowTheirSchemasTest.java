package org.romact.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.SchemaReader;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.Language;
import org.romact.platform.Scope;
import org.romact.platform.content.Markdown;
import org.romact.platform.publication.Publication;
import org.romact.platform.publication.Publications;
import org.springframework.transaction.support.TransactionTemplate;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Every feed in every language against a schema of its format (RELAX NG, judged by Jing); found from the pages; sent once. */
class A07_FeedsFollowTheirSchemasTest {
    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town town = romact.newTown();
    private final Visitor reader = new Visitor(romact);
    private final Instant now = romact.bean(Clock.class).instant();

    @Test
    void everyFeedInEveryLanguage() throws Exception {
        put(Language.HU, "Két <sor> & \"idézet\"", "Lásd [itt](/hu/join).\n\n| a | b |\n|---|---|\n| 1 | 2 |");
        List<String> faults = new ArrayList<>();
        for (Language language : Language.values()) {
            Document list =
                    Jsoup.parse(reader.get("/" + language.tag() + "/feeds").body(), romact.address);
            List<String> feeds =
                    list.select("main a[href$=.rss], main a[href$=.atom]").eachAttr("href");
            assertThat(feeds).hasSizeGreaterThan(20);
            for (String feed : feeds) {
                String schema = feed.endsWith(".rss") ? "rss" : "atom";
                faults(schema, reader.get(feed).body()).forEach(fault -> faults.add(feed + ": " + fault));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theSchemasFindPlantedFaults() throws Exception {
        put(Language.EN, "A sound feed", "Words.");
        String atom = reader.get("/en/feeds/town-" + town.slug() + ".atom").body();
        assertThat(faults("atom", atom)).isEmpty();
        assertThat(faults("atom", atom.replaceFirst("<updated>[^<]*</updated>", "")))
                .isNotEmpty();
        assertThat(faults("atom", atom.replaceFirst("<updated>[^<]*</updated>", "<updated>yesterday</updated>")))
                .isNotEmpty();
        assertThat(faults("atom", atom.replaceAll("<author>.*?</author>", ""))).isNotEmpty();
        assertThat(faults("atom", atom.replace("<summary", "<sumary").replace("</summary", "</sumary")))
                .isNotEmpty();
        assertThat(faults("atom", atom.replace("<id>urn:uuid:", "<id>"))).isNotEmpty();
        String rss = reader.get("/en/feeds/town-" + town.slug() + ".rss").body();
        assertThat(faults("rss", rss)).isEmpty();
        assertThat(faults(
                        "rss",
                        rss.replace("isPermaLink=\"false\"", "isPermaLink=\"true\"")
                                .replace("urn:uuid:", "")))
                .isNotEmpty();
        assertThat(faults("rss", rss.replaceFirst("<pubDate>[^<]*<", "<pubDate>2026-11-29<")))
                .isNotEmpty();
        assertThat(faults("rss", rss.replaceFirst("<link>[^<]*<", "<link>/en<")))
                .isNotEmpty();
    }

    @Test
    void aFeedSaysItsLanguageAndWholeAddresses() throws Exception {
        put(Language.HU, "Nem fordított", "Lásd [itt](/hu/join).");
        String atom = reader.get("/bg/feeds/town-" + town.slug() + ".atom").body();
        org.jsoup.nodes.Document feed = Jsoup.parse(atom, "", org.jsoup.parser.Parser.xmlParser());
        assertThat(feed.selectFirst("feed").attr("xml:lang")).isEqualTo("bg");
        assertThat(feed.selectFirst("entry").attr("xml:lang")).isEqualTo("hu");
        assertThat(feed.selectFirst("link[rel=self]").attr("href"))
                .isEqualTo(romact.address + "/bg/feeds/town-" + town.slug() + ".atom");
        assertThat(feed.selectFirst("entry content").text()).contains("href=\"" + romact.address + "/hu/join\"");
        String rss = reader.get("/bg/feeds/town-" + town.slug() + ".rss").body();
        assertThat(rss)
                .contains(
                        "<language>bg</language>",
                        "rel=\"self\" href=\"" + romact.address + "/bg/feeds/town-" + town.slug() + ".rss\"",
                        romact.address + "/hu/join")
                .doesNotContain("href=\"/");
    }

    @Test
    void pagesNameTheirFeeds() {
        for (String path : List.of("", "/towns/" + town.slug(), "/news", "/practices", "/events", "/adopted-texts")) {
            Document page = Jsoup.parse(reader.get("/sk" + path).body(), romact.address + "/sk" + path);
            List<String> feeds = page.select(
                            "head link[rel=alternate][type*=atom], head link[rel=alternate][type*=rss]")
                    .eachAttr("abs:href");
            assertThat(feeds).as(path).hasSize(path.isEmpty() ? 2 : 4);
            feeds.forEach(feed -> assertThat(
                            reader.get(feed.substring(romact.address.length())).statusCode())
                    .as(feed)
                    .isEqualTo(200));
        }
    }

    @Test
    void whoHasItIsNotSentItAgain() {
        put(Language.EN, "First", "Words.");
        String path = "/en/feeds/town-" + town.slug() + ".rss";
        HttpResponse<String> first = reader.get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String changed = first.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(changed).matches("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT");
        assertThat(again(path, "If-None-Match", tag)).isEqualTo(304);
        assertThat(again(path, "If-Modified-Since", changed)).isEqualTo(304);
        assertThat(again(path, "If-None-Match", "\"other\"")).isEqualTo(200);
        assertThat(again(path, "If-Modified-Since", "Thu, 01 Jan 2026 00:00:00 GMT"))
                .isEqualTo(200);
        put(Language.EN, "Second", "Words.", now.plus(1, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS));
        assertThat(again(path, "If-None-Match", tag)).isEqualTo(200);
        assertThat(again(path, "If-Modified-Since", changed)).isEqualTo(200);
    }

    private int again(String path, String condition, String value) {
        return reader.send(HttpRequest.newBuilder(reader.at(path))
                        .header(condition, value)
                        .GET())
                .statusCode();
    }

    private void put(Language language, String title, String text) {
        put(language, title, text, now);
    }

    private void put(Language language, String title, String text, Instant updated) {
        UUID id = UUID.randomUUID();
        Publication publication = new Publication(
                "news",
                id,
                language,
                title,
                "A summary & more.",
                Markdown.html(text),
                "/news/" + id,
                Optional.of("RO"),
                Optional.of(town.slug()),
                List.of("housing"),
                now.minusSeconds(60),
                updated);
        Scope.nobody("test")
                .run(() -> romact.bean(TransactionTemplate.class)
                        .executeWithoutResult(
                                status -> romact.bean(Publications.class).put(publication)));
    }

    private static List<String> faults(String schema, String document) throws Exception {
        List<String> faults = new ArrayList<>();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new Collecting(faults));
        SchemaReader compact = CompactSchemaReader.getInstance();
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), compact);
        String address = A07_FeedsFollowTheirSchemasTest.class
                .getResource("/feeds/" + schema + ".rnc")
                .toString();
        assertThat(driver.loadSchema(new InputSource(address)))
                .as(faults.toString())
                .isTrue();
        driver.validate(new InputSource(new StringReader(document)));
        return faults;
    }

    private record Collecting(List<String> faults) implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {
            error(exception);
        }

        @Override
        public void error(SAXParseException exception) {
            faults.add(exception.getMessage());
        }

        @Override
        public void fatalError(SAXParseException exception) {
            error(exception);
        }
    }
}
