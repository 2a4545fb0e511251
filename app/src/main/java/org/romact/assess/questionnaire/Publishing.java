package org.romact.assess.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.romact.assess.figures.Indicators;
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
    }

    @Transactional
    public Outcome publish(AuthorityId town, byte[] xform, List<MediaFile> files) {
        return publish(town, xform, Optional.empty(), files);
    }

    /** @param source the spreadsheet it was compiled from */
    @Transactional
    Outcome publish(AuthorityId town, byte[] xform, Optional<Uploads.Source> source, List<MediaFile> files) {
        return switch (FormDefinition.read(xform)) {
            case Reading.Refused<FormDefinition>(List<Complaint> complaints) -> new Outcome.NotReadable(complaints);
            case Reading.Read<FormDefinition>(FormDefinition form, List<Complaint> remarks) ->
                store(town, form, xform, source, files);
        };
    }

    private Outcome store(
            AuthorityId town,
            FormDefinition form,
            byte[] xform,
            Optional<Uploads.Source> source,
            List<MediaFile> files) {
        List<String> sent = files.stream().map(MediaFile::name).toList();
        List<String> missing = form.attachments().stream()
                .map(attachment -> attachment.fileName())
                .filter(name -> !sent.contains(name))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            return new Outcome.FilesMissing(missing);
        }
        UUID questionnaire = questionnaires.questionnaireFor(town, form);
        Optional<UUID> version = questionnaires.addVersion(town, questionnaire, form, xform, source);
        if (version.isEmpty()) {
            return new Outcome.VersionExists(form.version());
        }
        files.forEach(file -> questionnaires.addFile(town, version.get(), file));
        indicators.adopt(town, questionnaire, form);
        audit.record(
                "questionnaire.published",
                "questionnaire " + questionnaire,
                Map.of("form", form.id(), "version", form.version()));
        boolean asksConsent = SampleDesign.guess(form).consentQuestion().isPresent();
        return new Outcome.Published(questionnaire, form, missing, asksConsent);
    }
}
