package org.romact.alliance.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.romact.platform.Language;
import org.romact.platform.NotFound;
import org.romact.platform.content.Files;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.Pages;
import org.romact.platform.publication.Publication;
import org.romact.platform.publication.Publications;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** News, adopted texts and the pages about the programme, as the public reads them. */
@Pages
public class ArticlePages {
    private static final int A_PAGE = 20;
    private final Publications publications;
    private final Files files;
    private final AllTexts texts;

    ArticlePages(Publications publications, Files files, AllTexts texts) {
        this.publications = publications;
        this.files = files;
        this.texts = texts;
    }

    /** @param older where the next page begins, or empty */
    public record Listing(
            Article.Kind kind, List<Publication> publications, String country, String theme, Optional<Instant> older) {}

    /** @param languages in which it exists */
    public record Reading(Article.Kind kind, Publication text, List<Language> languages) {}

    @GetMapping("/{lang}/news")
    @Audience(Audience.Kind.PUBLIC)
    Answer news(
            Asker asker,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String before) {
        return list(asker, Article.Kind.NEWS, country, theme, before);
    }

    @GetMapping("/{lang}/adopted-texts")
    @Audience(Audience.Kind.PUBLIC)
    Answer adopted(Asker asker, @RequestParam(defaultValue = "") String before) {
        return list(asker, Article.Kind.ADOPTED, "", "", before);
    }

    @GetMapping("/{lang}/about")
    @Audience(Audience.Kind.PUBLIC)
    Answer about(Asker asker) {
        return list(asker, Article.Kind.ABOUT, "", "", "");
    }

    @GetMapping("/{lang}/news/{slug}")
    @Audience(Audience.Kind.PUBLIC)
    Answer newsItem(Asker asker, @PathVariable String slug) {
        return read(asker, Article.Kind.NEWS, slug);
    }

    @GetMapping("/{lang}/adopted-texts/{slug}")
    @Audience(Audience.Kind.PUBLIC)
    Answer adoptedText(Asker asker, @PathVariable String slug) {
        return read(asker, Article.Kind.ADOPTED, slug);
    }

    @GetMapping("/{lang}/about/{slug}")
    @Audience(Audience.Kind.PUBLIC)
    Answer aboutPage(Asker asker, @PathVariable String slug) {
        return read(asker, Article.Kind.ABOUT, slug);
    }

    @GetMapping("/{lang}/files/{file}")
    @Audience(Audience.Kind.PUBLIC)
    Answer file(@PathVariable java.util.UUID file) {
        Files.Kept kept = files.find(file).orElseThrow(() -> new NotFound("file"));
        return new Answer.Download(kept.mediaType(), kept.name(), files.content(file));
    }

    private Answer list(Asker asker, Article.Kind kind, String country, String theme, String before) {
        Publications.Filter filter =
                new Publications.Filter(Optional.of(kind.code()), given(country), Optional.empty(), given(theme));
        List<Publication> found = publications.before(asker.language(), filter, instant(before), A_PAGE + 1);
        List<Publication> page = found.subList(0, Math.min(A_PAGE, found.size()));
        Optional<Instant> older =
                found.size() > A_PAGE ? Optional.of(page.getLast().publishedAt()) : Optional.empty();
        return Answer.Page.of(
                "alliance/articles",
                new Listing(kind, page, country, theme, older),
                "alliance.article." + kind.code() + ".list");
    }

    private Answer read(Asker asker, Article.Kind kind, String slug) {
        String path = kind.path() + "/" + slug;
        List<Publication> versions = publications.at(kind.code(), path);
        Publication text = versions.stream()
                .min(java.util.Comparator.comparingInt(version ->
                        version.language() == asker.language() ? 0 : version.language() == Language.EN ? 1 : 2))
                .orElseThrow(() -> publications.missing(path));
        Reading reading = new Reading(
                kind, text, versions.stream().map(Publication::language).toList());
        return Answer.Page.of("alliance/article", reading, "alliance.participant.title")
                .titled(java.util.Map.of("name", text.title()))
                .under(new Crumb(
                        texts.in(asker.language()).say("alliance.article." + kind.code() + ".list"),
                        asker.path(kind.path())));
    }

    private static Optional<String> given(String typed) {
        return typed.isBlank() ? Optional.empty() : Optional.of(typed);
    }

    private static Optional<Instant> instant(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(Instant.parse(typed));
        } catch (java.time.format.DateTimeParseException notAMoment) {
            return Optional.empty();
        }
    }
}
