package org.romact.assess.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.romact.assess.figures.Indicators;
import org.romact.forms.definition.FormComparison;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.xml.Complaint;
import org.romact.forms.xml.Reading;
import org.romact.platform.AuthorityId;
import org.romact.platform.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishing a version of a form: read, checked, frozen, and joined with the indicators known for it. */
@Component
public class Publishing {
    private final Questionnaires questionnaires;
    private final Indicators indicators;
    private final Audit audit;

    Publishing(Questionnaires questionnaires, Indicators indicators, Audit audit) {
        this.questionnaires = questionnaires;
        this.indicators = indicators;
        this.audit = audit;
    }

    public sealed interface Outcome {
        /** @param missingFiles names of files that the form mentions and nobody sent */
        record Published(UUID questionnaire, FormDefinition form, List<String> missingFiles, boolean asksConsent)
                implements Outcome {}

        record NotReadable(List<Complaint> complaints) implements Outcome {}

        record VersionExists(String version) implements Outcome {}

        record FilesMissing(List<String> names) implements Outcome {}

        /** It is different from the version before, and nobody has looked how. */
        record ChangesUnseen(UUID before) implements Outcome {}
    }

    /** Publishes it whatever it changes. */
    @Transactional
    public Outcome publish(AuthorityId town, byte[] xform, List<MediaFile> files) {
        return publish(town, xform, Optional.empty(), files, before -> true);
    }

    /**
     * @param source the spreadsheet it was compiled from
     * @param seen the version beside which a person has seen what changes
     */
    @Transactional
    Outcome publish(
            AuthorityId town,
            byte[] xform,
            Optional<Uploads.Source> source,
            List<MediaFile> files,
            Optional<UUID> seen) {
        return publish(
                town,
                xform,
                source,
                files,
                before -> seen.filter(before::equals).isPresent());
    }

    private Outcome publish(
            AuthorityId town,
            byte[] xform,
            Optional<Uploads.Source> source,
            List<MediaFile> files,
            Predicate<UUID> seen) {
        return switch (FormDefinition.read(xform)) {
            case Reading.Refused<FormDefinition>(List<Complaint> complaints) -> new Outcome.NotReadable(complaints);
            case Reading.Read<FormDefinition>(FormDefinition form, List<Complaint> remarks) ->
                store(town, form, xform, source, files, seen);
        };
    }

    private Outcome store(
            AuthorityId town,
            FormDefinition form,
            byte[] xform,
            Optional<Uploads.Source> source,
            List<MediaFile> files,
            Predicate<UUID> seen) {
        List<String> sent = files.stream().map(MediaFile::name).toList();
        List<String> missing = form.attachments().stream()
                .map(attachment -> attachment.fileName())
                .filter(name -> !sent.contains(name))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            return new Outcome.FilesMissing(missing);
        }
        Optional<Questionnaire> before = questionnaires.find(town, form.id());
        if (questionnaires.version(town, form.id(), form.version()).isPresent()) {
            return new Outcome.VersionExists(form.version());
        }
        Optional<UUID> unseen = before.filter(older -> changes(older, form))
                .map(Questionnaire::versionId)
                .filter(older -> !seen.test(older));
        if (unseen.isPresent()) {
            return new Outcome.ChangesUnseen(unseen.get());
        }
        UUID questionnaire = questionnaires.questionnaireFor(town, form);
        Optional<UUID> version = questionnaires.addVersion(town, questionnaire, form, xform, source);
        if (version.isEmpty()) {
            return new Outcome.VersionExists(form.version());
        }
        files.forEach(file -> questionnaires.addFile(town, version.get(), file));
        SampleDesign design = before.map(older -> follow(town, older, form)).orElseGet(() -> SampleDesign.guess(form));
        indicators.adopt(town, questionnaire, form);
        audit.record(
                "questionnaire.published",
                "questionnaire " + questionnaire,
                Map.of("form", form.id(), "version", form.version()));
        boolean asksConsent = design.consentQuestion()
                .filter(question -> !form.named(question).isEmpty())
                .isPresent();
        return new Outcome.Published(questionnaire, form, missing, asksConsent);
    }

    private boolean changes(Questionnaire older, FormDefinition form) {
        return !FormComparison.between(definition(older), form).changes().isEmpty();
    }

    /** What is said of the questions by name goes on under the names of the new version. */
    private SampleDesign follow(AuthorityId town, Questionnaire older, FormDefinition form) {
        SampleDesign design = older.design().following(definition(older), form);
        questionnaires.changeDesign(older.id(), design);
        indicators.follow(town, older.id(), FormComparison.laterNames(definition(older), form));
        return design;
    }

    private FormDefinition definition(Questionnaire questionnaire) {
        return questionnaires.definition(questionnaire.versionId());
    }
}
