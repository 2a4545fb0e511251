package org.romact.disclosure.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class A02_WhatIsSensitiveTest {
    @Test
    void fewPeopleAre() {
        PrimaryRule.Threshold rule = new PrimaryRule.Threshold(5, false, false);
        assertThat(rule.judge(4)).contains(new Protection(1, 1));
        assertThat(rule.judge(5)).isEmpty();
        assertThat(rule.judge(0)).isEmpty();
    }

    @Test
    void nobodyCanBe() {
        assertThat(new PrimaryRule.Threshold(5, true, false).judge(0)).contains(new Protection(0, 1));
    }

    @Test
    void howManyFewerThanTheLeastCanBeHiddenToo() {
        assertThat(new PrimaryRule.Threshold(5, false, true).judge(2)).contains(new Protection(2, 3));
    }

    @Test
    void aSumThatOneOrTwoDominateIs() {
        PrimaryRule rule = new PrimaryRule.Dominance(2, 85);
        assertThat(rule.judge(List.of(50L, 45L, 5L))).contains(new Protection(12, 12));
        assertThat(rule.judge(List.of(20L, 20L, 20L, 20L))).isEmpty();
    }

    @Test
    void aSumFromWhichTheSecondCanEstimateTheFirstIs() {
        PrimaryRule rule = new PrimaryRule.PPercent(15);
        assertThat(rule.judge(List.of(90L, 5L, 3L))).contains(new Protection(11, 11));
        assertThat(rule.judge(List.of(40L, 40L, 30L))).isEmpty();
        assertThat(rule.judge(List.of(70L, 10L))).isPresent();
        assertThat(rule.judge(Collections.emptyList())).isEmpty();
    }
}
