package org.romact.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.romact.FortyHouseholds;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.Language;
import org.springframework.jdbc.core.JdbcTemplate;

/** A town publishes figures; whoever searches, follows a feed, reads the sitemap or the data set of public texts learns of them. */
class A06_FiguresAreFoundTest {
    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town town = romact.newTown();
    private final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());
    private final FortyHouseholds households = FortyHouseholds.answer(town)
            .share("BUS", "Share BUS", "${bus} = 'yes'")
            .share("FAR", "Share FAR", "${minutes} > 48")
            .approve();
    private final Visitor reader = new Visitor(romact);
    private final String mark = "Zf" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void inSearchInFeedsInTheSitemapAndAmongThePublicTexts() {
        assertThat(found("en")).isFalse();
        publish("Walk to school " + mark, "");
        for (Language language : Language.values()) {
            String tag = language.tag();
            assertThat(found(tag)).as(tag).isTrue();
            for (String feed : List.of("all", "figures", "country-RO", "town-" + town.slug())) {
                for (String form : List.of("rss", "atom")) {
                    assertThat(reader.get("/" + tag + "/feeds/" + feed + "." + form)
                                    .body())
                            .as(tag + " " + feed + " " + form)
                            .contains(
                                    "Walk to school " + mark,
                                    romact.address + "/" + tag + "/towns/" + town.slug() + "#figures");
                }
            }
        }
        assertThat(reader.get("/sitemap.xml").body())
                .contains("/hu/towns/" + town.slug() + "</loc><lastmod>")
                .doesNotContain("#");
        assertThat(texts()).hasSize(Language.values().length).allMatch(text -> text.contains("25"));
    }

    @Test
    void aWithheldFigureIsNamedAndHasNoNumber() {
        publish("Walk to school " + mark, "");
        assertThat(texts())
                .allMatch(text -> text.contains("Share FAR"))
                .noneMatch(text -> text.matches("(?s).*FAR: [0-9].*"));
        assertThat(owner.queryForObject(
                        "select html from platform.publication where kind = 'figures' and town = ? and language = 'en'",
                        String.class,
                        town.slug()))
                .contains("Share FAR: Withheld: so few people that they could be recognised.", "Share BUS: 25%");
    }

    @Test
    void aCorrectionIsTheSameAnnouncementWithNewerWords() {
        publish("Walk to school " + mark, "");
        String id = id();
        publish("Way to school " + mark, "A *typing* error.");
        assertThat(id()).isEqualTo(id);
        assertThat(reader.get("/en/feeds/town-" + town.slug() + ".atom").body())
                .contains("Way to school " + mark, "A *typing* error.")
                .doesNotContain("Walk to school " + mark);
        assertThat(owner.queryForObject(
                        "select bool_and(updated_at > published_at) from platform.publication where kind = 'figures' and town = ?",
                        Boolean.class,
                        town.slug()))
                .isTrue();
    }

    private boolean found(String language) {
        return reader.get("/" + language + "/search?kind=figures&q=" + mark.toLowerCase(java.util.Locale.ROOT))
                .body()
                .contains("/" + language + "/towns/" + town.slug() + "#figures");
    }

    private String id() {
        return owner.queryForObject(
                "select distinct id::text from platform.publication where kind = 'figures' and town = ?",
                String.class,
                town.slug());
    }

    private List<String> texts() {
        return owner.queryForList(
                "select html from platform.publication where kind = 'figures' and town = ?", String.class, town.slug());
    }

    private void publish(String title, String reason) {
        assertThat(households.publish(title, reason).statusCode()).isEqualTo(303);
    }
}
