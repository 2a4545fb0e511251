package org.romact.statistics.poverty;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Work intensity of a household: the months its working-age members worked, as a share of those they could have worked.
 *
 * @param from youngest working age
 * @param to oldest working age
 * @param studentsTo people in education up to this age are not counted
 * @param pensionAge inactive people from this age are not counted where the household lives mainly on pensions
 * @param lowAt intensity at or below which it is low
 */
public record WorkIntensity(int from, int to, int studentsTo, int pensionAge, double lowAt) {

    /** 18 to 64, students to 24, retired left out, 20 % or less (Eurostat definition since the EU 2030 target, sdg_01_40). */
    public static WorkIntensity eurostat() {
        return new WorkIntensity(18, 64, 24, 60, 0.2);
    }

    /**
     * One member of the household.
     *
     * @param months worked in the income year, in full-time equivalents, 0 to 12; NaN when unknown
     */
    public record Member(int age, Activity activity, double months) {}

    /** Empty where nobody is of working age; NaN inside where the months of someone who counts are unknown. */
    public OptionalDouble ofHousehold(List<Member> members, boolean mainIncomeIsPension) {
        // Months first, then one division: whole and half months add up exactly, and a fifth is a fifth.
        DoubleSummaryStatistics months = members.stream()
                .filter(member -> counts(member, mainIncomeIsPension))
                .mapToDouble(Member::months)
                .summaryStatistics();
        return months.getCount() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(months.getSum() / (12.0 * months.getCount()));
    }

    /** Whether a person lives in a household of low work intensity; people above the working age are outside. */
    public Verdict low(int age, OptionalDouble intensity) {
        if (age > to || intensity.isEmpty()) {
            return Verdict.OUTSIDE;
        }
        double worked = intensity.getAsDouble();
        return Double.isNaN(worked) ? Verdict.UNKNOWN : Verdict.of(worked <= lowAt);
    }

    private boolean counts(Member member, boolean mainIncomeIsPension) {
        boolean workingAge = member.age() >= from && member.age() <= to;
        boolean student = member.age() <= studentsTo && member.activity() == Activity.IN_EDUCATION;
        boolean pensioner = member.activity() == Activity.RETIRED
                || (member.age() >= pensionAge && member.activity() == Activity.INACTIVE && mainIncomeIsPension);
        return workingAge && !student && !pensioner;
    }
}
