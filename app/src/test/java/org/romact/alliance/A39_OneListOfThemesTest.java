package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.alliance.newsletter.Sending;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.publication.Themes;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever theme a reader asks for, somebody can publish under it; and whatever is published under a theme, a reader can ask for. */
class A39_OneListOfThemesTest {
    private final RunningRomact romact = RunningRomact.get();
    private final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());
    private final Tray tray = new Tray();
    private final String word = "Th" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void everyFormOffersTheWholeListAndEveryThemeHasItsFeed() {
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        String article = article(secretary, "Form " + word);
        Visitor reader = new Visitor(romact);
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("the article", secretary.get(article).body());
        forms.put("the event", secretary.get("/en/secretariat/events/new").body());
        forms.put("the practice", reader.get("/en/practices/new").body());
        forms.put("the newsletter", reader.get("/en/newsletter").body());
        forms.forEach(
                (name, form) -> assertThat(offered(form)).as(name).containsExactlyInAnyOrderElementsOf(Themes.ALL));
        for (String theme : Themes.ALL) {
            assertThat(reader.get("/hu/feeds/theme-" + theme + ".atom").statusCode())
                    .as(theme)
                    .isEqualTo(200);
        }
        assertThat(reader.get("/hu/feeds/theme-own.atom").statusCode()).isEqualTo(404);
    }

    @Test
    void whoAsksForAThemeGetsItsArticlesByFeedAndByLetter() {
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        Map<String, String> readers = new LinkedHashMap<>();
        List<String> chosen = new ArrayList<>();
        for (String theme : Themes.ALL) {
            readers.put(theme, reader(theme));
            chosen.add("news:" + published(secretary, title(theme), theme));
        }
        send(secretary, chosen);
        readers.forEach((theme, email) -> {
            for (String other : Themes.ALL) {
                assertThat(tray.count(email, title(other)))
                        .as("who asked for " + theme + " and an article about " + other)
                        .isEqualTo(other.equals(theme) ? 1 : 0);
                String feed = new Visitor(romact)
                        .get("/en/feeds/theme-" + theme + ".rss")
                        .body();
                assertThat(feed.contains(title(other))).isEqualTo(other.equals(theme));
            }
        });
    }

    @Test
    void figuresAreFiledUnderTheSameWordsAndNobodyKeepsAListOfTheirOwn() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/indicators"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                Matcher theme = Pattern.compile("theme: *(\\w+)").matcher(Files.readString(file));
                while (theme.find()) {
                    // What people want done first, and what a town computes for itself, are no theme of a text.
                    assertThat(theme.group(1)).as(file.toString()).isIn(words("priorities", "own"));
                }
            }
        }
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(path -> path.toString().endsWith(".java"))
                            .filter(path -> read(path)
                                    .replaceAll("\\s+", "")
                                    .contains("\"housing\",\"education\",\"employment\"")))
                    .isEmpty();
        }
    }

    private static List<String> words(String... besides) {
        List<String> all = new ArrayList<>(Themes.ALL);
        all.addAll(List.of(besides));
        return all;
    }

    private static List<String> offered(String form) {
        return Pattern.compile("name=\"themes\" value=\"([a-z]+)\"")
                .matcher(form)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String title(String theme) {
        return word + " " + theme;
    }

    private String reader(String theme) {
        String email = "t-" + UUID.randomUUID().toString().substring(0, 12) + "@readers.example";
        Visitor stranger = new Visitor(romact);
        stranger.get("/en/newsletter");
        stranger.postOpen("newsletter", "/en/newsletter", Map.of("email", email, "language", "en", "themes", theme));
        String link = tray.link(email, "/en/newsletter/[A-Za-z0-9_-]{43}");
        stranger.get(link);
        stranger.post(link, Map.of());
        return email;
    }

    private String article(Visitor secretary, String title) {
        secretary.get("/en/secretariat/articles/new");
        return secretary
                .post("/en/secretariat/articles/new", Map.of("kind", "news", "title", title, "text", "Text."))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("\\?.*", "");
    }

    private String published(Visitor secretary, String title, String theme) {
        String article = article(secretary, title);
        secretary.get(article);
        secretary.post(article + "/sort", Map.of("themes", theme));
        secretary.post(article + "/publish", Map.of("at", ""));
        return owner.queryForObject(
                "select article_id::text from alliance.article_text where title = ?", String.class, title);
    }

    private void send(Visitor secretary, List<String> chosen) {
        secretary.get("/en/secretariat/newsletter");
        String issue = secretary
                .post("/en/secretariat/newsletter", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        secretary.get(issue);
        secretary.post(issue, Map.of("words-en", "", "chosen", String.join(",", chosen)));
        secretary.post(issue + "/send", Map.of());
        while (romact.bean(Sending.class).batch() > 0) {
            // until every reader has theirs
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
