package org.romact.statistics;

import java.util.List;

/** The design-based t test: the slope of a regression on the group. */
final class TwoGroups {

    private TwoGroups() {}

    static TestOutcome test(Survey survey, double[] values, double[] group, Domain domain) {
        double[] ones = Calibration.ones(values.length);
        ModelMatrix matrix = new ModelMatrix(List.of("(Intercept)", "group"), new double[][] {ones, group});
        return switch (Model.GAUSSIAN.fit(survey, values, matrix, domain)) {
            case NoRegression none -> new NoTest(none.reason());
            case Regression fit ->
                new Test(fit.t(1), fit.residualDegreesOfFreedom(), Double.POSITIVE_INFINITY, fit.p(1));
        };
    }
}
