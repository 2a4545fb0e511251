package org.romact.alliance.practice;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.audit.Audit;
import org.romact.platform.content.Files;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.Pages;
import org.romact.platform.people.SecretariatPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the secretariat reads of a version, and how it takes back one that is still public. */
@Pages
public class FormerVersionPages {
    private final Practices practices;
    private final VersionParts parts;
    private final TakingBack takingBack;
    private final Audit audit;
    private final AllTexts texts;

    FormerVersionPages(Practices practices, VersionParts parts, TakingBack takingBack, Audit audit, AllTexts texts) {
        this.practices = practices;
        this.parts = parts;
        this.takingBack = takingBack;
        this.audit = audit;
        this.texts = texts;
    }

    @org.springframework.stereotype.Component
    record VersionParts(Versions told, FormerVersions published, VersionFiles files) {}

    /** @param readable whether it was corrected since and everybody can still read it */
    public record OldVersion(
            Practice practice,
            Version version,
            List<Files.Kept> files,
            List<FormerVersions.Decision> decisions,
            boolean readable) {}

    @GetMapping("/{lang}/secretariat/practices/{id}/versions/{number}")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer version(Asker asker, @PathVariable UUID id, @PathVariable int number) {
        Practice practice = practices.get(id);
        audit.recordReading("practice " + id, Map.of("version", number));
        OldVersion old = new OldVersion(
                practice,
                parts.told().get(id, number),
                parts.files().of(id, number),
                parts.published().decisions(id).stream()
                        .filter(decision -> decision.number() == number)
                        .toList(),
                practice.former(number) && parts.published().find(id, number).isPresent());
        String title = old.version().content().story().title();
        return Answer.Page.of("alliance/practice-version", old, "alliance.practices.version.title")
                .titled(Map.of("number", number, "title", title))
                .under(
                        SecretariatPages.crumb(asker, texts.in(asker.language())),
                        new Crumb(
                                texts.in(asker.language()).say("alliance.practices.queue.title"),
                                asker.secretariat("/practices")),
                        new Crumb(title, asker.secretariat("/practices/" + id)));
    }

    @PostMapping("/{lang}/secretariat/practices/{id}/versions/{number}/take-back")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer takeBack(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason) {
        Answer.Redirect back = Answer.Redirect.to(asker.secretariat("/practices/" + id + "/versions/" + number));
        return switch (takingBack.takeBack(practices.get(id), number, Practice.reason(reason))) {
            case Practice.Step.To to -> back.saying("alliance.practices.version.taken-back-done");
            case Practice.Step.Refused(String key) -> back.warning(key);
        };
    }
}
