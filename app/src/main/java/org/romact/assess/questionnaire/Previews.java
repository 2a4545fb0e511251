package org.romact.assess.questionnaire;

import java.util.Optional;
import java.util.UUID;
import org.romact.forms.definition.FormDefinition;
import org.romact.platform.AuthorityId;
import org.springframework.stereotype.Component;

/** Finds what is to be tried: the newest version of a questionnaire, or a draft. */
@Component
class Previews {
    private final Questionnaires questionnaires;
    private final Drafts drafts;

    Previews(Questionnaires questionnaires, Drafts drafts) {
        this.questionnaires = questionnaires;
        this.drafts = drafts;
    }

    Optional<Preview> find(AuthorityId town, UUID id) {
        return questionnaires
                .find(town, id)
                .map(questionnaire -> published(questionnaire.id(), questionnaire.versionId()))
                .or(() -> drafts.find(town, id).map(this::draft));
    }

    private Preview published(UUID id, UUID version) {
        return new Preview(
                id,
                false,
                questionnaires.xform(version),
                questionnaires.definition(version),
                questionnaires.files(version));
    }

    private Preview draft(Drafts.Draft draft) {
        FormDefinition form = FormDefinition.read(draft.xform()).get();
        return new Preview(draft.id(), true, draft.xform(), form, drafts.files(draft.id()));
    }
}
