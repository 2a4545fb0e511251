package org.romact.alliance.newsletter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.romact.platform.Language;
import org.romact.platform.NotFound;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.audit.Audit;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.DeskTile;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.romact.platform.people.SecretariatPages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Making an issue: choose, write the opening words, look at it in each language, send. */
@Pages
public class IssuePages {
    private final Issues issues;
    private final Readers readers;
    private final Sending sending;
    private final Audit audit;
    private final AllTexts texts;

    IssuePages(Issues issues, Readers readers, Sending sending, Audit audit, AllTexts texts) {
        this.issues = issues;
        this.readers = readers;
        this.sending = sending;
        this.audit = audit;
        this.texts = texts;
    }

    public record Listing(List<Issue> issues, long readers) {}

    public record Composing(
            Issue issue,
            List<Item> candidates,
            List<Language> languages,
            long readers,
            long reached,
            Complaints complaints) {}

    public record Preview(Issue issue, Language language, String letter) {}

    @GetMapping("/{lang}/secretariat/newsletter")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer list(Asker asker) {
        return Answer.Page.of(
                        "alliance/newsletter/issues",
                        new Listing(issues.list(), readers.count()),
                        "alliance.newsletter.issues.title")
                .under(SecretariatPages.crumb(asker, texts.in(asker.language())));
    }

    @PostMapping("/{lang}/secretariat/newsletter")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer begin(Asker asker) {
        return Answer.Redirect.to(asker.secretariat("/newsletter/" + issues.begin()));
    }

    @GetMapping("/{lang}/secretariat/newsletter/{id}")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer compose(Asker asker, @PathVariable UUID id) {
        return page(asker, issues.get(id), new Complaints());
    }

    @PostMapping("/{lang}/secretariat/newsletter/{id}")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer save(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> chosen,
            HttpServletRequest request) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            String typed = request.getParameter("words-" + language.tag());
            words.put(language.tag(), typed == null ? "" : typed.substring(0, Math.min(typed.length(), 20_000)));
        }
        if (!issues.save(id, words, chosen)) {
            throw new NotFound("draft");
        }
        audit.record("newsletter.saved", "issue " + id);
        return Answer.Redirect.to(asker.secretariat("/newsletter/" + id)).saying("alliance.newsletter.saved");
    }

    @GetMapping("/{lang}/secretariat/newsletter/{id}/preview")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer preview(Asker asker, @PathVariable UUID id, @RequestParam(defaultValue = "en") String language) {
        Issue issue = issues.get(id);
        Language in = Language.ofTag(language).orElseThrow(() -> new NotFound("language"));
        IssueText text = issues.sent(id, in).orElseGet(() -> issues.textOf(issue, in));
        String letter = sending.body(text, text.items(), "…", texts.in(in));
        Texts t = texts.in(asker.language());
        return Answer.Page.of(
                        "alliance/newsletter/preview",
                        new Preview(issue, in, letter),
                        "alliance.newsletter.issue.title")
                .titled(Map.of("number", Integer.toString(issue.number())))
                .under(SecretariatPages.crumb(asker, t), crumb(asker, t));
    }

    @PostMapping("/{lang}/secretariat/newsletter/{id}/send")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer send(Asker asker, @PathVariable UUID id) {
        Issue issue = issues.get(id);
        if (issue.chosen().isEmpty() && issue.wordsIn("en").isBlank()) {
            Complaints complaints = new Complaints();
            complaints.add("words-en", "alliance.newsletter.nothing");
            return page(asker, issue, complaints).refused();
        }
        if (issues.send(issue)) {
            audit.record("newsletter.sent", "issue " + id, Map.of("number", issue.number()));
        }
        return Answer.Redirect.to(asker.secretariat("/newsletter/" + id)).saying("alliance.newsletter.sent");
    }

    private Answer.Page page(Asker asker, Issue issue, Complaints complaints) {
        Texts t = texts.in(asker.language());
        Composing composing = new Composing(
                issue,
                issue.sent() ? List.of() : issues.candidates(asker.language()),
                Arrays.asList(Language.values()),
                readers.count(),
                readers.reached(issue.id()),
                complaints);
        return Answer.Page.of("alliance/newsletter/compose", composing, "alliance.newsletter.issue.title")
                .titled(Map.of("number", Integer.toString(issue.number())))
                .under(SecretariatPages.crumb(asker, t), crumb(asker, t));
    }

    private static Crumb crumb(Asker asker, Texts t) {
        return new Crumb(t.say("alliance.newsletter.issues.title"), asker.secretariat("/newsletter"));
    }

    @Component
    @Order(40)
    static class Tile implements DeskTile.ProgrammeSource {
        @Override
        public List<DeskTile> programmeTiles(Asker asker) {
            return asker.programme().contains(ProgrammeRole.SECRETARIAT)
                    ? List.of(DeskTile.of("alliance.newsletter.desk", asker.secretariat("/newsletter")))
                    : List.of();
        }
    }
}
