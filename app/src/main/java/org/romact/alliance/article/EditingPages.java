package org.romact.alliance.article;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Authorities;
import org.romact.platform.Language;
import org.romact.platform.NotFound;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.content.Files;
import org.romact.platform.content.SafeHtml;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.DeskTile;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.romact.platform.people.SecretariatPages;
import org.romact.platform.places.Countries;
import org.romact.platform.publication.Themes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The secretariat's writing desk: a list, a page for each article with its languages, preview, publishing now or later, papers. */
@Pages
public class EditingPages {
    private final Articles articles;
    private final Editing editing;
    private final Files files;
    private final Authorities authorities;
    private final AllTexts texts;
    private final Clock clock;

    EditingPages(
            Articles articles, Editing editing, Files files, Authorities authorities, AllTexts texts, Clock clock) {
        this.articles = articles;
        this.editing = editing;
        this.files = files;
        this.authorities = authorities;
        this.texts = texts;
        this.clock = clock;
    }

    public record Listing(List<Article> articles, String kind, Instant now) {}

    /** The form of a new article. */
    public record Beginning(String kind, ArticleForm form, Complaints complaints, Optional<SafeHtml> preview) {}

    public record Page(
            Article article,
            Article.State state,
            Language language,
            ArticleForm form,
            Complaints complaints,
            Optional<SafeHtml> preview,
            List<Files.Kept> files,
            List<Articles.Revision> revisions,
            Map<String, String> countries,
            Map<String, String> towns,
            Map<String, String> themes) {}

    @GetMapping("/{lang}/secretariat/articles")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer list(Asker asker, @RequestParam(defaultValue = "") String kind) {
        Optional<Article.Kind> wished = Article.Kind.find(kind);
        return Answer.Page.of(
                        "alliance/articles-desk",
                        new Listing(
                                articles.list(wished),
                                wished.map(Article.Kind::code).orElse(""),
                                clock.instant()),
                        "alliance.desk.articles")
                .under(SecretariatPages.crumb(asker, texts.in(asker.language())));
    }

    @GetMapping("/{lang}/secretariat/articles/new")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer blank(Asker asker, @RequestParam(defaultValue = "news") String kind) {
        return beginning(asker, kind, ArticleForm.empty(), new Complaints(), Optional.empty());
    }

    @PostMapping("/{lang}/secretariat/articles/new")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer begin(
            Asker asker,
            @RequestParam(defaultValue = "news") String kind,
            @RequestParam(defaultValue = "") String then,
            @ModelAttribute ArticleForm form) {
        Complaints complaints = new Complaints();
        form.check(complaints);
        if (complaints.any()) {
            return beginning(asker, kind, form, complaints, Optional.empty()).refused();
        }
        if (then.equals("preview")) {
            return beginning(asker, kind, form, complaints, Optional.of(preview(form, List.of(), asker.language())));
        }
        UUID id = editing.begin(
                Article.Kind.find(kind).orElse(Article.Kind.NEWS),
                asker.language(),
                form.title(),
                form.summary(),
                form.text());
        return Answer.Redirect.to(asker.secretariat("/articles/" + id)).saying("alliance.article.saved");
    }

    @GetMapping("/{lang}/secretariat/articles/{id}")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer edit(Asker asker, @PathVariable UUID id, @RequestParam(defaultValue = "") String in) {
        Article article = get(id);
        Language language = language(article, asker, in);
        Article.Text text = article.texts().get(language);
        ArticleForm form = text == null ? ArticleForm.empty() : ArticleForm.of(text);
        return page(asker, article, language, form, new Complaints(), Optional.empty());
    }

    @PostMapping("/{lang}/secretariat/articles/{id}")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer write(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String then,
            @ModelAttribute ArticleForm form) {
        Article article = get(id);
        Language language = language(article, asker, in);
        Complaints complaints = new Complaints();
        form.check(complaints);
        if (complaints.any()) {
            return page(asker, article, language, form, complaints, Optional.empty())
                    .refused();
        }
        if (then.equals("preview")) {
            return page(
                    asker, article, language, form, complaints, Optional.of(preview(form, files.list(id), language)));
        }
        editing.write(id, language, form.title(), form.summary(), form.text());
        return back(asker, id, language).saying("alliance.article.saved");
    }

    @PostMapping("/{lang}/secretariat/articles/{id}/sort")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer sort(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String town,
            HttpServletRequest request) {
        get(id);
        String[] themes = request.getParameterValues("themes");
        editing.concern(
                id,
                Countries.find(country).map(Countries.Country::code).orElse(null),
                known(town),
                themes == null ? List.of() : Themes.of(List.of(themes)));
        return Answer.Redirect.to(asker.secretariat("/articles/" + id)).saying("alliance.article.saved");
    }

    /** At once where no time is given; times are UTC. */
    @PostMapping("/{lang}/secretariat/articles/{id}/publish")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer publish(Asker asker, @PathVariable UUID id, @RequestParam(defaultValue = "") String at) {
        get(id);
        Answer.Redirect back = Answer.Redirect.to(asker.secretariat("/articles/" + id));
        if (at.isBlank()) {
            editing.publish(id, clock.instant());
            return back.saying("alliance.article.published");
        }
        try {
            editing.publish(id, LocalDateTime.parse(at.strip()).toInstant(ZoneOffset.UTC));
            return back.saying("alliance.article.scheduled");
        } catch (DateTimeParseException notAMoment) {
            return back.warning("alliance.article.at.wrong");
        }
    }

    @PostMapping("/{lang}/secretariat/articles/{id}/withdraw")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer withdraw(Asker asker, @PathVariable UUID id) {
        get(id);
        editing.withdraw(id);
        return Answer.Redirect.to(asker.secretariat("/articles/" + id)).saying("alliance.article.withdrawn");
    }

    @PostMapping("/{lang}/secretariat/articles/{id}/files")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer keep(Asker asker, @PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Article article = get(id);
        Answer.Redirect back = Answer.Redirect.to(asker.secretariat("/articles/" + id));
        String name = file == null ? "" : java.util.Objects.requireNonNullElse(file.getOriginalFilename(), "file");
        return switch (files.keep(id, name, file == null ? new byte[0] : file.getBytes())) {
            case Files.Outcome.Refused refused -> back.warning(refused.key());
            case Files.Outcome.Stored stored -> {
                files.setPublic(stored.id(), article.publishAt() != null && article.withdrawnAt() == null);
                editing.show(id);
                yield back.saying("alliance.article.saved");
            }
        };
    }

    private static Answer.Redirect back(Asker asker, UUID id, Language language) {
        return Answer.Redirect.to(asker.secretariat("/articles/" + id + "?in=" + language.tag()));
    }

    private @Nullable String known(String town) {
        return authorities.find(town).map(a -> a.slug()).orElse(null);
    }

    private static Language language(Article article, Asker asker, String in) {
        return Language.ofTag(in)
                .orElseGet(() -> article.texts().containsKey(asker.language())
                        ? asker.language()
                        : article.texts().keySet().iterator().next());
    }

    private static SafeHtml preview(ArticleForm form, List<Files.Kept> papers, Language language) {
        return Editing.html(form.text(), papers, language);
    }

    private Article get(UUID id) {
        return articles.find(id).orElseThrow(() -> new NotFound("article"));
    }

    private Answer.Page beginning(
            Asker asker, String kind, ArticleForm form, Complaints complaints, Optional<SafeHtml> preview) {
        String known = Article.Kind.find(kind).orElse(Article.Kind.NEWS).code();
        return Answer.Page.of(
                        "alliance/article-new",
                        new Beginning(known, form, complaints, preview),
                        "alliance.article." + known + ".new")
                .under(way(asker));
    }

    private Answer.Page page(
            Asker asker,
            Article article,
            Language language,
            ArticleForm form,
            Complaints complaints,
            Optional<SafeHtml> preview) {
        Texts t = texts.in(asker.language());
        Map<String, String> towns = new LinkedHashMap<>();
        authorities.list().forEach(town -> towns.put(town.slug(), town.name()));
        Map<String, String> countries = new LinkedHashMap<>();
        Countries.codes().forEach(code -> countries.put(code, t.country(code)));
        Page page = new Page(
                article,
                article.state(clock.instant()),
                language,
                form,
                complaints,
                preview,
                files.list(article.id()),
                articles.revisions(article.id()),
                countries,
                towns,
                Themes.named(t));
        return Answer.Page.of("alliance/article-edit", page, "alliance.participant.title")
                .titled(Map.of("name", article.title(language)))
                .under(way(asker));
    }

    private Crumb[] way(Asker asker) {
        Texts t = texts.in(asker.language());
        return new Crumb[] {
            SecretariatPages.crumb(asker, t), new Crumb(t.say("alliance.desk.articles"), asker.secretariat("/articles"))
        };
    }

    @Component
    @Order(20)
    static class Tiles implements DeskTile.ProgrammeSource {
        @Override
        public List<DeskTile> programmeTiles(Asker asker) {
            return asker.programme().contains(ProgrammeRole.SECRETARIAT)
                    ? List.of(DeskTile.of("alliance.desk.articles", asker.secretariat("/articles")))
                    : List.of();
        }
    }
}
