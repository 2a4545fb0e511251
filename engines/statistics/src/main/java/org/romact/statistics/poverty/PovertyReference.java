package org.romact.statistics.poverty;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.romact.statistics.place.reference.ReferenceCase;
import org.romact.statistics.place.reference.ReferenceRun;
import org.romact.statistics.place.reference.Tolerance;

/**
 * {@code romact reference poverty DIR}: derives every indicator from raw answers and compares with R's survey, laeken and convey.
 *
 * <p>Also answers the inequality and Alkire–Foster cases in the survey format, which have an {@code operation}.
 */
public final class PovertyReference {

    private static final double TOLERANCE = 1e-9;

    private PovertyReference() {}

    /** 0 when every case of the directory agrees to 1e-9, 1 when one does not, 2 when the directory cannot be used. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        Map<Path, PovertyCases> samples = new HashMap<>();
        return new ReferenceRun("reference poverty", asked -> answer(asked, samples), PovertyReference::tolerance)
                .run(arguments, out, err);
    }

    private static Object answer(ReferenceCase asked, Map<Path, PovertyCases> samples) {
        return asked.body().has("operation")
                ? InequalityCases.answer(asked)
                : samples.computeIfAbsent(asked.dataFolder(), folder -> PovertyCases.of(asked))
                        .answer(asked);
    }

    private static Tolerance tolerance(ReferenceCase asked) {
        String own = asked.body().path("tolerance").asString("");
        return Tolerance.relative(own.isEmpty() ? TOLERANCE : Double.parseDouble(own));
    }
}
