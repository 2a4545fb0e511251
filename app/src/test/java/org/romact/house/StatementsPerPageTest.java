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

/**
 * How many SQL statements the busiest pages send, by PostgreSQL's own count; more rows must not mean more statements. Those of the session are left out:
 * some of the three come when the answer has gone already.
 */
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
                () -> stranger.get("/en/towns/" + town.slug() + "/figures"), 6,
                () -> stranger.get("/en/towns/" + town.slug() + "/figures.csv"), 6));
    }

    @Test
    void theDeskStaysWithinItsMeasure() {
        send(12);
        Visitor official = Visitor.signedIn(romact, town.email(Role.COORDINATOR));
        String office = "/en/office/" + town.slug();
        assertMost(Map.of(
                () -> official.get(office), 13,
                () -> official.get(office + "/interviews"), 9,
                () -> official.get(office + "/communities"), 6,
                () -> official.get(office + "/questionnaires"), 7));
    }

    @Test
    void oneInterviewCostsAFewStatements() {
        send(2);
        assertMost(Map.of(() -> send(1), 8));
    }

    @Test
    void moreInterviewsAreNotMoreStatements() {
        Visitor official = Visitor.signedIn(romact, town.email(Role.COORDINATOR));
        Runnable look = () -> assertThat(official.get("/en/office/" + town.slug() + "/interviews")
                        .statusCode())
                .isEqualTo(200);
        send(3);
        Map<String, Long> few = least(look);
        send(30);
        assertThat(sum(least(look)))
                .as(() -> "few:\n" + shown(few) + "many:\n" + shown(least(look)))
                .isLessThanOrEqualTo(sum(few));
    }

    private void assertMost(Map<Runnable, Integer> most) {
        most.forEach((visit, limit) -> assertThat(sum(least(visit)))
                .as(() -> shown(TestDatabases.statements(romact.database)))
                .isBetween(1L, (long) limit));
    }

    /**
     * What each of five visits sent, statement by statement: a job in the background falls into one or another of them, not into all. The first visit
     * fills caches and is not counted.
     */
    private Map<String, Long> least(Runnable visit) {
        visit.run();
        Map<String, Long> least = sent(visit);
        for (int i = 1; i < 5; i++) {
            Map<String, Long> now = sent(visit);
            least.keySet().retainAll(now.keySet());
            least.replaceAll((statement, calls) -> Math.min(calls, now.get(statement)));
        }
        return least;
    }

    private Map<String, Long> sent(Runnable visit) {
        TestDatabases.forgetStatements();
        visit.run();
        return new LinkedHashMap<>(TestDatabases.statements(romact.database));
    }

    private static long sum(Map<String, Long> statements) {
        return statements.values().stream().mapToLong(Long::longValue).sum();
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
