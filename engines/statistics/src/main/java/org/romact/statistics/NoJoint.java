package org.romact.statistics;

/** The figures cannot be taken together, for the reason of the first of them that cannot be computed. */
public record NoJoint(NotEstimable reason) implements JointOutcome {}
