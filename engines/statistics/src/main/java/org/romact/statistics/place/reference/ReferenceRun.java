package org.romact.statistics.place.reference;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts every case of a directory to a solver and prints the failing ones with expected and actual.
 *
 * @param command what the user typed, for the usage line
 * @param solver answers the cases
 * @param tolerance how far the answer to a case may be off
 */
public record ReferenceRun(String command, Solver solver, Function<ReferenceCase, Tolerance> tolerance) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** 0 when all cases pass, 1 when one fails, 2 when the arguments cannot be used. */
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println("Usage: " + command + " DIR, where DIR holds the cases as JSON files.");
            return 2;
        }
        Path directory = Path.of(arguments.getFirst());
        try {
            List<ReferenceCase> cases = cases(directory);
            if (cases.isEmpty()) {
                err.println(
                        "There are no cases in " + directory + "; name a directory with JSON files that hold cases.");
                return 2;
            }
            long failed = cases.stream().filter(asked -> !passes(asked, out)).count();
            out.println((cases.size() - failed) + " passed, " + failed + " failed");
            return failed == 0 ? 0 : 1;
        } catch (IOException e) {
            err.println("The directory " + directory + " cannot be read; check its name and that it is readable.");
            return 2;
        }
    }

    private boolean passes(ReferenceCase asked, PrintStream out) {
        List<String> differences;
        try {
            JsonNode answer = JSON.valueToTree(solver.answer(asked));
            differences = Comparison.differences(asked.expected(), answer, tolerance.apply(asked));
        } catch (RuntimeException e) {
            differences = List.of("expected " + asked.expected() + ", but: " + e.getMessage());
        }
        if (!differences.isEmpty()) {
            out.println(asked.id() + " (" + asked.parameters() + ")");
            differences.forEach(line -> out.println("  " + line));
        }
        return differences.isEmpty();
    }

    private static List<ReferenceCase> cases(Path directory) throws IOException {
        Path data = dataFolder(directory);
        List<ReferenceCase> cases = new ArrayList<>();
        for (Path file : jsonFiles(directory)) {
            for (JsonNode body : JSON.readTree(file.toFile()).path("cases")) {
                cases.add(new ReferenceCase(body.path("id").asString(), body, data));
            }
        }
        return cases;
    }

    private static List<Path> jsonFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Path dataFolder(Path directory) {
        Path own = directory.resolve("data");
        return Files.isDirectory(own) ? own : directory.resolve("../open/data").normalize();
    }
}
