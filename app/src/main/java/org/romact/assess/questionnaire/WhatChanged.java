package org.romact.assess.questionnaire;

import java.util.List;

/**
 * A version of a questionnaire beside the one before it, in the reader's words: what touches answers already given first.
 *
 * @param interviews how many came for the versions before
 * @param design what becomes of consent and of the sample's design, one sentence each
 * @param affected answers of before and after cannot simply be counted together, or there will be none any more
 * @param unsure they are counted together, and a person should see whether they mean the same
 */
public record WhatChanged(
        String title,
        String before,
        String after,
        long interviews,
        List<String> design,
        List<Line> affected,
        List<Line> unsure,
        List<Line> other) {

    /**
     * One change.
     *
     * @param name the short name it has now, or had last
     * @param means what it means for the answers; empty where it means nothing
     */
    public record Line(String label, String name, String what, String means) {}

    public boolean isNothing() {
        return design.isEmpty() && affected.isEmpty() && unsure.isEmpty() && other.isEmpty();
    }
}
