package org.romact.assess.questionnaire;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.romact.forms.definition.FormDefinition;
import org.romact.platform.NotFound;
import org.romact.platform.Role;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.Pages;
import org.romact.platform.people.Desk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a version of a questionnaire changes: to be read before it is published, and at any time after. */
@Pages
public class ChangePages {
    private final Questionnaires questionnaires;
    private final Drafts drafts;
    private final Changes changes;
    private final AllTexts texts;

    ChangePages(Questionnaires questionnaires, Drafts drafts, Changes changes, AllTexts texts) {
        this.questionnaires = questionnaires;
        this.drafts = drafts;
        this.changes = changes;
        this.texts = texts;
    }

    /**
     * @param draft to be published, if it is not yet
     * @param seen the version beside which it stands here
     */
    public record Report(WhatChanged changed, Optional<UUID> draft, UUID seen, boolean mayPublish) {}

    /** What a draft would change. */
    @GetMapping("/{lang}/office/{town}/questionnaires/{id}/changes")
    @Audience(Audience.Kind.TOWN)
    Answer before(Asker asker, @PathVariable UUID id) {
        Drafts.Draft draft = drafts.find(asker.authority().id(), id).orElseThrow(() -> new NotFound("draft"));
        FormDefinition form = FormDefinition.read(draft.xform()).get();
        Questionnaire questionnaire =
                questionnaires.find(asker.authority().id(), form.id()).orElseThrow(() -> new NotFound("questionnaire"));
        WhatChanged changed = changes.with(asker.authority().id(), questionnaire, form, texts.in(asker.language()));
        boolean mayPublish = asker.isOneOf(Role.ADMINISTRATOR, Role.COORDINATOR, Role.EXPERT);
        return page(
                asker,
                new Report(changed, Optional.of(id), questionnaire.versionId(), mayPublish),
                "assess.changes.draft.title",
                questionnaire);
    }

    /** What a published version changed. */
    @GetMapping("/{lang}/office/{town}/questionnaires/{id}/versions/{version}")
    @Audience(Audience.Kind.TOWN)
    Answer after(Asker asker, @PathVariable UUID id, @PathVariable UUID version) {
        Questionnaire questionnaire =
                questionnaires.find(asker.authority().id(), id).orElseThrow(() -> new NotFound("questionnaire"));
        WhatChanged changed = questionnaires
                .version(asker.authority().id(), version)
                .filter(found -> found.questionnaireId().equals(id))
                .flatMap(found -> changes.in(asker.authority().id(), found, texts.in(asker.language())))
                .orElseThrow(() -> new NotFound("version"));
        return page(
                asker, new Report(changed, Optional.empty(), version, false), "assess.changes.title", questionnaire);
    }

    private Answer.Page page(Asker asker, Report report, String titleKey, Questionnaire questionnaire) {
        Crumb list =
                new Crumb(texts.in(asker.language()).say("assess.questionnaires.title"), asker.desk("/questionnaires"));
        Crumb one = new Crumb(questionnaire.title(), asker.desk("/questionnaires/" + questionnaire.id()));
        return Answer.Page.of("assess/changes", report, titleKey)
                .titled(Map.of("version", report.changed().after()))
                .under(Desk.crumb(asker), list, one);
    }
}
