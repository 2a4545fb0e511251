package org.romact.assess.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.romact.forms.definition.FormDefinition;
import org.romact.platform.page.Texts;

/** What becomes of consent and of the sample's design when a version calls its questions otherwise or leaves them out. */
final class DesignChanges {
    private DesignChanges() {}

    static List<String> of(SampleDesign design, FormDefinition before, FormDefinition form, Texts t) {
        SampleDesign now = design.following(before, form);
        List<String> said = new ArrayList<>();
        if (design.consent().isEmpty() && !now.consent().isEmpty()) {
            said.add(t.say("assess.changes.consent-new", "question", now.consent()));
        }
        if (!design.consent().isEmpty()) {
            if (form.named(now.consent()).isEmpty()) {
                said.add(t.say("assess.changes.consent-gone", "question", design.consent()));
            } else if (!now.consent().equals(design.consent())) {
                said.add(t.say("assess.changes.consent-other", "before", design.consent(), "after", now.consent()));
            }
        }
        part(SampleDesign::community, "assess.design.community", design, now, form, t, said);
        part(SampleDesign::stratum, "assess.design.stratum", design, now, form, t, said);
        part(SampleDesign::cluster, "assess.design.cluster", design, now, form, t, said);
        part(SampleDesign::weight, "assess.design.weight", design, now, form, t, said);
        return said;
    }

    private static void part(
            Function<SampleDesign, String> part,
            String label,
            SampleDesign design,
            SampleDesign now,
            FormDefinition form,
            Texts t,
            List<String> said) {
        String question = part.apply(design);
        if (!question.isEmpty() && form.named(part.apply(now)).isEmpty()) {
            said.add(t.say("assess.changes.design-gone", "part", t.say(label), "question", question));
        }
    }
}
