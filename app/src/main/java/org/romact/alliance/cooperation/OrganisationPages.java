package org.romact.alliance.cooperation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.romact.platform.settings.Settings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory, for everybody: who offers what, where, and how towns answered. */
@Pages
public class OrganisationPages {
    private static final List<String> COLUMNS =
            List.of("name", "country", "area", "roma_led", "fields", "kinds", "mission", "published_at", "address");
    private final Directory directory;
    private final Choices choices;
    private final AllTexts texts;
    private final Settings settings;

    OrganisationPages(Directory directory, Choices choices, AllTexts texts, Settings settings) {
        this.directory = directory;
        this.choices = choices;
        this.texts = texts;
        this.settings = settings;
    }

    public record Listing(
            List<Organisation> organisations,
            String country,
            String field,
            String kind,
            String led,
            Map<String, String> countries,
            Map<String, String> fields,
            Map<String, String> kinds,
            Map<String, String> leds) {
        public boolean filtered() {
            return !(country + field + kind + led).isEmpty();
        }

        /** Only letters of codes: it stands in an address. */
        public String query() {
            return "?country=" + word(country) + "&field=" + word(field) + "&kind=" + word(kind) + "&led=" + word(led);
        }

        private static String word(String typed) {
            return typed.replaceAll("[^A-Za-z-]", "");
        }
    }

    public record Shown(Organisation organisation, Map<String, String> towns) {}

    @GetMapping("/{lang}/organisations")
    @Audience(Audience.Kind.PUBLIC)
    Answer list(
            Asker asker,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String led) {
        Texts t = texts.in(asker.language());
        Map<String, String> countries = new LinkedHashMap<>();
        directory.countries().forEach(code -> countries.put(code, t.country(code)));
        Listing listing = new Listing(
                directory.list(new Directory.Filter(country, field, kind, led)),
                country,
                field,
                kind,
                led,
                countries,
                choices.of("fields", t),
                choices.of("kinds", t),
                choices.of("roma-led", t));
        return Answer.Page.of("alliance/cooperation/organisations", listing, "alliance.cooperation.directory.title");
    }

    @GetMapping("/{lang}/organisations.csv")
    @Audience(Audience.Kind.PUBLIC)
    Answer csv(
            Asker asker,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String led) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            directory
                    .list(new Directory.Filter(country, field, kind, led))
                    .forEach(one -> csv.writeRecord(row(asker, one)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Answer.Download(
                "text/csv;charset=UTF-8", "organisations.csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{lang}/organisations/{slug}")
    @Audience(Audience.Kind.PUBLIC)
    Answer show(Asker asker, @PathVariable String slug) {
        Organisation organisation = directory.find(slug).orElseThrow(() -> directory.missing(slug));
        Texts t = texts.in(asker.language());
        return Answer.Page.of(
                        "alliance/cooperation/organisation",
                        new Shown(organisation, choices.towns()),
                        "alliance.cooperation.directory.one")
                .titled(Map.of("name", organisation.name()))
                .under(new Crumb(t.say("alliance.cooperation.directory.title"), asker.path("/organisations")));
    }

    private List<String> row(Asker asker, Organisation one) {
        return List.of(
                cell(one.name()),
                one.country(),
                cell(one.area()),
                one.romaLed(),
                String.join(" ", one.fields()),
                String.join(" ", one.kinds()),
                cell(one.mission()),
                one.publishedAt().toLocalDate().toString(),
                settings.publicUrl() + asker.path("/organisations/" + one.slug()));
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
    private static String cell(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
