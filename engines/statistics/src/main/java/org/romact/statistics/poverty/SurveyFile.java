package org.romact.statistics.poverty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.romact.statistics.place.reference.CsvTable;

/**
 * The sample of the poverty cases: households.csv and persons.csv, one row each, joined by hid.
 *
 * <p>Knows how the files code answers; what the answers mean is the indicators' matter.
 */
final class SurveyFile {

    private static final List<String> HOUSEHOLD_ITEMS =
            List.of("unexpected", "holiday", "arrears", "meal", "warm", "car", "furniture");
    private static final List<String> PERSONAL_ITEMS =
            List.of("internet", "clothes", "shoes", "pocket_money", "leisure", "meet_friends");

    final CsvTable persons;
    final CsvTable households;
    /** For each person the row of the household. */
    final int[] householdOf;
    /** For each household the rows of its persons. */
    final List<List<Integer>> members = new ArrayList<>();

    final int[] ages;

    private final Map<String, String[]> cells = new HashMap<>();
    private final Map<String, double[]> numbers = new HashMap<>();

    SurveyFile(CsvTable households, CsvTable persons) {
        this.households = households;
        this.persons = persons;
        Map<String, Integer> rowOfHousehold = new HashMap<>();
        String[] ids = households.text("hid");
        for (int h = 0; h < ids.length; h++) {
            rowOfHousehold.put(ids[h], h);
            members.add(new ArrayList<>());
        }
        String[] householdIds = persons.text("hid");
        householdOf = new int[persons.rows()];
        for (int p = 0; p < householdOf.length; p++) {
            Integer row = rowOfHousehold.get(householdIds[p]);
            if (row == null) {
                throw new IllegalArgumentException("Person " + (p + 1) + " belongs to household " + householdIds[p]
                        + ", which is not in households.csv.");
            }
            householdOf[p] = row;
            members.get(row).add(p);
        }
        ages = whole(persons.numbers("age"));
    }

    int people() {
        return householdOf.length;
    }

    /** A column of either file, one entry per person. */
    String[] perPerson(String column) {
        return cells.computeIfAbsent(column, name -> {
            if (persons.has(name)) {
                return persons.text(name);
            }
            String[] ofHousehold = households.text(name);
            String[] spread = new String[people()];
            for (int p = 0; p < spread.length; p++) {
                spread[p] = ofHousehold[householdOf[p]];
            }
            return spread;
        });
    }

    double[] numbers(String column) {
        return numbers.computeIfAbsent(
                column,
                name -> Arrays.stream(perPerson(name))
                        .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                        .toArray());
    }

    boolean yes(String column, int person) {
        String cell = perPerson(column)[person];
        return cell.equals("1") || cell.equals("yes");
    }

    /** The groups of a breakdown: a column, or agegroup as Eurostat tabulates it. */
    String[] groups(String by) {
        if (!by.equals("agegroup")) {
            return perPerson(by);
        }
        String[] groups = new String[people()];
        for (int p = 0; p < groups.length; p++) {
            groups[p] = ages[p] < 16 ? "0-15" : ages[p] < 30 ? "16-29" : ages[p] < 65 ? "30-64" : "65+";
        }
        return groups;
    }

    ClusteredVariance design() {
        return ClusteredVariance.of(perPerson("stratum"), perPerson("psu"));
    }

    List<Item> householdItems(int person) {
        return HOUSEHOLD_ITEMS.stream()
                .map(item -> item(perPerson(item)[person]))
                .toList();
    }

    /** The person's own items, or for a child those drawn from the household's adults. */
    List<Item> personalItems(int person, int adultFrom) {
        if (ages[person] >= adultFrom) {
            return PERSONAL_ITEMS.stream()
                    .map(item -> item(perPerson(item)[person]))
                    .toList();
        }
        List<List<Item>> adults = members.get(householdOf[person]).stream()
                .filter(other -> ages[other] >= adultFrom)
                .map(other -> personalItems(other, adultFrom))
                .toList();
        return MaterialDeprivation.ofChildren(adults, PERSONAL_ITEMS.size());
    }

    Activity activity(int person) {
        String status = perPerson("status")[person];
        return status.equals("education") ? Activity.IN_EDUCATION : Activity.valueOf(status.toUpperCase(Locale.ROOT));
    }

    List<WorkIntensity.Member> workers(int household) {
        double[] months = numbers("months_worked_fte");
        return members.get(household).stream()
                .map(p -> new WorkIntensity.Member(ages[p], activity(p), months[p]))
                .toList();
    }

    List<Occupant> occupants(int household) {
        List<Integer> rows = members.get(household);
        Map<String, Integer> place = new LinkedHashMap<>();
        rows.forEach(p -> place.put(perPerson("pid")[p], place.size()));
        return rows.stream()
                .map(p -> new Occupant(
                        ages[p],
                        perPerson("sex")[p].equals("F") ? Occupant.Sex.FEMALE : Occupant.Sex.MALE,
                        place.getOrDefault(perPerson("partner_pid")[p], Occupant.ALONE)))
                .toList();
    }

    Dwelling dwelling(int person) {
        return new Dwelling(
                yes("leaking", person), yes("dark", person), yes("no_bath", person), yes("no_toilet", person));
    }

    private static Item item(String cell) {
        return switch (cell) {
            case "has", "no" -> Item.HAS;
            case "cannot_afford", "yes" -> Item.CANNOT_AFFORD;
            case "other" -> Item.OTHER_REASON;
            case "" -> Item.UNKNOWN;
            default ->
                throw new IllegalArgumentException("The answer " + cell + " to a deprivation item is not known.");
        };
    }

    private static int[] whole(double[] numbers) {
        int[] whole = new int[numbers.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = (int) numbers[i];
        }
        return whole;
    }
}
