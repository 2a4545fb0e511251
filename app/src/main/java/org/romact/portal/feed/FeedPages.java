package org.romact.portal.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.romact.platform.Authorities;
import org.romact.platform.Authority;
import org.romact.platform.NotFound;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.romact.platform.publication.Publication;
import org.romact.platform.publication.Publications;
import org.romact.platform.publication.Themes;
import org.romact.platform.settings.Settings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Feeds in each language: of everything, of one kind, one country, one town, one theme; and the page that lists them. */
@Pages
public class FeedPages {
    private static final int NEWEST = 50;
    private final Publications publications;
    private final Authorities authorities;
    private final AllTexts texts;
    private final Settings settings;

    FeedPages(Publications publications, Authorities authorities, AllTexts texts, Settings settings) {
        this.publications = publications;
        this.authorities = authorities;
        this.texts = texts;
        this.settings = settings;
    }

    /** @param name its word in the address; the title is in the reader's language */
    public record Feed(String name, String title) {}

    public record FeedList(List<Feed> kinds, List<Feed> countries, List<Feed> themes, List<Feed> towns) {}

    @GetMapping("/{lang}/feeds")
    @Audience(Audience.Kind.PUBLIC)
    Answer list(Asker asker) {
        Texts t = texts.in(asker.language());
        List<Authority> towns = authorities.list();
        List<String> kinds = new ArrayList<>(List.of("all"));
        kinds.addAll(FeedName.KINDS);
        FeedList page = new FeedList(
                feeds(kinds, t),
                feeds(
                        towns.stream()
                                .map(town -> "country-" + town.country())
                                .distinct()
                                .toList(),
                        t),
                feeds(Themes.ALL.stream().map(theme -> "theme-" + theme).toList(), t),
                feeds(towns.stream().map(town -> "town-" + town.slug()).toList(), t));
        return Answer.Page.of("portal/feeds", page, "portal.feeds.title");
    }

    @GetMapping("/{lang}/feeds/{name}.rss")
    @Audience(Audience.Kind.PUBLIC)
    Answer rss(Asker asker, @PathVariable String name) {
        return feed(asker, name, FeedWriter.Form.RSS);
    }

    @GetMapping("/{lang}/feeds/{name}.atom")
    @Audience(Audience.Kind.PUBLIC)
    Answer atom(Asker asker, @PathVariable String name) {
        return feed(asker, name, FeedWriter.Form.ATOM);
    }

    private Answer feed(Asker asker, String word, FeedWriter.Form form) {
        FeedName name = FeedName.read(word).orElseThrow(() -> new NotFound("feed"));
        Texts t = texts.in(asker.language());
        List<Publication> newest = publications.newest(asker.language(), name.filter(), NEWEST);
        byte[] bytes = new FeedWriter(settings.publicUrl().toString(), t)
                .write(name, "romact – " + title(name, t), form, newest);
        return new Answer.Download(form.mediaType(), null, bytes).changed(FeedWriter.changed(newest));
    }

    private List<Feed> feeds(List<String> words, Texts t) {
        return words.stream()
                .map(word -> new Feed(word, title(FeedName.read(word).orElseThrow(), t)))
                .toList();
    }

    private String title(FeedName name, Texts t) {
        Publications.Filter filter = name.filter();
        if (filter.kind().isPresent()) {
            return t.say("portal.feeds.kind." + filter.kind().get());
        }
        if (filter.country().isPresent()) {
            return t.country(filter.country().get());
        }
        if (filter.theme().isPresent()) {
            return Themes.name(filter.theme().get(), t);
        }
        return filter.town()
                .map(slug -> authorities.find(slug).map(Authority::name).orElseThrow(() -> new NotFound("town")))
                .orElseGet(() -> t.say("portal.feeds.all", Map.of()));
    }
}
