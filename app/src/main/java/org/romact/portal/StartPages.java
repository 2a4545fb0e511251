package org.romact.portal;

import java.util.List;
import java.util.Map;
import org.romact.platform.Authorities;
import org.romact.platform.Authority;
import org.romact.platform.Language;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Look;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Palette;
import org.romact.platform.publication.Publication;
import org.romact.platform.publication.Publications;
import org.romact.platform.settings.Settings;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page, the list of towns, the accessibility and privacy statements, the page of all components. */
@Pages
public class StartPages {
    private final Authorities authorities;
    private final Publications publications;
    private final Settings settings;
    private final Look look;

    StartPages(Authorities authorities, Publications publications, Settings settings, Look look) {
        this.authorities = authorities;
        this.publications = publications;
        this.settings = settings;
        this.look = look;
    }

    public record Towns(List<Authority> towns) {}

    /** @param more whether there are more towns than these */
    public record Start(List<Authority> towns, boolean more, List<Publication> news) {}

    @GetMapping("/")
    @Audience(Audience.Kind.PUBLIC)
    Answer root(Asker asker) {
        return Answer.Redirect.to("/" + asker.language().tag());
    }

    @GetMapping("/{lang:[a-z]{2}}")
    @Audience(Audience.Kind.PUBLIC)
    Answer start(Asker asker) {
        List<Authority> towns = authorities.list();
        List<Publication> news = publications.newest(asker.language(), Publications.Filter.of("news"), 3);
        Start start = new Start(towns.subList(0, Math.min(6, towns.size())), towns.size() > 6, news);
        return Answer.Page.of("portal/start", start, "portal.start.title");
    }

    @GetMapping("/{lang}/towns")
    @Audience(Audience.Kind.PUBLIC)
    Answer towns() {
        return Answer.Page.of("portal/towns", new Towns(authorities.list()), "portal.towns.title");
    }

    @GetMapping("/{lang}/privacy")
    @Audience(Audience.Kind.PUBLIC)
    Answer privacy() {
        return Answer.Page.of("portal/privacy", Map.of(), "portal.privacy.title");
    }

    @GetMapping("/{lang}/accessibility")
    @Audience(Audience.Kind.PUBLIC)
    Answer accessibility() {
        return Answer.Page.of("portal/accessibility", Map.of(), "portal.accessibility.title");
    }

    /** What the page of all components shows besides itself. */
    public record Components(Palette palette, Complaints wrong, Complaints right) {}

    @GetMapping("/{lang}/style")
    @Audience(Audience.Kind.PUBLIC)
    Answer style() {
        Complaints wrong = new Complaints();
        wrong.add("email", "platform.team.email-wrong");
        return Answer.Page.of(
                "platform/style", new Components(look.palette(), wrong, new Complaints()), "platform.style.title");
    }

    /** RFC 9116; expires is the end of the year after the newest release of romact. */
    @GetMapping("/.well-known/security.txt")
    @Audience(Audience.Kind.PUBLIC)
    Answer securityTxt() {
        String text = """
                Contact: mailto:%s
                Expires: 2027-12-31T23:59:59Z
                Preferred-Languages: %s
                Canonical: %s/.well-known/security.txt
                """.formatted(settings.mailFrom(), String.join(", ", Language.tags()), settings.publicUrl());
        return new Answer.Download(
                "text/plain;charset=UTF-8", null, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
