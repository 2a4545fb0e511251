package org.romact.assess.questionnaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Question;
import org.romact.forms.xlsform.Problem;
import org.romact.forms.xml.Complaint;
import org.romact.forms.xml.Reading;
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
import org.romact.platform.page.Texts;
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
    private final Drafts drafts;
    private final Audit audit;
    private final AllTexts texts;

    QuestionnairePages(
            Questionnaires questionnaires,
            Publishing publishing,
            Uploads uploads,
            Drafts drafts,
            Audit audit,
            AllTexts texts) {
        this.questionnaires = questionnaires;
        this.publishing = publishing;
        this.uploads = uploads;
        this.drafts = drafts;
        this.audit = audit;
        this.texts = texts;
    }

    /**
     * One thing about an upload, as a whole sentence.
     *
     * @param place sheet and cell as spreadsheets write them, {@code survey C7}; empty where the whole file is meant
     */
    public record Remark(String place, String sentence) {
        static Remark of(Problem problem, Texts t) {
            String cell =
                    problem.row() == 0 ? "" : (problem.column() == 0 ? "" : problem.columnLetters()) + problem.row();
            return new Remark((problem.sheet() + " " + cell).strip(), t.say(problem.key(), problem.arguments()));
        }
    }

    /**
     * A form that was looked at and not published; its draft can be tried.
     *
     * @param newer its version, where the town has published another one before
     */
    public record Checked(UUID draft, String title, int questions, List<Remark> warnings, Optional<String> newer) {}

    /** @param problems what stands in the way of publishing an upload */
    public record Listing(
            List<Questionnaire> questionnaires,
            Complaints complaints,
            List<Remark> problems,
            Optional<Checked> checked,
            boolean mayPublish) {}

    /** A question as the page shows it. */
    public record Line(String name, String label, String repeat, String kind) {}

    public record Detail(
            Questionnaire questionnaire,
            List<Version> versions,
            List<Line> lines,
            SampleDesign design,
            List<String> askedOnce,
            Complaints complaints,
            boolean hasSource,
            boolean mayChange) {}

    @GetMapping("/{lang}/office/{town}/questionnaires")
    @Audience(Audience.Kind.TOWN)
    Answer list(Asker asker) {
        return listing(asker, new Complaints(), List.of(), Optional.empty());
    }

    @PostMapping("/{lang}/office/{town}/questionnaires")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.COORDINATOR, Role.EXPERT})
    Answer publish(
            Asker asker,
            @RequestParam MultipartFile form,
            @RequestParam(required = false) List<MultipartFile> files,
            @RequestParam(defaultValue = "publish") String then) {
        Complaints complaints = new Complaints();
        if (form.isEmpty()) {
            complaints.add("form", "assess.questionnaire.file-missing");
            return listing(asker, complaints, List.of(), Optional.empty()).refused();
        }
        return switch (uploads.read(Objects.requireNonNullElse(form.getOriginalFilename(), ""), bytes(form))) {
            case Uploads.Outcome.Wrong(List<Problem> problems) ->
                refused(
                        asker,
                        "assess.questionnaire.not-readable",
                        problems.stream()
                                .map(problem -> Remark.of(problem, texts.in(asker.language())))
                                .toList());
            case Uploads.Outcome.XForm read ->
                then.equals("check")
                        ? check(asker, read, read.filesWith(media(files)))
                        : publish(asker, read, read.filesWith(media(files)), Optional.empty(), Optional.empty());
        };
    }

    /** Looks at a form and publishes nothing; a draft is kept for a day, to be tried. */
    private Answer check(Asker asker, Uploads.Outcome.XForm read, List<MediaFile> files) {
        return switch (FormDefinition.read(read.xform())) {
            case Reading.Refused<FormDefinition>(List<Complaint> complaints) ->
                refused(asker, "assess.questionnaire.not-readable", remarks(complaints, asker));
            case Reading.Read<FormDefinition>(FormDefinition form, List<Complaint> remarks) -> {
                Stream<Remark> warnings = Stream.concat(
                        read.warnings().stream().map(problem -> Remark.of(problem, texts.in(asker.language()))),
                        remarks(remarks, asker).stream());
                int questions = lines(form, asker.language().tag()).size();
                UUID draft = drafts.keep(asker.authority().id(), form.title(), read, files);
                Optional<String> newer =
                        questionnaires.find(asker.authority().id(), form.id()).map(older -> form.version());
                yield listing(
                        asker,
                        new Complaints(),
                        List.of(),
                        Optional.of(new Checked(draft, form.title(), questions, warnings.toList(), newer)));
            }
        };
    }

    /** Publishes a draft as it was tried. */
    @PostMapping("/{lang}/office/{town}/questionnaires/{id}/publish")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.COORDINATOR, Role.EXPERT})
    Answer publishDraft(Asker asker, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID seen) {
        Drafts.Draft draft = drafts.find(asker.authority().id(), id).orElseThrow(() -> new NotFound("draft"));
        return publish(
                asker,
                new Uploads.Outcome.XForm(draft.xform(), draft.source(), List.of(), List.of()),
                drafts.files(draft.id()),
                Optional.of(draft.id()),
                Optional.ofNullable(seen));
    }

    private static List<Remark> remarks(List<Complaint> complaints, Asker asker) {
        return sentences(complaints.stream()
                .map(complaint -> complaint.in(asker.language().tag())));
    }

    private static List<Remark> sentences(Stream<String> sentences) {
        return sentences.map(sentence -> new Remark("", sentence)).toList();
    }

    /**
     * @param draft that it was kept as
     * @param seen the version beside which the asker has seen what it changes
     */
    private Answer publish(
            Asker asker, Uploads.Outcome.XForm read, List<MediaFile> media, Optional<UUID> draft, Optional<UUID> seen) {
        return switch (publishing.publish(asker.authority().id(), read.xform(), read.source(), media, seen)) {
            case Publishing.Outcome.Published published -> {
                draft.ifPresent(drafts::delete);
                yield Answer.Redirect.to(asker.desk("/questionnaires/" + published.questionnaire()))
                        .saying(
                                published.asksConsent()
                                        ? "assess.questionnaire.published"
                                        : "assess.questionnaire.published-without-consent",
                                Map.of("title", published.form().title()));
            }
            case Publishing.Outcome.ChangesUnseen unseen -> {
                UUID kept = draft.orElseGet(() -> keep(asker, read, media));
                Answer.Redirect there = Answer.Redirect.to(asker.desk("/questionnaires/" + kept + "/changes"));
                yield seen.isPresent() ? there.warning("assess.changes.meanwhile") : there;
            }
            case Publishing.Outcome.NotReadable(List<Complaint> complaints) ->
                refused(asker, "assess.questionnaire.not-readable", remarks(complaints, asker));
            case Publishing.Outcome.FilesMissing(List<String> names) ->
                refused(asker, "assess.questionnaire.files-missing", sentences(names.stream()));
            case Publishing.Outcome.VersionExists(String version) ->
                refused(asker, "assess.questionnaire.version-exists", sentences(Stream.of(version)));
        };
    }

    private UUID keep(Asker asker, Uploads.Outcome.XForm read, List<MediaFile> media) {
        String title = FormDefinition.read(read.xform()).get().title();
        return drafts.keep(asker.authority().id(), title, read, media);
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

    /** The spreadsheet, as its author sent it. */
    @GetMapping("/{lang}/office/{town}/questionnaires/{id}/source")
    @Audience(Audience.Kind.TOWN)
    Answer source(Asker asker, @PathVariable UUID id) {
        Uploads.Source source =
                questionnaires.source(find(asker, id).versionId()).orElseThrow(() -> new NotFound("spreadsheet"));
        return new Answer.Download("application/octet-stream", source.name(), source.content());
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
        questionnaires.changeDesign(id, design.after(questionnaire.design()));
        audit.record("design.changed", "questionnaire " + id);
        return Answer.Redirect.to(asker.desk("/questionnaires/" + id)).saying("assess.design.changed");
    }

    private static void check(String field, String question, List<String> asked, Complaints complaints) {
        complaints.addIf(!question.isEmpty() && !asked.contains(question), field, "assess.design.question-unknown");
    }

    private Answer.Page refused(Asker asker, String key, List<Remark> problems) {
        Complaints complaints = new Complaints();
        complaints.add("form", key);
        return listing(asker, complaints, problems, Optional.empty()).refused();
    }

    private Questionnaire find(Asker asker, UUID id) {
        return questionnaires.find(asker.authority().id(), id).orElseThrow(() -> new NotFound("questionnaire"));
    }

    private Answer.Page listing(Asker asker, Complaints complaints, List<Remark> problems, Optional<Checked> checked) {
        Listing listing = new Listing(
                questionnaires.list(asker.authority().id()), complaints, problems, checked, mayChange(asker));
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
                questionnaires.source(questionnaire.versionId()).isPresent(),
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
