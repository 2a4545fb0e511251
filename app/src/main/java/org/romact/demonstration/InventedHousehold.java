package org.romact.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What an invented family answers, by question name. Community A1 is the poorest, so that the figures have something to show; all shares are made up.
 */
final class InventedHousehold {
    private final RandomGenerator random;
    private final String community;
    private final double hardship;
    final Map<String, String> answers = new LinkedHashMap<>();
    final List<Map<String, String>> members = new ArrayList<>();

    InventedHousehold(RandomGenerator random, String community, int segment) {
        this.random = random;
        this.community = community;
        this.hardship = switch (community) {
            case "A1" -> 0.65;
            case "A2" -> 0.45;
            default -> 0.18;
        };
        answers.put("community", community);
        answers.put("segment", community + "-" + segment);
        answers.put("dwellings_in_segment", Integer.toString(18 + random.nextInt(14)));
        answers.put("contact_attempts", Integer.toString(1 + random.nextInt(3)));
        if (chance(0.06)) {
            answers.put("consent", "no");
            answers.put("outcome", "refusal");
            return;
        }
        answers.put("consent", "yes");
        answers.put("outcome", "interview");
        home();
        members();
        respondent();
    }

    private void home() {
        answers.put("rooms", Integer.toString(1 + random.nextInt(hardship > 0.4 ? 3 : 5)));
        answers.put("tenure", chance(hardship * 0.5) ? "informal" : chance(0.15) ? "tenant" : "owner");
        answers.put("water", chance(hardship * 0.7) ? (chance(0.6) ? "yard" : "street") : "inside");
        answers.put("toilet", chance(hardship * 0.8) ? "outside" : "inside");
        answers.put("bathroom", yes(1 - hardship * 0.8));
        answers.put("electricity", chance(hardship * 0.25) ? "irregular" : "yes");
        answers.put("leak_damp", yes(hardship * 0.6));
        answers.put("dark", yes(hardship * 0.3));
        answers.put("waste", yes(1 - hardship * 0.6));
        answers.put("flood_pollution", yes(hardship * 0.5));
        answers.put("eviction_5y", chance(0.04) ? "prefer_not" : yes(hardship * 0.08));
        answers.put("arrears", yes(hardship * 0.7));
        answers.put("unexpected_expense", yes(1 - hardship));
        answers.put("warm_home", yes(1 - hardship * 0.7));
        answers.put("protein_meal", yes(1 - hardship * 0.6));
        if (chance(0.7)) {
            answers.put(
                    "income_month", Integer.toString(1_200 + (int) (4_000 * (1 - hardship) * random.nextDouble() * 2)));
        }
    }

    private void members() {
        int adults = 1 + random.nextInt(3);
        int children = random.nextInt(hardship > 0.4 ? 5 : 3);
        answers.put("household_size", Integer.toString(adults + children));
        for (int i = 0; i < adults; i++) {
            member(i == 0 ? "head" : i == 1 ? "partner" : "parent", 18 + random.nextInt(55));
        }
        for (int i = 0; i < children; i++) {
            member("child", random.nextInt(18));
        }
        answers.putAll(PhoneSums.ofHousehold(members));
    }

    private void member(String relation, int age) {
        Map<String, String> member = new LinkedHashMap<>();
        member.put("age", Integer.toString(age));
        member.put("sex", chance(0.5) ? "female" : "male");
        member.put("relation", relation);
        member.put("proxy", relation.equals("head") ? "self" : "other");
        if (age >= 16) {
            member.put(
                    "couple",
                    relation.equals("partner") || (relation.equals("head") && members.isEmpty() && chance(0.6))
                            ? "yes"
                            : "no");
        }
        if (age >= 3 && age <= 29) {
            boolean attends = chance(
                    age < 6
                            ? 0.9 - hardship * 0.6
                            : age < 16 ? 0.97 - hardship * 0.1 : age < 20 ? 0.75 - hardship * 0.5 : 0.2);
            member.put("attends_school", attends ? "yes" : "no");
            if (attends && age >= 6 && age <= 15) {
                member.put("segregated_class", chance(hardship * 0.7) ? "most" : "none_few");
            }
        }
        if (age >= 15) {
            boolean studies = "yes".equals(member.get("attends_school"));
            member.put(
                    "education",
                    chance(hardship)
                            ? (chance(0.5) ? "primary" : "lower_secondary")
                            : chance(0.7) ? "upper_secondary" : "tertiary");
            member.put(
                    "activity",
                    studies
                            ? "student"
                            : age > 64
                                    ? "retired"
                                    : chance(0.8 - hardship * 0.6) ? "paid_work" : chance(0.5) ? "unemployed" : "home");
            if (!"paid_work".equals(member.get("activity"))) {
                member.put("worked_4w", yes(studies ? 0.05 : 0.12));
            }
        }
        member.put("insured", chance(1 - hardship * 0.5) ? "yes" : "no");
        boolean needed = chance(0.35);
        member.put("needed_care", needed ? "yes" : "no");
        if (needed) {
            member.put("got_care", yes(1 - hardship * 0.45));
        }
        if (age >= 15) {
            member.put("has_id", yes(1 - hardship * 0.06));
        }
        if (age < 18) {
            member.put("birth_registered", yes(1 - hardship * 0.03));
        }
        member.putAll(PhoneSums.ofMember(member));
        members.add(member);
    }

    private void respondent() {
        answers.put("resp_age", Integer.toString(18 + random.nextInt(55)));
        answers.put("resp_sex", chance(0.6) ? "female" : "male");
        boolean any = false;
        for (String area : List.of(
                "discr_work_search",
                "discr_work",
                "discr_housing",
                "discr_health",
                "discr_education",
                "discr_services")) {
            boolean met = chance(hardship * 0.13);
            any |= met;
            answers.put(area, met ? "yes" : chance(0.03) ? "prefer_not" : "no");
        }
        if (any) {
            answers.put("reported", yes(0.08));
        }
        answers.put("harassment", yes(hardship * 0.2));
        answers.put("violence", yes(hardship * 0.04));
        answers.put("trust_town", Integer.toString(trust(5.5)));
        answers.put("trust_police", Integer.toString(trust(5)));
        answers.put("trust_courts", Integer.toString(trust(4.5)));
        List<String> wishes = hardship > 0.4
                ? List.of("water", "road", "jobs", "housing", "kindergarten")
                : List.of("road", "jobs", "health", "school", "safety");
        List<String> shuffled = new ArrayList<>(wishes);
        java.util.Collections.shuffle(shuffled, java.util.Random.from(random));
        answers.put("priorities", String.join(" ", shuffled.subList(0, 3)));
        answers.put(
                "identity",
                community.equals("A3")
                        ? (chance(0.8) ? "romanian" : "hungarian")
                        : chance(0.1) ? "prefer_not" : "roma");
    }

    private int trust(double middle) {
        return (int) Math.clamp(Math.round(middle - hardship * 2 + random.nextGaussian() * 2), 0, 10);
    }

    private String yes(double probability) {
        return chance(probability) ? "yes" : "no";
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
