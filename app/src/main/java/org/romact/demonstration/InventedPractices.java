package org.romact.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.romact.alliance.practice.BringingAlong;
import org.romact.alliance.practice.Content;
import org.romact.alliance.practice.Money;
import org.romact.alliance.practice.Story;
import org.romact.platform.Language;
import org.springframework.stereotype.Component;

/** Good practices of towns that do not exist, each in the language of whoever might have told it. */
@Component
class InventedPractices {
    private final BringingAlong practices;

    InventedPractices(BringingAlong practices) {
        this.practices = practices;
    }

    void publishAll() {
        practices.publish("clerk@kisret.example", gardens());
        practices.publish("mediator@borgosalice.example", flats());
        practices.publish("clinic@valea.example", healthCentre());
    }

    private static Content healthCentre() {
        return new Content(
                Language.EN,
                new Story(
                        "Two health mediators who go from door to door",
                        "In the settlement of Sub Deal one child in three had missed a vaccination, and half of the mothers had seen a doctor only at the birth. "
                                + "The health centre lies four kilometres away, its letters came back, and nobody there spoke Romani.",
                        "- The town hall and the Community Action Group chose two women from the settlement; the county trained them for six weeks.\n"
                                + "- Twice a week they go from house to house with a nurse and note who has no family doctor.\n"
                                + "- The health centre keeps one afternoon a week free for the people they bring.",
                        "The state pays the mediators; the town pays the nurse’s way and a room with a stove.",
                        "After two years 96 of 110 children had all their vaccinations, and 71 families had a family doctor.",
                        "The mediators’ lists, compared each autumn with the register of the health centre.",
                        "Any town with a health centre can begin within three months. What counts is that the community itself chooses the mediators."),
                "Valea Sălciei",
                null,
                "RO",
                LocalDate.of(2023, 3, 1),
                null,
                List.of("health"),
                Optional.of(new Money(new BigDecimal("18400"), "EUR")),
                "Ana Stan",
                "nurse",
                false,
                true);
    }

    private static Content flats() {
        return new Content(
                Language.EN,
                new Story(
                        "From the camp to ordinary flats in four years",
                        "Sixty-two families lived in containers behind the ring road: no addresses, water from one tap, and the nearest school an hour on foot.",
                        "- Each family chose three streets it could imagine living in; the town looked for flats there and nowhere else.\n"
                                + "- A social worker and a mediator went along for two years: leases, schools, neighbours.\n"
                                + "- The camp was closed section by section, only after the last family of a section had moved.",
                        "Half from the European Social Fund Plus, half from what guarding and cleaning the camp had cost each year.",
                        "Fifty-eight families live in ordinary flats; all children of school age go to school near by.",
                        "The town’s registry, and interviews with every family one year after the move.",
                        "It needs landlords who trust the town: a guarantee for the rent was worth more than any campaign."),
                "Borgo Salice",
                null,
                "IT",
                LocalDate.of(2019, 9, 1),
                LocalDate.of(2023, 8, 1),
                List.of("housing", "education"),
                Optional.of(new Money(new BigDecimal("2150000"), "EUR")),
                "Lucia Ferri",
                "head of social services",
                false,
                true);
    }

    private static Content gardens() {
        return new Content(
                Language.HU,
                new Story(
                        "Nyolcvan kert: szociális földprogram",
                        "A telepen élő családok zöldségre a jövedelmük harmadát költötték, miközben az önkormányzat földjei parlagon hevertek.",
                        "- Az önkormányzat nyolcvan kertet mért ki, és egy kertész hetente két délután tanít.\n"
                                + "- Vetőmagot és szerszámot az első évben a program ad, utána minden család a saját magját veti.\n"
                                + "- A fölösleget a helyi iskola konyhája veszi meg.",
                        "Hazai szociális földprogram, az önkormányzat önrésze a föld.",
                        "A nyolcvan kertből hetvenhatot a harmadik évben is művelnek.",
                        "A kertész naplója és az iskolai konyha számlái.",
                        "Ott működik, ahol a kert húsz percnél közelebb van a házakhoz."),
                "Kisrét",
                null,
                "HU",
                LocalDate.of(2021, 2, 1),
                null,
                List.of("employment", "poverty"),
                Optional.of(new Money(new BigDecimal("6200000"), "HUF")),
                "Balogh Éva",
                "falugondnok",
                false,
                true);
    }
}
