package org.romact.statistics.reference;

import java.util.Map;
import java.util.Set;

/** Answers reference cases of some operations. */
public interface CaseReader {

    /** The operations it knows, as cases name them. */
    Set<String> operations();

    /**
     * What the engine says, under the same keys as the case's {@code expected}; more keys do no harm. Numbers, text, lists and maps; a
     * {@link Refusal} where the engine declines to give a figure.
     */
    Map<String, Object> answer(ReferenceCase asked);
}
