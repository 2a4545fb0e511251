package org.romact.demonstration;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.romact.platform.Authority;
import org.romact.platform.AuthorityId;
import org.romact.platform.Language;
import org.romact.platform.Role;
import org.romact.reach.Community;

/** A town that does not exist, with its people and communities. */
record InventedTown(
        Authority authority, List<InventedPerson> people, List<Community> communities, int interviews, long seed) {

    record InventedPerson(String email, String name, Role role) {}

    static List<InventedTown> all() {
        return List.of(valea(), polyana());
    }

    private static InventedTown valea() {
        Authority town = new Authority(
                new AuthorityId(UUID.nameUUIDFromBytes("valea".getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                "valea-salciei",
                "Valea Sălciei",
                "RO",
                "DEMO-RO-1",
                List.of(Language.RO, Language.HU),
                ZoneId.of("Europe/Bucharest"),
                "RON");
        return new InventedTown(
                town,
                List.of(
                        new InventedPerson("administrator@valea.example", "Ioana Marin", Role.ADMINISTRATOR),
                        new InventedPerson("coordinator@valea.example", "Andrei Lungu", Role.COORDINATOR),
                        new InventedPerson("interviewer@valea.example", "Florica Stan", Role.INTERVIEWER),
                        new InventedPerson("protection@valea.example", "Elena Dobre", Role.DATA_PROTECTION_OFFICER)),
                List.of(
                        community(
                                "A1",
                                "Sub Deal",
                                Community.Kind.SETTLEMENT,
                                95,
                                420,
                                "Lista direcției de asistență socială"),
                        community("A2", "Strada Morii", Community.Kind.STREET, 40, 165, "Numărătoare a mediatoarei"),
                        community("A3", "Centru", Community.Kind.NEIGHBOURHOOD, 610, 1_750, "Recensământ")),
                180,
                20_261_123);
    }

    private static InventedTown polyana() {
        Authority town = new Authority(
                new AuthorityId(UUID.nameUUIDFromBytes("polyana".getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                "gorna-polyana",
                "Горна Поляна",
                "BG",
                "DEMO-BG-1",
                List.of(Language.BG),
                ZoneId.of("Europe/Sofia"),
                "EUR");
        return new InventedTown(
                town,
                List.of(
                        new InventedPerson("administrator@polyana.example", "Мария Петрова", Role.ADMINISTRATOR),
                        new InventedPerson("coordinator@polyana.example", "Георги Илиев", Role.COORDINATOR),
                        new InventedPerson("mediator@polyana.example", "Асен Асенов", Role.MEDIATOR)),
                List.of(
                        community(
                                "A1",
                                "Квартал „Изток“",
                                Community.Kind.NEIGHBOURHOOD,
                                150,
                                680,
                                "Преброяване от медиатора"),
                        community("A2", "Село Извор", Community.Kind.SETTLEMENT, 210, 700, "Преброяване")),
                120,
                20_261_124);
    }

    private static Community community(
            String code, String name, Community.Kind kind, int households, int people, String source) {
        return new Community(
                UUID.randomUUID(),
                code,
                name,
                kind,
                new Community.Estimate(households, households * 9 / 10, households * 12 / 10),
                new Community.Estimate(people, people * 85 / 100, people * 120 / 100),
                source,
                2025);
    }
}
