package org.romact.assess.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.romact.assess.ReleasePublished;
import org.romact.assess.fieldwork.Interviews;
import org.romact.assess.questionnaire.Questionnaire;
import org.romact.assess.questionnaire.Questionnaires;
import org.romact.assess.questionnaire.SampleDesign;
import org.romact.forms.answers.Answers;
import org.romact.forms.answers.MergedForm;
import org.romact.platform.AuthorityId;
import org.romact.platform.audit.Audit;
import org.romact.reach.Community;
import org.romact.reach.Reaching;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out figures from approved interviews, has the guard judge them, and publishes what it lets through. */
@Component
public class Figuring {
    private final Questionnaires questionnaires;
    private final Interviews interviews;
    private final Indicators indicators;
    private final Releases releases;
    private final Reaching reaching;
    private final Announcing announcing;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Figuring(
            Questionnaires questionnaires,
            Interviews interviews,
            Indicators indicators,
            Releases releases,
            Reaching reaching,
            Announcing announcing,
            Audit audit,
            ApplicationEventPublisher events) {
        this.questionnaires = questionnaires;
        this.interviews = interviews;
        this.indicators = indicators;
        this.releases = releases;
        this.reaching = reaching;
        this.announcing = announcing;
        this.audit = audit;
        this.events = events;
    }

    /** What a release would contain today. */
    public record Draft(int interviews, int refusals, List<PublishedFigure> figures) {}

    @Transactional(readOnly = true)
    public Draft draft(AuthorityId town, Questionnaire questionnaire) {
        MergedForm merged = questionnaires.merged(questionnaire.id());
        List<Answers> answers = new ArrayList<>();
        for (Interviews.Raw raw : interviews.approved(town, questionnaire.id())) {
            answers.add(merged.joined(Answers.read(questionnaires.definition(raw.versionId()), raw.xml())
                    .get()));
        }
        Map<String, UUID> byCode = new HashMap<>();
        List<UUID> communities = new ArrayList<>();
        for (Community community : reaching.communities(town)) {
            byCode.put(community.code(), community.id());
            communities.add(community.id());
        }
        Sample sample = new Sample(answers, questionnaire.design(), byCode);
        List<Figure> figures = new ArrayList<>();
        for (Indicators.Kept kept : indicators.list(town, questionnaire.id())) {
            figures.addAll(sample.figures(kept.indicator(), communities));
        }
        List<List<PublishedFigure>> earlier = releases.list(town).stream()
                .filter(release -> release.questionnaireId().equals(questionnaire.id()))
                .map(release -> releases.figures(release.id()))
                .toList();
        List<PublishedFigure> judged = new Guard(GuardPolicy.STANDARD).judge(figures, earlier);
        return new Draft(sample.size(), (int) interviews.refusals(town, questionnaire.id()), judged);
    }

    /** Publishes today's figures; they stay for good. */
    @Transactional
    public UUID publish(AuthorityId town, Questionnaire questionnaire, String title, String reason) {
        Draft draft = draft(town, questionnaire);
        Release release = new Release(
                UUID.randomUUID(),
                questionnaire.id(),
                0,
                title,
                reason,
                draft.interviews(),
                draft.refusals(),
                null,
                null,
                method(questionnaire),
                java.time.Instant.EPOCH);
        releases.add(town, release, draft.figures());
        announce(town, release, draft.figures());
        audit.record(
                "figures.published",
                "release " + release.id(),
                Map.of("figures", draft.figures().size()));
        events.publishEvent(new ReleasePublished(town.value(), release.id()));
        return release.id();
    }

    private void announce(AuthorityId town, Release added, List<PublishedFigure> figures) {
        List<Release> ofThisQuestionnaire = releases.list(town).stream()
                .filter(release -> release.questionnaireId().equals(added.questionnaireId()))
                .toList();
        announcing.announce(
                town,
                ofThisQuestionnaire.getFirst(),
                figures,
                ofThisQuestionnaire.getLast().publishedAt());
    }

    private static Release.Method method(Questionnaire questionnaire) {
        SampleDesign design = questionnaire.design();
        boolean stratified = !design.stratum().isEmpty();
        boolean clustered = !design.cluster().isEmpty();
        String sample = stratified && clustered
                ? "stratified-clustered"
                : stratified ? "stratified" : clustered ? "clustered" : "simple";
        GuardPolicy policy = GuardPolicy.STANDARD;
        return new Release.Method(
                questionnaire.formId(),
                questionnaire.version(),
                sample,
                !design.weight().isEmpty(),
                0.95,
                policy.minimumAnswers(),
                policy.minimumCell(),
                policy.widestHalfWidth());
    }
}
