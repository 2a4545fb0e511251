package org.romact.statistics;

/** A test, or why there is none. */
public sealed interface TestOutcome permits Test, NoTest {

    default Test orThrow() {
        return switch (this) {
            case Test test -> test;
            case NoTest none -> throw new IllegalStateException(none.reason().sentence());
        };
    }
}
