package org.romact.statistics;

/** A correction of the weights to known totals, and what it does to the values that make up a variance. */
interface Adjustment {

    /** The weighted values z of each row as they count after the correction. Leaves its argument alone. */
    double[] residuals(double[] z);
}
