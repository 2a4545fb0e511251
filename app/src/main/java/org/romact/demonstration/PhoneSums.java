package org.romact.demonstration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a phone works out by itself while the household questionnaire is filled in: the form's calculated questions. */
final class PhoneSums {

    private PhoneSums() {}

    static Map<String, String> ofMember(Map<String, String> member) {
        int age = Integer.parseInt(member.getOrDefault("age", "0"));
        boolean couple = "yes".equals(member.get("couple"));
        boolean teen = age >= 12 && age < 18 && !couple;
        String sex = member.getOrDefault("sex", "");
        Map<String, String> sums = new LinkedHashMap<>();
        sums.put("in_couple", flag(couple));
        sums.put("lone_adult", flag(age >= 18 && !couple));
        sums.put("girl_12_17", flag(teen && sex.equals("female")));
        sums.put("boy_12_17", flag(teen && sex.equals("male")));
        sums.put("teen_12_17", flag(teen && !sex.equals("female") && !sex.equals("male")));
        sums.put("under_12", flag(age < 12));
        sums.put("under_14", flag(age < 14));
        return sums;
    }

    static Map<String, String> ofHousehold(List<Map<String, String>> members) {
        int rooms = 1
                + half(members, "in_couple")
                + sum(members, "lone_adult")
                + half(members, "girl_12_17")
                + half(members, "boy_12_17")
                + sum(members, "teen_12_17")
                + half(members, "under_12");
        int small = sum(members, "under_14");
        int grown = members.size() - small;
        double size = grown > 0 ? 1 + 0.5 * (grown - 1) + 0.3 * small : 1 + 0.3 * (members.size() - 1);
        Map<String, String> sums = new LinkedHashMap<>();
        sums.put("members", Integer.toString(members.size()));
        sums.put("rooms_needed", Integer.toString(rooms));
        sums.put("equivalent_size", Double.toString(size));
        return sums;
    }

    private static int sum(List<Map<String, String>> members, String question) {
        return members.stream()
                .mapToInt(member -> Integer.parseInt(member.getOrDefault(question, "0")))
                .sum();
    }

    private static int half(List<Map<String, String>> members, String question) {
        return (sum(members, question) + 1) / 2;
    }

    private static String flag(boolean holds) {
        return holds ? "1" : "0";
    }
}
