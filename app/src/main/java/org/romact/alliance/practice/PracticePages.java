package org.romact.alliance.practice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.romact.platform.Language;
import org.romact.platform.NotFound;
import org.romact.platform.content.Files;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The practices that everyone may read. */
@Pages
public class PracticePages {
    private final PracticeList list;
    private final PublicPractices published;
    private final FormerVersions former;
    private final PublicFiles files;
    private final PracticeLetters letters;
    private final AllTexts texts;

    PracticePages(
            PracticeList list,
            PublicPractices published,
            FormerVersions former,
            PublicFiles files,
            PracticeLetters letters,
            AllTexts texts) {
        this.list = list;
        this.published = published;
        this.former = former;
        this.files = files;
        this.letters = letters;
        this.texts = texts;
    }

    /** @param others the addresses of the pages before and after, as far as there are any */
    public record Listing(
            PracticeList.Wish wish,
            PracticeList.Found found,
            Choices choices,
            Optional<String> newer,
            Optional<String> older) {}

    /**
     * One practice, for one reader.
     *
     * @param text in the reader's language, else the original
     * @param others the languages it can be read in besides
     * @param versions all that were public, the newest first; one alone needs no list
     */
    public record One(
            PublicPractice practice,
            PublicPractice.Text text,
            List<Language> others,
            List<Files.Kept> files,
            List<FormerVersions.Line> versions,
            String citation) {}

    /** What stood at the address of a practice once. */
    public record Former(PublicPractice practice, Version version, List<Files.Kept> files) {}

    /** That something stood there, and is gone. */
    public record TakenBack(PublicPractice practice, FormerVersions.Line line) {}

    @GetMapping("/{lang}/practices")
    @Audience(Audience.Kind.PUBLIC)
    Answer list(
            Asker asker,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "1") String page) {
        int number = page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
        String words = q.length() <= 200 ? q : q.substring(0, 200);
        PracticeList.Wish wish = new PracticeList.Wish(words, theme, country, year, number);
        PracticeList.Found found = list.find(wish, asker.language());
        boolean more = found.all() > (long) number * PracticeList.PAGE;
        Listing listing = new Listing(
                wish,
                found,
                Choices.in(texts.in(asker.language())),
                number > 1 ? Optional.of(address(asker, wish, number - 1)) : Optional.empty(),
                more ? Optional.of(address(asker, wish, number + 1)) : Optional.empty());
        return Answer.Page.of("alliance/practices", listing, "alliance.practices.title");
    }

    @GetMapping("/{lang}/practices/{slug}")
    @Audience(Audience.Kind.PUBLIC)
    Answer one(Asker asker, @PathVariable String slug) {
        PublicPractice practice = published.find(slug).orElseThrow(() -> new NotFound("practice"));
        Texts t = texts.in(asker.language());
        Crumb back = new Crumb(t.say("alliance.practices.title"), asker.path("/practices"));
        if (practice.withdrawn().isPresent()) {
            return gone(practice, back);
        }
        if (!practice.slug().equals(slug)) {
            return Answer.Redirect.to(asker.path(practice.path()));
        }
        List<PublicPractice.Text> all = published.texts(practice.id());
        PublicPractice.Text text = PublicPractice.choose(all, asker.language());
        String address = letters.address(asker.language(), practice.path());
        String title = text.story().title();
        String citation = t.say(
                "alliance.practices.citation",
                Map.of(
                        "title",
                        title,
                        "where",
                        practice.where(t),
                        "date",
                        t.date(practice.updatedAt()),
                        "address",
                        address));
        One one = new One(
                practice,
                text,
                all.stream()
                        .map(PublicPractice.Text::language)
                        .filter(language -> language != text.language())
                        .toList(),
                files.of(practice.id(), practice.version()),
                former.list(practice.id()),
                citation);
        return Answer.Page.of("alliance/practice", one, "alliance.practices.one.title")
                .titled(Map.of("title", title))
                .under(back);
    }

    @GetMapping("/{lang}/practices/{slug}/versions/{number}")
    @Audience(Audience.Kind.PUBLIC)
    Answer former(Asker asker, @PathVariable String slug, @PathVariable int number) {
        PublicPractice practice = published.find(slug).orElseThrow(() -> new NotFound("practice"));
        Texts t = texts.in(asker.language());
        Crumb back = new Crumb(t.say("alliance.practices.title"), asker.path("/practices"));
        if (practice.withdrawn().isPresent()) {
            return gone(practice, back);
        }
        Optional<Version> readable = former.find(practice.id(), number);
        if (readable.isEmpty()) {
            return takenBack(asker, practice, number, back);
        }
        Version version = readable.get();
        return Answer.Page.of(
                        "alliance/practice-former",
                        new Former(practice, version, files.of(practice.id(), number)),
                        "alliance.practices.version.title")
                .titled(Map.of(
                        "number", number, "title", version.content().story().title()))
                .under(back, new Crumb(version.content().story().title(), asker.path(practice.path())));
    }

    private Answer.Page takenBack(Asker asker, PublicPractice practice, int number, Crumb back) {
        TakenBack gone = former.list(practice.id()).stream()
                .filter(line -> line.number() == number && line.takenBack() != null)
                .map(line -> new TakenBack(practice, line))
                .findFirst()
                .orElseThrow(() -> new NotFound("version"));
        String title = PublicPractice.choose(published.texts(practice.id()), asker.language())
                .story()
                .title();
        return Answer.Page.of("alliance/practice-version-gone", gone, "alliance.practices.version.gone.title")
                .titled(Map.of("number", number))
                .under(back, new Crumb(title, asker.path(practice.path())))
                .withStatus(410);
    }

    private static Answer.Page gone(PublicPractice practice, Crumb back) {
        return Answer.Page.of("alliance/practice-gone", practice, "alliance.practices.gone.title")
                .under(back)
                .withStatus(410);
    }

    @GetMapping("/{lang}/practices/{slug}/files/{file}")
    @Audience(Audience.Kind.PUBLIC)
    Answer file(Asker asker, @PathVariable String slug, @PathVariable UUID file) {
        PublicPractice practice = published.find(slug).orElseThrow(() -> new NotFound("practice"));
        if (practice.withdrawn().isPresent()) {
            Texts t = texts.in(asker.language());
            return gone(practice, new Crumb(t.say("alliance.practices.title"), asker.path("/practices")));
        }
        return files.download(practice.id(), file);
    }

    public static String period(Texts t, PracticeList.Hit hit) {
        return Content.period(t, hit.from(), hit.to());
    }

    private static String address(Asker asker, PracticeList.Wish wish, int page) {
        String query = Stream.of(
                        Map.entry("q", wish.q()),
                        Map.entry("theme", wish.theme()),
                        Map.entry("country", wish.country()),
                        Map.entry("year", wish.year()),
                        Map.entry("page", Integer.toString(page)))
                .filter(part -> !part.getValue().isBlank())
                .map(part -> part.getKey() + "=" + encode(part.getValue()))
                .collect(Collectors.joining("&"));
        return asker.path("/practices") + "?" + query;
    }

    /** Percent-encoded throughout, for letters do not read a plus as a blank. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
