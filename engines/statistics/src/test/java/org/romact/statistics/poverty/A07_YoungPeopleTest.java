package org.romact.statistics.poverty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Young people without work or school, and those who left school early. */
class A07_YoungPeopleTest {

    @Test
    void neitherWorksNorLearns() {
        Neet rule = Neet.labourForceSurvey();
        assertThat(rule.verdict(20, Activity.UNEMPLOYED, false)).isEqualTo(Verdict.YES);
        assertThat(rule.verdict(20, Activity.EMPLOYED, false)).isEqualTo(Verdict.NO);
        assertThat(rule.verdict(20, Activity.IN_EDUCATION, false)).isEqualTo(Verdict.NO);
    }

    @Test
    void countsTrainingInOneDefinitionAndNotInTheOther() {
        assertThat(Neet.labourForceSurvey().verdict(20, Activity.INACTIVE, true))
                .isEqualTo(Verdict.NO);
        assertThat(Neet.mainActivity().verdict(20, Activity.INACTIVE, true)).isEqualTo(Verdict.YES);
    }

    @Test
    void hasItsAges() {
        assertThat(Neet.labourForceSurvey().verdict(29, Activity.INACTIVE, false))
                .isEqualTo(Verdict.YES);
        assertThat(Neet.labourForceSurvey().verdict(30, Activity.INACTIVE, false))
                .isEqualTo(Verdict.OUTSIDE);
        assertThat(Neet.mainActivity().verdict(15, Activity.INACTIVE, false)).isEqualTo(Verdict.OUTSIDE);
        assertThat(new Neet(15, 24, true).verdict(25, Activity.INACTIVE, false)).isEqualTo(Verdict.OUTSIDE);
    }

    @Test
    void leftEarlyWithLowerSecondaryAtMost() {
        EarlyLeaving rule = EarlyLeaving.eurostat();
        assertThat(rule.verdict(19, 2, Activity.EMPLOYED, false)).isEqualTo(Verdict.YES);
        assertThat(rule.verdict(19, 3, Activity.EMPLOYED, false)).isEqualTo(Verdict.NO);
        assertThat(rule.verdict(19, 2, Activity.EMPLOYED, true)).isEqualTo(Verdict.NO);
        assertThat(rule.verdict(17, 2, Activity.EMPLOYED, false)).isEqualTo(Verdict.OUTSIDE);
        assertThat(rule.verdict(19, Double.NaN, Activity.EMPLOYED, false)).isEqualTo(Verdict.UNKNOWN);
    }
}
