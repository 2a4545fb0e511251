package org.romact.disclosure;

/** Whether a figure may leave, and if not, why. */
public enum Verdict {
    SHOWN,
    /** Fewer answers than the policy's minimum. */
    TOO_FEW_ANSWERS,
    /** One or a few people are counted, or are the only ones not counted. */
    FEW_COUNTED,
    /** All or none: it would say the same of everyone. */
    REVEALS_EVERYONE,
    /** Safe in itself, but another withheld cell could be worked out from it. */
    PROTECTS_ANOTHER,
    /** Compared with an earlier release it would tell about the few who came in between. */
    TELLS_NEWCOMERS
}
