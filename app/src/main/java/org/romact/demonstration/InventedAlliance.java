package org.romact.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.alliance.article.Article;
import org.romact.alliance.article.Editing;
import org.romact.alliance.register.Announcing;
import org.romact.alliance.register.Participant;
import org.romact.alliance.register.Participants;
import org.romact.platform.Language;
import org.romact.platform.PersonId;
import org.romact.platform.Programme;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Scope;
import org.romact.platform.people.People;
import org.romact.platform.people.ProgrammePeople;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A secretariat, participants of the Alliance and news that do not exist, loaded once. */
@Component
class InventedAlliance {
    static final String SECRETARY = "secretariat@romact.example";
    static final String REVIEWER = "reviewer@romact.example";

    private final ProgrammePeople programme;
    private final People people;
    private final Participants participants;
    private final Announcing announcing;
    private final Editing editing;
    private final InventedEvents events;
    private final InventedPractices practices;
    private final TransactionTemplate transactions;
    private final Clock clock;

    InventedAlliance(
            ProgrammePeople programme,
            People people,
            Participants participants,
            Announcing announcing,
            Editing editing,
            InventedEvents events,
            InventedPractices practices,
            TransactionTemplate transactions,
            Clock clock) {
        this.programme = programme;
        this.people = people;
        this.participants = participants;
        this.announcing = announcing;
        this.editing = editing;
        this.events = events;
        this.practices = practices;
        this.transactions = transactions;
        this.clock = clock;
    }

    void load() {
        Scope.nobody("demonstration")
                .forProgramme(Set.of(ProgrammeRole.SECRETARIAT))
                .run(() -> transactions.executeWithoutResult(status -> {
                    if (participants.after(0, 1).isEmpty()) {
                        appoint(SECRETARY, "Claire Moreau", ProgrammeRole.SECRETARIAT);
                        appoint(REVIEWER, "Jozef Horváth", ProgrammeRole.REVIEWER);
                        admitAll();
                        write();
                        events.announceAll();
                        practices.publishAll();
                    }
                }));
    }

    private void appoint(String email, String name, ProgrammeRole role) {
        PersonId person = people.personFor(email, name, "en");
        people.setPassword(person, Demonstration.PASSWORD);
        programme.grant(person, role);
    }

    private void admitAll() {
        admit(
                "Valea Sălciei",
                "municipality",
                "RO",
                "DEMO-RO-1",
                25.6,
                45.9,
                2_335,
                "valea-salciei",
                "Mediators who go from door to door with the health centre.");
        admit(
                "Горна Поляна",
                "municipality",
                "BG",
                "DEMO-BG-1",
                25.2,
                42.7,
                1_980,
                "gorna-polyana",
                "A school bus that nobody misses.");
        admit(
                "Kisrét",
                "municipality",
                "HU",
                "DEMO-HU-1",
                20.9,
                48.1,
                3_120,
                null,
                "Social land programme with eighty gardens.");
        admit("Horná Lúka", "municipality", "SK", "DEMO-SK-1", 21.2, 48.9, 2_760, null, "");
        admit(
                "Borgo Salice",
                "municipality",
                "IT",
                "DEMO-IT-1",
                12.6,
                41.8,
                18_400,
                null,
                "From the camp to ordinary flats in four years.");
        admit("Comitatul Salciei", "county", "RO", "DEMO-RO-2", 24.1, 46.3, null, null, "");
        admit(
                "Nueva Alameda",
                "city_district",
                "ES",
                "DEMO-ES-1",
                -3.7,
                37.4,
                41_000,
                null,
                "School mediators in every class.");
    }

    private void admit(
            String name,
            String kind,
            String country,
            String code,
            double longitude,
            double latitude,
            @Nullable Integer population,
            @Nullable String town,
            String offers) {
        announcing.announce(participants.admit(new Participant(
                UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                0,
                null,
                name,
                kind,
                country,
                code,
                longitude,
                latitude,
                population,
                "",
                List.of("housing", "education"),
                offers,
                town,
                Programme.today(clock).minusMonths(8),
                Programme.today(clock).plusYears(2),
                null,
                Participant.State.ACTIVE,
                null)));
    }

    private void write() {
        UUID water = editing.begin(
                Article.Kind.NEWS,
                Language.EN,
                "Tap water reaches Sub Deal",
                "Ninety-five families in the settlement above the village have had water in their homes since Tuesday.",
                """
                The pipe was the **first wish** in the interviews last spring. The council voted for it in June, the county paid two thirds.

                - 95 families connected
                - 2.1 kilometres of pipe
                - 14 people from the settlement worked on it

                What is still missing: the upper street. The Community Action Group meets about it in December.
                """);
        editing.write(
                water,
                Language.RO,
                "Apa curentă a ajuns la Sub Deal",
                "Nouăzeci și cinci de familii din așezarea de deasupra satului au apă în case de marți.",
                "Conducta a fost **prima dorință** din interviurile de primăvara trecută. Consiliul a votat-o în iunie, județul a plătit două treimi.");
        editing.write(
                water,
                Language.BG,
                "Течаща вода в Суб Дял",
                "От вторник деветдесет и пет семейства в селището над селото имат вода в домовете си.",
                "Водопроводът беше **първото желание** в интервютата миналата пролет. Съветът го гласува през юни, окръгът плати две трети.");
        editing.write(
                water,
                Language.HU,
                "Vezetékes víz Sub Dealban",
                "Kedd óta kilencvenöt családnak van otthon vize a falu feletti telepen.",
                "A vezeték volt az **első kívánság** a tavalyi interjúkban. A tanács júniusban szavazta meg, a megye kétharmadát fizette.");
        editing.concern(water, "RO", "valea-salciei", List.of("housing"));
        editing.publish(water, clock.instant().minus(Duration.ofDays(2)));
        UUID bus = editing.begin(
                Article.Kind.NEWS,
                Language.EN,
                "A school bus that nobody misses",
                "In Gorna Polyana the bus now waits for the last child, and attendance shows it.",
                "The mediator rides along. Parents decided the stops; the school moved its first lesson by ten minutes.");
        editing.concern(bus, "BG", "gorna-polyana", List.of("education"));
        editing.publish(bus, clock.instant().minus(Duration.ofDays(9)));
        UUID steps = editing.begin(
                Article.Kind.ABOUT,
                Language.EN,
                "Four steps",
                "How a town and its Roma communities go from a letter of interest to a public account.",
                """
                ## 1. Becoming committed
                The mayor and the council take it on; an agreement is signed, people are named, a Community Action Group is formed.
                ## 2. Agreeing on needs and plans
                Families are asked, priorities are set together, the council votes the plan.
                ## 3. From plan to projects
                Measures become projects with a design, a budget and partners.
                ## 4. Funding, delivering, watching
                Applications, contracts, progress – and a public account of what became of each promise.
                """);
        editing.publish(steps, clock.instant().minus(Duration.ofDays(100)));
    }

    /** Whom to sign in as. */
    static Map<String, String> accounts() {
        return Map.of(SECRETARY, "secretariat", REVIEWER, "reviewer");
    }
}
