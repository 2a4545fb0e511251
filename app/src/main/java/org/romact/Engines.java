package org.romact;

import java.io.PrintStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.romact.Romact.Command;
import org.romact.platform.database.Database;
import org.romact.platform.settings.CannotStart;
import org.romact.platform.settings.Settings;

/** Commands that live in other modules, found by the name of their class so that only the one asked for is loaded. */
final class Engines {
    private static final Map<String, String> REFERENCES = Map.of(
            "statistics", "org.romact.statistics.reference.StatisticsReference",
            "disclosure", "org.romact.disclosure.DisclosureReference",
            "decisions", "org.romact.decisions.reference.DecisionsReference",
            "poverty", "org.romact.statistics.poverty.PovertyReference",
            "spatial", "org.romact.statistics.place.SpatialReference");

    private Engines() {}

    /** The {@code run} of that class, as a command. */
    static Command command(String type) {
        return (arguments, out, err) -> call(type, List.class, arguments, out, err);
    }

    static int reference(List<String> arguments, PrintStream out, PrintStream err) {
        String type = arguments.isEmpty() ? null : REFERENCES.get(arguments.getFirst());
        if (type == null) {
            err.println("Say what to compare: `./romact reference KIND DIRECTORY`, where KIND is statistics,"
                    + " disclosure, decisions, poverty or spatial.");
            return 2;
        }
        return call(type, List.class, arguments.subList(1, arguments.size()), out, err);
    }

    static int verifyAudit(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            err.println("`./romact verify-audit` takes no arguments.");
            return 2;
        }
        try (Database database = Database.visit(Settings.read(System.getenv()))) {
            return call("org.romact.platform.audit.VerifyAudit", Database.class, database, out, err);
        }
    }

    private static int call(String type, Class<?> taken, Object given, PrintStream out, PrintStream err) {
        try {
            MethodType shape = MethodType.methodType(int.class, taken, PrintStream.class, PrintStream.class);
            MethodHandle run = MethodHandles.publicLookup().findStatic(Class.forName(type), "run", shape);
            return (int) run.invoke(given, out, err);
        } catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException e) {
            throw new CannotStart(
                    "This build of romact does not have that command (" + type + " is missing);"
                            + " build it anew with `./mvnw package -DskipTests`.",
                    e);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(type + Arrays.toString(e.getStackTrace()), e);
        }
    }
}
