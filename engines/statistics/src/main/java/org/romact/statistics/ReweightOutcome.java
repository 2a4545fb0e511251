package org.romact.statistics;

/** A design with new weights, or why there are none. */
public sealed interface ReweightOutcome permits Reweighted, NotReweighted {

    default Design orThrow() {
        return switch (this) {
            case Reweighted done -> done.design();
            case NotReweighted none ->
                throw new IllegalStateException(none.reason().sentence());
        };
    }
}
