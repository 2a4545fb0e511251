package org.romact.journeys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.romact.FortyHouseholds;
import org.romact.RunningRomact;
import org.romact.alliance.HeldEvent;
import org.romact.alliance.ToldPractice;
import org.romact.alliance.article.Article;
import org.romact.alliance.article.Editing;
import org.romact.alliance.register.Participant;
import org.romact.alliance.register.Participants;
import org.romact.platform.Language;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Scope;
import org.springframework.transaction.support.TransactionTemplate;

/** The ten main pages of the public face, each with something on it: those that `benchmarks/run lighthouse` measures too. */
final class MainPages {
    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town town = romact.newTown();
    /** A word that only the article's title holds. */
    final String word = "zebu" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");

    private final Map<String, String> paths = new LinkedHashMap<>();

    MainPages() {
        Scope.nobody("test")
                .forProgramme(Set.of(ProgrammeRole.SECRETARIAT))
                .run(() -> romact.bean(TransactionTemplate.class).executeWithoutResult(status -> publishArticle()));
        FortyHouseholds.publishOne(town);
        paths.put("start", "");
        paths.put("alliance register", "/alliance");
        paths.put("a participant", "/alliance/" + admit());
        paths.put("practices", "/practices");
        paths.put("a practice", "/practices/" + new ToldPractice().published());
        paths.put("news", "/news");
        paths.put("an event", "/events/" + new HeldEvent().published().slug());
        paths.put("search", "/search?q=" + word);
        paths.put("a town", "/towns/" + town.slug());
        paths.put("join", "/join");
    }

    /** Their addresses without the language. */
    List<String> paths() {
        return List.copyOf(paths.values());
    }

    private void publishArticle() {
        UUID article = romact.bean(Editing.class)
                .begin(
                        Article.Kind.NEWS,
                        Language.EN,
                        "News of " + word,
                        "A summary that is long enough to be broken.",
                        "# One\n\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> three");
        romact.bean(Editing.class).publish(article, Instant.EPOCH);
    }

    private int admit() {
        Participant participant = new Participant(
                UUID.randomUUID(),
                0,
                null,
                "Spišská Nová Ves-Novoveská Huta",
                "municipality",
                "SK",
                UUID.randomUUID().toString().substring(0, 12),
                21.0,
                48.0,
                1_000,
                "https://sound.example/a/rather/long/address/of/a/town",
                List.of("housing"),
                "Some **offer**",
                town.slug(),
                LocalDate.of(2026, 1, 1),
                null,
                null,
                Participant.State.ACTIVE,
                null);
        return Scope.nobody("test")
                .forProgramme(Set.of(ProgrammeRole.SECRETARIAT))
                .call(() -> romact.bean(TransactionTemplate.class)
                        .execute(status -> romact.bean(Participants.class)
                                .admit(participant)
                                .number()));
    }
}
