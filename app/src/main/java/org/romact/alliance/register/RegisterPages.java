package org.romact.alliance.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.romact.platform.NotFound;
import org.romact.platform.map.MapDrawing;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.romact.platform.places.Countries;
import org.romact.platform.publication.Publication;
import org.romact.platform.publication.Publications;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who takes part: list and map by country and kind, a page for each, and the same as GeoJSON. */
@Pages
public class RegisterPages {
    static final List<String> KINDS = List.of("municipality", "city_district", "region", "county", "association");

    private final Participants participants;
    private final Publications publications;
    private final RegisterGeoJson geoJson;
    private final AllTexts texts;

    RegisterPages(Participants participants, Publications publications, RegisterGeoJson geoJson, AllTexts texts) {
        this.participants = participants;
        this.publications = publications;
        this.geoJson = geoJson;
        this.texts = texts;
    }

    /** @param countries ISO code and how many take part there, in the order of the names in the reader's language */
    public record Register(
            List<Participant> participants,
            Map<String, Long> countries,
            Map<String, Long> kinds,
            String country,
            String kind,
            long total,
            MapDrawing map) {

        public boolean filtered() {
            return !country.isEmpty() || !kind.isEmpty();
        }

        /** The same choice as GeoJSON, without the language. */
        public String points() {
            return "/alliance.geojson" + (filtered() ? "?country=" + country + "&kind=" + kind : "");
        }
    }

    public record ParticipantPage(Participant participant, List<Publication> news) {}

    @GetMapping("/{lang}/alliance")
    @Audience(Audience.Kind.PUBLIC)
    Answer register(
            Asker asker,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String kind) {
        Participants.Filter filter = filter(country, kind);
        List<Participants.Count> counts = participants.counts();
        List<Participant> found = participants.list(filter);
        Register register = new Register(
                found,
                byCountry(counts, texts.in(asker.language())),
                byKind(counts),
                filter.country().orElse(""),
                filter.kind().orElse(""),
                counts.stream().mapToLong(Participants.Count::number).sum(),
                MapDrawing.of(spots(found, asker)));
        return Answer.Page.of("alliance/register", register, "alliance.register.title");
    }

    @GetMapping("/{lang}/alliance/{number}")
    @Audience(Audience.Kind.PUBLIC)
    Answer participant(Asker asker, @PathVariable int number) {
        Participant participant = participants.find(number).orElseThrow(() -> new NotFound("participant"));
        List<Publication> news = participant.town() == null
                ? List.of()
                : publications.newest(asker.language(), Publications.Filter.inTown(participant.town()), 6).stream()
                        .filter(text -> !text.kind().equals("participant"))
                        .toList();
        return Answer.Page.of(
                        "alliance/participant", new ParticipantPage(participant, news), "alliance.participant.title")
                .titled(Map.of("name", participant.name()))
                .under(new Crumb(texts.in(asker.language()).say("alliance.register.title"), asker.path("/alliance")));
    }

    /** RFC 7946: where the participants are, for those whose place is known; all of them, or those of a country or kind. */
    @GetMapping("/{lang}/alliance.geojson")
    @Audience(Audience.Kind.PUBLIC)
    Answer geoJson(
            Asker asker,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String kind) {
        return new Answer.Download(
                "application/geo+json",
                "alliance.geojson",
                geoJson.write(participants.list(filter(country, kind)), asker));
    }

    /** What is no country or kind of ours leaves nothing out. */
    private static Participants.Filter filter(String country, String kind) {
        return new Participants.Filter(
                Optional.of(country).filter(code -> Countries.find(code).isPresent()),
                Optional.of(kind).filter(KINDS::contains));
    }

    private static List<MapDrawing.Spot> spots(List<Participant> found, Asker asker) {
        List<MapDrawing.Spot> spots = new ArrayList<>();
        for (Participant one : found) {
            if (one.longitude() != null && one.latitude() != null) {
                spots.add(new MapDrawing.Spot(
                        one.longitude(), one.latitude(), one.name(), one.kind(), asker.path(one.path())));
            }
        }
        return spots;
    }

    private static Map<String, Long> byCountry(List<Participants.Count> counts, Texts t) {
        Map<String, String> names =
                new TreeMap<>(java.text.Collator.getInstance(t.language().locale()));
        counts.forEach(count -> names.put(t.country(count.country()), count.country()));
        Map<String, Long> sums = new LinkedHashMap<>();
        names.values()
                .forEach(code -> sums.put(
                        code,
                        counts.stream()
                                .filter(count -> count.country().equals(code))
                                .mapToLong(Participants.Count::number)
                                .sum()));
        return sums;
    }

    private static Map<String, Long> byKind(List<Participants.Count> counts) {
        Map<String, Long> sums = new LinkedHashMap<>();
        KINDS.forEach(kind -> {
            long sum = counts.stream()
                    .filter(count -> count.kind().equals(kind))
                    .mapToLong(Participants.Count::number)
                    .sum();
            if (sum > 0) {
                sums.put(kind, sum);
            }
        });
        return sums;
    }
}
