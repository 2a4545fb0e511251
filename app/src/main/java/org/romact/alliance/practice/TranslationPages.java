package org.romact.alliance.practice;

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
import org.romact.platform.page.Pages;
import org.romact.platform.people.SecretariatPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The secretariat translates a published practice: the original beside the translation. */
@Pages
public class TranslationPages {
    private final PublicPractices published;
    private final PracticePublishing publishing;
    private final Audit audit;
    private final AllTexts texts;

    TranslationPages(PublicPractices published, PracticePublishing publishing, Audit audit, AllTexts texts) {
        this.published = published;
        this.publishing = publishing;
        this.audit = audit;
        this.texts = texts;
    }

    public record Page(
            PublicPractice practice, PublicPractice.Text original, Language into, Story typed, Complaints complaints) {}

    @GetMapping("/{lang}/secretariat/practices/{id}/translations/{into}")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer show(Asker asker, @PathVariable UUID id, @PathVariable String into) {
        PublicPractice practice = get(id);
        Language language = other(practice, into);
        Story before = published.texts(id).stream()
                .filter(text -> text.language() == language)
                .map(PublicPractice.Text::story)
                .findFirst()
                .orElse(new Story("", "", "", "", "", "", ""));
        return page(asker, practice, language, before, new Complaints());
    }

    @PostMapping("/{lang}/secretariat/practices/{id}/translations/{into}")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer save(Asker asker, @PathVariable UUID id, @PathVariable String into, @ModelAttribute PracticeForm form) {
        PublicPractice practice = get(id);
        Language language = other(practice, into);
        Story story = form.story();
        Complaints complaints = new Complaints();
        complaints.addIf(
                story.title().isEmpty() || story.title().length() > 200, "title", "alliance.practices.title-missing");
        original(id).story().named().forEach((word, text) -> {
            String translated = story.named().getOrDefault(word, "");
            complaints.addIf(!text.isBlank() && translated.isBlank(), word, "alliance.practices.translation-missing");
            complaints.addIf(translated.length() > PracticeForm.LONGEST, word, "alliance.practices.too-long");
        });
        if (complaints.any()) {
            return page(asker, practice, language, story, complaints).refused();
        }
        publishing.translate(practice, language, story);
        audit.record("practice.translated", "practice " + id, Map.of("language", language.tag()));
        return Answer.Redirect.to(asker.secretariat("/practices/" + id)).saying("alliance.practices.translated");
    }

    private PublicPractice get(UUID id) {
        return published
                .find(id)
                .filter(practice -> practice.withdrawn().isEmpty())
                .orElseThrow(() -> new NotFound("practice"));
    }

    private PublicPractice.Text original(UUID id) {
        List<PublicPractice.Text> all = published.texts(id);
        return all.getFirst();
    }

    private static Language other(PublicPractice practice, String tag) {
        return Language.ofTag(tag)
                .filter(language -> language != practice.language())
                .orElseThrow(() -> new NotFound("language"));
    }

    private Answer.Page page(Asker asker, PublicPractice practice, Language into, Story typed, Complaints complaints) {
        PublicPractice.Text original = original(practice.id());
        return Answer.Page.of(
                        "alliance/practice-translation",
                        new Page(practice, original, into, typed, complaints),
                        "alliance.practices.translation.title")
                .titled(Map.of("language", into.ownName()))
                .under(
                        SecretariatPages.crumb(asker, texts.in(asker.language())),
                        new Crumb(original.story().title(), asker.secretariat("/practices/" + practice.id())));
    }
}
