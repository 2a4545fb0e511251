package org.romact.portal.feed;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.romact.platform.page.Texts;
import org.romact.platform.publication.Publication;

/** Writes a feed with ROME: RSS 2.0 or Atom (RFC 4287). An entry's id never changes, whatever becomes of its title or its address. */
final class FeedWriter {

    enum Form {
        RSS("rss_2.0", "application/rss+xml;charset=UTF-8"),
        ATOM("atom_1.0", "application/atom+xml;charset=UTF-8");

        private final String rome;
        private final String mediaType;

        Form(String rome, String mediaType) {
            this.rome = rome;
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String server;
    private final Texts t;

    FeedWriter(String server, Texts t) {
        this.server = server;
        this.t = t;
    }

    byte[] write(FeedName name, String title, Form form, List<Publication> texts) {
        SyndFeed feed = new SyndFeedImpl();
        String language = "/" + t.language().tag();
        String self = server + language + "/feeds/" + name.word() + "." + form.ending();
        feed.setFeedType(form.rome);
        feed.setEncoding("UTF-8");
        feed.setTitle(title);
        feed.setDescription(t.say("portal.feeds.about"));
        feed.setLanguage(t.language().tag());
        feed.setLink(server + language);
        feed.setUri(server + language + "/feeds/" + name.word());
        feed.setAuthor("romact");
        feed.setLinks(List.of(link("self", self, form.mediaType()), link("alternate", server + language, "text/html")));
        Instant changed = texts.stream()
                .map(Publication::updatedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        feed.setPublishedDate(Date.from(changed));
        List<SyndEntry> entries = new ArrayList<>();
        texts.forEach(text -> entries.add(entry(text)));
        feed.setEntries(entries);
        try {
            return new SyndFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SyndEntry entry(Publication text) {
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri("urn:uuid:" + text.id());
        entry.setTitle(
                text.language() == t.language()
                        ? text.title()
                        : text.title() + " (" + text.language().ownName() + ")");
        entry.setLink(server + "/" + t.language().tag() + text.path());
        entry.setPublishedDate(Date.from(text.publishedAt()));
        entry.setUpdatedDate(Date.from(text.updatedAt()));
        entry.setAuthor("romact");
        SyndContentImpl summary = new SyndContentImpl();
        summary.setType(Content.TEXT);
        summary.setValue(text.summary());
        entry.setDescription(summary);
        SyndContentImpl whole = new SyndContentImpl();
        whole.setType(Content.HTML);
        whole.setValue(text.html().html());
        entry.setContents(List.of(whole));
        List<com.rometools.rome.feed.synd.SyndCategory> categories = new ArrayList<>();
        categories.add(category(t.say("platform.kind." + text.kind())));
        text.country().ifPresent(country -> categories.add(category(t.country(country))));
        text.themes().stream()
                .filter(FeedName.THEMES::contains)
                .forEach(theme -> categories.add(category(t.say("portal.feeds.theme." + theme))));
        entry.setCategories(categories);
        return entry;
    }

    private static SyndCategoryImpl category(String name) {
        SyndCategoryImpl category = new SyndCategoryImpl();
        category.setName(name);
        return category;
    }

    private static SyndLink link(String rel, String href, String type) {
        SyndLinkImpl link = new SyndLinkImpl();
        link.setRel(rel);
        link.setHref(href);
        link.setType(type);
        return link;
    }
}
