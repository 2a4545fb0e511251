package org.romact.portal.feed;

import java.util.List;
import java.util.Optional;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Pages;
import org.romact.platform.publication.Searching;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search over everything public, in all languages. */
@Pages
public class SearchPages {
    private static final int A_PAGE = 20;
    static final List<String> KINDS =
            List.of("news", "event", "practice", "adopted", "about", "participant", "organisation", "figures");
    private final Searching searching;

    SearchPages(Searching searching) {
        this.searching = searching;
    }

    /** @param next from which hit the next page begins, or 0 */
    public record Result(String question, String kind, List<String> kinds, Searching.Found found, int from, int next) {}

    @GetMapping("/{lang}/search")
    @Audience(Audience.Kind.PUBLIC)
    Answer search(
            Asker asker,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") String from) {
        String question = q.length() <= 200 ? q : q.substring(0, 200);
        Optional<String> ofKind = Optional.of(kind).filter(KINDS::contains);
        int start = from.matches("[0-9]{1,3}") ? Integer.parseInt(from) : 0;
        Searching.Found found = searching.find(question, asker.language(), ofKind, start, A_PAGE);
        return Answer.Page.of(
                "portal/search",
                new Result(question, ofKind.orElse(""), KINDS, found, start, found.more() ? start + A_PAGE : 0),
                "portal.search.title");
    }
}
