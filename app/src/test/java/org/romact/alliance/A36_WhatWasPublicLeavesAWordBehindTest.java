package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.ProgrammeRole;
import org.springframework.jdbc.core.JdbcTemplate;

/** A text that was public is taken back, comes again, is edited, waits for its hour: what readers, feeds and calendars are told each time. */
class A36_WhatWasPublicLeavesAWordBehindTest {
    private final RunningRomact romact = RunningRomact.get();
    private final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());
    private final Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
    private final Visitor reader = new Visitor(romact);
    private final String mark = "Gw" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aWithdrawnPageSaysSoAndIsInNoFeedNoSearchAndNoSitemap() {
        String article = begin("Bridge " + mark);
        publish(article, "");
        String path = "/news/bridge-" + mark.toLowerCase();
        assertThat(reader.get("/en" + path).statusCode()).isEqualTo(200);
        assertThat(reader.get("/sitemap.xml").statusCode()).isEqualTo(200);
        secretary.get(article);
        secretary.post(article + "/withdraw", Map.of());
        for (String language : List.of("en", "bg", "hu", "it", "ro", "sk")) {
            HttpResponse<String> gone = reader.get("/" + language + path);
            assertThat(gone.statusCode()).as(language).isEqualTo(410);
            assertThat(gone.body()).contains("/" + language + "/search", "/" + language + "/contact");
        }
        assertThat(reader.get("/en" + path).body()).contains("This page was taken back", "write to us");
        assertThat(reader.get("/hu" + path).body()).contains("Ezt az oldalt visszavonták");
        assertThat(reader.get("/en/feeds/all.atom").body()).doesNotContain(mark);
        assertThat(reader.get("/en/feeds/news.rss").body()).doesNotContain(mark);
        assertThat(reader.get("/en/search?q=" + mark).body()).doesNotContain(path);
        assertThat(reader.get("/data/publications.csv").body()).doesNotContain(mark);
        HttpResponse<String> problem =
                reader.send(HttpRequest.newBuilder(romact.at("/en" + path)).header("Accept", "application/json"));
        assertThat(problem.statusCode()).isEqualTo(410);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(reader.get("/en/news/never-" + mark).statusCode()).isEqualTo(404);

        publish(article, "");
        assertThat(reader.get("/en" + path).statusCode()).as("published again").isEqualTo(200);
    }

    @Test
    void whatWasNeverPublicWasNeverThere() {
        String article = begin("Secret " + mark);
        publish(article, inHours(24));
        secretary.get(article);
        secretary.post(article + "/withdraw", Map.of());
        assertThat(reader.get("/en/news/secret-" + mark.toLowerCase()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWaitsForItsHourIsShownByTheClockAlone() {
        String article = begin("Hour " + mark);
        publish(article, inHours(1));
        String path = "/en/news/hour-" + mark.toLowerCase();
        assertThat(reader.get(path).statusCode()).isEqualTo(404);
        assertThat(reader.get("/en/feeds/all.rss").body()).doesNotContain(mark);
        assertThat(reader.get("/data/publications.csv").body()).doesNotContain(mark);
        // The hour passes: nothing else is done, no job runs.
        owner.update(
                "update platform.publication set published_at = published_at - interval '2 hours' where title = ?",
                "Hour " + mark);
        assertThat(reader.get(path).statusCode()).isEqualTo(200);
        assertThat(reader.get("/en/feeds/all.rss").body()).contains(mark);
    }

    @Test
    void anEditedTextKeepsItsAddressAndItsIdInEveryFeed() throws Exception {
        String article = begin("First " + mark);
        publish(article, "");
        SyndEntry atom = entry("/en/feeds/news.atom");
        SyndEntry rss = entry("/en/feeds/news.rss");
        secretary.get(article);
        secretary.post(article + "?in=en", Map.of("title", "Second " + mark, "summary", "", "text", "Better."));
        SyndEntry later = entry("/en/feeds/news.atom");
        assertThat(later.getTitle()).isEqualTo("Second " + mark);
        assertThat(later.getUri()).isEqualTo(atom.getUri());
        assertThat(later.getLink()).isEqualTo(atom.getLink());
        assertThat(later.getPublishedDate()).isEqualTo(atom.getPublishedDate());
        assertThat(later.getUpdatedDate()).isAfterOrEqualTo(atom.getUpdatedDate());
        assertThat(entry("/en/feeds/news.rss").getUri()).isEqualTo(rss.getUri());
        assertThat(reader.get("/en/news/first-" + mark.toLowerCase()).body()).contains("Better.");
    }

    @Test
    void aCancelledEventStaysInTheCalendarOneStepFurther() throws Exception {
        HeldEvent event = new HeldEvent().published();
        event.with("place", "Library").change();
        VEvent before = inCalendar(event);
        event.act("cancel");
        VEvent after = inCalendar(event);
        assertThat(after.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(after.getSequence().getSequenceNo())
                .isEqualTo(before.getSequence().getSequenceNo() + 1);
        assertThat(reader.get("/en/events/" + event.slug()).statusCode()).isEqualTo(200);
    }

    @Test
    void aWithdrawnEventIsGoneAndNotMerelyMissing() {
        HeldEvent event = new HeldEvent().published();
        assertThat(reader.get("/en/events/" + event.slug()).statusCode()).isEqualTo(200);
        assertThat(event.act("withdraw").statusCode()).isEqualTo(303);
        assertThat(reader.get("/en/events/" + event.slug()).statusCode()).isEqualTo(410);
        assertThat(reader.get("/en/events/" + event.slug() + ".ics").statusCode())
                .isEqualTo(410);
        assertThat(reader.get("/en/events.ics").body()).doesNotContain(event.title);
    }

    private VEvent inCalendar(HeldEvent event) throws Exception {
        return new CalendarBuilder()
                        .build(new StringReader(reader.get("/en/events.ics").body()))
                        .<VEvent>getComponents(Component.VEVENT)
                        .stream()
                        .filter(one -> one.getSummary().getValue().contains(event.title))
                        .findFirst()
                        .orElseThrow();
    }

    private SyndEntry entry(String path) throws Exception {
        return new SyndFeedInput()
                .build(new XmlReader(new ByteArrayInputStream(reader.download(path)))).getEntries().stream()
                        .filter(entry -> entry.getTitle().contains(mark))
                        .findFirst()
                        .orElseThrow();
    }

    private String inHours(int hours) {
        return LocalDateTime.ofInstant(romact.bean(Clock.class).instant().plus(Duration.ofHours(hours)), ZoneOffset.UTC)
                .toString()
                .substring(0, 16);
    }

    private String begin(String title) {
        secretary.get("/en/secretariat/articles/new");
        return secretary
                .post(
                        "/en/secretariat/articles/new",
                        Map.of("kind", "news", "title", title, "summary", "", "text", "Text."))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private void publish(String article, String at) {
        secretary.get(article);
        assertThat(secretary.post(article + "/publish", Map.of("at", at)).statusCode())
                .isEqualTo(303);
    }
}
