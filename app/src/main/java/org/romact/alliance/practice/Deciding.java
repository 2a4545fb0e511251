package org.romact.alliance.practice;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.romact.platform.Language;
import org.romact.platform.Token;
import org.romact.platform.audit.Audit;
import org.romact.platform.people.ProgrammePeople;
import org.springframework.stereotype.Component;

/** What the secretariat does with a practice, each with its letter. */
@Component
class Deciding {
    private final Practices practices;
    private final Versions versions;
    private final Reviews reviews;
    private final PracticePublishing publishing;
    private final TakingBack takingBack;
    private final PracticeLetters letters;
    private final Audit audit;

    Deciding(
            Practices practices,
            Versions versions,
            Reviews reviews,
            PracticePublishing publishing,
            TakingBack takingBack,
            PracticeLetters letters,
            Audit audit) {
        this.practices = practices;
        this.versions = versions;
        this.reviews = reviews;
        this.publishing = publishing;
        this.takingBack = takingBack;
        this.letters = letters;
        this.audit = audit;
    }

    /** Asks a peer for a review and tells them by letter until when. */
    Practice.Step assign(Practice practice, ProgrammePeople.Member reviewer, Language language) {
        Practice.Step step = practice.assign(reviewer.email());
        if (step instanceof Practice.Step.Refused) {
            return step;
        }
        Optional<LocalDate> due = reviews.assign(practice, reviewer.personId());
        if (due.isEmpty()) {
            return new Practice.Step.Refused("alliance.practices.assigned-already");
        }
        audit.record("practice.assigned", "practice " + practice.id(), Map.of("reviewer", reviewer.personId()));
        letters.write(
                reviewer.email(),
                language,
                "assigned",
                Map.of(
                        "name", reviewer.name(),
                        "title", title(practice),
                        "due", letters.in(language).date(due.get()),
                        "address", letters.address(language, "/secretariat/reviews")));
        return practice.state() == Practice.State.IN_REVIEW
                ? step
                : practices.take(practice, step, practice.version(), "", () -> {});
    }

    /** The letter carries a new link, for of the first only the hash is kept; the first ends. */
    Practice.Step askBack(Practice practice, String reason) {
        return practices.take(practice, practice.askBack(reason), practice.version(), reason, () -> {
            Token link = Token.fresh();
            practices.changeLink(practice.id(), link.hash());
            tell(
                    practice,
                    "asked-back",
                    reason,
                    letters.address(practice.tongue(), "/practices/dossier/" + link.secret()));
        });
    }

    Practice.Step decline(Practice practice, String reason) {
        return practices.take(
                practice,
                practice.decline(reason),
                practice.version(),
                reason,
                () -> tell(practice, "declined", reason, ""));
    }

    /** Where the author asks to take the former version back, nothing is published before that is decided too. */
    Practice.Step publish(Practice practice, Optional<TakingBack.Choice> former, String reason) {
        boolean asked = versions.askToTakeBack(practice);
        if (asked && (former.isEmpty() || reason.isBlank())) {
            return new Practice.Step.Refused("alliance.practices.wish-open");
        }
        Reviews.Rule rule = reviews.rule();
        int done = (int) reviews.of(practice.id()).stream()
                .filter(Review::done)
                .map(Review::reviewer)
                .distinct()
                .count();
        return practices.take(practice, practice.publish(done, rule.needed()), practice.version(), "", () -> {
            publishing.publish(practice, versions.get(practice.id(), practice.version()));
            String word = asked
                    ? takingBack.answer(
                            practice, Objects.requireNonNull(practice.publishedVersion()), former.orElseThrow(), reason)
                    : "published";
            audit.record("practice.published", "practice " + practice.id());
            write(practice, word, reason, letters.address(practice.tongue(), publishing.path(practice.id())));
        });
    }

    Practice.Step withdraw(Practice practice, String reason) {
        return practices.take(practice, practice.withdraw(reason), practice.version(), reason, () -> {
            publishing.withdraw(practice.id(), reason);
            tell(practice, "withdrawn", reason, "");
        });
    }

    private void tell(Practice practice, String word, String reason, String address) {
        audit.record("practice." + word, "practice " + practice.id());
        write(practice, word, reason, address);
    }

    private void write(Practice practice, String word, String reason, String address) {
        letters.write(
                practice.email(),
                practice.tongue(),
                word,
                Map.of("title", title(practice), "reason", reason, "address", address));
    }

    private String title(Practice practice) {
        return versions.get(practice.id(), practice.version()).content().story().title();
    }
}
