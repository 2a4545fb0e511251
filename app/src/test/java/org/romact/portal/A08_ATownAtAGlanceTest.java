package org.romact.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.romact.FortyHouseholds;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.Language;
import org.romact.platform.page.Icons;
import org.romact.platform.publication.Themes;

/** A town's page says every figure in a line; its charts and tables are on a page for each theme, and all of them on one for whoever prints. */
class A08_ATownAtAGlanceTest {
    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town town = romact.newTown();
    private final Visitor reader = new Visitor(romact);

    @BeforeEach
    void figuresArePublic() {
        FortyHouseholds.publishOne(town);
    }

    @Test
    void aLineSaysHowMuchAndHowSure() {
        Document page = page("/hu/towns/" + town.slug());
        Element line = Objects.requireNonNull(page.selectFirst("ul.glances > li#BUS"));
        assertThat(line.text()).matches("Children who go to school by bus 25\\h?% 1\\d\\h?% – 4\\d\\h?%");
        assertThat(line.select("a").attr("href")).isEqualTo("/hu/towns/" + town.slug() + "/figures/BUS");
        Element svg = Objects.requireNonNull(line.selectFirst("svg[aria-hidden=true]"));
        assertThat(svg.select("circle.dot").attr("cx")).isEqualTo("53");
        assertThat(svg.select("path.interval").attr("d")).matches("M[23]\\d 7H[78]\\d");
        assertThat(page.select("main table")).hasSize(1);
    }

    @Test
    void aThemeHasItsChartsAndTables() {
        for (String address : new String[] {"/themes/own", "/figures"}) {
            Document page = page("/en/towns/" + town.slug() + address);
            assertThat(page.select("#BUS svg.chart")).as(address).hasSize(1);
            assertThat(page.select("#BUS table tbody tr")).as(address).isNotEmpty();
            assertThat(page.select("h1").text())
                    .as(address)
                    .endsWith("– " + page.select(".crumbs a").last().text());
        }
        assertThat(page("/en/towns/" + town.slug()).select("a.theme").attr("href"))
                .isEqualTo("/en/towns/" + town.slug() + "/themes/own");
        assertThat(page("/en/towns/" + town.slug() + "/figures/BUS")
                        .select(".crumbs a")
                        .last()
                        .attr("href"))
                .isEqualTo("/en/towns/" + town.slug() + "/themes/own");
    }

    @Test
    void aThemeWithoutFiguresIsNotThere() {
        for (String theme : new String[] {"housing", "nothing", "%3Cb%3E"}) {
            assertThat(reader.get("/en/towns/" + town.slug() + "/themes/" + theme)
                            .statusCode())
                    .as(theme)
                    .isEqualTo(404);
        }
    }

    @Test
    void aTownWithoutFiguresSaysSo() {
        String silent = "/sk/towns/" + romact.newTown().slug();
        assertThat(page(silent).select("#figures ~ .empty").text()).isNotBlank();
        assertThat(page(silent + "/figures").select("main .empty").text())
                .isEqualTo(page(silent).select("#figures ~ .empty").text());
    }

    @Test
    void everyThemeHasANameAndAnIcon() {
        assertThat(Stream.concat(Themes.ALL.stream(), Stream.of("priorities", "own")))
                .allSatisfy(theme -> assertThat(Icons.of("theme-" + theme)).isNotNull());
        for (Language language : Language.values()) {
            assertThat(page("/" + language.tag() + "/towns/" + town.slug() + "/themes/own")
                            .title())
                    .doesNotContain("platform.theme");
        }
    }

    private Document page(String address) {
        var answer = reader.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
