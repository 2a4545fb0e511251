package org.romact.assess.questionnaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Question;
import org.romact.platform.NotFound;
import org.romact.platform.Role;
import org.romact.platform.audit.Audit;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.Pages;
import org.romact.platform.people.Desk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The town's questionnaires: publish a version, look at its questions, say how the sample was drawn. */
@Pages
public class QuestionnairePages {
    private final Questionnaires questionnaires;
    private final Publishing publishing;
    private final Uploads uploads;
    private final Audit audit;
    private final AllTexts texts;

    QuestionnairePages(
            Questionnaires questionnaires, Publishing publishing, Uploads uploads, Audit audit, AllTexts texts) {
        this.questionnaires = questionnaires;
        this.publishing = publishing;
        this.uploads = uploads;
        this.audit = audit;
        this.texts = texts;
    }

    /** @param problems whole sentences about an upload that could not be published */
    public record Listing(
            List<Questionnaire> questionnaires, Complaints complaints, List<String> problems, boolean mayPublish) {}

    /** A question as the page shows it. */
    public record Line(String name, String label, String repeat, String kind) {}

    public record Detail(
            Questionnaire questionnaire,
            List<Version> versions,
            List<Line> lines,
            SampleDesign design,
            List<String> askedOnce,
            Complaints complaints,
            boolean mayChange) {}

    @GetMapping("/{lang}/office/{town}/questionnaires")
    @Audience(Audience.Kind.TOWN)
    Answer list(Asker asker) {
        return listing(asker, new Complaints(), List.of());
    }

    @PostMapping("/{lang}/office/{town}/questionnaires")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.COORDINATOR, Role.EXPERT})
    Answer publish(
            Asker asker, @RequestParam MultipartFile form, @RequestParam(required = false) List<MultipartFile> files) {
        Complaints complaints = new Complaints();
        if (form.isEmpty()) {
            complaints.add("form", "assess.questionnaire.file-missing");
            return listing(asker, complaints, List.of()).refused();
        }
        return switch (uploads.read(Objects.requireNonNullElse(form.getOriginalFilename(), ""), bytes(form))) {
            case Uploads.Outcome.Wrong(List<String> sentences) ->
                refused(asker, "assess.questionnaire.not-readable", sentences);
            case Uploads.Outcome.XForm(byte[] xform, List<String> warnings) -> publish(asker, xform, media(files));
        };
    }

    private Answer publish(Asker asker, byte[] xform, List<MediaFile> media) {
        return switch (publishing.publish(asker.authority().id(), xform, media)) {
            case Publishing.Outcome.Published published ->
                Answer.Redirect.to(asker.desk("/questionnaires/" + published.questionnaire()))
                        .saying(
                                published.asksConsent()
                                        ? "assess.questionnaire.published"
                                        : "assess.questionnaire.published-without-consent",
                                Map.of("title", published.form().title()));
            case Publishing.Outcome.NotReadable(List<String> sentences) ->
                refused(asker, "assess.questionnaire.not-readable", sentences);
            case Publishing.Outcome.FilesMissing(List<String> names) ->
                refused(asker, "assess.questionnaire.files-missing", names);
            case Publishing.Outcome.VersionExists(String version) ->
                refused(asker, "assess.questionnaire.version-exists", List.of(version));
        };
    }

    @GetMapping("/{lang}/office/{town}/questionnaires/{id}")
    @Audience(Audience.Kind.TOWN)
    Answer detail(Asker asker, @PathVariable UUID id) {
        Questionnaire questionnaire = find(asker, id);
        return detail(asker, questionnaire, questionnaire.design(), new Complaints());
    }

    @GetMapping("/{lang}/office/{town}/questionnaires/{id}/form.xml")
    @Audience(Audience.Kind.TOWN)
    Answer xform(Asker asker, @PathVariable UUID id) {
        Questionnaire questionnaire = find(asker, id);
        return new Answer.Download(
                "text/xml",
                questionnaire.formId().replaceAll("[^A-Za-z0-9_-]", "_") + ".xml",
                questionnaires.xform(questionnaire.versionId()));
    }

    @PostMapping("/{lang}/office/{town}/questionnaires/{id}/design")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.COORDINATOR, Role.EXPERT})
    Answer changeDesign(Asker asker, @PathVariable UUID id, @ModelAttribute SampleDesign design) {
        Questionnaire questionnaire = find(asker, id);
        List<String> asked = askedOnce(questionnaires.definition(questionnaire.versionId()));
        Complaints complaints = new Complaints();
        check("community", design.community(), asked, complaints);
        check("stratum", design.stratum(), asked, complaints);
        check("cluster", design.cluster(), asked, complaints);
        check("weight", design.weight(), asked, complaints);
        check("consent", design.consent(), asked, complaints);
        if (complaints.any()) {
            return detail(asker, questionnaire, design, complaints).refused();
        }
        questionnaires.changeDesign(id, design);
        audit.record("design.changed", "questionnaire " + id);
        return Answer.Redirect.to(asker.desk("/questionnaires/" + id)).saying("assess.design.changed");
    }

    private static void check(String field, String question, List<String> asked, Complaints complaints) {
        complaints.addIf(!question.isEmpty() && !asked.contains(question), field, "assess.design.question-unknown");
    }

    private Answer.Page refused(Asker asker, String key, List<String> problems) {
        Complaints complaints = new Complaints();
        complaints.add("form", key);
        return listing(asker, complaints, problems).refused();
    }

    private Questionnaire find(Asker asker, UUID id) {
        return questionnaires.find(asker.authority().id(), id).orElseThrow(() -> new NotFound("questionnaire"));
    }

    private Answer.Page listing(Asker asker, Complaints complaints, List<String> problems) {
        Listing listing =
                new Listing(questionnaires.list(asker.authority().id()), complaints, problems, mayChange(asker));
        return Answer.Page.of("assess/questionnaires", listing, "assess.questionnaires.title")
                .under(Desk.crumb(asker));
    }

    private Answer.Page detail(Asker asker, Questionnaire questionnaire, SampleDesign design, Complaints complaints) {
        FormDefinition form = questionnaires.definition(questionnaire.versionId());
        Detail detail = new Detail(
                questionnaire,
                questionnaires.versions(asker.authority().id(), questionnaire.id()),
                lines(form, asker.language().tag()),
                design,
                askedOnce(form),
                complaints,
                mayChange(asker));
        Crumb back =
                new Crumb(texts.in(asker.language()).say("assess.questionnaires.title"), asker.desk("/questionnaires"));
        return Answer.Page.of("assess/questionnaire", detail, "assess.questionnaire.title")
                .titled(Map.of("title", questionnaire.title()))
                .under(Desk.crumb(asker), back);
    }

    private static List<Line> lines(FormDefinition form, String tag) {
        String tongue = form.languages().stream()
                .filter(name -> name.equals(tag) || name.endsWith("(" + tag + ")"))
                .findFirst()
                .orElse(form.defaultLanguage().orElse(""));
        return form.questions().stream()
                .filter(question -> question.isAsked() && !question.isMeta())
                .map(question -> new Line(
                        question.name(),
                        question.label().in(tongue),
                        question.repeat()
                                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                                .orElse(""),
                        question.control().name().toLowerCase(java.util.Locale.ROOT)))
                .toList();
    }

    private static List<String> askedOnce(FormDefinition form) {
        return form.questions().stream()
                .filter(question -> question.repeat().isEmpty() && !question.isMeta() && !question.isNote())
                .map(Question::name)
                .distinct()
                .toList();
    }

    private static List<MediaFile> media(@org.jspecify.annotations.Nullable List<MultipartFile> files) {
        List<MediaFile> media = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                String name = Objects.requireNonNullElse(file.getOriginalFilename(), "file")
                        .replaceAll("^.*[/\\\\]", "");
                String type = Objects.requireNonNullElse(file.getContentType(), "application/octet-stream");
                media.add(new MediaFile(name, type, "", bytes(file)));
            }
        }
        return media;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean mayChange(Asker asker) {
        return asker.isOneOf(Role.ADMINISTRATOR, Role.COORDINATOR, Role.EXPERT);
    }
}
