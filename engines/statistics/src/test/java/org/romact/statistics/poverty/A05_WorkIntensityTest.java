package org.romact.statistics.poverty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.romact.statistics.poverty.WorkIntensity.Member;

/** How much of the year the adults of a household worked, and who lives with little work. */
class A05_WorkIntensityTest {

    private final WorkIntensity rule = WorkIntensity.eurostat();

    @Test
    void averagesTheMonthsOfTheWorkingAged() {
        List<Member> couple = List.of(
                new Member(40, Activity.EMPLOYED, 12),
                new Member(38, Activity.UNEMPLOYED, 3),
                new Member(9, Activity.CHILD, 0));
        assertThat(rule.ofHousehold(couple, false)).hasValue(15.0 / 24);
    }

    @Test
    void leavesOutStudentsAndPensioners() {
        List<Member> members = List.of(
                new Member(20, Activity.IN_EDUCATION, 0),
                new Member(63, Activity.RETIRED, 0),
                new Member(61, Activity.INACTIVE, 0),
                new Member(30, Activity.EMPLOYED, 6));
        assertThat(rule.ofHousehold(members, true)).hasValue(0.5);
        assertThat(rule.ofHousehold(members, false)).hasValue(0.25);
    }

    @Test
    void saysNothingWhereNobodyIsOfWorkingAge() {
        OptionalDouble none = rule.ofHousehold(List.of(new Member(70, Activity.RETIRED, 0)), true);
        assertThat(none).isEmpty();
        assertThat(rule.low(70, none)).isEqualTo(Verdict.OUTSIDE);
    }

    @Test
    void callsAFifthOrLessLow() {
        assertThat(rule.low(30, OptionalDouble.of(12 / 60.0))).isEqualTo(Verdict.YES);
        assertThat(rule.low(30, OptionalDouble.of(0.21))).isEqualTo(Verdict.NO);
        assertThat(rule.low(64, OptionalDouble.of(0))).isEqualTo(Verdict.YES);
        assertThat(rule.low(65, OptionalDouble.of(0))).isEqualTo(Verdict.OUTSIDE);
    }

    @Test
    void isUnknownWhenTheMonthsOfOneAre() {
        OptionalDouble intensity = rule.ofHousehold(
                List.of(new Member(30, Activity.EMPLOYED, Double.NaN), new Member(31, Activity.EMPLOYED, 12)), false);
        assertThat(rule.low(30, intensity)).isEqualTo(Verdict.UNKNOWN);
    }
}
