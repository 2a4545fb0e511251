package org.romact.portal.feed;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.synd.SyndCategory;
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
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.romact.platform.content.SafeHtml;
import org.romact.platform.page.Texts;
import org.romact.platform.publication.Publication;
import org.romact.platform.publication.Themes;

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

        /** As it stands in a link. */
        String plainType() {
            return mediaType.substring(0, mediaType.indexOf(';'));
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
        String home = server + "/" + t.language().tag();
        String self = home + "/feeds/" + name.word() + "." + form.ending();
        feed.setFeedType(form.rome);
        feed.setEncoding("UTF-8");
        feed.setTitle(title);
        feed.setDescription(t.say("portal.feeds.about"));
        feed.setLanguage(t.language().tag());
        feed.setLink(home);
        feed.setUri(home + "/feeds/" + name.word());
        feed.setPublishedDate(Date.from(changed(texts)));
        feed.setEntries(texts.stream().map(this::entry).toList());
        if (form == Form.ATOM) {
            feed.setAuthor("romact");
            feed.setLinks(List.of(link("self", self, form.plainType()), link("alternate", home, "text/html")));
        }
        try {
            Document document = new SyndFeedOutput().outputJDom(feed);
            Element root = document.getRootElement();
            if (form == Form.ATOM) {
                sayLanguages(root, texts);
            } else {
                root.getChild("channel").addContent(0, selfLink(self, form));
            }
            return new XMLOutputter(Format.getRawFormat())
                    .outputString(document)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (FeedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** When the newest of these texts became public or was changed. */
    static Instant changed(List<Publication> texts) {
        return texts.stream()
                .flatMap(text -> Stream.of(text.updatedAt(), text.publishedAt()))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
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
        SyndContentImpl summary = new SyndContentImpl();
        summary.setType(Content.TEXT);
        summary.setValue(text.summary());
        entry.setDescription(summary);
        SyndContentImpl whole = new SyndContentImpl();
        whole.setType(Content.HTML);
        whole.setValue(absolute(text.html()));
        entry.setContents(List.of(whole));
        entry.setCategories(categories(text));
        return entry;
    }

    private List<SyndCategory> categories(Publication text) {
        List<SyndCategory> categories = new ArrayList<>();
        categories.add(category(t.say("platform.kind." + text.kind())));
        text.country().ifPresent(country -> categories.add(category(t.country(country))));
        Themes.of(text.themes()).forEach(theme -> categories.add(category(Themes.name(theme, t))));
        return categories;
    }

    /** A reader of feeds does not know where a text stood; the sanitiser writes every address in double quotes. */
    private String absolute(SafeHtml html) {
        return html.html().replace("href=\"/", "href=\"" + server + "/");
    }

    /** ROME writes no xml:lang: the feed's own language, and that of an entry that is not translated. */
    private void sayLanguages(Element root, List<Publication> texts) {
        root.setAttribute("lang", t.language().tag(), Namespace.XML_NAMESPACE);
        List<Element> entries = root.getChildren("entry", root.getNamespace());
        for (int i = 0; i < entries.size(); i++) {
            if (texts.get(i).language() != t.language()) {
                entries.get(i).setAttribute("lang", texts.get(i).language().tag(), Namespace.XML_NAMESPACE);
            }
        }
    }

    /** RSS has no element of its own for a feed's address; the RSS Advisory Board recommends Atom's. */
    private static Element selfLink(String self, Form form) {
        return new Element("link", Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom"))
                .setAttribute("rel", "self")
                .setAttribute("href", self)
                .setAttribute("type", form.plainType());
    }

    private static SyndCategory category(String name) {
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
