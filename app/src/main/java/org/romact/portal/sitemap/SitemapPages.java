package org.romact.portal.sitemap;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.romact.platform.Language;
import org.romact.platform.NotFound;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Sitemap;
import org.romact.platform.settings.Settings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of all public pages, in parts where one file may not hold them all. */
@Pages
public class SitemapPages {
    /** A file may hold 50,000 addresses and 50 MB; each page has an address in every language, and each of those names all. */
    private static final int AT_ONCE = 30_000 / Language.values().length;

    private static final String XML = "application/xml";
    private final List<Sitemap.Source> sources;
    private final Settings settings;

    SitemapPages(List<Sitemap.Source> sources, Settings settings) {
        this.sources = sources;
        this.settings = settings;
    }

    @GetMapping("/sitemap.xml")
    @Audience(Audience.Kind.PUBLIC)
    Answer all() {
        List<Sitemap.Entry> entries = entries();
        byte[] document = entries.size() <= AT_ONCE
                ? SitemapXml.pages(entries, settings.publicUrl())
                : SitemapXml.index(parts(entries.size()), settings.publicUrl());
        return new Answer.Download(XML, null, document);
    }

    @GetMapping("/sitemap-{part:[0-9]+}.xml")
    @Audience(Audience.Kind.PUBLIC)
    Answer part(@PathVariable int part) {
        List<Sitemap.Entry> entries = entries();
        if (part < 1 || part > parts(entries.size())) {
            throw new NotFound("sitemap");
        }
        List<Sitemap.Entry> here = entries.subList((part - 1) * AT_ONCE, Math.min(part * AT_ONCE, entries.size()));
        return new Answer.Download(XML, null, SitemapXml.pages(here, settings.publicUrl()));
    }

    @GetMapping("/robots.txt")
    @Audience(Audience.Kind.PUBLIC)
    Answer robots() {
        String text = Robots.text(settings.demonstration(), settings.publicUrl());
        return new Answer.Download("text/plain;charset=UTF-8", null, text.getBytes(StandardCharsets.UTF_8));
    }

    static int parts(int entries) {
        return (entries + AT_ONCE - 1) / AT_ONCE;
    }

    /** Two sources may name one page (a town, and its figures): it is listed once, with the date that is known. */
    private List<Sitemap.Entry> entries() {
        Map<String, Sitemap.Entry> pages = new LinkedHashMap<>();
        sources.stream()
                .flatMap(source -> source.pages().stream())
                .forEach(page -> pages.merge(
                        page.rest(), page, (one, other) -> one.modified().isPresent() ? one : other));
        return List.copyOf(pages.values());
    }
}
