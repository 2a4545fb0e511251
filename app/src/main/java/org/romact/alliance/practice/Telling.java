package org.romact.alliance.practice;

import java.util.Map;
import java.util.UUID;
import org.romact.platform.Language;
import org.romact.platform.Token;
import org.romact.platform.audit.Audit;
import org.springframework.stereotype.Component;

/** What whoever tells a practice may do with it. */
@Component
class Telling {
    private final Practices practices;
    private final Versions versions;
    private final VersionFiles files;
    private final PracticePublishing publishing;
    private final PracticeLetters letters;
    private final Audit audit;

    Telling(
            Practices practices,
            Versions versions,
            VersionFiles files,
            PracticePublishing publishing,
            PracticeLetters letters,
            Audit audit) {
        this.practices = practices;
        this.versions = versions;
        this.files = files;
        this.publishing = publishing;
        this.letters = letters;
        this.audit = audit;
    }

    /** A new draft, and the letter with its link: the link is the proof of the address. */
    void begin(UUID id, String email, Language tongue, Content content) {
        Token link = Token.fresh();
        practices.create(id, email.strip(), tongue, link.hash());
        versions.add(id, 1, content, Correction.NONE);
        audit.record("practice.begun", "practice " + id);
        letters.write(
                email.strip(),
                tongue,
                "link",
                Map.of(
                        "title", content.story().title(),
                        "address", letters.address(tongue, "/practices/dossier/" + link.secret())));
    }

    void save(Practice practice, Content content) {
        versions.overwrite(practice.id(), content);
        practices.touch(practice.id());
    }

    /** Sends the draft in; from here on it is frozen. */
    Practice.Step submit(Practice practice, Content content) {
        return practices.take(practice, practice.submit(), practice.version(), "", () -> {
            versions.overwrite(practice.id(), content);
            versions.freeze(practice.id());
            files.give(practice.id(), practice.version(), Correction.NONE.without());
            audit.record("practice.submitted", "practice " + practice.id());
            tellSubmitted(practice, content);
        });
    }

    Practice.Step correct(Practice practice, Content content, Correction correction) {
        int number = practice.version() + 1;
        return practices.take(practice, practice.correct(), number, correction.reason(), () -> {
            versions.add(practice.id(), number, content, correction);
            files.give(practice.id(), number, correction.without());
            audit.record("practice.corrected", "practice " + practice.id(), Map.of("version", number));
            tellSubmitted(practice, content);
        });
    }

    Practice.Step withdraw(Practice practice, String reason) {
        return practices.take(practice, practice.withdraw(reason), practice.version(), reason, () -> {
            publishing.withdraw(practice.id(), reason);
            audit.record("practice.withdrawn", "practice " + practice.id());
        });
    }

    private void tellSubmitted(Practice practice, Content content) {
        letters.write(
                practice.email(),
                practice.tongue(),
                "submitted",
                Map.of("title", content.story().title()));
    }
}
