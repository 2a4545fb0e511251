package org.romact.alliance.newsletter;

import java.util.List;
import java.util.Map;
import org.romact.platform.NotFound;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The issues that were sent, for everybody. */
@Pages
public class ArchivePages {
    private final Issues issues;
    private final AllTexts texts;

    ArchivePages(Issues issues, AllTexts texts) {
        this.issues = issues;
        this.texts = texts;
    }

    public record Archive(List<IssueText> issues) {}

    @GetMapping("/{lang}/newsletter/issues")
    @Audience(Audience.Kind.PUBLIC)
    Answer archive(Asker asker) {
        return Answer.Page.of(
                        "alliance/newsletter/archive",
                        new Archive(issues.archive(asker.language())),
                        "alliance.newsletter.archive.title")
                .under(letter(asker));
    }

    @GetMapping("/{lang}/newsletter/issues/{number}")
    @Audience(Audience.Kind.PUBLIC)
    Answer issue(Asker asker, @PathVariable int number) {
        IssueText issue = issues.sent(number, asker.language()).orElseThrow(() -> new NotFound("issue"));
        Texts t = texts.in(asker.language());
        return Answer.Page.of("alliance/newsletter/issue", issue, "alliance.newsletter.issue.title")
                .titled(Map.of("number", Integer.toString(number)))
                .under(
                        letter(asker),
                        new Crumb(t.say("alliance.newsletter.archive.title"), asker.path("/newsletter/issues")));
    }

    private Crumb letter(Asker asker) {
        return new Crumb(texts.in(asker.language()).say("alliance.newsletter.title"), asker.path("/newsletter"));
    }
}
