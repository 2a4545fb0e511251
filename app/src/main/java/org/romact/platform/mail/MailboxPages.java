package org.romact.platform.mail;

import java.util.List;
import org.romact.platform.NotFound;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Pages;
import org.romact.platform.settings.Settings;
import org.springframework.web.bind.annotation.GetMapping;

/** In a demonstration only: the letters that romact would have sent. */
@Pages
public class MailboxPages {
    private final Letters letters;
    private final Settings settings;

    MailboxPages(Letters letters, Settings settings) {
        this.letters = letters;
        this.settings = settings;
    }

    public record Mailbox(List<Letters.Letter> letters) {}

    @GetMapping("/{lang}/mailbox")
    @Audience(Audience.Kind.VISITOR)
    Answer mailbox() {
        if (!settings.demonstration()) {
            throw new NotFound("mailbox");
        }
        return Answer.Page.of("platform/mailbox", new Mailbox(letters.newest()), "platform.mailbox.title");
    }
}
