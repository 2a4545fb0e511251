package org.romact.assess.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.romact.assess.figures.Indicators;
import org.romact.forms.answers.MergedForm;
import org.romact.forms.definition.Change;
import org.romact.forms.definition.FormComparison;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Question;
import org.romact.platform.AuthorityId;
import org.romact.platform.page.Texts;
import org.springframework.stereotype.Component;

/** Sets a version of a questionnaire beside those before it. */
@Component
class Changes {
    private final Questionnaires questionnaires;
    private final AnswerCounts counts;
    private final Indicators indicators;

    Changes(Questionnaires questionnaires, AnswerCounts counts, Indicators indicators) {
        this.questionnaires = questionnaires;
        this.counts = counts;
        this.indicators = indicators;
    }

    /** What a form would change that is not published yet. */
    WhatChanged with(AuthorityId town, Questionnaire questionnaire, FormDefinition form, Texts t) {
        MergedForm before = questionnaires.merged(questionnaire.id());
        List<String> design = DesignChanges.of(questionnaire.design(), before.newest(), form, t);
        return compare(town, questionnaire.id(), before, form, design, t);
    }

    /** What a published version changed; of the first there is nothing to say. */
    Optional<WhatChanged> in(AuthorityId town, Version version, Texts t) {
        FormDefinition form = questionnaires.definition(version.id());
        List<FormDefinition> before = questionnaires.merged(version.questionnaireId()).versions().stream()
                .takeWhile(older -> !older.version().equals(version.version()))
                .toList();
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(compare(town, version.questionnaireId(), new MergedForm(before), form, List.of(), t));
    }

    private WhatChanged compare(
            AuthorityId town,
            UUID questionnaire,
            MergedForm before,
            FormDefinition form,
            List<String> design,
            Texts t) {
        List<Change> changes = FormComparison.between(before.newest(), form).changes().stream()
                .filter(change -> !isAside(ChangeInWords.question(change)))
                .toList();
        AnswerCounts.Counts answered = counts.of(questionnaire, before, names(before, changes));
        ChangeInWords words = new ChangeInWords(form, answered, indicators.byQuestion(town, questionnaire), t);
        List<WhatChanged.Line> affected = new ArrayList<>();
        List<WhatChanged.Line> unsure = new ArrayList<>();
        List<WhatChanged.Line> other = new ArrayList<>();
        for (Change change : changes) {
            switch (words.weight(change)) {
                case AFFECTED -> affected.add(words.line(change));
                case UNSURE -> unsure.add(words.line(change));
                case OTHER -> other.add(words.line(change));
            }
        }
        return new WhatChanged(
                form.title(),
                before.newest().version(),
                form.version(),
                answered.interviews(),
                design,
                affected,
                unsure,
                other);
    }

    /** A note has no answers, and the form keeps its own books. */
    private static boolean isAside(Question question) {
        return question.isNote() || question.isMeta();
    }

    /** Every name that the changed questions have had. */
    private static Set<String> names(MergedForm before, List<Change> changes) {
        Set<String> names = new HashSet<>();
        for (Change change : changes) {
            Question question = ChangeInWords.question(change);
            names.add(question.name());
            ChangeInWords.before(change)
                    .flatMap(then -> before.column(then.path()))
                    .ifPresent(
                            column -> column.paths().values().forEach(path -> names.add(path.replaceAll("^.*/", ""))));
        }
        return names;
    }
}
