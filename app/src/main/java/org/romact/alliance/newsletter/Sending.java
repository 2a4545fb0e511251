package org.romact.alliance.newsletter;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.romact.alliance.doors.Correspondence;
import org.romact.alliance.doors.Doors;
import org.romact.platform.Language;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Scope;
import org.romact.platform.content.Markdown;
import org.romact.platform.mail.Letters;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Texts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts an issue into the tray of letters, so many readers at a time; each letter with its own link to leave by. */
@Component
public class Sending {
    static final int BATCH = 100;
    static final Duration LINK = Duration.ofDays(730);
    private final Readers readers;
    private final Issues issues;
    private final Letters letters;
    private final Doors doors;
    private final Correspondence correspondence;
    private final AllTexts texts;
    private final TransactionTemplate transactions;

    Sending(
            Readers readers,
            Issues issues,
            Letters letters,
            Doors doors,
            Correspondence correspondence,
            AllTexts texts,
            TransactionTemplate transactions) {
        this.readers = readers;
        this.issues = issues;
        this.letters = letters;
        this.doors = doors;
        this.correspondence = correspondence;
        this.texts = texts;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelay = 20, initialDelay = 20, timeUnit = TimeUnit.SECONDS)
    void round() {
        batch();
    }

    /** How many readers it took; none when all have their letter. */
    public int batch() {
        return Scope.nobody("newsletter")
                .forProgramme(Set.of(ProgrammeRole.SECRETARIAT))
                .call(() -> Objects.requireNonNull(transactions.execute(status -> {
                    List<Readers.Due> due = readers.take(BATCH);
                    due.forEach(this::write);
                    return due.size();
                })));
    }

    private void write(Readers.Due due) {
        IssueText issue = issues.sent(due.issue(), due.language()).orElseThrow();
        List<Item> items = issue.itemsFor(due.interest());
        if (items.isEmpty() && issue.words().isBlank()) {
            return; // nothing in this issue is for this reader
        }
        String reader = correspondence.address(
                due.language(), "/newsletter/" + doors.link(Doors.Door.NEWSLETTER, due.reader(), true, LINK));
        Texts t = texts.in(due.language());
        letters.write(
                due.email(),
                t.say("alliance.newsletter.mail.issue.subject", "number", Integer.toString(issue.number())),
                body(issue, items, reader, t),
                reader + "/end");
    }

    /**
     * The whole letter, plain: no picture, no address that counts who opens it.
     *
     * @param reader the address of the reader's own page
     */
    String body(IssueText issue, List<Item> items, String reader, Texts t) {
        StringBuilder letter = new StringBuilder();
        if (issue.borrowed()) {
            letter.append(t.say(
                            "alliance.article.other-language",
                            "language",
                            Language.ofTag(issue.wordsLanguage())
                                    .orElse(Language.EN)
                                    .ownName()))
                    .append("\n\n");
        }
        if (!issue.words().isBlank()) {
            letter.append(Markdown.text(issue.words())).append("\n\n");
        }
        for (Item item : items) {
            letter.append(t.say("platform.kind." + item.kind()))
                    .append(": ")
                    .append(item.title())
                    .append('\n');
            if (!item.summary().isBlank()) {
                letter.append(item.summary()).append('\n');
            }
            letter.append(correspondence.address(t.language(), item.path())).append("\n\n");
        }
        letter.append("--\n")
                .append(t.say(
                        "alliance.newsletter.mail.foot",
                        Map.of(
                                "archive",
                                correspondence.address(t.language(), "/newsletter/issues/" + issue.number()),
                                "change",
                                reader,
                                "end",
                                reader + "/end")));
        return letter.toString();
    }
}
