package org.romact.platform.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.platform.Language;
import org.romact.platform.Scope;
import org.romact.platform.content.Markdown;
import org.romact.platform.places.Place;
import org.romact.platform.places.Places;
import org.springframework.transaction.support.TransactionTemplate;

class A01_FoundHoweverTypedTest {
    private final RunningRomact romact = RunningRomact.get();
    private final Instant now = romact.bean(Clock.class).instant();

    @Test
    void anAccentAnAlphabetAndATypingErrorDoNotMatter() {
        String id = put(Language.BG, "Чешма за квартал Надеждинка", "Водата тече от вторник.", now);
        for (String typed : List.of("Надеждинка", "nadezhdinka", "НАДЕЖДИНКА чешма", "nadeshdinka", "надеждин")) {
            assertThat(found(typed, Language.HU)).as(typed).contains(id);
        }
        assertThat(found("nadezhdinka", Language.HU)).hasSize(1);
        assertThat(found("xylophone", Language.BG)).isEmpty();
    }

    @Test
    void aWordReadAsAnotherIsNamed() {
        put(Language.EN, "Wheelwrights of Abacusville", "x", now);
        Searching.Found found = searching("wheelwrihgts", Language.EN);
        assertThat(found.insteadOf()).containsExactly("wheelwrihgts");
        assertThat(found.hits()).hasSize(1);
    }

    @Test
    void theReadersLanguageComesOnceAndFirst() {
        UUID id = UUID.randomUUID();
        put(id, Language.EN, "Quokkaland meeting", "about quokkaland", now);
        put(id, Language.RO, "Întâlnire Quokkaland", "despre quokkaland", now);
        put(Language.EN, "Quokkaland again", "quokkaland", now);
        List<Publication> hits = searching("quokkaland", Language.RO).hits();
        assertThat(hits).hasSize(2);
        assertThat(hits.getFirst().language()).isEqualTo(Language.RO);
    }

    /** A parser of running text takes the first for a number and a word. */
    @Test
    void aNumberOfAFileIsOneWord() {
        for (String number : List.of("9e9b5b3d", "1e5", "0x1f", "12", "7413abc")) {
            String id = put(Language.EN, "Decision " + number + " of the council", "about " + number, now);
            assertThat(found(number, Language.EN)).as(number).contains(id);
        }
    }

    @Test
    void whatIsDatedInTheFutureIsNotShownYet() {
        put(Language.EN, "Zanzibarish embargo", "x", now.plus(Duration.ofHours(1)));
        assertThat(found("zanzibarish", Language.EN)).isEmpty();
    }

    @Test
    void operatorsOfTheQueryLanguageAreOnlyWords() {
        assertThat(found("'); drop table platform.publication; -- & | ! ( <-> :*", Language.EN))
                .isNotNull();
        assertThat(found("   ", Language.EN)).isEmpty();
    }

    @Test
    void aPlaceIsFoundHoweverTyped() {
        for (String typed : List.of("Veliko Tŭrnovo", "велико търново", "veliko tarnovo", "Veliko Turnov")) {
            List<Place> places =
                    Scope.nobody("test").call(() -> romact.bean(Places.class).like("BG", typed, 5));
            assertThat(places).as(typed).extracting(Place::name).contains("Veliko Tŭrnovo");
        }
        assertThat(Scope.nobody("test").call(() -> romact.bean(Places.class).like("HU", "Miskolcz", 3)))
                .first()
                .extracting(Place::name)
                .isEqualTo("Miskolc");
    }

    private List<String> found(String typed, Language language) {
        return searching(typed, language).hits().stream()
                .map(hit -> hit.id().toString())
                .toList();
    }

    private Searching.Found searching(String typed, Language language) {
        return Scope.nobody("test")
                .asPublic()
                .call(() -> romact.bean(TransactionTemplate.class)
                        .execute(
                                status -> romact.bean(Searching.class).find(typed, language, Optional.empty(), 0, 10)));
    }

    private String put(Language language, String title, String text, Instant at) {
        return put(UUID.randomUUID(), language, title, text, at);
    }

    private String put(UUID id, Language language, String title, String text, Instant at) {
        Scope.nobody("test")
                .run(() -> romact.bean(TransactionTemplate.class)
                        .executeWithoutResult(status -> romact.bean(Publications.class)
                                .put(new Publication(
                                        "news",
                                        id,
                                        language,
                                        title,
                                        text,
                                        Markdown.html(text),
                                        "/news/" + id,
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(),
                                        at,
                                        at))));
        return id.toString();
    }
}
