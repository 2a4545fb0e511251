package org.romact.alliance.event;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Language;
import org.romact.platform.content.Folding;
import org.romact.platform.page.Complaints;
import org.romact.platform.publication.Themes;
import org.springframework.util.MultiValueMap;

/** What the secretariat typed about a meeting: kept as typed, so that nothing is lost when something is wrong. */
public record EventForm(Map<String, String> typed, List<String> themes) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    static EventForm blank() {
        return new EventForm(Map.of("zone", "Europe/Bucharest", "country", "RO"), List.of());
    }

    static EventForm of(MultiValueMap<String, String> sent) {
        return new EventForm(sent.toSingleValueMap(), sent.getOrDefault("themes", List.of()));
    }

    static EventForm of(Plan plan) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("place", plan.place());
        typed.put("online", plan.online());
        typed.put("country", plan.country());
        typed.put("town", plan.town().orElse(""));
        typed.put("zone", plan.begins().getZone().getId());
        typed.put("begins", LOCAL.format(plan.begins()));
        typed.put("ends", LOCAL.format(plan.ends()));
        typed.put(
                "registerUntil",
                LOCAL.format(plan.registerUntil().atZone(plan.begins().getZone())));
        typed.put("hours", plan.hours().stripTrailingZeros().toPlainString());
        typed.put("total", plan.total().map(Object::toString).orElse(""));
        plan.quotas().forEach((group, quota) -> typed.put("quota-" + group.code(), quota.toString()));
        plan.texts().forEach((language, text) -> {
            typed.put("title-" + language.tag(), text.title());
            typed.put("summary-" + language.tag(), text.summary());
            typed.put("programme-" + language.tag(), text.programme());
        });
        return new EventForm(typed, plan.themes());
    }

    public String get(String name) {
        String value = typed.get(name);
        return value == null ? "" : value;
    }

    /** Whether anything was written in this language. */
    public boolean speaks(Language language) {
        return !get("title-" + language.tag()).isBlank()
                || !get("summary-" + language.tag()).isBlank();
    }

    /** The plan, or nothing where there are complaints. */
    Optional<Plan> read(Predicate<String> isTown, Complaints complaints) {
        Map<Language, EventText> texts = texts(complaints);
        String place = line("place", 300, complaints);
        String online = line("online", 500, complaints);
        complaints.addIf(place.isEmpty() && online.isEmpty(), "place", "alliance.event.form.place-missing");
        complaints.addIf(
                !online.isEmpty() && !online.matches("https?://\\S+"), "online", "alliance.event.form.online-wrong");
        complaints.addIf(!Choices.COUNTRIES.contains(get("country")), "country", "alliance.event.form.country-missing");
        String town = get("town").strip();
        complaints.addIf(!town.isEmpty() && !isTown.test(town), "town", "alliance.event.form.town-unknown");
        @Nullable ZoneId zone = zone(complaints);
        @Nullable ZonedDateTime begins = time("begins", zone, complaints);
        @Nullable ZonedDateTime ends = time("ends", zone, complaints);
        @Nullable ZonedDateTime until = time("registerUntil", zone, complaints);
        complaints.addIf(
                begins != null && ends != null && !ends.isAfter(begins), "ends", "alliance.event.form.ends-early");
        complaints.addIf(
                begins != null && until != null && until.isAfter(begins),
                "registerUntil",
                "alliance.event.form.until-late");
        @Nullable BigDecimal hours = hours(complaints);
        Optional<Integer> total = number("total", 1, complaints);
        Map<Group, Integer> quotas = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            number("quota-" + group.code(), 0, complaints).ifPresent(quota -> quotas.put(group, quota));
        }
        if (complaints.any() || begins == null || ends == null || until == null || hours == null) {
            return Optional.empty();
        }
        List<String> known = Themes.of(themes);
        Optional<String> where = town.isEmpty() ? Optional.empty() : Optional.of(town);
        return Optional.of(new Plan(
                place,
                online,
                get("country"),
                where,
                known,
                begins,
                ends,
                until.toInstant(),
                hours,
                total,
                quotas,
                texts));
    }

    /** The word in addresses: year, month and the beginning of the title in Latin letters. */
    static String slug(Plan plan) {
        String title = Folding.fold(plan.in(Language.EN).title()).replace(' ', '-');
        String begin = title.length() <= 50 ? title : title.substring(0, 50);
        return (DateTimeFormatter.ofPattern("yyyy-MM-").format(plan.begins()) + begin).replaceAll("-+$", "");
    }

    private Map<Language, EventText> texts(Complaints complaints) {
        Map<Language, EventText> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String title = line("title-" + language.tag(), 200, complaints);
            String summary = line("summary-" + language.tag(), 1000, complaints);
            String programme = line("programme-" + language.tag(), 20_000, complaints);
            if (title.isEmpty() && summary.isEmpty() && programme.isEmpty()) {
                continue;
            }
            complaints.addIf(title.isEmpty(), "title-" + language.tag(), "alliance.event.form.title-missing");
            complaints.addIf(summary.isEmpty(), "summary-" + language.tag(), "alliance.event.form.summary-missing");
            texts.put(language, new EventText(language, title, summary, programme));
        }
        complaints.addIf(texts.isEmpty(), "title-en", "alliance.event.form.text-missing");
        return texts;
    }

    private String line(String name, int most, Complaints complaints) {
        String text = get(name).strip().replace("\r\n", "\n");
        complaints.addIf(text.length() > most, name, "alliance.event.form.too-long");
        return text;
    }

    private @Nullable ZoneId zone(Complaints complaints) {
        if (zones().contains(get("zone"))) {
            return ZoneId.of(get("zone"));
        }
        complaints.add("zone", "alliance.event.form.zone-missing");
        return null;
    }

    /** The time zones of the Alliance's countries. */
    static List<String> zones() {
        List<String> zones = new ArrayList<>(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.startsWith("Europe/"))
                .toList());
        zones.addAll(List.of("Asia/Baku", "Asia/Nicosia", "Asia/Tbilisi", "Asia/Yerevan", "Atlantic/Reykjavik"));
        zones.sort(null);
        return zones;
    }

    private @Nullable ZonedDateTime time(String name, @Nullable ZoneId zone, Complaints complaints) {
        LocalDateTime local;
        try {
            local = LocalDateTime.parse(get(name).strip());
        } catch (DateTimeException unreadable) {
            complaints.add(name, "alliance.event.form.time-wrong");
            return null;
        }
        if (zone == null) {
            return null;
        }
        // In the night when clocks are put forward an hour does not exist.
        complaints.addIf(zone.getRules().getValidOffsets(local).isEmpty(), name, "alliance.event.form.time-skipped");
        complaints.addIf(local.getYear() < 2000 || local.getYear() > 2200, name, "alliance.event.form.time-wrong");
        return local.atZone(zone);
    }

    private @Nullable BigDecimal hours(Complaints complaints) {
        String typed = get("hours").strip().replace(',', '.');
        if (typed.matches("[0-9]{1,3}(\\.[05])?") && new BigDecimal(typed).signum() > 0) {
            return new BigDecimal(typed);
        }
        complaints.add("hours", "alliance.event.form.hours-wrong");
        return null;
    }

    private Optional<Integer> number(String name, int least, Complaints complaints) {
        String typed = get(name).strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!typed.matches("[0-9]{1,5}") || Integer.parseInt(typed) < least) {
            complaints.add(name, "alliance.event.form.number-wrong");
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(typed));
    }
}
