package org.romact.disclosure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.romact.disclosure.reference.DisclosureCases;

/** {@code romact reference disclosure DIR}: patterns beside proven optima, the attacker beside exact bounds, perturbation beside recorded numbers. */
public final class DisclosureReference {
    private DisclosureReference() {}

    /** 0 when every pattern protects and loses no more than a tenth above the optimum on average, 1 when not, 2 when the directory cannot be used. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1 || !Files.isDirectory(Path.of(arguments.getFirst()))) {
            err.println(
                    "Say where the cases are: `./romact reference disclosure DIR`, a directory with suppression.json or perturbation.json.");
            return 2;
        }
        DisclosureCases cases = new DisclosureCases(Path.of(arguments.getFirst()));
        try {
            cases.run();
        } catch (IOException unreadable) {
            err.println("The cases cannot be read: " + unreadable.getMessage());
            return 2;
        }
        for (DisclosureCases.Result failed : cases.failed()) {
            out.println(failed.name() + "\n  expected " + failed.expected() + "\n  actual   " + failed.actual());
        }
        if (cases.patterns() > 0) {
            out.printf(
                    Locale.ROOT,
                    "%d patterns lose %.3f of the optimum on average (1.1 is allowed)%n",
                    cases.patterns(),
                    cases.averageLoss());
        }
        out.println(cases.passed() + " passed, " + cases.failed().size() + " failed");
        return cases.failed().isEmpty() && cases.passed() > 0 ? 0 : 1;
    }
}
