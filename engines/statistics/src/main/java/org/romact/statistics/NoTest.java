package org.romact.statistics;

/** The claim cannot be tested, for this reason. */
public record NoTest(NotEstimable reason) implements TestOutcome {}
