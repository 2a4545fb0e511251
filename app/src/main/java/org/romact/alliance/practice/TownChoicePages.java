package org.romact.alliance.practice;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.romact.platform.Language;
import org.romact.platform.NotFound;
import org.romact.platform.Role;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.Pages;
import org.romact.platform.people.People;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** From a public practice to a town's desk: for which town does this person adopt it, or ask for a visit? */
@Pages
public class TownChoicePages {
    static final Role[] WHO = {Role.ADMINISTRATOR, Role.MAYOR, Role.COORDINATOR, Role.EXPERT};
    private static final Set<String> CODES = Arrays.stream(WHO).map(Role::code).collect(Collectors.toSet());

    private final PublicPractices published;
    private final People people;
    private final AllTexts texts;
    private final Clock clock;

    TownChoicePages(PublicPractices published, People people, AllTexts texts, Clock clock) {
        this.published = published;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    public record Page(
            PublicPractice practice, String title, Language language, List<People.Desk> towns, boolean visit) {}

    @GetMapping("/{lang}/practices/{slug}/adopt")
    @Audience(Audience.Kind.PERSON)
    Answer adopt(Asker asker, @PathVariable String slug) {
        return page(asker, slug, false);
    }

    @GetMapping("/{lang}/practices/{slug}/visit")
    @Audience(Audience.Kind.PERSON)
    Answer visit(Asker asker, @PathVariable String slug) {
        return page(asker, slug, true);
    }

    private Answer page(Asker asker, String slug, boolean visit) {
        PublicPractice practice = published
                .find(slug)
                .filter(found -> found.withdrawn().isEmpty())
                .orElseThrow(() -> new NotFound("practice"));
        List<People.Desk> towns = people.desks(asker.personId(), clock.instant()).stream()
                .filter(desk -> Arrays.stream(desk.roles().split(",")).anyMatch(CODES::contains))
                .toList();
        PublicPractice.Text text = PublicPractice.choose(published.texts(practice.id()), asker.language());
        String title = text.story().title();
        return Answer.Page.of(
                        "alliance/practice-towns",
                        new Page(practice, title, text.language(), towns, visit),
                        visit ? "alliance.practices.visit.title" : "alliance.practices.adopt.title")
                .under(
                        new Crumb(texts.in(asker.language()).say("alliance.practices.title"), asker.path("/practices")),
                        new Crumb(title, asker.path(practice.path())));
    }
}
