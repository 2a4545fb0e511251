package org.romact.assess.figures;

/**
 * What may leave.
 *
 * @param minimumAnswers fewer unweighted answers than this: withheld
 * @param minimumCell a count from 1 to one less than this, of those who do or of those who do not, shown or derivable: withheld
 * @param widestHalfWidth a proportion whose interval is wider than this to either side: withheld as too imprecise
 * @param greatestCv a mean whose standard error is a larger share of it than this: withheld as too imprecise
 */
public record GuardPolicy(int minimumAnswers, int minimumCell, double widestHalfWidth, double greatestCv) {
    public static final GuardPolicy STANDARD = new GuardPolicy(10, 3, 0.20, 0.30);
}
