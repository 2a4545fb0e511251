package org.romact.alliance.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.NotFound;
import org.romact.platform.Programme;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.audit.Audit;
import org.romact.platform.content.Files;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.Pages;
import org.romact.platform.people.SecretariatPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a reviewer was asked to read, and nothing else. */
@Pages
public class PracticeReviewPages {
    private final Reviews reviews;
    private final Versions versions;
    private final VersionFiles files;
    private final Audit audit;
    private final AllTexts texts;
    private final Clock clock;

    PracticeReviewPages(
            Reviews reviews, Versions versions, VersionFiles files, Audit audit, AllTexts texts, Clock clock) {
        this.reviews = reviews;
        this.versions = versions;
        this.files = files;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    public record Mine(List<Review> reviews, LocalDate today) {}

    public record Reading(
            Review review,
            Version version,
            List<Files.Kept> files,
            ReviewForm typed,
            Complaints complaints,
            LocalDate today) {}

    @GetMapping("/{lang}/secretariat/reviews")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.REVIEWER)
    Answer mine(Asker asker) {
        return Answer.Page.of(
                        "alliance/practice-reviews",
                        new Mine(reviews.assignedTo(asker.personId()), Programme.today(clock)),
                        "alliance.practices.reviews.title")
                .under(SecretariatPages.crumb(asker, texts.in(asker.language())));
    }

    @GetMapping("/{lang}/secretariat/reviews/{id}")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.REVIEWER)
    Answer read(Asker asker, @PathVariable UUID id) {
        return page(asker, get(asker, id), ReviewForm.empty(), new Complaints());
    }

    @PostMapping("/{lang}/secretariat/reviews/{id}")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.REVIEWER)
    Answer write(Asker asker, @PathVariable UUID id, @ModelAttribute ReviewForm form) {
        Review review = get(asker, id);
        Complaints complaints = new Complaints();
        Optional<Map<String, Review.Mark>> marks = form.read(complaints);
        if (marks.isEmpty()) {
            return page(asker, review, form, complaints).refused();
        }
        Answer.Redirect back = Answer.Redirect.to(asker.secretariat("/reviews"));
        boolean first = reviews.finish(
                id,
                asker.personId(),
                marks.get(),
                form.recommendation(),
                form.advice().strip());
        if (!first) {
            return back.warning("alliance.practices.review-closed");
        }
        audit.record("practice.reviewed", "practice " + review.practice());
        return back.saying("alliance.practices.reviewed");
    }

    @GetMapping("/{lang}/secretariat/reviews/{id}/files/{file}")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.REVIEWER)
    Answer file(Asker asker, @PathVariable UUID id, @PathVariable UUID file) {
        return files.download(get(asker, id).practice(), file);
    }

    private Review get(Asker asker, UUID id) {
        return reviews.find(id, asker.personId()).orElseThrow(() -> new NotFound("review"));
    }

    private Answer.Page page(Asker asker, Review review, ReviewForm typed, Complaints complaints) {
        Reading reading = new Reading(
                review,
                versions.get(review.practice(), review.version()),
                files.of(review.practice(), review.version()),
                typed,
                complaints,
                Programme.today(clock));
        return Answer.Page.of("alliance/practice-review", reading, "alliance.practices.review.title")
                .titled(Map.of("title", review.title()))
                .under(
                        SecretariatPages.crumb(asker, texts.in(asker.language())),
                        new Crumb(
                                texts.in(asker.language()).say("alliance.practices.reviews.title"),
                                asker.secretariat("/reviews")));
    }
}
