package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.database.TestDatabases;
import org.romact.platform.places.LocalAuthorities;
import org.romact.platform.places.LocalAuthority;
import org.springframework.jdbc.core.JdbcTemplate;

/** An authority need not know the code that statistics give it, and the secretariat sees whose it is. */
class A02_ACodeIsLookedUpTest {
    private final RunningRomact romact = RunningRomact.get();
    private final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());
    private final LocalAuthorities list = romact.bean(LocalAuthorities.class);
    private final Visitor stranger = new Visitor(romact);
    private final String email = "code-" + UUID.randomUUID() + "@town.example";

    @Test
    void isFoundByTheNameHoweverItIsWritten() {
        assertThat(codes("RO", "Primăria Municipiului Alba Iulia")).first().isEqualTo("1017");
        assertThat(codes("RO", "alba iulia")).first().isEqualTo("1017");
        assertThat(codes("RO", "Primăria orașului Baraolt")).first().isEqualTo("63447");
        assertThat(codes("BG", "Община Бургас")).first().isEqualTo("BGS04");
        assertThat(codes("BG", "Burgas")).first().isEqualTo("BGS04");
        assertThat(codes("HU", "Szombatheli")).contains("03009");
        assertThat(codes("SK", "Xyzzy")).isEmpty();
        assertThat(codes("DE", "Berlin")).as("no list of that country").isEmpty();
        assertThat(codes("IT", "A")).as("too short").isEmpty();
    }

    @Test
    void isFoundByTheCodeHoweverItIsWritten() {
        LocalAuthorities.Found found = list.look("IT", " 1001 ", "Torino", 6);
        assertThat(found.listed()).map(LocalAuthority::name).contains("Agliè");
        assertThat(found.alike()).as("whose code is known is not asked for").isEmpty();
        assertThat(list.look("BG", "bgs04", "", 6).listed())
                .map(LocalAuthority::latin)
                .contains("Burgas");
        LocalAuthorities.Found other = list.look("IT", "X1", "Comune di Agliè", 6);
        assertThat(other.listed()).isEmpty();
        assertThat(other.alike()).extracting(LocalAuthority::code).contains("001001");
        assertThat(list.look("IT", "", "Xyzzy", 6))
                .isEqualTo(new LocalAuthorities.Found(true, Optional.empty(), List.of()));
        assertThat(list.look("DE", "1001", "Berlin", 6))
                .isEqualTo(new LocalAuthorities.Found(false, Optional.empty(), List.of()));
    }

    /** A code that nobody has, so names are compared too. */
    @Test
    void costsOneStatementAPage() {
        String link = begin("Municipiul Alba Iulia", "RO");
        save(link, Map.of("code", "X1", "listed", ""));
        for (String page : List.of(link, link + "/authority")) {
            TestDatabases.forgetStatements();
            assertThat(stranger.get(page).body()).contains("Alba Iulia");
            assertThat(TestDatabases.statements(romact.database).entrySet().stream()
                            .filter(statement -> statement.getKey().contains("local_authority"))
                            .mapToLong(Map.Entry::getValue)
                            .sum())
                    .as(page)
                    .isEqualTo(1);
        }
    }

    private List<String> codes(String country, String name) {
        return list.look(country, "", name, 6).alike().stream()
                .map(LocalAuthority::code)
                .toList();
    }

    @Test
    void isChosenFromThoseWithALikeName() {
        String link = begin("Municipiul Alba Iulia", "RO");
        String page = stranger.get(link + "/authority").body();
        assertThat(page).contains("Which of these are you, by Eurostat’s list of 2019?", "value=\"1017\"");
        assertThat(save(link, Map.of("code", "", "listed", "1017"))).isEqualTo(303);
        assertThat(code()).isEqualTo("1017");
        assertThat(stranger.get(link).body()).contains("this code belongs to Municipiul Alba Iulia, region RO121");
        assertThat(stranger.get(link + "/authority").body()).doesNotContain("id=\"listed\"");
    }

    @Test
    void isKeptWhereNobodyOnTheListHasIt() {
        String link = begin("Municipiul Alba Iulia", "RO");
        assertThat(save(link, Map.of("code", "X" + UUID.randomUUID().toString().substring(0, 6), "listed", "")))
                .isEqualTo(303);
        assertThat(stranger.get(link).body())
                .contains("list of 2019 does not have this code", "Municipiul Alba Iulia: 1017");
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        String id = owner.queryForObject("select id from alliance.application where email = ?", String.class, email);
        assertThat(secretary.get("/en/secretariat/applications/" + id).body())
                .contains("does not have this code", "1017");
    }

    @Test
    void isSpeltAsTheListSpellsIt() {
        String link = begin("Comune di Agliè", "IT");
        assertThat(save(link, Map.of("code", "1001"))).isEqualTo(303);
        assertThat(code()).isEqualTo("001001");
    }

    @Test
    void ofARegionOrAnotherCountryNothingIsSaid() {
        String region = begin("Județul Alba", "RO");
        assertThat(save(region, Map.of("code", "RO121", "kind", "county"))).isEqualTo(303);
        assertThat(stranger.get(region).body()).doesNotContain("Eurostat");
    }

    private String begin(String name, String country) {
        stranger.get("/en/join");
        stranger.postOpen("join", "/en/join", Map.of("name", name, "country", country, "email", email));
        var link = Pattern.compile("/en/join/[A-Za-z0-9_-]+")
                .matcher(romact.letterTo(email).body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private int save(String link, Map<String, String> typed) {
        Map<String, String> fields =
                new LinkedHashMap<>(Map.of("name", "Municipiul Alba Iulia", "kind", "municipality"));
        fields.putAll(typed);
        stranger.get(link + "/authority");
        return stranger.upload(link + "/authority", "unused", "x", new byte[0], fields)
                .statusCode();
    }

    private String code() {
        return owner.queryForObject(
                "select answers ->> 'code' from alliance.application where email = ?", String.class, email);
    }
}
