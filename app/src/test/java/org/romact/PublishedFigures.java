package org.romact;

import java.util.Map;
import java.util.UUID;
import org.romact.platform.Role;

/** Forty households of a town answered, and its first figure is public: {@code BUS}, children who go to school by bus. */
public final class PublishedFigures {
    private PublishedFigures() {}

    public static void of(RunningRomact.Town town) {
        RunningRomact romact = RunningRomact.get();
        Visitor phone = new Visitor(romact);
        for (int i = 0; i < 40; i++) {
            phone.submit(
                    town.phoneKey(),
                    RunningRomact.interview(
                            "uuid:" + UUID.randomUUID(), "A1", true, 10 + i, i % 4 == 0 ? "yes" : "no"));
        }
        Visitor coordinator = Visitor.signedIn(romact, town.email(Role.COORDINATOR));
        String desk = "/en/office/" + town.slug();
        String indicators = desk + "/questionnaires/" + town.questionnaire() + "/indicators";
        coordinator.get(indicators);
        coordinator.post(
                indicators,
                Map.of(
                        "code",
                        "BUS",
                        "name",
                        "Children who go to school by bus",
                        "explanation",
                        "",
                        "repeat",
                        "",
                        "population",
                        "",
                        "numerator",
                        "${bus} = 'yes'",
                        "measure",
                        "proportion",
                        "direction",
                        "neutral",
                        "source",
                        "test"));
        coordinator.get(desk + "/interviews");
        coordinator.post(desk + "/interviews/approve", Map.of());
        String figures = desk + "/figures/" + town.questionnaire();
        coordinator.get(figures);
        coordinator.post(figures, Map.of("title", "Walk to school", "reason", ""));
    }
}
