package org.romact.assess.fieldwork;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.romact.assess.InterviewReceived;
import org.romact.assess.questionnaire.Questionnaires;
import org.romact.assess.questionnaire.SampleDesign;
import org.romact.assess.questionnaire.Version;
import org.romact.forms.answers.Answer;
import org.romact.forms.answers.Answers;
import org.romact.forms.answers.InstanceHead;
import org.romact.forms.answers.MergedForm;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Question;
import org.romact.forms.words.Sentence;
import org.romact.forms.xml.Complaint;
import org.romact.forms.xml.Reading;
import org.romact.platform.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what a phone sends. Whatever the outcome, nothing that was sent is lost: it is stored, kept beside an earlier version of itself, or set aside
 * with the reason. The caller answers the phone only after the transaction is committed.
 */
@Component
public class Receiving {
    private static final List<String> YES =
            List.of("yes", "1", "true", "ok", "y", "agree", "agreed", "consent", "da", "igen", "si", "ano");
    private static final int FIRST_FEW = 5;
    private final Questionnaires questionnaires;
    private final Submissions submissions;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Receiving(Questionnaires questionnaires, Submissions submissions, Audit audit, ApplicationEventPublisher events) {
        this.questionnaires = questionnaires;
        this.submissions = submissions;
        this.audit = audit;
        this.events = events;
    }

    sealed interface Outcome {
        record Stored(boolean refusal) implements Outcome {}

        /** The same interview again, perhaps with more of its files. */
        record AlreadyHere() implements Outcome {}

        /** The same identifier with other content: both are kept, a person decides. */
        record KeptBeside() implements Outcome {}

        record NotReadable(List<Complaint> why) implements Outcome {}

        record FormUnknown(String formId, String version) implements Outcome {}
    }

    @Transactional
    Outcome receive(Phone phone, Incoming incoming) {
        return switch (InstanceHead.read(incoming.xml())) {
            case Reading.Refused<InstanceHead>(List<Complaint> complaints) -> setAside(phone, incoming, complaints);
            case Reading.Read<InstanceHead>(InstanceHead head, List<Complaint> remarks) ->
                receive(phone, incoming, head);
        };
    }

    private Outcome receive(Phone phone, Incoming incoming, InstanceHead head) {
        Optional<Version> version = questionnaires.version(phone.town(), head.formId(), head.version());
        if (version.isEmpty()) {
            Sentence unknown =
                    Sentence.of("assess.quarantine.form-unknown", "form", head.formId(), "version", head.version());
            String english = "The town has no published form " + head.formId() + ", version " + head.version() + ".";
            submissions.setAside(phone, incoming.xml(), List.of(unknown), english);
            return new Outcome.FormUnknown(head.formId(), head.version());
        }
        FormDefinition form = questionnaires.definition(version.get().id());
        return switch (Answers.read(form, incoming.xml())) {
            case Reading.Refused<Answers>(List<Complaint> complaints) -> setAside(phone, incoming, complaints);
            case Reading.Read<Answers>(Answers answers, List<Complaint> remarks) ->
                store(phone, incoming, version.get(), answers, consents(answers, version.get()));
        };
    }

    private Outcome store(Phone phone, Incoming incoming, Version version, Answers answers, boolean consents) {
        String instanceId = answers.head().instanceId();
        // Of a refusal nothing is kept, not even a hash from which its content could be guessed.
        byte[] digest = sha256(consents ? incoming.xml() : instanceId.getBytes(StandardCharsets.UTF_8));
        UUID id = UUID.randomUUID();
        boolean added = consents
                ? submissions.addInterview(id, phone, version, instanceId, digest, incoming.xml(), answers)
                : submissions.addRefusal(id, phone, version, instanceId, digest);
        if (!added) {
            return again(phone, incoming, instanceId, digest, consents);
        }
        if (consents) {
            incoming.files().forEach(file -> submissions.addFile(phone.town(), id, file, sha256(file.content())));
        }
        audit.record(consents ? "interview.received" : "refusal.received", "submission " + id);
        events.publishEvent(new InterviewReceived(phone.town().value(), id));
        return new Outcome.Stored(!consents);
    }

    private Outcome again(Phone phone, Incoming incoming, String instanceId, byte[] digest, boolean consents) {
        Submissions.Known known = submissions.known(phone.town(), instanceId);
        if (MessageDigest.isEqual(known.digest(), digest)) {
            if (consents) {
                incoming.files()
                        .forEach(file -> submissions.addFile(phone.town(), known.id(), file, sha256(file.content())));
            }
            return new Outcome.AlreadyHere();
        }
        if (submissions.addConflict(phone, known.id(), digest, consents ? incoming.xml() : null)) {
            audit.record("interview.conflict", "submission " + known.id());
        }
        return new Outcome.KeptBeside();
    }

    private Outcome setAside(Phone phone, Incoming incoming, List<Complaint> why) {
        List<Sentence> first =
                why.stream().limit(FIRST_FEW).map(Complaint::placed).toList();
        submissions.setAside(phone, incoming.xml(), first, sentences(why, "en"));
        return new Outcome.NotReadable(why);
    }

    /**
     * The design speaks of the newest version; a phone may send an older one, where the question had another name. A form that asks no consent was published
     * knowingly; then an interview counts as agreed.
     */
    private boolean consents(Answers answers, Version version) {
        FormDefinition form = answers.root().form();
        return consentQuestion(version, form)
                .map(question -> answers.root().get(question))
                .map(cell -> agrees(cell.answer(), cell.raw()))
                .orElse(true);
    }

    private Optional<Question> consentQuestion(Version version, FormDefinition form) {
        List<String> names = version.design().consentQuestions();
        MergedForm merged = questionnaires.merged(version.questionnaireId());
        return names.stream()
                .flatMap(name -> merged.asked(name, form).stream())
                .findFirst()
                .or(() -> SampleDesign.guess(form)
                        .consentQuestion()
                        .filter(usual -> !names.isEmpty())
                        .map(usual -> form.named(usual).getFirst()));
    }

    private static boolean agrees(Answer answer, String raw) {
        return answer instanceof Answer.YesNo(boolean yes)
                ? yes
                : YES.contains(raw.strip().toLowerCase(java.util.Locale.ROOT));
    }

    /** The first few: they stand in one line of a telephone, or of a list. */
    static String sentences(List<Complaint> complaints, String languageTag) {
        return complaints.stream()
                .limit(FIRST_FEW)
                .map(complaint -> complaint.in(languageTag))
                .collect(Collectors.joining(" "));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
