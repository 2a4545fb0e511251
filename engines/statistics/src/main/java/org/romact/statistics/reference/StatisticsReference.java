package org.romact.statistics.reference;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.romact.statistics.InvalidDesign;
import org.romact.statistics.InvalidTable;
import org.romact.statistics.Table;

/**
 * The command {@code romact reference statistics DIR}: reads every {@code cases.json} with operations known here in DIR or up to two
 * folders below, prints the cases that differ, and ends with {@code N passed, N failed}.
 */
public final class StatisticsReference {

    private static final List<CaseReader> READERS = List.of(
            new FigureCases(),
            new DomainCases(),
            new ProportionCases(),
            new QuantileCases(),
            new WeightingCases(),
            new ReplicateCases(),
            new ModelCases(),
            new InequalityCases());

    private final Map<String, CaseReader> readerOf = new HashMap<>();
    private final Map<Path, Table> tables = new HashMap<>();
    private final PrintStream out;
    private int passed;
    private int failed;

    private StatisticsReference(List<CaseReader> readers, PrintStream out) {
        readers.forEach(reader -> reader.operations().forEach(operation -> readerOf.put(operation, reader)));
        this.out = out;
    }

    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        return run(READERS, arguments, out, err);
    }

    /** The same with other readers, or more of them. */
    public static int run(List<CaseReader> readers, List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println("Usage: romact reference statistics DIR, where DIR holds cases.json and its data.");
            return 2;
        }
        Path directory = Path.of(arguments.get(0));
        try {
            List<Path> files = caseFiles(directory);
            if (files.isEmpty()) {
                err.println("There is no cases.json in " + directory + " or the folders below it.");
                return 2;
            }
            StatisticsReference reference = new StatisticsReference(readers, out);
            for (Path file : files) {
                reference.check(file);
            }
            out.println(reference.passed + " passed, " + reference.failed + " failed");
            return reference.failed == 0 ? 0 : 1;
        } catch (IOException | InvalidTable broken) {
            err.println(broken.getMessage());
            return 2;
        }
    }

    /** Files whose cases name an operation; other areas keep other shapes beside them. */
    private static List<Path> caseFiles(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> below = Files.walk(directory, 3)) {
            List<Path> result = new ArrayList<>();
            for (Path file : below.filter(f -> f.getFileName().toString().equals("cases.json"))
                    .sorted()
                    .toList()) {
                List<Json> cases = Json.read(file).get("cases").list();
                if (!cases.isEmpty() && cases.get(0).has("operation")) {
                    result.add(file);
                }
            }
            return result;
        }
    }

    private void check(Path file) throws IOException {
        Path own = file.resolveSibling("data");
        Path data = Files.isDirectory(own)
                ? own
                : file.toAbsolutePath().resolve("../../open/data").normalize();
        for (Json body : Json.read(file).get("cases").list()) {
            Path csv = data.resolve(body.get("data").text());
            if (!tables.containsKey(csv)) {
                tables.put(csv, Table.read(csv));
            }
            report(new ReferenceCase(data, tables.get(csv), body));
        }
    }

    private void report(ReferenceCase asked) {
        List<String> differences = differences(asked);
        passed += differences.isEmpty() ? 1 : 0;
        failed += differences.isEmpty() ? 0 : 1;
        for (String difference : differences.subList(0, Math.min(5, differences.size()))) {
            out.println(asked.id() + " " + asked.operation() + ": " + difference);
        }
    }

    private List<String> differences(ReferenceCase asked) {
        CaseReader reader = readerOf.get(asked.operation());
        if (reader == null) {
            return List.of("no reader knows this operation");
        }
        try {
            Map<String, Object> actual = reader.answer(asked);
            if (asked.expected().has("error")) {
                return String.valueOf(actual.get("se")).contains("Refusal")
                                || String.valueOf(actual.get("lower")).contains("Refusal")
                        ? List.of()
                        : List.of("expected the error \""
                                + asked.expected().get("error").text() + "\" actual " + actual);
            }
            return Comparison.differences(asked.expected().value(), actual, asked.tolerance());
        } catch (InvalidDesign refused) {
            return asked.expected().has("error") ? List.of() : List.of("refused: " + refused.getMessage());
        } catch (RuntimeException broken) {
            return List.of("broke: " + broken);
        }
    }
}
