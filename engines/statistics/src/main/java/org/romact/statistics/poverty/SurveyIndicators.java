package org.romact.statistics.poverty;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The indicators of the poverty cases, derived for each person from the raw answers of a {@link SurveyFile}. */
final class SurveyIndicators {

    private static final EquivalenceScale SCALE = EquivalenceScale.oecdModified();
    // The reference counts 7 of 13 for children too; Eurostat further asks for three household items of a child.
    private static final MaterialDeprivation DEPRIVATION = MaterialDeprivation.sevenOfThirteen();
    private static final WorkIntensity WORK = WorkIntensity.eurostat();

    private final SurveyFile file;
    private final IncomeDistribution incomes;
    private final double line;

    SurveyIndicators(SurveyFile file) {
        this.file = file;
        double[] disposable = file.numbers("disposable_income");
        this.incomes = new IncomeDistribution(
                perPerson(p -> disposable[p] / equivalisedSize(file.householdOf[p])), file.numbers("weight"));
        this.line = IncomePoverty.eurostat().line(incomes);
    }

    IncomeDistribution incomes() {
        return incomes;
    }

    /**
     * One column: 1, 0, or NaN where the person is not counted.
     *
     * @param areaPerPerson the threshold of m2_low
     */
    double[] column(String indicator, double areaPerPerson) {
        return switch (indicator) {
            case "arop" -> verdicts(this::poor);
            case "smsd" -> verdicts(this::deprived);
            case "lwi" -> verdicts(this::shortOfWork);
            case "arope" -> verdicts(p -> Verdict.atRiskOfPovertyOrExclusion(poor(p), deprived(p), shortOfWork(p)));
            case "overcrowded" -> flags(this::overcrowded);
            case "m2_low" ->
                flags(p -> new RoomStandard(12, 18, areaPerPerson)
                        .tooSmall(file.numbers("area_m2")[p], household(p).size()));
            case "housing_dep" -> flags(p -> file.dwelling(p).deprived());
            case "housing_dep_fra" -> flags(p -> file.dwelling(p).hasAnyFault());
            case "severe_housing" -> flags(p -> file.dwelling(p).severelyDeprived(overcrowded(p)));
            case "neet_15_29" -> verdicts(p -> neet(p, Neet.labourForceSurvey()));
            case "neet_16_24_main" -> verdicts(p -> neet(p, Neet.mainActivity()));
            case "elet" -> verdicts(this::earlyLeaver);
            default -> deprivation(indicator);
        };
    }

    /** The eleven household deprivations of the Alkire–Foster cases: education, work, housing, living standard. */
    private double[] deprivation(String indicator) {
        return switch (indicator) {
            case "e1" -> flags(p -> household(p).stream().noneMatch(q -> isced(q) >= 3));
            case "e2" -> flags(p -> household(p).stream().anyMatch(q -> earlyLeaver(q) == Verdict.YES));
            case "w1" -> flags(p -> intensity(p).orElse(1) <= WORK.lowAt());
            case "w2" ->
                flags(p -> household(p).stream().anyMatch(q -> neet(q, Neet.labourForceSurvey()) == Verdict.YES));
            case "h1" -> flags(this::overcrowded);
            case "h2" -> flags(p -> file.yes("leaking", p) || file.yes("dark", p));
            case "h3" -> flags(p -> file.yes("no_bath", p) || file.yes("no_toilet", p));
            case "l1" -> flags(p -> lacks("meal", p));
            case "l2" -> flags(p -> lacks("warm", p));
            case "l3" -> flags(p -> file.yes("arrears", p));
            case "l4" -> flags(p -> file.yes("no_electricity", p));
            default -> throw new IllegalArgumentException("The indicator " + indicator + " is not known.");
        };
    }

    double equivalisedSize(int household) {
        return SCALE.size(
                file.members.get(household).stream().mapToInt(p -> file.ages[p]).toArray());
    }

    OptionalDouble intensity(int person) {
        int household = file.householdOf[person];
        return WORK.ofHousehold(file.workers(household), file.yes("main_income_pension", person));
    }

    int roomsNeeded(int person) {
        return RoomStandard.eurostat().roomsNeeded(file.occupants(file.householdOf[person]));
    }

    private Verdict poor(int person) {
        return IncomePoverty.verdict(incomes.incomes()[person], line);
    }

    private Verdict deprived(int person) {
        return DEPRIVATION.verdict(
                file.ages[person], file.householdItems(person), file.personalItems(person, DEPRIVATION.adultFrom()));
    }

    private Verdict shortOfWork(int person) {
        return WORK.low(file.ages[person], intensity(person));
    }

    private boolean overcrowded(int person) {
        return file.numbers("rooms")[person] < roomsNeeded(person);
    }

    private Verdict neet(int person, Neet rule) {
        return rule.verdict(file.ages[person], file.activity(person), file.yes("training_last_4_weeks", person));
    }

    private Verdict earlyLeaver(int person) {
        return EarlyLeaving.eurostat()
                .verdict(
                        file.ages[person],
                        isced(person),
                        file.activity(person),
                        file.yes("training_last_4_weeks", person));
    }

    private boolean lacks(String item, int person) {
        return file.perPerson(item)[person].equals("cannot_afford");
    }

    private double isced(int person) {
        return file.numbers("isced")[person];
    }

    private List<Integer> household(int person) {
        return file.members.get(file.householdOf[person]);
    }

    private double[] verdicts(IntFunction<Verdict> verdict) {
        return Verdict.numbers(
                IntStream.range(0, file.people()).mapToObj(verdict).toArray(Verdict[]::new));
    }

    private double[] flags(IntPredicate flag) {
        return perPerson(p -> flag.test(p) ? 1 : 0);
    }

    private double[] perPerson(IntToDoubleFunction value) {
        return IntStream.range(0, file.people()).mapToDouble(value).toArray();
    }
}
