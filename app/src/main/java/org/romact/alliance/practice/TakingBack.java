package org.romact.alliance.practice;

import java.util.Map;
import java.util.Optional;
import org.romact.platform.audit.Audit;
import org.springframework.stereotype.Component;

/** A former version that must not stay readable, most often because it names somebody: the secretariat takes it back and says why, to the author alone. */
@Component
class TakingBack {
    private final PracticePublishing publishing;
    private final FormerVersions former;
    private final Versions versions;
    private final PracticeLetters letters;
    private final Audit audit;

    TakingBack(
            PracticePublishing publishing,
            FormerVersions former,
            Versions versions,
            PracticeLetters letters,
            Audit audit) {
        this.publishing = publishing;
        this.former = former;
        this.versions = versions;
        this.letters = letters;
        this.audit = audit;
    }

    /** What becomes of the version that a correction replaces, where its author asked to take it back. */
    enum Choice {
        TAKE_BACK,
        KEEP;

        static Optional<Choice> find(String code) {
            return switch (code) {
                case "take-back" -> Optional.of(TAKE_BACK);
                case "keep" -> Optional.of(KEEP);
                default -> Optional.empty();
            };
        }
    }

    /** At any time after it was corrected. */
    Practice.Step takeBack(Practice practice, int number, String reason) {
        Practice.Step step = practice.takeBack(number, reason);
        if (step instanceof Practice.Step.Refused) {
            return step;
        }
        if (!end(practice, number, reason)) {
            return new Practice.Step.Refused("alliance.practices.version.not-former");
        }
        String title = versions.get(practice.id(), practice.version())
                .content()
                .story()
                .title();
        letters.write(
                practice.email(),
                practice.tongue(),
                "version-taken-back",
                Map.of("title", title, "number", number, "reason", reason));
        return step;
    }

    /**
     * With the publication of a correction, and told in one letter with it.
     *
     * @return the word of that letter
     */
    String answer(Practice practice, int number, Choice choice, String reason) {
        return switch (choice) {
            case TAKE_BACK -> {
                end(practice, number, reason);
                yield "published-taken-back";
            }
            case KEEP -> {
                former.decide(practice.id(), number, false, reason);
                audit.record("practice.version-kept", "practice " + practice.id(), Map.of("version", number));
                yield "published-kept";
            }
        };
    }

    private boolean end(Practice practice, int number, String reason) {
        if (!publishing.takeBack(practice.id(), number)) {
            return false;
        }
        former.decide(practice.id(), number, true, reason);
        audit.record("practice.version-taken-back", "practice " + practice.id(), Map.of("version", number));
        return true;
    }
}
