package org.romact.assess.questionnaire;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Question;

/**
 * Which questions hold the sample design, by name; empty where there is none. Without stratum, cluster and weight the sample counts as simple random, of
 * households.
 *
 * @param community the code of the community where the interview was made
 * @param stratum the stratum from which the cluster was drawn
 * @param cluster the segment or block drawn first
 * @param weight how many households of the town this one stands for
 * @param consent the question whose answer must be yes
 */
public record SampleDesign(String community, String stratum, String cluster, String weight, String consent) {

    /** A field that a browser did not send counts as empty. */
    public SampleDesign {
        community = Objects.requireNonNullElse(community, "");
        stratum = Objects.requireNonNullElse(stratum, "");
        cluster = Objects.requireNonNullElse(cluster, "");
        weight = Objects.requireNonNullElse(weight, "");
        consent = Objects.requireNonNullElse(consent, "");
    }

    /** Guesses from the names that questionnaires usually use. */
    public static SampleDesign guess(FormDefinition form) {
        return new SampleDesign(
                first(form, "community", "community_code", "settlement", "neighbourhood"),
                first(form, "stratum", "strata"),
                first(form, "cluster", "segment", "segment_code", "cluster_code", "psu", "block"),
                first(form, "weight", "design_weight", "household_weight"),
                first(form, "consent", "consent_given", "informed_consent", "agree", "agrees"));
    }

    /** The first of these questions that the form asks once per interview. */
    private static String first(FormDefinition form, String... names) {
        for (String name : names) {
            List<Question> found = form.named(name);
            if (found.size() == 1 && found.getFirst().repeat().isEmpty()) {
                return name;
            }
        }
        return "";
    }

    public Optional<String> consentQuestion() {
        return consent.isEmpty() ? Optional.empty() : Optional.of(consent);
    }
}
