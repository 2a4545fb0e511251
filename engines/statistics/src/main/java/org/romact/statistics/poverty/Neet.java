package org.romact.statistics.poverty;

/**
 * Young people neither in employment nor in education or training.
 *
 * @param from youngest age
 * @param to oldest age
 * @param countsTraining whether training in the last four weeks takes a person out, as in the labour force survey
 */
public record Neet(int from, int to, boolean countsTraining) {

    /** 15 to 29, any training in the last four weeks counted (Eurostat, edat_lfse_20). */
    public static Neet labourForceSurvey() {
        return new Neet(15, 29, true);
    }

    /** 16 to 24 by main activity alone (EU Agency for Fundamental Rights, Roma survey). */
    public static Neet mainActivity() {
        return new Neet(16, 24, false);
    }

    public Verdict verdict(int age, Activity activity, boolean training) {
        if (age < from || age > to) {
            return Verdict.OUTSIDE;
        }
        boolean busy = activity == Activity.EMPLOYED || activity == Activity.IN_EDUCATION;
        return Verdict.of(!busy && !(countsTraining && training));
    }
}
