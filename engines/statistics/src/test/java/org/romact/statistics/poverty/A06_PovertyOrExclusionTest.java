package org.romact.statistics.poverty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.romact.statistics.poverty.Verdict.NO;
import static org.romact.statistics.poverty.Verdict.OUTSIDE;
import static org.romact.statistics.poverty.Verdict.UNKNOWN;
import static org.romact.statistics.poverty.Verdict.YES;
import static org.romact.statistics.poverty.Verdict.atRiskOfPovertyOrExclusion;

import org.junit.jupiter.api.Test;

/** At risk of poverty or social exclusion: one of three is enough. */
class A06_PovertyOrExclusionTest {

    @Test
    void needsOneOfThree() {
        assertThat(atRiskOfPovertyOrExclusion(NO, YES, NO)).isEqualTo(YES);
        assertThat(atRiskOfPovertyOrExclusion(NO, NO, NO)).isEqualTo(NO);
    }

    @Test
    void isKnownAsSoonAsOneIs() {
        assertThat(atRiskOfPovertyOrExclusion(YES, UNKNOWN, UNKNOWN)).isEqualTo(YES);
        assertThat(atRiskOfPovertyOrExclusion(NO, UNKNOWN, NO)).isEqualTo(UNKNOWN);
    }

    @Test
    void asksOldPeopleOnlyForTheOtherTwo() {
        assertThat(atRiskOfPovertyOrExclusion(NO, NO, OUTSIDE)).isEqualTo(NO);
    }

    @Test
    void countsNobodyWithoutAnAnswer() {
        assertThat(Verdict.numbers(new Verdict[] {YES, NO, UNKNOWN, OUTSIDE}))
                .containsExactly(1, 0, Double.NaN, Double.NaN);
    }
}
