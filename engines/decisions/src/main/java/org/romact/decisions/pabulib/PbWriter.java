package org.romact.decisions.pabulib;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.romact.decisions.Election;
import org.romact.decisions.Fraction;
import org.romact.decisions.Project;
import org.romact.decisions.VoteType;
import org.romact.decisions.Voter;

/** Writes an election as a {@code .pb} file that other tools read back as the same election. */
public final class PbWriter {
    private PbWriter() {}

    /** @throws ArithmeticException where an amount is no finite decimal, which the format cannot say */
    public static String write(Election election) {
        StringBuilder text = new StringBuilder("META\nkey;value\n");
        meta(election).forEach((key, value) -> line(text, List.of(key, value)));
        text.append("PROJECTS\n");
        List<String> projectFacts = columns(election.projects(), Project::facts);
        line(text, joined(List.of("project_id", "cost"), projectFacts));
        for (Project project : election.projects()) {
            line(text, joined(List.of(project.id(), decimal(project.cost())), values(projectFacts, project.facts())));
        }
        text.append("VOTES\n");
        boolean pointed = election.voteType() == VoteType.CUMULATIVE || election.voteType() == VoteType.SCORING;
        List<String> voterFacts = columns(election.voters(), Voter::facts);
        line(text, joined(pointed ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote"), voterFacts));
        for (Voter voter : election.voters()) {
            List<String> fields = new ArrayList<>(List.of(voter.id(), projects(election, voter)));
            if (pointed) {
                fields.add(
                        voter.ballot().points().stream().map(PbWriter::decimal).collect(Collectors.joining(",")));
            }
            line(text, joined(fields, values(voterFacts, voter.facts())));
        }
        return text.toString();
    }

    /** What the file must say, from the election; what else its file said, as it was. */
    private static Map<String, String> meta(Election election) {
        Map<String, String> meta = new LinkedHashMap<>();
        for (String key : List.of("description", "country", "unit", "instance")) {
            meta.put(key, election.meta().getOrDefault(key, "none"));
        }
        meta.put("num_projects", Integer.toString(election.projects().size()));
        meta.put("num_votes", Integer.toString(election.voters().size()));
        meta.put("budget", decimal(election.budget()));
        meta.put(
                "vote_type", election.voteType().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        for (String key : List.of("rule", "date_begin", "date_end")) {
            meta.put(key, election.meta().getOrDefault(key, "none"));
        }
        election.meta().keySet().stream()
                .sorted()
                .forEach(key -> meta.putIfAbsent(key, election.meta().getOrDefault(key, "")));
        return meta;
    }

    private static String projects(Election election, Voter voter) {
        return voter.ballot().projects().stream()
                .map(place -> election.projects().get(place).id())
                .collect(Collectors.joining(","));
    }

    private static <T> List<String> columns(List<T> rows, Function<T, Map<String, String>> facts) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> facts.apply(row).keySet().stream().sorted().forEach(columns::add));
        return columns.stream().sorted().toList();
    }

    private static List<String> values(List<String> columns, Map<String, String> facts) {
        return columns.stream().map(column -> facts.getOrDefault(column, "")).toList();
    }

    private static List<String> joined(List<String> first, List<String> then) {
        List<String> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private static String decimal(Fraction amount) {
        return new BigDecimal(amount.numerator())
                .divide(new BigDecimal(amount.denominator()))
                .toPlainString();
    }

    private static void line(StringBuilder text, List<String> fields) {
        text.append(fields.stream().map(PbWriter::quoted).collect(Collectors.joining(";")))
                .append('\n');
    }

    private static String quoted(String field) {
        return field.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r')
                ? '"' + field.replace("\"", "\"\"") + '"'
                : field;
    }
}
