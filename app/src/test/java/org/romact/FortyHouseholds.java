package org.romact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.romact.platform.Role;

/** Forty households of a town answered the stranger's form, and its coordinator makes figures of what they said. */
public final class FortyHouseholds {
    private final Visitor coordinator;
    private final String desk;
    private final String indicators;
    private final String figures;

    private FortyHouseholds(RunningRomact.Town town) {
        coordinator = Visitor.signedIn(RunningRomact.get(), town.email(Role.COORDINATOR));
        desk = "/en/office/" + town.slug();
        indicators = desk + "/questionnaires/" + town.questionnaire() + "/indicators";
        figures = desk + "/figures/" + town.questionnaire();
    }

    /** From 10 to 49 minutes to school; a quarter goes by bus. */
    public static FortyHouseholds answer(RunningRomact.Town town) {
        Visitor phone = new Visitor(RunningRomact.get());
        for (int i = 0; i < 40; i++) {
            phone.submit(
                    town.phoneKey(),
                    RunningRomact.interview(
                            "uuid:" + UUID.randomUUID(), "A1", true, 10 + i, i % 4 == 0 ? "yes" : "no"));
        }
        return new FortyHouseholds(town);
    }

    /** The town's first figure is public: {@code BUS}. */
    public static void publishOne(RunningRomact.Town town) {
        assertThat(answer(town)
                        .share("BUS", "Children who go to school by bus", "${bus} = 'yes'")
                        .approve()
                        .publish("Walk to school", "")
                        .statusCode())
                .isEqualTo(303);
    }

    public FortyHouseholds share(String code, String name, String numerator) {
        return with(indicator(code, name, "proportion", numerator));
    }

    public FortyHouseholds with(Map<String, String> indicator) {
        assertThat(propose(indicator).statusCode()).as(indicator.get("code")).isEqualTo(303);
        return this;
    }

    public HttpResponse<String> propose(Map<String, String> indicator) {
        coordinator.get(indicators);
        return coordinator.post(indicators, indicator);
    }

    /** Of the interviews, all that are without remarks. */
    public FortyHouseholds approve() {
        coordinator.get(desk + "/interviews");
        assertThat(coordinator.post(desk + "/interviews/approve", Map.of()).statusCode())
                .isEqualTo(303);
        return this;
    }

    /** What the coordinator sees before publishing. */
    public String draft() {
        return coordinator.get(figures).body();
    }

    public HttpResponse<String> publish(String title, String reason) {
        coordinator.get(figures);
        return coordinator.post(figures, Map.of("title", title, "reason", reason));
    }

    public static Map<String, String> indicator(String code, String name, String measure, String numerator) {
        return indicator(code, name, measure, numerator, "", "");
    }

    /**
     * @param repeat the group of questions that is counted; empty for the interview
     * @param population which of them; empty for all
     */
    public static Map<String, String> indicator(
            String code, String name, String measure, String numerator, String repeat, String population) {
        return Map.of(
                "code", code,
                "name", name,
                "explanation", "",
                "repeat", repeat,
                "population", population,
                "numerator", numerator,
                "measure", measure,
                "direction", "neutral",
                "source", "test");
    }
}
