package org.romact.statistics.poverty;

/**
 * Early leavers from education and training.
 *
 * @param from youngest age
 * @param to oldest age
 * @param highestLevel highest ISCED 2011 level that still counts as having left early
 */
public record EarlyLeaving(int from, int to, int highestLevel) {

    /** 18 to 24, at most lower secondary (ISCED 0 to 2), no education or training in the last four weeks (Eurostat, edat_lfse_14). */
    public static EarlyLeaving eurostat() {
        return new EarlyLeaving(18, 24, 2);
    }

    /**
     * Whether a person left early.
     *
     * @param isced completed level; NaN when unknown
     */
    public Verdict verdict(int age, double isced, Activity activity, boolean training) {
        if (age < from || age > to) {
            return Verdict.OUTSIDE;
        }
        if (activity == Activity.IN_EDUCATION || training || isced > highestLevel) {
            return Verdict.NO;
        }
        return Double.isNaN(isced) ? Verdict.UNKNOWN : Verdict.YES;
    }
}
