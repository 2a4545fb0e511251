package org.romact.statistics;

/** A fitted model, or why there is none. */
public sealed interface RegressionOutcome permits Regression, NoRegression {

    default Regression orThrow() {
        return switch (this) {
            case Regression fitted -> fitted;
            case NoRegression none ->
                throw new IllegalStateException(none.reason().sentence());
        };
    }
}
