package org.romact.statistics.place;

import java.io.PrintStream;
import java.util.List;
import org.romact.statistics.place.reference.ReferenceCase;
import org.romact.statistics.place.reference.ReferenceRun;
import org.romact.statistics.place.reference.Tolerance;

/** {@code romact reference spatial DIR}: compares with R's OasisR and spdep, and with PySAL's access. */
public final class SpatialReference {

    private static final double TOLERANCE = 1e-10;
    private static final double KILOMETRES = 1e-9;

    private SpatialReference() {}

    /** 0 when every case of the directory agrees to 1e-10, 1 when one does not, 2 when the directory cannot be used. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        return new ReferenceRun("reference spatial", SpatialReference::answer, SpatialReference::tolerance)
                .run(arguments, out, err);
    }

    /** Relative, but for the distances between two points, which the cases give to a thousandth of a millimetre. */
    private static Tolerance tolerance(ReferenceCase asked) {
        boolean distance = asked.body().path("kind").asString("").equals("distance");
        return new Tolerance(TOLERANCE, distance ? KILOMETRES : 0);
    }

    private static Object answer(ReferenceCase asked) {
        if (asked.body().has("kind")) {
            return AccessCases.answer(asked);
        }
        if (!asked.text("statistic").isEmpty()) {
            return AutocorrelationCases.answer(asked);
        }
        return asked.parameters().path("groups").isArray()
                ? SegregationCases.amongMany(asked)
                : SegregationCases.betweenTwo(asked);
    }
}
