package org.romact.statistics;

/** Several figures with their covariances, or why there are none. */
public sealed interface JointOutcome permits Joint, NoJoint {

    default Joint orThrow() {
        return switch (this) {
            case Joint joint -> joint;
            case NoJoint none -> throw new IllegalStateException(none.reason().sentence());
        };
    }
}
