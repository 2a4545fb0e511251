package org.romact.decisions.reference;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** {@code romact reference decisions DIR}: elections, priorities and portfolios beside their recorded outcomes. */
public final class DecisionsReference {
    private DecisionsReference() {}

    /** 0 when every case of the directory agrees, 1 when one does not, 2 when the directory cannot be used. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1 || !Files.isDirectory(Path.of(arguments.getFirst()))) {
            err.println(
                    "Say where the cases are: `./romact reference decisions DIR`, a directory with pb-expected.json and pb/, mcda.json or portfolio.json.");
            return 2;
        }
        int[] counts = new int[2];
        try {
            cases(Path.of(arguments.getFirst()), result -> {
                counts[result.passed() ? 0 : 1]++;
                if (!result.passed()) {
                    out.println(
                            result.name() + "\n  expected " + result.expected() + "\n  actual   " + result.actual());
                }
            });
        } catch (IOException unreadable) {
            err.println("The cases cannot be read: " + unreadable.getMessage());
            return 2;
        }
        out.println(counts[0] + " passed, " + counts[1] + " failed");
        return counts[1] == 0 && counts[0] > 0 ? 0 : 1;
    }

    static void cases(Path directory, Consumer<CaseResult> results) throws IOException {
        new ElectionCases(directory, results).run();
        new PriorityCases(results).run(directory);
        new PortfolioCases(results).run(directory);
    }
}
