package org.romact.assess.questionnaire;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.romact.forms.codebook.LanguageTag;
import org.romact.forms.paper.PaperForm;
import org.romact.platform.Language;
import org.romact.platform.NotFound;
import org.romact.platform.Role;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Bundles;
import org.romact.platform.page.ContentPolicy;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.Pages;
import org.romact.platform.people.Desk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Trying a questionnaire in the browser as a phone would show it: a page with a frame, the form in the frame, and its files. Nothing typed is kept. */
@Pages
public class PreviewPages {
    private final Previews previews;
    private final ContentPolicy policies;
    private final AllTexts texts;

    PreviewPages(Previews previews, ContentPolicy policies, AllTexts texts) {
        this.previews = previews;
        this.policies = policies;
        this.texts = texts;
    }

    /**
     * The page around the form.
     *
     * @param language the form's name of the language it opens in; empty where it has one only
     * @param missing files the form speaks of and nobody sent
     */
    public record Around(
            UUID id,
            boolean draft,
            List<String> languages,
            String language,
            boolean phone,
            List<String> missing,
            boolean mayPublish) {}

    /**
     * The form in its frame.
     *
     * @param script where the bundle is; empty where romact was built without
     * @param paper the questionnaire as it would be printed, for who has no script
     */
    public record Inside(
            UUID id,
            String title,
            String language,
            String tag,
            Optional<String> script,
            String look,
            String nonce,
            String paper) {}

    @GetMapping("/{lang}/office/{town}/questionnaires/{id}/preview")
    @Audience(Audience.Kind.TOWN)
    Answer around(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String width,
            HttpServletResponse response) {
        Preview preview = find(asker, id);
        PreviewPolicy.set(response, policies.aroundAFrame());
        Around around = new Around(
                id,
                preview.draft(),
                preview.form().languages(),
                preview.language(language, asker.language()),
                width.equals("phone"),
                preview.missing(),
                asker.isOneOf(Role.ADMINISTRATOR, Role.COORDINATOR, Role.EXPERT));
        String title = preview.form().title();
        Crumb list =
                new Crumb(texts.in(asker.language()).say("assess.questionnaires.title"), asker.desk("/questionnaires"));
        Answer.Page page =
                Answer.Page.of("assess/preview", around, "assess.preview.title").titled(Map.of("title", title));
        return preview.draft()
                ? page.under(Desk.crumb(asker), list)
                : page.under(Desk.crumb(asker), list, new Crumb(title, asker.desk("/questionnaires/" + id)));
    }

    @GetMapping("/{lang}/office/{town}/questionnaires/{id}/preview/form")
    @Audience(Audience.Kind.TOWN)
    Answer inside(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String language,
            HttpServletResponse response) {
        Preview preview = find(asker, id);
        PreviewPolicy policy = PreviewPolicy.fresh();
        PreviewPolicy.set(response, policy.inside());
        String spoken = preview.language(language, asker.language());
        String tag = LanguageTag.of(spoken).orElse("");
        Language words = Language.ofTag(tag).orElse(asker.language());
        Inside inside = new Inside(
                id,
                preview.form().title(),
                spoken,
                tag,
                Bundles.path("preview"),
                Bundles.path("preview-look").orElse(""),
                policy.nonce(),
                PaperForm.html(preview.form(), spoken, SheetWords.in(texts.in(words)), 1));
        return Answer.Page.of("assess/preview-form", inside, "assess.preview.title")
                .titled(Map.of("title", preview.form().title()));
    }

    @GetMapping("/{lang}/office/{town}/questionnaires/{id}/preview/form.xml")
    @Audience(Audience.Kind.TOWN)
    Answer xform(Asker asker, @PathVariable UUID id) {
        return new Answer.Download("text/xml", "form.xml", find(asker, id).xform());
    }

    @GetMapping("/{lang}/office/{town}/questionnaires/{id}/preview/files/{name}")
    @Audience(Audience.Kind.TOWN)
    Answer file(Asker asker, @PathVariable UUID id, @PathVariable String name) {
        MediaFile file = find(asker, id).file(name).orElseThrow(() -> new NotFound("file"));
        return new Answer.Download(mediaType(file), file.name(), file.content());
    }

    /** ODK Web Forms reads a list by its media type, and browsers send spreadsheets' types for CSV. */
    private static String mediaType(MediaFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return "text/csv";
        }
        if (name.endsWith(".geojson")) {
            return "application/geo+json";
        }
        return name.endsWith(".xml") ? "text/xml" : file.mediaType();
    }

    private Preview find(Asker asker, UUID id) {
        return previews.find(asker.authority().id(), id).orElseThrow(() -> new NotFound("questionnaire"));
    }
}
