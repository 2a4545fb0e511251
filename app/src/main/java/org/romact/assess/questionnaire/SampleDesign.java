package org.romact.assess.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.romact.forms.definition.FormComparison;
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
 * @param consentBefore the questions that were it before, the latest first: a phone may still send a version that asks one of them
 */
public record SampleDesign(
        String community, String stratum, String cluster, String weight, String consent, List<String> consentBefore) {

    /** A field that a browser did not send counts as empty. */
    public SampleDesign {
        community = Objects.requireNonNullElse(community, "");
        stratum = Objects.requireNonNullElse(stratum, "");
        cluster = Objects.requireNonNullElse(cluster, "");
        weight = Objects.requireNonNullElse(weight, "");
        consent = Objects.requireNonNullElse(consent, "");
        consentBefore = consentBefore == null ? List.of() : List.copyOf(consentBefore);
    }

    /** Guesses from the names that questionnaires usually use. */
    public static SampleDesign guess(FormDefinition form) {
        return new SampleDesign(
                first(form, "community", "community_code", "settlement", "neighbourhood"),
                first(form, "stratum", "strata"),
                first(form, "cluster", "segment", "segment_code", "cluster_code", "psu", "block"),
                first(form, "weight", "design_weight", "household_weight"),
                first(form, "consent", "consent_given", "informed_consent", "agree", "agrees"),
                List.of());
    }

    /** This design in place of another, whose consent is remembered. */
    SampleDesign after(SampleDesign before) {
        List<String> consents = Stream.concat(Stream.of(before.consent), before.consentBefore.stream())
                .filter(question -> !question.isEmpty() && !question.equals(consent))
                .distinct()
                .toList();
        return new SampleDesign(community, stratum, cluster, weight, consent, consents);
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

    /**
     * The design in the words of a later version: by what its questions are called there; else, where it lost one or has the usual one for the first time, by
     * the usual names; else as it was, for the interviews of older versions.
     */
    SampleDesign following(FormDefinition before, FormDefinition form) {
        Map<String, String> later = FormComparison.laterNames(before, form);
        SampleDesign then = guess(before);
        SampleDesign now = guess(form);
        return new SampleDesign(
                        following(community, later, form, then.community, now.community),
                        following(stratum, later, form, then.stratum, now.stratum),
                        following(cluster, later, form, then.cluster, now.cluster),
                        following(weight, later, form, then.weight, now.weight),
                        following(consent, later, form, then.consent, now.consent),
                        List.of())
                .after(this);
    }

    private static String following(
            String question, Map<String, String> later, FormDefinition form, String usualThen, String usualNow) {
        if (question.isEmpty()) {
            // A town that passed over the usual question wants none.
            return usualThen.isEmpty() ? usualNow : "";
        }
        String now = later.getOrDefault(question, question);
        return form.named(now).isEmpty() && !usualNow.isEmpty() ? usualNow : now;
    }

    /** As the newest version calls it. */
    public Optional<String> consentQuestion() {
        return consentQuestions().stream().findFirst();
    }

    /** What it is called now and was called before; none where a town wants none. */
    public List<String> consentQuestions() {
        return consent.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(consent), consentBefore.stream()).toList();
    }
}
