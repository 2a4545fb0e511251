package org.romact.statistics.poverty;

/** The answer to one deprivation item. */
public enum Item {
    HAS,
    /** Would like to have it and cannot afford it: the enforced lack that counts. */
    CANNOT_AFFORD,
    /** Goes without for another reason: no deprivation. */
    OTHER_REASON,
    UNKNOWN
}
