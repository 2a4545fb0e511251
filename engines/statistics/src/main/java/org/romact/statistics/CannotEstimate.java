package org.romact.statistics;

/** Carries a {@link NotEstimable} out of a calculation to the {@link Survey} that turns it into an outcome. */
final class CannotEstimate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient NotEstimable outcome;

    CannotEstimate(NotEstimable.Reason reason, String sentence) {
        super(sentence, null, false, false);
        this.outcome = new NotEstimable(reason, sentence);
    }

    NotEstimable outcome() {
        return outcome;
    }
}
