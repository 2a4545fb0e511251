package org.romact.statistics.poverty;

/** What an indicator says of one person or household. */
public enum Verdict {
    YES,
    NO,
    /** Concerned, but the answers needed are missing. */
    UNKNOWN,
    /** Not in the population of the indicator, for example by age. */
    OUTSIDE;

    public static Verdict of(boolean yes) {
        return yes ? YES : NO;
    }

    /** 1, 0, or NaN where there is no answer to count. */
    public double asNumber() {
        return switch (this) {
            case YES -> 1;
            case NO -> 0;
            case UNKNOWN, OUTSIDE -> Double.NaN;
        };
    }

    /** The columnar form of verdicts: 1, 0, NaN. */
    public static double[] numbers(Verdict[] verdicts) {
        double[] numbers = new double[verdicts.length];
        for (int i = 0; i < verdicts.length; i++) {
            numbers[i] = verdicts[i].asNumber();
        }
        return numbers;
    }

    /**
     * At risk of poverty or social exclusion (AROPE, EU 2030 target): yes when one of the three is, unknown when none is but
     * one cannot be told, otherwise no. Who is outside an indicator (work intensity above 64) is not excluded by it.
     */
    public static Verdict atRiskOfPovertyOrExclusion(Verdict poor, Verdict deprived, Verdict shortOfWork) {
        if (poor == YES || deprived == YES || shortOfWork == YES) {
            return YES;
        }
        return poor == UNKNOWN || deprived == UNKNOWN || shortOfWork == UNKNOWN ? UNKNOWN : NO;
    }
}
