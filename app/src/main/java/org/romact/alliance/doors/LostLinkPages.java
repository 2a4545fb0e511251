package org.romact.alliance.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.romact.alliance.doors.Doors.Door;
import org.romact.platform.EmailAddress;
import org.romact.platform.audit.Audit;
import org.romact.platform.openform.OpenForms;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Whoever lost the link to what they began asks for it again. The answer is the same whether we know the address or not; what was begun from it is told
 * to the address alone. Former links go on working: nobody is thrown out of a form by somebody else's asking.
 */
@Pages
public class LostLinkPages {
    static final String FORM = "links";
    static final Duration LINK = Duration.ofDays(60);

    private final LostLinks lost;
    private final Doors doors;
    private final Correspondence letters;
    private final OpenForms forms;
    private final Audit audit;
    private final AllTexts texts;

    LostLinkPages(LostLinks lost, Doors doors, Correspondence letters, OpenForms forms, Audit audit, AllTexts texts) {
        this.lost = lost;
        this.doors = doors;
        this.letters = letters;
        this.forms = forms;
        this.audit = audit;
        this.texts = texts;
    }

    public record Blank(String email, String seal, Complaints complaints) {}

    @GetMapping("/{lang}/links")
    @Audience(Audience.Kind.VISITOR)
    Answer blank() {
        return page("", new Complaints());
    }

    @PostMapping("/{lang}/links")
    @Audience(Audience.Kind.VISITOR)
    Answer send(Asker asker, @RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        Complaints complaints = new Complaints();
        complaints.addIf(!EmailAddress.looksRight(email) || email.length() > 250, "email", "platform.team.email-wrong");
        if (!complaints.any()) {
            forms.refusal(FORM, request).ifPresent(key -> complaints.add("seal", key));
        }
        if (complaints.any()) {
            return page(email, complaints).refused();
        }
        List<LostLinks.Begun> begun = lost.of(email.strip());
        if (!begun.isEmpty()) {
            write(asker, email.strip(), begun);
        }
        return Answer.Redirect.to(asker.path("/links")).saying("alliance.links.sent", Map.of("email", email.strip()));
    }

    private void write(Asker asker, String email, List<LostLinks.Begun> begun) {
        Texts t = texts.in(asker.language());
        String list = begun.stream()
                .map(one -> t.say("alliance.links.door." + one.door(), "title", one.title()) + "\n"
                        + letters.address(asker.language(), path(one)))
                .collect(Collectors.joining("\n\n"));
        letters.write(email, asker.language(), "alliance.links.mail", Map.of("links", list));
        begun.forEach(one -> audit.record("link.sent-again", one.door() + " " + one.dossier()));
    }

    private String path(LostLinks.Begun one) {
        Door door = Door.ofCode(one.door());
        String token = doors.link(door, one.dossier(), true, LINK);
        return switch (door) {
            case JOIN -> "/join/" + token + "?mail=" + token;
            case PRACTICE -> "/practices/dossier/" + token;
            case COOPERATION -> "/cooperate/" + token;
            case CONTACT -> "/contact/" + token;
            case NEWSLETTER -> "/newsletter/" + token;
        };
    }

    private Answer.Page page(String email, Complaints complaints) {
        return Answer.Page.of(
                "alliance/doors/lost", new Blank(email, forms.seal(FORM), complaints), "alliance.links.title");
    }
}
