package org.romact.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.Role;
import org.romact.platform.database.TestDatabases;

/** How many SQL statements the busiest pages send, by PostgreSQL's own count; more rows must not mean more statements. */
class StatementsPerPageTest {
    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town town = romact.newTown();

    @Test
    void thePublicPagesStayWithinTheirMeasure() {
        send(12);
        Visitor stranger = new Visitor(romact);
        assertMost(Map.of(
                () -> stranger.get("/en"), 3,
                () -> stranger.get("/en/towns"), 3,
                () -> stranger.get("/en/towns/" + town.slug()), 6,
                () -> stranger.get("/en/towns/" + town.slug() + "/figures.csv"), 6));
    }

    @Test
    void theDeskStaysWithinItsMeasure() {
        send(12);
        Visitor official = Visitor.signedIn(romact, town.email(Role.COORDINATOR));
        String office = "/en/office/" + town.slug();
        assertMost(Map.of(
                () -> official.get(office), 16,
                () -> official.get(office + "/interviews"), 12,
                () -> official.get(office + "/communities"), 9,
                () -> official.get(office + "/questionnaires"), 10));
    }

    @Test
    void oneInterviewCostsAFewStatements() {
        send(2);
        assertMost(Map.of(() -> send(1), 8));
    }

    @Test
    void moreInterviewsAreNotMoreStatements() {
        Visitor official = Visitor.signedIn(romact, town.email(Role.COORDINATOR));
        Runnable look = () -> official.get("/en/office/" + town.slug() + "/interviews");
        send(3);
        long few = least(look);
        send(30);
        assertThat(least(look)).isEqualTo(few);
    }

    private void assertMost(Map<Runnable, Integer> most) {
        most.forEach((visit, limit) -> assertThat(least(visit))
                .as(() -> shown(TestDatabases.statements(romact.database)))
                .isBetween(1L, (long) limit));
    }

    /** The least of three: a job in the background may fall into one of them. The first visit of all fills caches and is not counted. */
    private long least(Runnable visit) {
        visit.run();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            TestDatabases.forgetStatements();
            visit.run();
            least = Math.min(
                    least,
                    TestDatabases.statements(romact.database).values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
        }
        return least;
    }

    private static String shown(Map<String, Long> statements) {
        StringBuilder text = new StringBuilder();
        new LinkedHashMap<>(statements)
                .forEach((sql, calls) -> text.append(calls)
                        .append(" x ")
                        .append(sql.replaceAll("\\s+", " "))
                        .append('\n'));
        return text.toString();
    }

    private void send(int interviews) {
        Visitor phone = new Visitor(romact);
        for (int i = 0; i < interviews; i++) {
            phone.submit(
                    town.phoneKey(), RunningRomact.interview("uuid:" + UUID.randomUUID(), "A1", true, 10 + i, "yes"));
        }
    }
}
