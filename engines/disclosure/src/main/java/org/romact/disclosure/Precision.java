package org.romact.disclosure;

/**
 * When an estimate is too imprecise to be shown: it betrays nobody, but it would mislead.
 *
 * @param mostVariation the greatest coefficient of variation, standard error over estimate; 0.3 is usual (Eurostat's reporting rules for EU-SILC withhold by
 *     sample size, many institutes by 0.3)
 * @param mostWidth the greatest width of the interval, in the unit of the estimate; for a share 0.3 is thirty percentage points
 */
public record Precision(double mostVariation, double mostWidth) {
    public Precision {
        if (!(mostVariation > 0) || !(mostWidth > 0)) {
            throw new IllegalArgumentException("The limits of precision must be above zero.");
        }
    }

    /** For a total or a mean. Of an estimate of zero nothing relative can be said: then it is too imprecise unless its error is zero too. */
    public boolean allows(double estimate, double standardError) {
        return estimate == 0 ? standardError == 0 : standardError / Math.abs(estimate) <= mostVariation;
    }

    /** For a share, whose relative error says little near zero. */
    public boolean allowsInterval(double lower, double upper) {
        return upper - lower <= mostWidth;
    }
}
