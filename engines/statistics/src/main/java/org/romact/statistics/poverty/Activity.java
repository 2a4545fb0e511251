package org.romact.statistics.poverty;

/** Self-declared main activity. */
public enum Activity {
    EMPLOYED,
    UNEMPLOYED,
    IN_EDUCATION,
    RETIRED,
    INACTIVE,
    /** Below the age at which the question is asked. */
    CHILD
}
