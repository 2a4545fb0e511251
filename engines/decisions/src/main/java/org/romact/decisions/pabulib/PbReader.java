package org.romact.decisions.pabulib;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.romact.decisions.Ballot;
import org.romact.decisions.Election;
import org.romact.decisions.Fraction;
import org.romact.decisions.Project;
import org.romact.decisions.VoteType;
import org.romact.decisions.Voter;

/**
 * Reads a {@code .pb} file. Blank lines, a byte order mark, any case of section names, unknown keys and columns, wrong counts and a comma as the decimal
 * point are taken as they come; {@code none} stands for nothing.
 */
public final class PbReader {
    private static final int MOST_FAULTS = 50;
    private static final Map<String, VoteType> TYPES = Map.of(
            "approval", VoteType.APPROVAL,
            "choose-1", VoteType.CHOOSE_1,
            "cumulative", VoteType.CUMULATIVE,
            "scoring", VoteType.SCORING,
            "ordinal", VoteType.ORDINAL,
            "knapsack", VoteType.KNAPSACK);

    private enum Section {
        META,
        PROJECTS,
        VOTES
    }

    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> meta = new LinkedHashMap<>();
    private final Map<String, Long> metaLines = new HashMap<>();
    private final List<Project> projects = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Voter> voters = new ArrayList<>();
    private final Set<Section> seen = new HashSet<>();
    private Optional<Section> section = Optional.empty();
    private List<String> header = List.of();
    private VoteType type = VoteType.APPROVAL;

    private PbReader() {}

    /** @throws UnreadableElection with every fault found, at most fifty */
    public static Election read(Path file) throws IOException, UnreadableElection {
        return read(Files.readString(file, StandardCharsets.UTF_8));
    }

    public static Election read(String text) throws UnreadableElection {
        return new PbReader().election(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private Election election(String text) throws UnreadableElection {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(';')
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            records.forEach(this::take);
        } catch (UncheckedIOException | de.siegmar.fastcsv.reader.CsvParseException broken) {
            faults.add("The file cannot be taken apart: " + broken.getMessage());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        for (Section missing : Section.values()) {
            if (!seen.contains(missing)) {
                faults.add("The section " + missing
                        + " is missing; write a line with this word alone and its rows below.");
            }
        }
        Fraction budget = budget();
        if (!faults.isEmpty()) {
            throw new UnreadableElection(faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
        }
        return new Election(budget, type, projects, voters, meta);
    }

    private void take(CsvRecord row) {
        List<String> fields = row.getFields().stream().map(String::strip).toList();
        if (fields.stream().allMatch(String::isEmpty)) {
            return;
        }
        Optional<Section> begun = begins(fields);
        if (begun.isPresent()) {
            section = begun;
            seen.add(begun.get());
            header = List.of();
        } else if (section.isEmpty()) {
            fault(row, "", "stands before the first section; the file must begin with META");
        } else if (header.isEmpty()) {
            header = fields.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
            begin(row);
        } else {
            row(row, fields);
        }
    }

    private static Optional<Section> begins(List<String> fields) {
        boolean alone = fields.stream().skip(1).allMatch(String::isEmpty);
        for (Section section : Section.values()) {
            if (alone && fields.getFirst().equalsIgnoreCase(section.name())) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    private void begin(CsvRecord row) {
        switch (section.orElseThrow()) {
            case META -> {}
            case PROJECTS -> need(row, "cost");
            case VOTES -> {
                need(row, "vote");
                type = type();
            }
        }
    }

    private void need(CsvRecord row, String column) {
        if (!header.contains(column)) {
            fault(row, column, "is missing among the columns " + String.join(", ", header));
        }
    }

    private void row(CsvRecord row, List<String> fields) {
        switch (section.orElseThrow()) {
            case META -> meta(row, fields);
            case PROJECTS -> project(row, fields);
            case VOTES -> vote(row, fields);
        }
    }

    private void meta(CsvRecord row, List<String> fields) {
        String key = fields.getFirst().toLowerCase(Locale.ROOT);
        String value = fields.size() > 1 ? String.join(";", fields.subList(1, fields.size())) : "";
        if (!isNothing(value)) {
            meta.put(key, value);
            metaLines.put(key, row.getStartingLineNumber());
        }
    }

    private void project(CsvRecord row, List<String> fields) {
        Map<String, String> facts = facts(fields, Set.of("cost"));
        String id = fields.getFirst();
        facts.remove(header.getFirst());
        Fraction cost = number(row, "cost", field(fields, "cost"));
        if (id.isEmpty()) {
            fault(row, header.getFirst(), "is empty; every project needs an id");
        } else if (places.putIfAbsent(id, projects.size()) != null) {
            fault(row, header.getFirst(), "`" + id + "` is there twice");
        } else if (cost.signum() < 0) {
            fault(row, "cost", "is below zero");
        } else {
            projects.add(new Project(id, cost, facts));
        }
    }

    private void vote(CsvRecord row, List<String> fields) {
        List<Integer> listed = new ArrayList<>();
        List<Fraction> points = new ArrayList<>();
        List<String> given = list(field(fields, "points"));
        List<String> ids = list(field(fields, "vote"));
        boolean pointed = type == VoteType.CUMULATIVE || type == VoteType.SCORING;
        if (pointed && !given.isEmpty() && given.size() != ids.size()) {
            fault(row, "points", "has " + given.size() + " values for " + ids.size() + " projects");
            return;
        }
        for (int i = 0; i < ids.size(); i++) {
            Integer place = places.get(ids.get(i));
            if (place == null) {
                fault(row, "vote", "names the project `" + ids.get(i) + "`, which is not in PROJECTS");
            } else if (!listed.contains(place) && (!pointed || !given.isEmpty())) {
                listed.add(place);
                if (pointed) {
                    points.add(number(row, "points", given.get(i)));
                }
            }
        }
        Map<String, String> facts = facts(fields, Set.of("vote", "points"));
        facts.remove(header.getFirst());
        voters.add(new Voter(fields.getFirst(), new Ballot(listed, points), facts));
    }

    private Map<String, String> facts(List<String> fields, Set<String> but) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(fields.size(), header.size()); i++) {
            if (!but.contains(header.get(i)) && !isNothing(fields.get(i))) {
                facts.put(header.get(i), fields.get(i));
            }
        }
        return facts;
    }

    private @Nullable String field(List<String> fields, String column) {
        int place = header.indexOf(column);
        return place < 0 || place >= fields.size() || isNothing(fields.get(place)) ? null : fields.get(place);
    }

    private static boolean isNothing(String value) {
        return value.isEmpty() || value.equalsIgnoreCase("none");
    }

    private static List<String> list(@Nullable String value) {
        if (value == null) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        for (String part : value.split(",", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private VoteType type() {
        String name = meta.getOrDefault("vote_type", "").toLowerCase(Locale.ROOT);
        VoteType known = TYPES.get(name);
        if (known == null) {
            faults.add(where("vote_type") + "`vote_type` is `" + name + "`; it must be one of "
                    + TYPES.keySet().stream().sorted().toList() + ".");
            return VoteType.APPROVAL;
        }
        return known;
    }

    private Fraction budget() {
        String text = meta.get("budget");
        if (text == null) {
            faults.add("META has no `budget`.");
            return Fraction.ZERO;
        }
        return parsed(text).filter(it -> it.signum() >= 0).orElseGet(() -> {
            faults.add(where("budget") + "`budget` is `" + text + "`; write a number without spaces, not below zero.");
            return Fraction.ZERO;
        });
    }

    private String where(String key) {
        return metaLines.containsKey(key) ? "Line " + metaLines.get(key) + ": " : "";
    }

    private Fraction number(CsvRecord row, String column, @Nullable String text) {
        if (text == null) {
            fault(row, column, "is empty; write a number");
            return Fraction.ZERO;
        }
        return parsed(text).orElseGet(() -> {
            fault(row, column, "is `" + text + "`; write a number without spaces");
            return Fraction.ZERO;
        });
    }

    private static Optional<Fraction> parsed(String text) {
        try {
            return text.length() > 60
                            || text.indexOf('/') >= 0
                            || text.toLowerCase(Locale.ROOT).indexOf('e') >= 0
                    ? Optional.empty()
                    : Optional.of(Fraction.parse(text.replace(',', '.')));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private void fault(CsvRecord row, String column, String what) {
        faults.add("Line " + row.getStartingLineNumber() + ": " + (column.isEmpty() ? "this" : "`" + column + "`") + " "
                + what + ".");
    }
}
