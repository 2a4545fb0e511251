package org.romact.demonstration;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.romact.alliance.event.Announcing;
import org.romact.alliance.event.EventText;
import org.romact.alliance.event.Group;
import org.romact.alliance.event.Plan;
import org.romact.platform.Language;
import org.romact.platform.Programme;
import org.springframework.stereotype.Component;

/** A training to come, an evening online and a visit that was. */
@Component
class InventedEvents {
    private final Announcing announcing;
    private final Clock clock;

    InventedEvents(Announcing announcing, Clock clock) {
        this.announcing = announcing;
        this.clock = clock;
    }

    void announceAll() {
        announcing.announce(training());
        announcing.announce(evening());
        announcing.announce(visit());
    }

    private Plan training() {
        ZonedDateTime begins = thursday(7, "Europe/Bucharest", LocalTime.of(9, 30));
        return new Plan(
                "Școala Gimnazială, Strada Principală 12, Valea Sălciei",
                "",
                "RO",
                Optional.of("valea-salciei"),
                List.of("housing", "employment"),
                begins,
                begins.plusHours(7),
                begins.minusDays(7).toInstant(),
                new BigDecimal("6.0"),
                Optional.of(40),
                Map.of(Group.OFFICIALS, 10, Group.CIVIL_SERVANTS, 10, Group.ROMA, 20),
                texts(
                        text(
                                Language.EN,
                                "From needs to projects",
                                "A day for mediators, officials and Community Action Groups: how a need from the interviews becomes a project with a budget.",
                                """
                                ### Morning
                                - What the figures say, and what they do not
                                - Priorities everybody can live with

                                ### Afternoon
                                - A budget on one page
                                - Who does what by when
                                """),
                        text(
                                Language.BG,
                                "От нуждите към проектите",
                                "Един ден за медиатори, служители и местни инициативни групи: как една нужда от интервютата се превръща в проект с бюджет.",
                                """
                                ### Сутрин
                                - Какво казват числата и какво не казват
                                - Приоритети, с които всички са съгласни

                                ### Следобед
                                - Бюджет на една страница
                                - Кой какво прави и докога
                                """),
                        text(
                                Language.HU,
                                "A szükségletektől a projektekig",
                                "Egy nap mediátoroknak, tisztviselőknek és helyi cselekvési csoportoknak: hogyan lesz az interjúkban hallott szükségletből költségvetéssel bíró projekt.",
                                ""),
                        text(
                                Language.IT,
                                "Dai bisogni ai progetti",
                                "Una giornata per mediatori, funzionari e gruppi di azione locale: come un bisogno emerso dalle interviste diventa un progetto con un bilancio.",
                                ""),
                        text(
                                Language.RO,
                                "De la nevoi la proiecte",
                                "O zi pentru mediatori, funcționari și grupuri de acțiune comunitară: cum devine o nevoie din interviuri un proiect cu buget.",
                                """
                                ### Dimineața
                                - Ce spun cifrele și ce nu spun
                                - Priorități cu care toți sunt de acord

                                ### După-amiaza
                                - Un buget pe o pagină
                                - Cine ce face și până când
                                """),
                        text(
                                Language.SK,
                                "Od potrieb k projektom",
                                "Deň pre mediátorov, úradníkov a miestne akčné skupiny: ako sa z potreby v rozhovoroch stane projekt s rozpočtom.",
                                "")));
    }

    private Plan evening() {
        ZonedDateTime begins = thursday(3, "Europe/Bratislava", LocalTime.of(17, 0));
        return new Plan(
                "",
                "https://meeting.example/school-bus",
                "SK",
                Optional.empty(),
                List.of("education"),
                begins,
                begins.plusMinutes(90),
                begins.minusHours(2).toInstant(),
                new BigDecimal("1.5"),
                Optional.empty(),
                Map.of(),
                texts(
                        text(
                                Language.EN,
                                "The school bus that nobody misses: questions and answers",
                                "Gorna Polyana tells how it was done; everybody may ask.",
                                ""),
                        text(
                                Language.SK,
                                "Školský autobus, ktorý nikto nezmešká: otázky a odpovede",
                                "Gorna Poľana rozpráva, ako na to; pýtať sa môže každý.",
                                "")));
    }

    private Plan visit() {
        ZonedDateTime begins = thursday(-6, "Europe/Budapest", LocalTime.of(10, 0));
        return new Plan(
                "Kisrét, Polgármesteri hivatal",
                "",
                "HU",
                Optional.empty(),
                List.of("employment", "poverty"),
                begins,
                begins.plusHours(6),
                begins.minusDays(5).toInstant(),
                new BigDecimal("5.0"),
                Optional.of(15),
                Map.of(),
                texts(
                        text(
                                Language.EN,
                                "Eighty gardens: a visit to Kisrét",
                                "Towns that think of a social land programme look at one that has run for three years.",
                                ""),
                        text(
                                Language.HU,
                                "Nyolcvan kert: látogatás Kisréten",
                                "Szociális földprogramot tervező települések megnézik azt, amelyik három éve működik.",
                                "")));
    }

    private ZonedDateTime thursday(int weeks, String zone, LocalTime at) {
        return Programme.today(clock)
                .plusWeeks(weeks)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY))
                .atTime(at)
                .atZone(ZoneId.of(zone));
    }

    private static EventText text(Language language, String title, String summary, String programme) {
        return new EventText(language, title, summary, programme);
    }

    private static Map<Language, EventText> texts(EventText... texts) {
        Map<Language, EventText> byLanguage = new LinkedHashMap<>();
        for (EventText text : texts) {
            byLanguage.put(text.language(), text);
        }
        return byLanguage;
    }
}
