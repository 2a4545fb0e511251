package org.romact.statistics;

/** The same sample with weights that meet known totals. */
public record Reweighted(Design design) implements ReweightOutcome {}
